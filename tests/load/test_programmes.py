"""The programmes that govkit ships, a house's own, and what naming one does to a partnership file."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from govkit.data.inputs import Inputs
from govkit.data.programmes import programmes
from govkit.document import every_block, pieces, text_of
from govkit.errors import DataUnreadable
from govkit.load import Loaded, load_partnership
from govkit.model.gateway import Factor, Objective
from govkit.model.programme import ProgrammeStanding
from govkit.outcome.checked import Checked
from govkit.tasks.check import check
from tests.conftest import EXAMPLE, TODAY, found_by, of_rule
from tests.libyaml import DUMPER, LOADER
from tests.rows import over_rows

OWN = """
harbour-project:
  name: Harbour Project
  criteria:
    rent: {name: rent arrears, plain_name: rent that is late}
    school: {name: missed school}
    health: {name: ill health, health: true}
  threshold: 3
  source: Harbour Council, cabinet decision 14
  evidence: verified
"""
Named = Callable[..., Path]


@pytest.fixture
def named(tmp_path: Path) -> Named:
    """The example under a programme, without or with criteria of its own."""

    def write(programme: str, **written: Any) -> Path:
        raw = yaml.load(EXAMPLE.read_text("utf-8"), LOADER)
        raw["partnership"]["programme"] = programme
        for key in ("other_criteria", "other_criteria_first"):
            del raw["approach"][key]
        raw["approach"] |= written
        file = tmp_path / "partners.yaml"
        file.write_text(yaml.dump(raw, Dumper=DUMPER, sort_keys=False, allow_unicode=True), "utf-8")
        return file

    return write


@pytest.fixture
def house(tmp_path: Path) -> Callable[[str], Path]:
    """A house's folder with programmes of its own."""

    def write(text: str) -> Path:
        folder = tmp_path / "templates" / "standards"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "programmes.yaml").write_text(text, "utf-8")
        return folder.parent

    return write


def said(of: Checked, document: str) -> str:
    blocks = next(each.document.blocks for each in of.documents if each.document.name == document)
    return "\n".join(text_of(words) for block in every_block(blocks) for words, _place in pieces(block))


def fixes(loaded: Loaded) -> list[tuple[str, str]]:
    return [(finding.rule, finding.fix) for finding in loaded.findings]


@over_rows(
    ("name", "criteria", "threshold", "first", "status"),
    [
        ("troubled-families", 6, 2, 1, ProgrammeStanding.CLOSED),
        ("supporting-families", 10, 3, 2, ProgrammeStanding.SUCCEEDED),
        ("families-first-partnership", 0, None, None, ProgrammeStanding.OPEN),
        ("multiple-disadvantages", 13, 2, 1, ProgrammeStanding.OPEN),
    ],
)
def test_each_shipped_programme_is_as_its_source_says(
    name: str, criteria: int, threshold: int | None, first: int | None, status: ProgrammeStanding
) -> None:
    programme = programmes()[name]
    assert (len(programme.criteria), programme.threshold, programme.others_first) == (criteria, threshold, first)
    assert programme.status == status
    assert programme.source


def test_the_factors_are_those_that_a_partnership_can_declare() -> None:
    programme = programmes()[Objective.MULTIPLE_DISADVANTAGES]
    assert set(programme.criteria) == {factor.value for factor in Factor}
    assert programme.threshold == 2


def test_what_says_something_about_health_never_counts_among_the_others() -> None:
    for programme in programmes().values():
        about_health = {each.for_the_public for each in programme.criteria_about_health.values()}
        assert about_health.isdisjoint(programme.other_criteria)
        assert bool(about_health) == bool(programme.criteria)


@pytest.mark.parametrize("name", ["supporting-families", "troubled-families", "multiple-disadvantages"])
def test_a_programme_sets_the_criteria_and_how_many_come_first(name: str, named: Named) -> None:
    file, programme = named(name), programmes()[name]
    loaded = load_partnership(file)
    assert loaded.partnership is not None
    assert loaded.partnership.approach is not None
    assert loaded.partnership.approach.other_criteria == programme.other_criteria
    assert loaded.partnership.approach.other_criteria_first == programme.others_first
    line = next(number for number, text in enumerate(file.read_text("utf-8").splitlines(), 1) if "programme:" in text)
    for path in ("approach.other_criteria.1", "approach.other_criteria_first", "programme.threshold"):
        assert loaded.sources.locate(path).line == line


@pytest.mark.whole
@pytest.mark.parametrize(
    "name",
    [
        "multiple-disadvantages",
        *(pytest.param(each, marks=pytest.mark.slow) for each in ("supporting-families", "troubled-families")),
    ],
)
def test_agreement_and_notice_say_whom_it_is_for_and_nothing_is_found_but_how_it_stands(
    name: str, named: Named
) -> None:
    found, programme = check(Inputs(named(name), TODAY)), programmes()[name]
    long_criteria = "letter-over-two-sides"  # the letter names them, and those of some programmes take more lines than the example has left
    assert {finding.rule for finding in found.findings} <= {"closed-programme", long_criteria}
    agreement, notice = said(found, "isa"), said(found, "privacy_notice")
    assert f"This sharing belongs to this programme: {programme.name}." in agreement
    assert f"at least {programme.threshold} of its criteria" in agreement
    for criterion in programme.criteria.values():
        assert criterion.for_the_public in notice
        assert (criterion.name if criterion.health else criterion.for_the_public) in agreement


