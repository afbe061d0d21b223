"""People who depend on a public authority can hardly refuse it freely, so consent is seldom a sound lawful basis for one.

It may still wait for people’s agreement, as its own promise or for confidentiality: `goes_ahead: when-they-agree` beside another
lawful basis. A recital is no article, and was read in secondary sources.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article6
from govkit.questions.bodies import is_public_authority
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Recital 43: a clear imbalance between the person and a public authority"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-pa-consent-warn",)

BAD = """
flows.support-plan.basis.northmoor-council: charity-agreed-support
"""
GOOD = """
flows.support-plan.basis.northmoor-council: council-early-help
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No public authority should rely on data protection consent."""
    for name, flow in parts(partnership.flows):
        for partner, basis in bases_of(partnership, flow):
            if basis.article_6 == Article6.CONSENT and is_public_authority(partnership, partner):
                yield Problem(
                    f"flows.{name}.basis.{partner}",
                    f"{name_of(partnership.partners, partner)} is a public authority, and relies on consent as its lawful basis for “{flow.name}”.",
                    "See whether a task or duty of its own fits better, and name that basis. The flow can wait for a yes all the same.",
                )
