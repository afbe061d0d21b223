"""Asks textstat what it makes of each document that reads as English."""

from __future__ import annotations

from govkit.outcome.remarks import Read
from govkit.readability.second_opinion import SecondOpinion, second_opinion


def opinions(read: Read) -> dict[str, SecondOpinion]:
    """What textstat says of each document, by its name."""
    scored = [each.scored for each in read.documents if each.scored.whole.english and each.scored.whole.words]
    return {each.document.name: second_opinion(each.whole) for each in scored}
