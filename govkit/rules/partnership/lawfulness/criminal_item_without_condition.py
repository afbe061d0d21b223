"""Data about offences, alleged ones too, may be used outside official authority only under a condition of Schedule 1.

Official authority, such as that of the police, is not checked here: only charities, companies and housing associations are.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 10; Data Protection Act 2018, sections 10(5) and 11(2), and Schedule 1, Parts 1 to 3"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-art10",)

BAD = """
data_items.support-plan.criminal: true
"""
GOOD = """
data_items.support-plan.criminal: true
lawful_bases.charity-agreed-support.schedule_1: paragraph 29 (consent)
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each private partner of a flow with data about offences must name a paragraph of Schedule 1."""
    for name, flow in parts(partnership.flows):
        criminal = [item for item, data in items_of(partnership, flow) if data.criminal]
        for partner, basis in bases_of(partnership, flow):
            if criminal and basis.schedule_1 is None and _is_private(partnership, partner):
                yield Problem(
                    f"flows.{name}.carries.{criminal[0]}",
                    f"“{flow.name}” carries data about offences, and {name_of(partnership.partners, partner)} names no paragraph of "
                    "Schedule 1 to the Data Protection Act 2018 for it.",
                    "Ask your information governance lead which paragraph fits, and add it as `schedule_1` to "
                    f"`lawful_bases.{flow.basis[partner]}`. Or take `{criminal[0]}` out of `flows.{name}.carries`.",
                )


def _is_private(partnership: Partnership, partner: str) -> bool:
    kind = partnership.partners[partner].kind
    return bool(kind) and not kind.is_public_authority
