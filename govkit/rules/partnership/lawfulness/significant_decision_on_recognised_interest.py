"""A decision that matters much to somebody, and in which no person takes a meaningful part, can't rest on a recognised legitimate interest.

It is enough that part of the data for it is used on that basis.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article6
from govkit.questions.significant_decisions import rested_on
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 22B(4), inserted by the Data (Use and Access) Act 2025, section 80"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-adm-ea",)

GIVEN = """
lawful_bases.charity-agreed-support:
  name: Safeguarding
  article_6: recognised-legitimate-interest
  interest: safeguarding a vulnerable individual (Annex 1, paragraph 6)
records.automated_decisions:
  what: A computer decides which family is offered help. No person takes part in that.
  safeguards: We tell you, and you can have your say, reach a person and contest it.
"""
BAD = """
records.automated_decisions.significant: {rests_on: charity-agreed-support, special_category: false}
"""
GOOD = """
records.automated_decisions.significant: {rests_on: council-early-help, special_category: false}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No decision that matters much and that no person takes part in may rest on a recognised legitimate interest."""
    for path, basis in rested_on(partnership):
        if basis.article_6 == Article6.RECOGNISED_LEGITIMATE_INTEREST:
            yield Problem(
                path,
                f"Decisions that no person takes part in rest on “{basis.name}”, which is a recognised legitimate interest.",
                "Name another of the `lawful_bases` here. Or let a person take a meaningful part, and leave `significant` out of "
                "`records.automated_decisions`.",
            )
