"""What a baseline holds is known however its lines move, and nothing else is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from govkit.data.baseline import Baseline
from govkit.data.templates import Templates, shipped_templates, templates
from govkit.finding import Finding, Fingerprinted, Location, Severity
from govkit.load import load_partnership
from govkit.outcome.known import Agreement, Parted, part, set_apart
from govkit.rules.selecting import EVERYTHING, chosen
from tests.conftest import EXAMPLE

LAW = "item-without-retention"


@pytest.fixture
def agreement(example: Path) -> Agreement:
    partnership = load_partnership(example).partnership
    assert partnership is not None
    return Agreement(example, partnership, templates(example))


def found(path: str = "data_items.x", message: str = "It is wrong.", rule: str = LAW, **more: Any) -> Finding:
    where = more.pop("location", Location("partners.yaml", more.pop("line", 3), 5))
    return Finding(rule, Severity.ERROR, message, "Put it right.", where, path, **more)


def baseline_of(findings: Sequence[Finding], of: Agreement, **more: Any) -> Baseline:
    empty = Baseline(of.file.parent / "govkit-baseline.yaml")
    return empty._replace(entries=frozenset(part(findings, empty, of, EVERYTHING).fresh), **more)


def again(before: Sequence[Finding], now: Sequence[Finding], of: Agreement, **more: Any) -> Parted:
    return part(now, baseline_of(before, of, **more), of, EVERYTHING)


def test_with_an_empty_baseline_all_is_new(agreement: Agreement) -> None:
    parted = again([], [found(), found(), found("data_items.y")], agreement)
    assert parted.new == (found(), found(), found("data_items.y"))
    assert [entry.at for entry in parted.fresh] == ["data_items.x", "data_items.y"]
    assert (parted.known, parted.gone) == ((), ())


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (found(), found(line=30)),
        (found(message="It is 3 days late."), found(message="It is 14 days late.")),
        (found(message="By 1 May 2027."), found(message="By 30 June 2028.")),
        (
            found(message="Northmoor Council has none."),
            found(message="northmoor-council has none.".replace("northmoor-council", "`northmoor-council`")),
        ),
        (found("waivers.0.reason"), found("waivers.3.reason")),
        (found(), replace(found(), severity=Severity.WARNING, fix="Otherwise.", source="Another.")),
    ],
    ids=["line", "days", "date", "name", "index", "cure"],
)
def test_what_moves_is_known(before: Finding, now: Finding, agreement: Agreement) -> None:
    parted = again([before], [now], agreement)
    assert [each.finding for each in parted.known] == [now]
    assert (parted.new, parted.gone) == ((), ())


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (found(), found("data_items.y")),
        (found(), found(rule="short-reply-time")),
        (found(message="“A” is wrong."), found(message="“B” is wrong.")),
        (found("waivers.0.reason", "“A”."), found("waivers.0.reason", "“B”.")),
        (found(message="It misses clause1."), found(message="It misses clause2.")),
        (found(document="isa", clause="a"), found(document="isa", clause="b")),
        (found(document="isa"), found(document="briefing")),
    ],
)
def test_what_is_another_is_new_and_the_first_is_gone(before: Finding, now: Finding, agreement: Agreement) -> None:
    parted = again([before], [now], agreement)
    assert parted.new == (now,)
    assert len(parted.gone) == 1
    assert parted.known == ()


def test_one_more_of_the_same_is_new(agreement: Agreement) -> None:
    three = [found("waivers.0.reason", line=1), found("waivers.1.reason", line=2), found("waivers.2.reason", line=3)]
    parted = again(three[:2], three, agreement)
    assert (len(parted.known), len(parted.new), parted.gone) == (2, 1, ())
    parted = again(three, three[:2], agreement)
    assert (len(parted.known), len(parted.new), len(parted.gone)) == (2, 0, 1)


def test_after_an_upgrade_other_words_at_the_place_are_known_where_it_is_one(agreement: Agreement) -> None:
    before, now = found(message="It is wrong."), found(message="This can’t be right.")
    (known,) = again([before], [now], agreement, version="0.0.9").known
    assert known.finding == now
    assert known.entry != known.was
    assert again([before], [now], agreement).new == (now,)
    both = [now, found(message="Nor can this.")]
    assert again([before], both, agreement, version="0.0.9").new == tuple(both)


def test_an_entry_is_gone_only_where_somebody_looked(agreement: Agreement) -> None:
    held = frozenset(
        {
            Fingerprinted("partners.yaml", LAW, "data_items.x", "", "a"),
            Fingerprinted("partners.yaml", "a-rule-of-old", "purpose", "", "a"),
            Fingerprinted("other/partners.yaml", LAW, "data_items.x", "", "a"),
            Fingerprinted("partners.yaml", "short-reply-time", "letters.x", "", "a"),
        }
    )
    baseline = Baseline(agreement.file.parent / "b.yaml", held)
    asked = chosen((), ("short-reply-time",), None)
    gone = part([], baseline, agreement, asked).gone
    assert [(entry.file, entry.rule) for entry in gone] == [("partners.yaml", "a-rule-of-old"), ("partners.yaml", LAW)]


def test_files_are_told_from_the_folder_of_the_baseline(agreement: Agreement, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = agreement.file.parent
    (folder / "sub").mkdir()
    baseline = Baseline(folder / "sub/b.yaml")
    assert {entry.file for entry in part([found()], baseline, agreement, EVERYTHING).fresh} == {"../partners.yaml"}
    monkeypatch.chdir(folder)
    relative = agreement._replace(file=Path("partners.yaml"))
    assert part([found()], Baseline(Path("sub/b.yaml")), relative, EVERYTHING).fresh[0].file == "../partners.yaml"


def test_what_is_wrong_with_a_house_is_of_its_file(house: Path, agreement: Agreement) -> None:
    beside = agreement._replace(found=templates(agreement.file))
    own = found("", rule="unused-house-file", location=Location(str(house / "isa/x.html.j2")))
    shipped = found("", rule="words-not-approved", location=Location(str(beside.found.shipped / "isa/y.html.j2"), 3))
    without = agreement._replace(found=Templates(shipped_templates()))
    baseline = Baseline(agreement.file.parent / "b.yaml")
    files = [entry.file for entry in part([own, shipped], baseline, beside, EVERYTHING).fresh]
    assert files == ["templates/isa/x.html.j2", "govkit/isa/y.html.j2"]
    assert len(part([], baseline_of([own, shipped], beside), beside, EVERYTHING).gone) == 2
    assert len(part([], baseline_of([own], beside), without, EVERYTHING).gone) == 0  # it does not use that house


def test_what_is_waived_is_told_apart_from_what_is_gone(agreement: Agreement) -> None:
    other = found("data_items.y")
    baseline = baseline_of([found(), other], agreement)
    told, besides = set_apart([], [other], baseline, agreement, EVERYTHING)
    assert told == ()
    assert [entry.at for entry in besides.gone] == ["data_items.x"]
    assert [each.finding for each in besides.waived] == [other]


def test_without_a_baseline_nothing_is_known(agreement: Agreement) -> None:
    assert EXAMPLE.is_file()
    told, besides = set_apart([found()], [], None, agreement, chosen(("retention",), (), None))
    assert told == (found(),)
    assert (besides.baseline, besides.known, len(besides.not_asked)) == ("", (), 1)
