"""A finding of each severity."""

from __future__ import annotations

from govkit.finding import Evidence, Finding, Location, Severity

ERROR = Finding(
    rule="item-without-retention",
    severity=Severity.ERROR,
    message="Nobody says how long “R&D” is kept.",
    fix="Write `retention` for the item.",
    location=Location("partners.yaml", 12, 3),
    path="data_items.flag",
    source="UK GDPR, Article 5(1)(e)",
    evidence=Evidence.SECONDARY,
)
WARNING = Finding(
    "empty-clause", Severity.WARNING, "Empty.", "Write it.", Location("a.html.j2", 4), document="isa", clause="about"
)
ADVICE = Finding("late", Severity.ADVICE, "Late.", "Post it sooner.", Location("partners.yaml"))
