"""A charity, a company or a housing association can't rely on a public body's task: the task has to be the controller's own.

Since 5 February 2026 the law says “a task of the controller”. What such a partner can use instead: a duty in law, a
recognised legitimate interest, legitimate interests, a contract, or the person's consent.
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

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 6(1)(e), as amended by the Data (Use and Access) Act 2025, section 70(2)(a)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art6-1-e",)
CATALOGUE = ("gov-own-task",)

BAD = """
flows.support-plan.basis.harbour-families: council-early-help
"""
GOOD = """
flows.support-plan.basis.harbour-families: charity-agreed-support
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No private partner may name a public task that a public authority relies on too."""
    tasks = _public_tasks(partnership)
    for name, flow in parts(partnership.flows):
        for partner, basis in parts(flow.basis):
            if basis in tasks and is_public_authority(partnership, partner) is False:
                owner = name_of(partnership.partners, tasks[basis])
                yield Problem(
                    f"flows.{name}.basis.{partner}",
                    f"{name_of(partnership.partners, partner)} relies on a public task of {owner}. It can’t borrow one.",
                    f"Name another of the `lawful_bases` here, one that {name_of(partnership.partners, partner)} has itself.",
                )


def _public_tasks(partnership: Partnership) -> dict[str, str]:
    """Each public task that a public authority relies on, with one that does."""
    return {
        flow.basis[partner]: partner
        for _, flow in parts(partnership.flows)
        for partner, basis in bases_of(partnership, flow)
        if basis.article_6 == Article6.PUBLIC_TASK and is_public_authority(partnership, partner)
    }


CASES = (
    Case(
        "a charity that borrows the task of the council",
        "flows.support-plan.basis.harbour-families: council-early-help",
        finds="flows.support-plan.basis.harbour-families",
        says="Harbour Families relies on a public task of Northmoor Council. It can’t borrow one.",
    ),
    Case(
        "a charity with a public task of its own",
        """
        lawful_bases.charity-agreed-support:
          name: Own task
          article_6: public-task
          power: The fictional Harbour Families Act
        """,
    ),
    Case(
        "a school that uses the task of the council, which is another rule’s business",
        "flows.attendance-flag.basis.hill-top-school: council-early-help",
    ),
)
