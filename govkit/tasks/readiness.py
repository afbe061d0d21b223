"""Says how ready the partners of a file are, and plans the sharing so that the ready ones start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from govkit.data.inputs import Inputs
from govkit.finding import Finding
from govkit.load import load_partnership
from govkit.model import Partnership
from govkit.model.plan import Plan, plan
from govkit.sets.understood import understood

if TYPE_CHECKING:  # it takes long to load, and few words were ever tested
    from govkit.understanding.standing import WordsStanding


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan of a partnership and how its words stand with people, or the faults that keep its file from being read."""

    partnership: Partnership | None
    plan: Plan | None
    findings: tuple[Finding, ...] = ()
    words: tuple[WordsStanding, ...] = ()


def readiness(inputs: Inputs) -> Planned:
    """The plan for the partnership as its file describes it."""
    loaded = load_partnership(inputs.partnership)
    if loaded.partnership is None:
        return Planned(None, None, loaded.findings)
    words = understood(loaded.partnership, inputs.partnership)
    return Planned(loaded.partnership, plan(loaded.partnership), words=words)
