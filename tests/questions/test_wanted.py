"""Facts in free words are found with what they have to say, also where that hangs on what stands beside them."""

from __future__ import annotations

from govkit.questions.wanted import wanted_of
from tests.changes import partnership_with

REASON = "confidentiality_bases.details-with-consent.reason"


def test_an_entry_counts_by_what_stands_beside_the_fact() -> None:
    asked = [said.wanted.holds for said in wanted_of(partnership_with("")) if said.path == REASON]
    assert asked == [(), ("explicit-consent",), ()]


def test_what_is_to_be_agreed_has_to_say_nothing_yet() -> None:
    paths = [said.path for said in wanted_of(partnership_with(f"{REASON}: to be agreed"))]
    assert paths
    assert REASON not in paths
