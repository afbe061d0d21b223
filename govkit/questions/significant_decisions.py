"""Decisions that matter much to people, and in which no person takes a meaningful part."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.model import Partnership
from govkit.model.lawful_basis import LawfulBasis
from govkit.model.unsettled import is_unsettled


def rested_on(partnership: Partnership) -> Iterator[tuple[str, LawfulBasis]]:
    """The lawful bases on which the data for such decisions is used, each with its path in the records."""
    decisions = partnership.records.automated_decisions
    significant = decisions.significant if decisions else None
    for index, name in enumerate(significant.rests_on if significant else ()):
        if not is_unsettled(name) and not is_unsettled(partnership.lawful_bases[name]):
            yield f"records.automated_decisions.significant.rests_on.{index}", partnership.lawful_bases[name]
