"""What the reports on an amendment say in the same words."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.amending.amendment import Amendment, Consequence, DocumentChange, FactChange
from govkit.wording.say import listing

NOTHING = "Nothing changes: no word of any document, and no fact."
FOLLOWS = "What has to be done"
FACTS = "Facts that change"
CAVEAT = "Whether a change matters is for the parties to judge. Nothing here says that it is lawful: `govkit check` looks at that."
_HOW = {"new": "is new", "gone": "is made no more", "changed": "says something else"}


def head(amendment: Amendment) -> str:
    """From what to what."""
    return f"From {amendment.old} to {amendment.new}"


def of_document(change: DocumentChange) -> str:
    """What becomes of a document."""
    return f"{change.title} ({change.name}) {_HOW[change.how]}"


def of_fact(change: FactChange) -> str:
    """What becomes of a fact."""
    if not change.before:
        return f"{change.path}: now “{change.after}”; not said before"
    if not change.after:
        return f"{change.path}: not said any more; before “{change.before}”"
    return f"{change.path}: “{change.after}”; before “{change.before}”"


def of_consequence(consequence: Consequence) -> str:
    """A sentence or two: who does what, and why."""
    return f"{consequence.who} {consequence.does}. {consequence.because}"


def by_what(consequences: tuple[Consequence, ...]) -> Iterator[Consequence]:
    """The consequences, those that differ in who has to do it alone as one."""
    merged: dict[tuple[str, str], list[str]] = {}
    for each in consequences:
        merged.setdefault((each.does, each.because), []).append(each.who)
    for (does, because), who in merged.items():
        yield Consequence(f"Each of {listing(who)}" if len(who) > 1 else who[0], does, because)
