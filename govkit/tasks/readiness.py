"""Says how ready the partners of a file are, and plans the sharing so that the ready ones start."""

from __future__ import annotations

from dataclasses import dataclass

from govkit.data.inputs import Inputs
from govkit.finding import Finding
from govkit.load import load_partnership
from govkit.model import Partnership
from govkit.model.plan import Plan, plan


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan of a partnership, or the faults that keep its file from being read."""

    partnership: Partnership | None
    plan: Plan | None
    findings: tuple[Finding, ...] = ()


def readiness(inputs: Inputs) -> Planned:
    """The plan for the partnership as its file describes it."""
    loaded = load_partnership(inputs.partnership)
    if loaded.partnership is None:
        return Planned(None, None, loaded.findings)
    return Planned(loaded.partnership, plan(loaded.partnership))
