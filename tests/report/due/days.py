"""A day that is overdue, and one that comes."""

from __future__ import annotations

from datetime import date

from govkit.dates.timetable.due import Due, Falling
from govkit.finding import Location

LATE = Falling(
    Due(date(2026, 11, 20), "Review", "Meet", "Northmoor Council", "partnership.review.by", stays_open=True),
    "NFT-ISA-001",
    Location("partners.yaml", 9, 5),
)
SOON = Falling(
    Due(date(2026, 11, 23), "Post", "Post it", "Northmoor Council", "letters.consent.posted"),
    "NFT-ISA-001",
    Location("partners.yaml", 30, 5),
)