@pytest.mark.whole
def test_what_the_programme_gives_keeps_its_origin(named: Named) -> None:
    found = check(Inputs(named("supporting-families"), TODAY))
    chains = {
        leaf.chain[-1]
        for each in found.documents
        for block in every_block(each.document.blocks)
        for inlines, _place in pieces(block)
        for leaf in inlines
        if hasattr(leaf, "chain")
    }
    assert {
        "programme.name",
        "programme.threshold",
        "approach.other_criteria.0",
        "approach.other_criteria_first",
    } <= chains


def test_a_programme_without_criteria_leaves_them_to_the_partnership(named: Named) -> None:
    loaded = load_partnership(named("families-first-partnership"))
    assert [finding.path for finding in loaded.findings] == ["approach.other_criteria", "approach.other_criteria_first"]


@pytest.mark.whole
def test_what_is_still_to_be_agreed_is_asked_for_once(named: Named) -> None:
    found = check(Inputs(named("to be agreed"), TODAY), draft=True)
    assert [finding.path for finding in of_rule(found.findings, "still-to-be-agreed")] == ["partnership.programme"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("supporting-family", "`supporting-families`"),
        ("troubled families", "`troubled-families`"),
        ("xyz", "Choose one of"),
    ],
)
def test_an_unknown_programme_is_told_with_what_was_meant_and_where_to_write_your_own(
    written: str, meant: str, named: Named
) -> None:
    file = named(written)
    ((rule, fix),) = fixes(load_partnership(file))
    assert rule == "unknown-programme"
    assert meant in fix
    assert "`own`" in fix
    assert str(file.parent / "templates" / "standards" / "programmes.yaml") in fix


@pytest.mark.whole
def test_a_programme_of_the_house_is_laid_over_the_shipped_ones(named: Named, house: Callable[[str], Path]) -> None:
    house(OWN)
    found = check(Inputs(named("harbour-project"), TODAY))
    assert found.findings == ()
    agreement = said(found, "isa")
    assert "Harbour Council, cabinet decision 14" in agreement
    assert "rent that is late" in agreement
    assert "supporting-families" in programmes(house(OWN))


@pytest.mark.whole
def test_a_house_can_take_the_place_of_a_shipped_programme(named: Named, house: Callable[[str], Path]) -> None:
    house(OWN.replace("harbour-project", "supporting-families"))
    assert check(Inputs(named("supporting-families"), TODAY)).findings == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("own: {name: Ours, source: us, evidence: verified}", "yaml:1:1: `own` means that there is no programme."),
        ("ours: {name: Ours, source: us}", "yaml:1:1: `ours` has no `evidence`. Add `evidence`: How well the source"),
        (
            "ours: {nam: A, source: us, evidence: verified}",
            "yaml:1:8: `nam` is not a key of `ours`. Did you mean `name`?",
        ),
        (
            "ours:\n  {name: A, source: us, evidence: surely}",
            "yaml:2:35: `evidence`: “surely” is not one of the choices.",
        ),
        ("ours: {name: A, source: us, evidence: verified, threshold: many}", "yaml:1:60: `threshold`: “many” is not a"),
        (
            "ours: {name: A, source: us, evidence: verified, criteria: {a: {nme: b}}}",
            "yaml:1:64: `nme` is not a key of",
        ),
        ("ours: ]", "yaml:1:7: A value can't start with the sign “]”."),
        ("- ours", "yaml:1:1: This file does not start with a key."),
        ("ours: yes", "yaml:1:7: `ours` should be a block of keys, not a single value."),
    ],
)
def test_a_house_file_that_says_something_else_is_told_in_a_sentence(
    text: str, told: str, named: Named, house: Callable[[str], Path]
) -> None:
    house(text)
    with pytest.raises(DataUnreadable, match=re.escape(told)):
        check(Inputs(named("supporting-families"), TODAY))


def test_a_house_programme_that_is_not_settled_breaks_nothing(named: Named, house: Callable[[str], Path]) -> None:
    house(
        OWN.replace("threshold: 3", "threshold: to be agreed").replace(
            "rent arrears, plain_name: rent that is late", "to be agreed"
        )
    )
    loaded = load_partnership(named("harbour-project"), named("harbour-project").parent / "templates")
    assert {finding.rule for finding in loaded.findings} <= {"missing-key"}


@pytest.mark.whole
@pytest.mark.parametrize(
    ("first", "found"),
    [("1", True), ("2", False), pytest.param("3", False, marks=pytest.mark.slow), ("to be agreed", False)],
)
def test_a_threshold_has_to_reach_that_of_the_programme(first: str, found: bool, named: Named) -> None:
    findings = check(Inputs(named("supporting-families", other_criteria_first=first), TODAY), draft=True).findings
    assert bool(of_rule(findings, "threshold-below-programme")) is found


@pytest.mark.parametrize(
    ("criterion", "told"),
    [
        ("Money worries", ""),
        ("financial stability", ""),
        ("money worry", "Did you mean “money worries”?"),
        ("substance use", "is about health"),
        ("a broken window", "is not one of the criteria"),
    ],
)
def test_criteria_that_are_written_have_to_be_those_of_the_programme(criterion: str, told: str, named: Named) -> None:
    file = named("supporting-families", other_criteria=["problems at school", criterion])
    found = found_by("criterion-outside-programme", file)
    assert [told in f"{finding.message} {finding.fix}" for finding in found] == ([True] if told else [])
