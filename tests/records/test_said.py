"""How a record says a fact that is there, to be agreed, or not written."""

from __future__ import annotations

from govkit.model.unsettled import TO_BE_AGREED
from govkit.records.said import MISSING, is_gap, lines, said
from tests.rows import over_rows


@over_rows(
    ("fact", "words"),
    [
        (None, MISSING),
        ((), MISSING),
        ("", MISSING),
        (TO_BE_AGREED, "to be agreed"),
        (("names", "address"), "names and address"),
        ("names", "names"),
    ],
)
def test_a_fact_is_said(fact: object, words: str) -> None:
    assert said(fact) == words
    assert is_gap(said(fact)) is (words in {MISSING, "to be agreed"})


def test_each_fact_of_a_list_has_one_line() -> None:
    assert lines(["a", "b", "a"]) == ("a", "b")
    assert lines([]) == (MISSING,)
    assert lines(TO_BE_AGREED) == ("to be agreed",)
