"""An agreement under a programme that has ended names criteria that nobody sets any more, and a body that no longer stands behind them.

How each programme stands is in `govkit/standards/programmes.yaml`, with the source that says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.programme import ProgrammeStanding
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "The source that says how the programme stands, which each finding names"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-profile-threshold",)

BAD = """
partnership.programme: troubled-families
"""
GOOD = """
partnership.programme: families-first-partnership
"""

_STANDS = {ProgrammeStanding.CLOSED: "is closed", ProgrammeStanding.SUCCEEDED: "no longer goes by that name"}


def check(partnership: Partnership) -> Iterator[Problem]:
    """The programme that the partnership belongs to must not be closed."""
    programme = partnership.programme
    if programme and programme.status in _STANDS:
        after = f" {programme.succeeded_by} took its place." if programme.succeeded_by else ""
        yield Problem(
            "partnership.programme",
            f"The programme {programme.name} {_STANDS[programme.status]}.{after}",
            "Write in `partnership.programme` the one that you belong to now, or `own`. If you still use the old criteria, write them in "
            "`approach.other_criteria`, and their number in `approach.other_criteria_first`.",
            programme.source,
        )


CASES = (
    Case(
        "a programme that was closed",
        "partnership.programme: troubled-families",
        finds="partnership.programme",
        says="is closed. Supporting Families took its place.",
    ),
    Case(
        "a programme that has another name now",
        """
            partnership.programme: supporting-families
            approach: (left out)
            """,
        finds="partnership.programme",
        says="no longer goes by that name. Families First Partnership took its place.",
    ),
    Case(
        "a partnership of no programme",
        "partnership.programme: own",
    ),
)
