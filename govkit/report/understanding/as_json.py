"""What people found and understood, for another program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from govkit import __version__
from govkit.understanding.standing import PointStanding, WordsStanding
from govkit.understanding.verdict import PeopleFigures

FOR: Final = "your own programs"
_PLACES: Final = 4


def report(standings: Sequence[WordsStanding]) -> str:
    """One object: the version, and each document with its points."""
    return json.dumps({"govkit": __version__, "documents": [*map(_document, standings)]}, indent=2) + "\n"


def _document(standing: WordsStanding) -> dict[str, Any]:
    return {
        "document": standing.document.name,
        "reference": standing.document.reference,
        "bar": {"understood": standing.bar.understood, "of": standing.bar.of},
        "passed": standing.passed,
        "tested_on": [day.isoformat() for day in standing.tested_on],
        "without_question": list(standing.unasked),
        "points": [*map(_point, standing.points)],
    }


def _point(each: PointStanding) -> dict[str, Any]:
    return {
        "id": each.point.id,
        "clause": each.point.question.clause,
        "asks": each.point.question.asks,
        "answer": list(each.point.answer),
        "words": each.point.words,
        "verdict": each.verdict.value,
        "figures": _figures(each.figures) if each.figures else None,
        "to_blame": each.to_blame,
        "before": {**_figures(each.before.figures), "sentence": each.before.sentence} if each.before else None,
    }


def _figures(found: PeopleFigures) -> dict[str, Any]:
    reach = found.interval
    return {
        "asked": found.asked,
        "found": found.found,
        "understood": found.understood,
        "lowest": round(reach.lowest, _PLACES),
        "highest": round(reach.highest, _PLACES),
    }
