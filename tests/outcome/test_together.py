"""What several runs have to say is told once, and what one of them found is not gone."""

from __future__ import annotations

from govkit.finding import NOTHING_BESIDES, Besides, Finding, Fingerprinted, FoundBefore, Location, NotAsked, Severity
from govkit.outcome.together import together

FIRST, SECOND = Fingerprinted("a.html", "r"), Fingerprinted("b.html", "r")
FOUND = Finding("r", Severity.ERROR, "", "", Location("a.html"))


def test_what_another_found_is_not_gone() -> None:
    left = NotAsked("`--select`", ("x",))
    one = Besides("b.yaml", (FoundBefore(FOUND, FIRST, FIRST),), (SECOND,), not_asked=(left,), unread=("a",))
    two = Besides("b.yaml", (FoundBefore(FOUND, FIRST, FIRST),), (FIRST, SECOND), not_asked=(left,), without_since=True)
    all_ = together([one, two])
    assert all_ == Besides("b.yaml", one.known, (SECOND,), not_asked=(left,), unread=("a",), without_since=True)


def test_nothing_is_nothing() -> None:
    assert together([]) == together([NOTHING_BESIDES]) == NOTHING_BESIDES
