"""An amendment that changes nothing."""

from __future__ import annotations

from govkit.amending.amendment import Amendment, DocumentChange, FactChange


def test_is_nothing_where_no_word_and_no_fact_differs() -> None:
    fact, document = FactChange("a", "b", "c"), DocumentChange("isa", "The agreement", (), "", "new")
    assert Amendment("a", "b", (), (), ()).is_nothing
    assert not Amendment("a", "b", (), (fact,), ()).is_nothing
    assert not Amendment("a", "b", (document,), (), ()).is_nothing
