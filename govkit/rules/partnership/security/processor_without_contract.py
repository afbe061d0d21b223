"""A processor may use data only under a written contract with the controller, which says what it may do."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 28(3) and (9)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-processor",)

BAD = """
partners.harbour-families.role: processor
"""
GOOD = """
partners.harbour-families.role: processor
partners.harbour-families.article_28_contract: NC-C-2026-117
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each processor must name its contract."""
    for name, partner in parts(partnership.partners):
        if partner.role == Role.PROCESSOR and partner.article_28_contract is None:
            yield Problem(
                f"partners.{name}",
                f"{name_of(partnership.partners, name)} is a processor without a contract.",
                f"Add `article_28_contract` to `partners.{name}`, with the contract’s reference.",
                lacks=f"partners.{name}.article_28_contract",
            )


CASES = (
    Case(
        "two processors of which one has a contract",
        """
        partners.harbour-families.role: processor
        partners.hill-top-school.role: processor
        partners.hill-top-school.article_28_contract: NC-C-2026-117
        """,
        finds="partners.harbour-families",
        says="Harbour Families is a processor without a contract.",
    ),
    Case(
        "a contract that is still to be agreed",
        """
        partners.harbour-families.role: processor
        partners.harbour-families.article_28_contract: to be agreed
        """,
    ),
    Case("a role that is to be agreed", "partners.harbour-families.role: to be agreed"),
    Case("a joint controller without a contract", "partners.harbour-families.role: joint-controller"),
)
