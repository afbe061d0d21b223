"""Every shape that a partnership can start from: whole but for what is to be agreed, whole once it is, and true of its own world alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from govkit.data.inputs import Inputs
from govkit.data.starting import ANY_SHAPE, LEFT_OUT, file_of_shape, shapes, starting
from govkit.document import every_block, pieces, text_of
from govkit.outcome.checked import Checked
from govkit.starting.answers import Answers, NamedPartner
from govkit.starting.as_written import as_written
from govkit.starting.held import all_answers
from govkit.starting.shape_file import partnership_of
from govkit.tasks.check import check
from govkit.written.read_yaml import read_yaml
from govkit.written.source_map import undotted, walk
from tests.conftest import TODAY, Govkit
from tests.rows import over_rows
from tests.starting.agreed import agreed

NAMED = {
    "lead-body": (NamedPartner("Northmoor Surgery", "gp-practice"),),
    "other-body": (NamedPartner("Mill Surgery", "gp-practice"), NamedPartner("Harbour Advice", "charity")),
}

LETTERS = r"\bletters?\b|\bsa(y|id|ys) yes\b|\breply slip\b"
FAMILIES = r"\bfamil(y|ies)\b(?<!private and family)"  # the right goes by that name
SCHOOLS = r"\b(schools?|pupils?|teachers?)\b"
HEALTH = r"\b(patients?|Caldicott|clinical|NHS|surger(y|ies)|wards?)\b"
ANYWHERE = "not a child, and not a relative"  # whoever interprets
CHILDREN = r"\b(child|children|parents?)\b"
# The words of other shapes' worlds, which no document of a shape may use.
FOREIGN = {
    "own": r"\bfamilies\b|\b(my|your) family\b|" + SCHOOLS,
    "hospital-discharge": f"{LETTERS}|{FAMILIES}|{SCHOOLS}|{CHILDREN}",
    "marac": f"{LETTERS}|{FAMILIES}|{SCHOOLS}",
    "safeguarding-hub": f"{LETTERS}|{FAMILIES}|{SCHOOLS}",
    "attendance": r"\btenants?\b|\bMARAC\b|section 251",
    "early-help": r"\btenants?\b|\bMARAC\b|section 251|\bhospitals?\b",
    "evaluation": r"\btenants?\b|\bMARAC\b|" + SCHOOLS,
    "fuel-poverty": f"\\bfamilies\\b|{SCHOOLS}|{HEALTH}",
    "one-way-referral": f"{FAMILIES}|{SCHOOLS}|{CHILDREN}|{HEALTH}",
    "scotland-child-wellbeing": FAMILIES.replace("famil(y|ies)", "families") + r"|National Data Opt-out|section 251",
    "wales-family-support": r"National Data Opt-out|section 251|\bhospital ward\b",
}
NATIONS = {
    "wales": r"National Data Opt-out|integrated care board",
    "scotland": r"National Data Opt-out|integrated care board|Care Act",
    "northern-ireland": r"National Data Opt-out|integrated care board|Care Act",
}


def starts() -> Iterator[Any]:
    for name, shape in shapes().items():
        for answers in all_answers(name, shape):
            named = NAMED if name == ANY_SHAPE else {}
            yield pytest.param(Answers(answers.chosen, named), id="-".join(answers.chosen.values()))


EVERY_START = [*starts()]
FIRST = {start.values[0].shape_name: start.id for start in reversed(EVERY_START)}
# One start of every other shape at once, the others with the slow checks.
AT_ONCE = [*FIRST.values()][::2]
STARTS = [
    pytest.param(*start.values, id=start.id, marks=() if start.id in AT_ONCE else pytest.mark.slow)
    for start in EVERY_START
]

# What a start from no shape leaves until somebody wants it is told as advice.
UNASKED = {name: frozenset({"partner-without-readiness"} if name == ANY_SHAPE else ()) for name in shapes()}

AS_A_SAMPLE = ("hospital-discharge", "scotland-child-wellbeing")
A_SAMPLE_AT_ONCE = [
    pytest.param(name, marks=() if name in AS_A_SAMPLE else pytest.mark.slow, id=name) for name in shapes()
]


def checked(raw: Any, file: Path) -> Checked:
    file.write_text(as_written(raw, starting().head, starting().notes), "utf-8")
    return check(Inputs(file, TODAY))


def words_of(found: Checked) -> str:
    return "\n".join(
        text_of(inlines)
        for rendered in found.documents
        for block in every_block(rendered.document.blocks)
        for inlines, _place in pieces(block)
    )


@pytest.mark.whole
@pytest.mark.parametrize("answers", STARTS)
def test_what_is_found_is_what_is_to_be_agreed_and_no_word_is_from_another_world(
    answers: Answers, tmp_path: Path
) -> None:
    found = checked(partnership_of(answers), tmp_path / "partners.yaml")
    assert {finding.rule for finding in found.findings} - UNASKED[answers.shape_name] == {"still-to-be-agreed"}
    assert len(found.documents) > len(answers.places)
    said = words_of(found).replace(ANYWHERE, "")
    nobody = LETTERS if answers.chosen["asked"] == "nobody" else "(?!)"
    no_health = HEALTH if answers.chosen["health"] == "no" and answers.shape_name != ANY_SHAPE else "(?!)"
    for foreign in (FOREIGN[answers.shape_name], NATIONS.get(answers.chosen["nation"], "(?!)"), nobody, no_health):
        of_another_world = re.compile(foreign, re.IGNORECASE)
        assert not [line for line in said.splitlines() if of_another_world.search(line)]


@pytest.mark.whole
@pytest.mark.parametrize("answers", STARTS)
def test_once_all_is_agreed_nothing_is_left_to_act_on(answers: Answers, tmp_path: Path) -> None:
    found = checked(agreed(partnership_of(answers)), tmp_path / "partners.yaml")
    left = [each for each in found.findings if each.rule not in UNASKED[answers.shape_name]]
    assert [(finding.rule, finding.path, finding.message) for finding in left] == []


@pytest.mark.slow
@pytest.mark.parametrize("answers", EVERY_START)
def test_a_draft_is_built(answers: Answers, govkit: Govkit) -> None:
    text = as_written(partnership_of(answers), starting().head, starting().notes)
    Path("partners.yaml").write_text(text, "utf-8")
    assert govkit("build", "--draft", "--format", "html", "--today", TODAY.isoformat()).status == 0
    assert (Path("out") / "isa.html").is_file()
    assert (Path("out") / "privacy_notice.html").is_file()


@pytest.mark.whole
@over_rows("answers", EVERY_START)
def test_the_text_says_what_the_data_says(answers: Answers) -> None:
    raw = partnership_of(answers)
    text = as_written(raw, starting().head, starting().notes)
    assert read_yaml(text, "partners.yaml").raw == raw
    assert max(len(line) for line in text.splitlines()) <= 140


def test_a_start_from_no_shape_asks_for_no_scores_and_any_other_does() -> None:
    starts = {name: partnership_of(start.values[0]) for start in EVERY_START for name in [start.values[0].shape_name]}
    asked = {name for name, raw in starts.items() if any("readiness" in each for each in raw["partners"].values())}
    assert asked == {*shapes()} - {ANY_SHAPE}


def test_there_are_at_least_eight_in_four_nations() -> None:
    assert len(shapes()) >= 8
    assert {str(nation) for shape in shapes().values() for nation in shape.nations} == {
        *("england", "wales", "scotland", "northern-ireland")
    }
    assert shapes().keys() == FOREIGN.keys()


@over_rows("name", [*shapes()])
def test_each_place_is_a_partner_of_its_file_and_its_id_is_nothing_else(name: str) -> None:
    raw = read_yaml(file_of_shape(name).read_text("utf-8"), name).raw
    assert raw is not None
    assert {*raw["partners"]} == {*shapes()[name].partners}
    ids = {*raw["partners"]}
    sections = ("data_items", "confidentiality_bases", "flows", "letters")
    assert not [entry for section in sections for entry in raw.get(section, ()) if entry in ids]
    assert all(name == ANY_SHAPE or entry not in ids for entry in raw["lawful_bases"])
    assert not [route for route, value in walk(raw) if value in ids and route[-1] in {"name", "role", "form", "level"}]


@over_rows("name", [*shapes()])
def test_each_change_of_a_variant_leads_to_something(name: str) -> None:
    raw = read_yaml(file_of_shape(name).read_text("utf-8"), name).raw
    for variant in shapes()[name].variants:
        for path, said in variant.changes.items():
            places: list[Any] = [raw]
            *above, last = undotted(path)
            for step in above:
                places = [
                    each[key] for each in places for key in each if step in ("*", key) and isinstance(each[key], dict)
                ]
            assert places, path
            assert said != LEFT_OUT or any(last in each for each in places), path


HOSPITALS = {"scotland": "health-board", "northern-ireland": "hsc-trust"}


def without(answers: Answers, place: str) -> Answers:
    of_nation = HOSPITALS.get(answers.chosen["nation"])
    named = {
        name: ()
        if name == place
        else (NamedPartner(f"Body {number}", of_nation if of_nation in what.kinds else what.kinds[0]),)
        for number, (name, what) in enumerate(answers.places.items())
    }
    return Answers(answers.chosen, named)


@pytest.mark.whole
@pytest.mark.parametrize("name", A_SAMPLE_AT_ONCE)
def test_it_is_whole_without_a_partner_that_need_not_be_there(name: str, tmp_path: Path) -> None:
    for answers in all_answers(name, shapes()[name]):
        for place, what in answers.places.items():
            if not what.needed:
                found = checked(partnership_of(without(answers, place)), tmp_path / "partners.yaml")
                assert {finding.rule for finding in found.findings} == {"still-to-be-agreed"}, (place, answers.chosen)


@pytest.mark.whole
@pytest.mark.parametrize("name", A_SAMPLE_AT_ONCE)
def test_several_can_take_a_place_that_takes_several(name: str, tmp_path: Path) -> None:
    answers = next(all_answers(name, shapes()[name]))
    named = {
        place: tuple(
            NamedPartner(f"{place.title()} {number}", str(what.kinds[0])) for number in range(3 if what.several else 1)
        )
        for place, what in answers.places.items()
    }
    raw = partnership_of(Answers(answers.chosen, named))
    assert len(raw["partners"]) == sum(len(each) for each in named.values())
    assert "notice" not in raw["partnership"], "nothing in it is fictional"
    found = checked(raw, tmp_path / "partners.yaml")
    # Three that send health details are many for a start, which is told as advice.
    assert {finding.rule for finding in found.findings} - {"first-phase-too-big"} - UNASKED[name] == {
        "still-to-be-agreed"
    }
