"""What became easier or harder between two runs, and which findings are new or mended."""

from __future__ import annotations

import pytest

from govkit.readability.compare import Change, compare
from govkit.readability.reading import Figures, Kept, Reading
from tests.rows import over_rows

SMALL, LARGE = Figures(3, 30, 4.5), Figures(3, 40, 6.04)
JARGON = Kept("jargon", "Ask", "“cohort” is jargon.")
LABEL = Kept("label", "ask", "“case” labels people.")


@over_rows(
    ("before", "after", "grades"),
    [
        (SMALL, LARGE, 1.5),
        (LARGE, SMALL, -1.5),
        (SMALL, SMALL, 0.0),
        (None, SMALL, None),
        (SMALL, None, None),
        (Figures(0, 0, None), SMALL, None),
        (SMALL, Figures(0, 0, None), None),
        (Figures(1, 1, 0.0), SMALL, 4.5),
    ],
)
def test_how_much_harder_it_became(before: Figures | None, after: Figures | None, grades: float | None) -> None:
    assert Change("a", before, after, (), ()).grades == grades


@over_rows(
    ("change", "is_none"),
    [
        (Change("a", SMALL, SMALL, (), ()), True),
        (Change("a", SMALL, LARGE, (), ()), False),
        (Change("a", SMALL, SMALL, (JARGON,), ()), False),
        (Change("a", SMALL, SMALL, (), (JARGON,)), False),
    ],
)
def test_nothing_changed_where_figures_and_findings_are_the_same(change: Change, is_none: bool) -> None:
    assert change.is_none is is_none


def test_documents_of_the_later_run_come_first_and_those_that_are_gone_last() -> None:
    same = Reading(SMALL, {}, ())
    found = compare({"old": same, "isa": same}, {"new": same, "isa": same})
    assert [each.whole.name for each in found] == ["new", "isa", "old"]
    assert [(each.whole.before, each.whole.after) for each in found] == [(None, SMALL), (SMALL, SMALL), (SMALL, None)]


def test_a_clause_is_the_same_whatever_its_capitals_and_those_that_changed_are_told() -> None:
    before = Reading(SMALL, {"Ask": SMALL, "Kept": SMALL, "Gone": SMALL}, (JARGON, JARGON))
    after = Reading(LARGE, {"New": SMALL, "ask": LARGE, "Kept": SMALL}, (JARGON, LABEL))
    (found,) = compare({"isa": before}, {"isa": after})
    assert found.whole == Change("isa", SMALL, LARGE, (LABEL,), (JARGON,))
    assert [(each.name, each.before, each.after) for each in found.clauses] == [
        ("New", None, SMALL),
        ("ask", SMALL, LARGE),
        ("Gone", SMALL, None),
    ]
    assert [(each.new, each.mended) for each in found.clauses] == [((), ()), ((LABEL,), (JARGON,)), ((), ())]


@pytest.mark.parametrize("is_new", [True, False])
def test_a_document_that_is_new_or_gone_has_no_changed_clauses_and_mends_nothing(is_new: bool) -> None:
    read = {"isa": Reading(SMALL, {"Ask": SMALL}, (JARGON,))}
    (found,) = compare({}, read) if is_new else compare(read, {})
    assert found.clauses == ()
    assert (found.whole.new, found.whole.mended) == (((JARGON,) if is_new else ()), ())
