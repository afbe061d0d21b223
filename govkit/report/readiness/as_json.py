"""How ready the partners are, for another program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from govkit import __version__
from govkit.model.partnership import Partnership
from govkit.model.plan import QUALITIES, Plan

if TYPE_CHECKING:  # it takes long to load, and few words were ever tested
    from govkit.understanding.standing import WordsStanding

FOR: Final = "your own programs"


def report(_partnership: Partnership, made: Plan, words: Sequence[WordsStanding] = ()) -> str:
    """One object: the version, each partner's scores, the stages with who joins and which flows start, and how tested words stand."""
    whole = {
        "govkit": __version__,
        "partners": [
            {
                "partner": each.partner,
                **{quality: each.scores.get(quality) for quality in QUALITIES},
                "lowest": each.lowest,
                "ready": each.is_ready,
            }
            for each in made.standings
        ],
        "stages": [
            {
                "joining": [each.partner for each in stage.joining],
                "flows": list(stage.flows),
                "health_items": stage.health_items,
                "health_senders": stage.health_senders,
            }
            for stage in made.stages
        ],
        "words": [
            {
                "document": each.document.name,
                "points": len(each.points),
                "understood": len(each.points) - len(each.open),
                "passed": each.passed,
            }
            for each in words
        ],
    }
    return json.dumps(whole, indent=2) + "\n"
