"""A body that has a public task of its own, and relies in one flow on that of another body, has named the wrong one there.

It shows where each of two bodies has its basis in all other flows. Bodies may share a power, and have several: so this is advice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article6
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "UK GDPR, Article 6(1)(e), as amended by the Data (Use and Access) Act 2025, section 70(2)(a)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art6-1-e",)
CATALOGUE = ("gov-own-task",)

_OFTEN: Final = 2

GIVEN = """
lawful_bases.school-inspection:
  name: What a school is asked about
  article_6: public-task
  power: The fictional Northmoor Schools Order
flows.replies.basis.hill-top-school: school-inspection
"""
BAD = """
flows.attendance-flag.basis.hill-top-school: council-early-help
"""
GOOD = """
flows.attendance-flag.basis.hill-top-school: school-welfare
"""

_Uses = Mapping[str, Mapping[str, list[str]]]


def check(partnership: Partnership) -> Iterator[Problem]:
    """No body may rely once on a public task that another relies on all the time, beside one of its own."""
    uses = _uses(partnership)
    for basis, by_partner in uses.items():
        for partner, flows in by_partner.items():
            owners = [other for other, theirs in by_partner.items() if other != partner and len(theirs) >= _OFTEN]
            own = [other for other, whose in uses.items() if other != basis and list(whose) == [partner]]
            if len(flows) == 1 and len(by_partner) == _OFTEN and owners and own:
                yield Problem(
                    f"flows.{flows[0]}.basis.{partner}",
                    f"{name_of(partnership.partners, partner)} relies here on `{basis}`, the public task of "
                    f"{name_of(partnership.partners, owners[0])}, and has one of its own.",
                    f"Write its own here, such as `{own[0]}`. If the law gives the same task to both, waive this.",
                )


def _uses(partnership: Partnership) -> _Uses:
    """Each public task, with who relies on it and the flows in which they do."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, flow in parts(partnership.flows):
        for partner, basis in bases_of(partnership, flow):
            if basis.article_6 == Article6.PUBLIC_TASK:
                found[flow.basis[partner]][partner].append(name)
    return found


CASES = (
    Case("one that has no public task of its own", "flows.support-plan.basis.harbour-families: council-early-help"),
    Case(
        "a task on which it relies twice",
        """
        flows.attendance-flag.basis.hill-top-school: council-early-help
        flows.replies.basis.hill-top-school: council-early-help
        flows.family-list.basis.hill-top-school: school-inspection
        """,
    ),
    Case(
        "a task of two others",
        """
        flows.attendance-flag.basis.hill-top-school: council-early-help
        flows.family-list.basis.millbrook-surgery: council-early-help
        """,
    ),
)
