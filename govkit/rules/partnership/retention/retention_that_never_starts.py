"""A time that starts when somebody thinks fit, or when the data is deleted, starts on no day, so nobody can ever tell when the data goes.

The first hangs on a wish; the second goes round in a circle. Either way the agreement sets no period at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.retention import times_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told

SEVERITY = Severity.ERROR
SOURCE = (
    "UK GDPR, Article 5(1)(e), Article 13(2)(a) and Article 14(2)(a): people are told the period, or what determines it"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
data_items.support-plan.retention.counted_from: the plan is deleted
"""
GOOD = """
data_items.support-plan.retention.counted_from: the support ends
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A period of retention has to start with something that happens on a day."""
    for path, what, retention in times_of(partnership):
        start = retention.event
        if told(partnership, "circular-starts", start):
            why = (
                "which is its own end, so the time never starts" if retention.until is None else "which is its own end"
            )
        elif told(partnership, "unclear-starts", start):
            why = "and nobody can tell on which day that is"
        else:
            continue
        yield Problem(
            f"{path}.{retention.event_key}",
            f"{what} is kept {retention.in_full}, {why}.",
            "Count from something that happens on one day, such as `the flag is sent` or `the support ends`.",
        )


_AT = "data_items.support-plan.retention.counted_from"
CASES = (
    *(
        Case(f"counted from: {start}", f"{_AT}: {start}", finds=_AT)
        for start in (
            "it is securely deleted",
            "the record is destroyed",
            "the retention period",
            "as appropriate",
            "a while",
            "we decide that it can go",
            "the manager sees fit",
            "further notice",
            "it becomes out of date",
        )
    ),
    *(
        Case(f"counted from: {start}", f"{_AT}: {start}")
        for start in (
            "the pupil is taken off the register",
            "the case is closed",
            "the panel decides on the case",
            "the plan is agreed",
            "to be agreed",
        )
    ),
    *(
        Case(
            f"until {event}",
            f"data_items.support-plan.retention: {{until: {event}, then: securely deleted}}",
            finds="data_items.support-plan.retention.until" if found else "",
        )
        for event, found in (
            ("it is deleted", True),
            ("we decide that it can go", True),
            ("further notice", True),
            ("it becomes out of date", True),
            ("the case is closed", False),
            ("the child is 25", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "a request",
        "requests.homes-at-risk.retention.counted_from: it is shredded",
        finds="requests.homes-at-risk.retention.counted_from",
    ),
    Case(
        "a recipient with a time of its own",
        """
        data_items.support-plan.retention_by:
          - {recipient: harbour-families, keep_for: 6 months, counted_from: in due course, then: securely deleted}
        """,
        finds="data_items.support-plan.retention_by.0.counted_from",
    ),
)
