"""A public authority may interfere with private and family life only in accordance with the law, so the file names that law.

Rules that people can’t find or foresee are none: sharing about children in Scotland was struck down for that (Christian Institute v Lord
Advocate). Data protection law is no such law by itself: it limits sharing, and gives nobody a task.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.powers import names_law
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "European Convention on Human Rights, Article 8(2); Christian Institute v Lord Advocate [2016] UKSC 51"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("echr-article-8", "christian-institute-2016", "human-rights-act-1998-s6")
CATALOGUE = ("isa-legal-power", "isa-necessity")

GIVEN = """
purpose.human_rights:
  whose: [parents, children]
  law: Children Act 2004, section 10
  aims: [protection-of-the-rights-and-freedoms-of-others]
  proportionate_because: Only a yes or no is sent, and each family is told first.
"""
BAD = """
purpose.human_rights.law: our safeguarding procedures
"""
GOOD = """
purpose.human_rights.law: Children Act 2004, section 10
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The law under which private and family life is interfered with must be named, and not be data protection law alone."""
    rights = partnership.purpose.human_rights
    if rights and not is_unsettled(rights) and not is_unsettled(rights.law) and not names_law(rights.law):
        yield Problem(
            "purpose.human_rights.law",
            f"“{rights.law}” names no law under which private and family life may be interfered with.",
            "Name the statute and the provision, or the rule of law, that gives the public bodies this task.",
        )


CASES = (
    Case(
        "data protection law alone",
        "purpose.human_rights.law: Data Protection Act 2018, section 8",
        finds="purpose.human_rights.law",
    ),
    Case("a rule of law", "purpose.human_rights.law: the common law duty of the police to protect life"),
    Case("to be agreed", "purpose.human_rights.law: to be agreed"),
    Case("all of it to be agreed", "purpose.human_rights: to be agreed"),
)
