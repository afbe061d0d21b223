"""Laws that say how public bodies behave, such as the Human Rights Act and the Freedom of Information Act, give none of them a task to share.

They bind a body in what another law has given it to do. Beside such a law they may be named. Principles and codes are no law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.known_powers import reliances
from govkit.questions.powers import names_law
from govkit.questions.settled import name_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 6(3): the law lays down the task itself. That these Acts lay down none for sharing is our reading of them"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("uk-gdpr-art6-3",)
CATALOGUE = ()

BAD = """
lawful_bases.school-welfare.power: Human Rights Act 1998, section 6
"""
GOOD = """
lawful_bases.school-welfare.power: Education Act 2002, section 175 (safeguarding and promoting the welfare of pupils)
"""

_BIND_ALONE: Final = re.compile(
    r"\b(?:Human Rights Act|Freedom of Information(?: \(Scotland\))? Act|Environmental Information(?: \(Scotland\))? Regulations"
    r"|Public Records(?: \(Scotland\))? Act|Computer Misuse Act)(?: \d{4})?",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No party may rest a task on a law that lays down none."""
    for reliance in reliances(partnership):
        if _BIND_ALONE.search(reliance.power) and not names_law(_BIND_ALONE.sub("", reliance.power)):
            whose = name_of(partnership.partners, reliance.partner)
            yield Problem(
                reliance.path,
                f"{whose} relies on “{reliance.power}”, which says how a body behaves, and gives it no task.",
                f"Write the law that gives {whose} its function, with the section.",
            )


_AT = "lawful_bases.school-welfare.power"
CASES = (
    Case("freedom of information", f"{_AT}: Freedom of Information Act 2000", finds=_AT),
    Case(
        "beside a law that gives the task",
        f"{_AT}: Education Act 2002, section 175, and Human Rights Act 1998, section 6",
    ),
    Case(
        "a request",
        "requests.homes-at-risk.power: Human Rights Act 1998, Article 8",
        finds="requests.homes-at-risk.power",
    ),
    Case("a power that is to be agreed", f"{_AT}: to be agreed"),
)
