"""A standard that a partner fails, or has not finished, shows the others that it is not known to keep data safe.

It is no bar by itself: a partner may have a plan that those who send accept. Then write it into `result`, as `not met, plan agreed with NHS England`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import name_of, parts, placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 32; a partner that is sent data has to keep it safe"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
partners.northmoor-council.assurance:
  - {standard: Data Security and Protection Toolkit, result: standards not met}
"""
GOOD = """
partners.northmoor-council.assurance:
  - {standard: Data Security and Protection Toolkit, result: standards met}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No partner may show its security by a standard that it does not meet, unless there is a plan."""
    failing: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for name, partner in parts(partnership.partners):
        for index, assurance in placed(partner.assurance):
            fails = says(partnership, "assurance-not-met", assurance.result)
            if fails and "plan" not in assurance.result.casefold():
                at = f"partners.{name}.assurance.{index}.result"
                held = (str(assurance.standard), assurance.result)
                failing.setdefault(held, []).append((at, name_of(partnership.partners, name)))
    for (standard, result), holders in failing.items():
        yield Problem(
            holders[0][0],
            f"{listing([name for _, name in holders])} {'shows' if len(holders) == 1 else 'show'} that data is kept safe by “{standard}”, "
            f"with the result “{result}”.",
            "Send nothing there until the standard is met, or write the plan that the senders have accepted.",
        )


_CUT = "partners.harbour-families.assurance"
CASES = (
    Case(
        "the same result of two partners",
        BAD + BAD.replace("northmoor-council", "harbour-families"),
        finds="partners.northmoor-council.assurance.0.result",
        says="Northmoor Council and Harbour Families show that",
    ),
    *(
        Case(
            f"with the result: {result}",
            f"{_CUT}: [{{standard: Cyber Essentials, result: '{result}'}}]",
            finds=f"{_CUT}.0.result",
        )
        for result in ("failed", "not yet submitted", "non-compliant", "lapsed in May")
    ),
    *(
        Case(f"with the result: {result}", f"{_CUT}: [{{standard: Cyber Essentials, result: '{result}'}}]")
        for result in ("certified", "standards exceeded", "approaching standards, plan agreed", "to be agreed")
    ),
)
