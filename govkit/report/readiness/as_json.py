"""How ready the partners are, for another program."""

from __future__ import annotations

import json
from typing import Final

from govkit import __version__
from govkit.model.partnership import Partnership
from govkit.model.plan import QUALITIES, Plan

FOR: Final = "your own programs"


def report(_partnership: Partnership, made: Plan) -> str:
    """One object: the version, each partner's scores, and the stages with who joins and which flows start."""
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
    }
    return json.dumps(whole, indent=2) + "\n"
