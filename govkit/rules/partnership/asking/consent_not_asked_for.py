"""Consent is a yes that somebody gives, so a flow that goes ahead without one can't rest on it, and silence is no yes.

This holds for consent as the lawful basis (Article 6, or for law enforcement section 35(2)(a)), and for explicit consent as the condition for special
category data (Article 9) where the flow carries any about people: a condition is of no effect on totals, or on items without such data.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article9
from govkit.model.sharing import Form
from govkit.model.unsettled import Unsettled
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 4(11), 7 and 9(2)(a); Data Protection Act 2018, section 35(2)(a)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-consent-basis-match",)

BAD = """
flows.support-plan.goes_ahead: unless-they-opt-out
"""
GOOD = """
flows.support-plan.goes_ahead: when-they-agree
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow with a basis of consent must wait until people agree."""
    for name, flow in parts(partnership.flows):
        if isinstance(flow.goes_ahead, Unsettled) or flow.waits_for_agreement:
            continue
        special = any(item.categories and item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))
        for partner, basis in bases_of(partnership, flow):
            if basis.needs_consent or (special and basis.article_9 == Article9.EXPLICIT_CONSENT):
                yield Problem(
                    f"flows.{name}.basis.{partner}",
                    f"{name_of(partnership.partners, partner)} relies on consent for “{flow.name}”, which goes ahead before anyone has said yes.",
                    f"Write `goes_ahead: when-they-agree` in `flows.{name}`, and ask in a letter with `kind: consent`. Or name a basis here that is "
                    "not consent.",
                )


CASES = (
    *(
        Case(
            f"explicit consent for health data, which goes ahead {goes_ahead}",
            f"""
            lawful_bases.agreed-help:
              name: Help that people agree to
              article_6: public-task
              power: Children Act 2004, section 10
              article_9: explicit-consent
            flows.health-details.basis.northmoor-council: agreed-help
            flows.health-details.goes_ahead: {goes_ahead}
            """,
            finds="flows.health-details.basis.northmoor-council",
        )
        for goes_ahead in ("unless-they-opt-out", "without-asking")
    ),
    Case(
        "explicit consent for health data, by which names and addresses go too",
        "lawful_bases.nhs-care.article_9: explicit-consent",
        finds=(
            "flows.health-flag.basis.harrow-lane-surgery flows.health-flag.basis.millbrook-surgery "
            "flows.health-flag.basis.northmoor-community-trust"
        ),
    ),
    Case(
        "explicit consent for data about ethnicity",
        """
        data_items.support-plan.special_categories: racial-or-ethnic-origin
        lawful_bases.council-early-help.article_9: explicit-consent
        data_items.health-details.health: false
        flows.support-plan.goes_ahead: without-asking
        """,
        finds="flows.support-plan.basis.northmoor-council flows.support-plan.basis.harbour-families",
    ),
    Case(
        "consent under Part 3",
        """
        lawful_bases.council-early-help:
          name: Trading standards
          part_3: {lawful_by: consent, purposes: detection-of-offences}
        flows.support-plan.goes_ahead: without-asking
        """,
        finds=(
            "flows.family-list.basis.northmoor-council flows.attendance-flag.basis.northmoor-council flows.replies.basis.northmoor-council "
            "flows.support-plan.basis.northmoor-council flows.support-plan.basis.harbour-families flows.programme-counts.basis.northmoor-council"
        ),
    ),
    Case(
        "explicit consent for totals",
        """
        lawful_bases.nhs-care.article_9: explicit-consent
        data_items.health-flag.form: aggregate
        """,
    ),
)
