"""One row of a record of processing."""

from __future__ import annotations

from dataclasses import dataclass

from govkit.model.lawful_basis import LawfulBasis


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing that a controller does with personal data, and why, in lines as its record has them.

    `part` is what the controller does in it. `sources` is where the data comes from, and `path` where the partnership file says all this.
    `needs_condition` tells that it is about health or offences, so that a lawful basis alone does not allow it; `is_special`
    that it is special category data, which for law enforcement is sensitive processing.
    """

    path: str
    name: str
    part: str
    purposes: tuple[str, ...]
    people: tuple[str, ...]
    data: tuple[str, ...]
    sources: tuple[str, ...]
    recipients: tuple[str, ...]
    kept: tuple[str, ...]
    security: tuple[str, ...]
    bases: tuple[LawfulBasis, ...]
    needs_condition: bool
    is_special: bool = False
