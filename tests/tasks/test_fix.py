"""What `govkit fix` makes of files with mistakes that were planted in them: it takes them out, and nothing else changes."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from govkit.data.inputs import Inputs
from govkit.errors import OutputRefused
from govkit.finding import CureAt, Finding, Severity
from govkit.load import load_partnership
from govkit.tasks.check import check
from govkit.tasks.fix import Fixed, fix, write
from govkit.tasks.migrate import migrate
from govkit.tasks.readability import readability
from govkit.written.cures import Curing, rewritten
from tests.conftest import PARTNERSHIPS, SOUND, TODAY, found_by
from tests.libyaml import DUMPER, LOADER
from tests.renaming.renames import Renames
from tests.rows import sampled

MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July")
# Each mistake: the line that it is planted in, and what it makes of it. What is left of a comment stays.
MISTAKES: Final[Mapping[str, tuple[str, str | None]]] = {
    "a letter too many in a key": (r"^(\s+)(summary|reference|version): ", r"\1\2y: "),
    "a key in capitals": (r"^(\s+)lead: ", r"\1Lead: "),
    "a choice in capitals": (r"^(    kind: )(local)-(authority)$", r"\1Local Authority"),
    "a day in British form": (r"^(\s+\w+: )(\d{4})-(\d\d)-(1[3-9]|2\d|3[01])$", r"\1\4/\3/\2"),
    "no space in a period": (r"^(\s+\w+: )(\d+) (months|weeks|days)$", r"\1\2\3"),
    "brackets in a number": (r"(phone: )(01632) (\d{6})(?=[,}])", r"\1(\2) \3"),
    "a postcode in small letters": (r"(, |- )([A-Z]{2}\d) (\d)([A-Z]{2})(\]?)$", None),
    "no space after a colon": (r"^(\s+nation): ", r"\1:"),
    "curly quotes about a colon": (r"^(partnership:\n(?:.*\n)*?  name: )(\S.*)$", r"\1“\2: it”"),
    "a value that holds a colon": (r"^(\s+plain_summary: )([^\s>|].*)$", r"\1so: \2"),
    "a value that starts with a sign": (r"^(\s+who_they_are: )([A-Z].*)$", r"\1@\2"),
}
KEPT_OTHERWISE: Final = {"curly quotes about a colon", "a value that holds a colon", "a value that starts with a sign"}


def planted(text: str, name: str, chance: random.Random) -> str:
    """The text with the mistake in one place, or as it was where it has none for it."""
    pattern, instead = MISTAKES[name]
    places = [*re.finditer(pattern, text, re.MULTILINE)]
    if not places:
        return text
    place = chance.choice(places)
    wrong = place[0].lower() if instead is None else place.expand(instead)
    return text[: place.start()] + wrong + text[place.end() :]


def all_of(file: Path) -> Counter[tuple[str, str]]:
    """Everything that is found in a file, by rule and key."""
    inputs = Inputs(file, TODAY)
    return Counter((each.rule, each.path) for each in (*check(inputs).findings, *readability(inputs).findings))


def changed_lines(before: str, after: str) -> list[tuple[str, str]]:
    old, new = before.splitlines(), after.splitlines()
    return [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]


def hold(name: str, tmp_path: Path) -> None:
    """A partnership with one mistake of each kind is as it was after one run, and a second has nothing to do."""
    file = tmp_path / "partners.yaml"
    file.write_bytes((PARTNERSHIPS / f"{name}.yaml").read_bytes())
    sound = fix(Inputs(file, TODAY)).after.decode("utf-8")  # without the few words that have plainer ones
    text, chance = sound, random.Random(name)  # noqa: S311 - the same mistakes in every run
    given = []
    for mistake in MISTAKES:
        spoilt = planted(text, mistake, chance)
        given += [mistake] if spoilt != text else []
        text = spoilt
    file.write_text(text, "utf-8")
    fixed = fix(Inputs(file, TODAY))
    assert file.read_text("utf-8") == text, "nothing is written yet"
    after = fixed.after.decode("utf-8")
    assert len(changed_lines(text, after)) >= len(given) - 1  # two mistakes may share a line
    left = [pair for pair in changed_lines(sound, after) if not _only_quoted(*pair)]
    assert left == [], given
    write([fixed])
    assert file.read_bytes() == fixed.after
    again = fix(Inputs(file, TODAY))
    assert (again.after, again.cured) == (fixed.after, ())
    file.write_text(sound, "utf-8")
    were = all_of(file)
    file.write_bytes(fixed.after)
    assert {rule for rule, _ in set(all_of(file)) - set(were)} <= {
        "long-sentence",
        "long-heading",
    }  # words were planted


def _only_quoted(sound: str, after: str) -> bool:
    """Whether a line differs by the words that were planted in it, which stand in quotes now."""
    quoted = re.sub(r'": ?', "", after.replace('"so: ', "").replace('"@', "").replace(': it"', "").replace('"', ""))
    return quoted.strip() == sound.replace('"', "").strip()


@pytest.mark.parametrize(
    "name",
    [pytest.param("families_together", marks=pytest.mark.whole), pytest.param("scotland", marks=pytest.mark.slow)],
)
def test_mistakes_of_each_kind_are_taken_out(name: str, tmp_path: Path) -> None:
    hold(name, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in SOUND if name not in {"families_together", "scotland"}])
def test_so_they_are_in_each_partnership(name: str, tmp_path: Path) -> None:
    hold(name, tmp_path)


@pytest.mark.parametrize("mistake", sampled(MISTAKES, 3, "whole"))
def test_each_kind_says_that_it_can_be_put_right(mistake: str, example: Path) -> None:
    sound = example.read_text("utf-8")
    example.write_text(planted(sound, mistake, random.Random(mistake)), "utf-8")  # noqa: S311 - as above
    (finding,) = [each for each in check(Inputs(example, TODAY)).findings if each.cure]
    assert finding.to_fix.endswith(" `govkit fix` does this.")
    fixed = fix(Inputs(example, TODAY))
    assert [each.rule for each in fixed.cured] == [finding.rule]
    assert fixed.cured[0].location == finding.location
    if mistake not in KEPT_OTHERWISE:
        assert fixed.after.decode("utf-8") == sound


PLAIN_AT: Final = "purpose.plain_summary"
PLAIN: Final = "help your family before things get harder"


@pytest.mark.parametrize(
    ("words", "instead", "safe"),
    sampled(
        [
            ("help your family prior to things getting harder", "help your family before things getting harder", True),
            ("help in the event that things get harder", "help if things get harder", True),
            ("utilise what you tell us", "use what you tell us", True),
            ("help you with regard to money", "help you about money", True),
            ("help with subsequent visits", "help with later visits", False),
            ("make a decision about help", "decide about help", False),
            ("utilise what you tell us, and utilise it soon", "use what you tell us, and use it soon", True),
        ],
        1,
        "whole",
    ),
)
def test_a_plainer_word_is_written_where_there_is_only_one(words: str, instead: str, safe: bool, example: Path) -> None:
    text = example.read_text("utf-8").replace(PLAIN, words)
    example.write_text(text, "utf-8")
    fixed = fix(Inputs(example, TODAY))
    assert (fixed.after.decode("utf-8") == text.replace(words, instead)) == safe
    assert bool(fixed.unsafe) != safe
    loose = fix(Inputs(example, TODAY), unsafe=True)
    assert loose.after.decode("utf-8") == text.replace(words, instead)


@pytest.mark.whole
def test_what_may_be_meant_otherwise_is_left_alone_unless_asked(example: Path) -> None:
    text = (
        example.read_text("utf-8")
        .replace("starts: 2027-02-01", "starts: 1/2/2027")
        .replace("    ico_registration: ZA000003\n", "")
    )
    example.write_text(text, "utf-8")
    fixed = fix(Inputs(example, TODAY))
    assert (fixed.after, fixed.cured) == (fixed.before, ())
    assert {each.rule for each in fixed.unsafe} == {"unreadable-value"}
    loose = fix(Inputs(example, TODAY), unsafe=True)
    assert "starts: 2027-02-01" in loose.after.decode("utf-8")
    write([loose])
    assert fix(Inputs(example, TODAY), unsafe=True).cured == ()


def without(raw: Any, route: tuple[str, ...]) -> Any:
    """The data without the key at the end of the route."""
    first, *rest = route
    if isinstance(raw, list):
        return [without(each, tuple(rest)) if str(at) == first and rest else each for at, each in enumerate(raw)]
    if not rest:
        return {key: value for key, value in raw.items() if key != first}
    return {key: without(value, tuple(rest)) if key == first else value for key, value in raw.items()}


def keys_of(raw: Any, route: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if isinstance(raw, dict):
        for key, value in raw.items():
            yield (*route, key)
            yield from keys_of(value, (*route, key))
    elif isinstance(raw, list):
        for at, each in enumerate(raw):
            yield from keys_of(each, (*route, str(at)))


def hold_without_each_key(name: str, tmp_path: Path, every: int) -> None:
    """A part that is missing can be `to be agreed`: then it is missing no more, and nothing else is wrong with it."""
    raw = yaml.load((PARTNERSHIPS / f"{name}.yaml").read_text("utf-8"), LOADER)
    file = tmp_path / "partners.yaml"
    seen = 0
    for at, route in enumerate(keys_of(raw)):
        if at % every:
            continue
        for flow in (False, None):
            text = yaml.dump(
                without(raw, route), Dumper=DUMPER, default_flow_style=flow, sort_keys=False, allow_unicode=True
            )
            file.write_text(text, "utf-8")
            before = load_partnership(file)
            lacking = [each for each in before.findings if each.rule == "missing-key"]
            for each in lacking:
                if not each.cure:
                    assert each.path in {"partners", "data_items", "flows", "lawful_bases"}, each
                    continue
                edits = Curing(text, before.sources).edits(each.cure, each.location)
                assert edits
                file.write_text(rewritten(text, edits), "utf-8")
                after = load_partnership(file)
                assert not new_faults(before.findings, after.findings), route
                assert len(faults(after.findings)) < len(faults(before.findings)), route
                seen += 1
    assert seen


def faults(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(each.rule, each.path) for each in findings if each.severity is Severity.ERROR]


def new_faults(before: tuple[Finding, ...], after: tuple[Finding, ...]) -> set[tuple[str, str]]:
    return set(faults(after)) - set(faults(before))


@pytest.mark.whole
def test_a_part_that_is_missing_can_be_to_be_agreed(tmp_path: Path) -> None:
    hold_without_each_key("families_together", tmp_path, every=29)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "every"), [("border_debt", 4), ("evaluation", 4), ("scotland", 3)])
def test_so_it_can_for_many_parts(name: str, every: int, tmp_path: Path) -> None:
    hold_without_each_key(name, tmp_path, every)


@pytest.mark.slow
def test_a_second_run_has_nothing_to_do_whatever_the_file(tmp_path: Path) -> None:
    for name in ("flawed", "flawed_law", "flawed_yaml"):
        file = tmp_path / f"{name}.yaml"
        file.write_bytes((PARTNERSHIPS / file.name).read_bytes())
        for unsafe in (False, True):
            write([fixed] if (fixed := fix(Inputs(file, TODAY), unsafe=unsafe)).after != fixed.before else [])
            assert fix(Inputs(file, TODAY), unsafe=unsafe).cured == (), name


@pytest.mark.whole
def test_a_name_is_left_as_it_is(example: Path) -> None:
    text = example.read_text("utf-8").replace("team: Families Together team", "team: Assistance prior to need")
    example.write_text(text, "utf-8")
    fixed = fix(Inputs(example, TODAY))
    assert (fixed.after, fixed.cured) == (fixed.before, ())


@pytest.mark.parametrize("key", sampled(["power", "interest", "schedule_1"], 1))
def test_so_is_what_the_law_is_called_whoever_asks(key: str, example: Path) -> None:
    old = "    article_6: "
    text = example.read_text("utf-8")
    at = text.index(old)
    example.write_text(
        f"{text[:at]}    {key}: Assistance Prior To Need Act 2011, section 3, prior to need\n{text[at:]}", "utf-8"
    )
    loose = fix(Inputs(example, TODAY), unsafe=True)
    assert "section 3, prior to need" in loose.after.decode("utf-8")


@pytest.mark.whole
@pytest.mark.parametrize(
    "words",
    sampled(
        [
            "we may help you",
            "you should help",
            "answer a data subject access request",
            "help each data subject, and answer a data subject access request",
            "help the data subject to get help",
        ],
        2,
    ),
)
def test_a_promise_and_a_name_for_something_else_are_left_to_whoever_wrote_them(words: str, example: Path) -> None:
    text = example.read_text("utf-8").replace(PLAIN, f"{PLAIN}. So {words}")
    example.write_text(text, "utf-8")
    remarks = [each for each in readability(Inputs(example, TODAY)).remarks if each.finding.path == PLAIN_AT]
    said = {each.problem.words for each in remarks if each.finding.rule in {"hedge", "weak-should", "jargon"}}
    assert said
    assert said <= set(re.findall(r"may|should|data subject", words))
    assert [each.finding for each in remarks if each.finding.cure] == []
    assert fix(Inputs(example, TODAY), unsafe=True).after == fix(Inputs(example, TODAY)).before


@pytest.mark.slow
def test_a_term_of_art_by_itself_has_a_plainer_word(example: Path) -> None:
    text = example.read_text("utf-8").replace(PLAIN, "help data subjects to get help")
    example.write_text(text, "utf-8")
    assert fix(Inputs(example, TODAY), unsafe=True).after.decode("utf-8") == text.replace("data subjects", "you")


@pytest.mark.whole
@pytest.mark.parametrize("name", sampled(["county_lines", "care_leavers_wales"], 1))
def test_it_ends_where_a_cure_of_several_in_one_place_does_not_help(name: str) -> None:
    file = PARTNERSHIPS / f"{name}.yaml"
    loose = fix(Inputs(file, TODAY), unsafe=True)
    assert len(loose.cured) == len(set(map(id, loose.cured)))


@pytest.mark.slow
def test_names_that_are_out_of_date_are_rewritten_as_migrate_does(old_house: Path, renames: Renames) -> None:
    renames()
    fixed = fix(Inputs(old_house, TODAY))
    migrated = migrate([old_house], write=False).files
    assert fixed.after == next(each.after for each in migrated if each.file == old_house.resolve())
    assert {each.rule for each in fixed.cured} == {"renamed-key", "renamed-choice", "renamed-clause"}


def test_what_is_far_too_long_costs_no_time(example: Path) -> None:
    text = example.read_text("utf-8")
    for long in ("a" * 200_000 + "!", "name: " + " " * 100_000 + "b: c"):
        example.write_text(text.replace("notice: 3 months", f"notice: {long}"), "utf-8")
        assert fix(Inputs(example, TODAY)).cured == ()


@pytest.mark.slow
def test_what_is_the_same_of_many_is_put_right_in_each_at_once(tmp_path: Path) -> None:
    text = (PARTNERSHIPS / "forty_partners.yaml").read_text("utf-8")
    file = tmp_path / "partners.yaml"
    file.write_text(re.sub(r"^    complaints: .*\n", "", text, flags=re.MULTILINE), "utf-8")
    rule = "controller-without-complaint-route"
    fixed = fix(Inputs(file, TODAY), unsafe=True)
    lacking = text.count("\n    complaints: ")
    assert (
        [each.rule for each in fixed.cured].count(rule) == fixed.after.count(b"complaints: to be agreed") == lacking > 1
    )


@pytest.mark.whole
def test_comments_and_line_ends_stay(example: Path) -> None:
    text = example.read_text("utf-8").replace("  lead: northmoor-council", "  Lead: northmoor-council   # who leads")
    example.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8"))
    fixed = fix(Inputs(example, TODAY))
    assert fixed.after == fixed.before.replace(b"  Lead:", b"  lead:")


@pytest.mark.whole
def test_a_file_that_changed_meanwhile_stays_as_it_is(example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("  lead:", "  Lead:"), "utf-8")
    fixed = fix(Inputs(example, TODAY))
    example.write_text("saved: meanwhile\n", "utf-8")
    with pytest.raises(OutputRefused, match="was changed while this ran"):
        write([fixed])
    assert example.read_text("utf-8") == "saved: meanwhile\n"


def test_nothing_is_written_through_a_link(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(example.parent)
    real = example.rename(example.with_name("real.yaml"))
    example.symlink_to(real)
    text = real.read_bytes()
    with pytest.raises(OutputRefused, match="is a link"):
        write([Fixed(example, text, text + b"#\n", (), ())])
    assert real.read_bytes() == text


def test_a_cure_that_brings_something_else_is_not_taken(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`Lead` beside `lead` would be written twice."""
    text = example.read_text("utf-8").replace(
        "  lead: northmoor-council\n", "  lead: northmoor-council\n  Lead: hill-top-school\n"
    )
    example.write_text(text, "utf-8")
    fixed = fix(Inputs(example, TODAY))
    assert (fixed.after, fixed.cured) == (fixed.before, ())
    (finding,) = check(Inputs(example, TODAY)).findings
    assert (finding.rule, finding.cure) == ("unknown-key", None)


def test_a_postcode_is_words_of_its_line(example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("NM1 1AA]", "nm11aa]"), "utf-8")
    (finding,) = found_by("postcode-in-another-form", example)
    assert finding.cure
    assert (finding.cure.at, finding.cure.old, finding.cure.new) == (CureAt.WORDS, "nm11aa", "NM1 1AA")
