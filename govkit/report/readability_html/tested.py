"""What people found and understood of a document, for those who write it anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from govkit.understanding.said import before, figures, summary
from govkit.understanding.standing import PointStanding, WordsStanding
from govkit.wording.say import begin


@dataclass(frozen=True, slots=True)
class TestedPoint:
    """One point: what was asked, in which part, what came of it, and which sentence is to blame."""

    asks: str
    part: str
    verdict: str
    told: str
    to_blame: str
    before: str


@dataclass(frozen=True, slots=True)
class TestedDocument:
    """What people call the document, how it stands, and its points: those that have not passed come first."""

    title: str
    summary: str
    open: tuple[TestedPoint, ...]
    passed: tuple[TestedPoint, ...]


def tested(
    standing: WordsStanding, titles: Mapping[str, str], names: Mapping[str, Mapping[str, str]]
) -> TestedDocument:
    """What the report says of a document about which people were asked."""
    name = standing.document.name
    parts = names.get(name, {})
    still = standing.open
    return TestedDocument(
        titles.get(name, name),
        begin(summary(standing)),
        tuple(_point(each, parts) for each in still),
        tuple(_point(each, parts) for each in standing.points if each not in still),
    )


def _point(each: PointStanding, parts: Mapping[str, str]) -> TestedPoint:
    clause = each.point.question.clause
    return TestedPoint(
        each.point.question.asks,
        parts.get(clause, clause),
        begin(each.verdict),
        begin(figures(each.figures)) if each.figures else "",
        each.to_blame,
        begin(before(each)),
    )
