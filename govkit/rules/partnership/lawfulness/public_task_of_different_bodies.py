"""A council, a school and the health service have different powers in law, and a public task has to be the controller's own.

One Act may give the same power to several bodies, so this is a warning. Write a basis for each all the same: the agreement then
says what each relies on, and each can change its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article6
from govkit.questions.bodies import is_public_authority
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 6(1)(e), as amended by the Data (Use and Access) Act 2025, section 70(2)(a)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art6-1-e",)
CATALOGUE = ("gov-own-task",)

BAD = """
flows.attendance-flag.basis: {hill-top-school: council-early-help, northmoor-council: council-early-help}
"""
GOOD = """
flows.attendance-flag.basis: {hill-top-school: school-welfare, northmoor-council: council-early-help}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No public task may be named for public authorities of different sorts."""
    first: dict[str, str] = {}
    for name, flow in parts(partnership.flows):
        for partner, basis in bases_of(partnership, flow):
            if basis.article_6 != Article6.PUBLIC_TASK or not _sort(partnership, partner):
                continue
            owner = first.setdefault(flow.basis[partner], partner)
            if _sort(partnership, owner) != _sort(partnership, partner):
                yield Problem(
                    f"flows.{name}.basis.{partner}",
                    f"{name_of(partnership.partners, partner)} relies on the same public task as {name_of(partnership.partners, owner)}, "
                    "which is a different sort of body.",
                    f"Write a basis of its own in `lawful_bases`, whose `power` is one that law gives to {name_of(partnership.partners, partner)}.",
                )


def _sort(partnership: Partnership, partner: str) -> str:
    """The sort of public authority that a partner is; the bodies of the health service are of one sort."""
    kind = partnership.partners[partner].kind
    if not is_public_authority(partnership, partner):
        return ""
    return "health service" if kind.is_health_body else kind


CASES = (
    Case(
        "a school that uses the task of the council",
        "flows.attendance-flag.basis.hill-top-school: council-early-help",
        finds="flows.attendance-flag.basis.hill-top-school",
    ),
    Case(
        "a charity that shares the task of the council",
        "flows.support-plan.basis.harbour-families: council-early-help",
    ),
    Case(
        "a charity that is first with the task of the council",
        "flows.family-list.basis: {harbour-families: council-early-help, northmoor-council: council-early-help}",
    ),
    Case(
        "a basis of both that is no task",
        """
            lawful_bases.council-early-help.article_6: legitimate-interests
            flows.attendance-flag.basis.hill-top-school: council-early-help
            """,
    ),
    Case(
        "a school whose kind is to be agreed",
        """
            flows.attendance-flag.basis.hill-top-school: council-early-help
            partners.hill-top-school.kind: to be agreed
            """,
    ),
)
