"""Which findings a waiver sets aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from govkit.document.names import kind_of
from govkit.finding import Finding
from govkit.model.waiver import Waiver
from govkit.questions.settled import all_settled

NEVER_WAIVED: Final = frozenset({"still-to-be-agreed", "expired-waiver", "unused-waiver", "unused-house-file"})


@dataclass(frozen=True, slots=True)
class Run:
    """What a run found before anything was waived, by which rules, on which day."""

    findings: Sequence[Finding]
    asked: frozenset[str]
    today: date


def covers(waiver: Waiver, finding: Finding) -> bool:
    """Whether the finding is of the waiver's rule, at its place or below."""
    return finding.rule == waiver.rule and any(_is_at(place, waiver.at) for place in places(finding))


def holds(waiver: Waiver, today: date) -> bool:
    """Whether everything about the waiver is agreed, it has not run out, and its rule can be waived."""
    said = (waiver.rule, waiver.at, waiver.reason, waiver.accepted_by, waiver.until)
    return all_settled(said) and waiver.rule not in NEVER_WAIVED and today <= waiver.until


def places(finding: Finding) -> tuple[str, ...]:
    """How a waiver can name the place of a finding: its key, or its document or kind of document with the clause."""
    whole = finding.document
    documents = (f"{name}/{finding.clause}" for name in dict.fromkeys((whole, kind_of(whole))) if name)
    return tuple(place.rstrip("/") for place in (finding.path, *documents) if place)


def _is_at(place: str, wanted: str) -> bool:
    return place == wanted or place.startswith((f"{wanted}.", f"{wanted}/"))
