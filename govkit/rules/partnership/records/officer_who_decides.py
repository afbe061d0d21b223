"""A data protection officer advises and watches; one who accepts the risk, or writes the assessment, can't check it.

The words of `records.dpia.officer_advice` are looked at. Those who decide are the controllers.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 35(2), 38(6) and 39(1)(c): the officer advises on the assessment, without a conflict of interests"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
records.dpia.officer_advice: The officers wrote the assessment, and accepted the risks for all partners.
"""
GOOD = """
records.dpia.officer_advice: The Data Protection Officers advised to start with a flag alone.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """What the officer advised must not be a decision of the officer."""
    dpia = partnership.records.dpia
    decides = "" if is_unsettled(dpia) else told(partnership, "officer-decides", dpia.officer_advice)
    if decides:
        yield Problem(
            "records.dpia.officer_advice",
            f"“{decides}” is for the controllers to do: the officer advises, and could not check a decision of their own.",
            "Write what the officer advised, and in `advice_followed` what the controllers decided.",
        )


_AT = "records.dpia.officer_advice"
CASES = (
    *(
        Case(f"“{words}”", f"{_AT}: {words}", finds=_AT if found else "")
        for words, found in (
            ("The Data Protection Officer approved it.", True),
            ("The risks were accepted by the Data Protection Officer.", True),
            ("The officers read it and signed it off.", True),
            ("The officers advised that the council can accept the risk.", False),
            ("Both officers advised to go ahead.", False),
            ("The officers have not approved anything.", False),
        )
    ),
    Case("to be agreed", "records.dpia: to be agreed"),
    Case("advice to be agreed", "records.dpia.officer_advice: to be agreed"),
)
