"""Who gives care may tell what patients said in confidence only where something lets it; before a yes, that is mostly a flag for the family.

The recommended approach lets a health partner mark a family on a list. It need not tell which member it is, or what the
problem is. Detail comes later, with consent. Where something else lets the detail be told (implied consent for the care of that
person, section 251 support, a statute, an overriding public interest, or that nothing in it is a patient's confidence), `confidentiality`
of the flow says so, and it is left to the people who decided that. A sender that gives no health care is not looked at here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Confidentiality
from govkit.model.sharing import DataItem, Flow, Form, GoesAhead, Level
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = (
    "Common law duty of confidentiality; interim guidance on sharing health information (Department of Health, November 2014), "
    "steps 3 and 6, as quoted in the summary report of the Centre of Excellence for Information Sharing, section 4"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-preconsent-flag", "gov-detail-after-consent")

BAD = """
data_items.health-flag.form: clinical
data_items.health-flag.level: person
flows.health-flag.confidentiality: (left out)
"""
GOOD = """
data_items.health-flag.form: flag
data_items.health-flag.level: family
flows.health-flag.confidentiality: (left out)
"""

_MEETS_IT: Final = frozenset(Confidentiality) - {Confidentiality.EXPLICIT_CONSENT}


def check(partnership: Partnership) -> Iterator[Problem]:
    """Before people agree, who gives health care must tell no more than a flag about a whole family, unless the duty of confidentiality is met."""
    for name, flow in parts(partnership.flows):
        if not _before_consent(flow) or not _tells_confidences(partnership, flow) or _is_met(partnership, flow):
            continue
        for carried, item in items_of(partnership, flow):
            if _too_much(item):
                yield Problem(
                    f"flows.{name}.carries.{carried}",
                    f"“{flow.name}” goes ahead before anyone has agreed, and carries “{item.name}”, which says more about "
                    "health than a flag for the whole family. Nothing says how the duty of confidentiality is met.",
                    f"Name in `flows.{name}.confidentiality` what lets it be told, if something does: implied consent for the care of that person, "
                    "section 251 support, a statute, or an overriding public interest. Otherwise carry an item with `form: flag` and "
                    "`level: family` instead, or let the flow wait (`goes_ahead: when-they-agree`) and ask people.",
                )


def _too_much(item: DataItem) -> bool:
    known = bool(item.form) and bool(item.level)
    harmless = item.form == Form.AGGREGATE or (item.form == Form.FLAG and item.level == Level.FAMILY)
    return bool(item.health) and known and not harmless


def _before_consent(flow: Flow) -> bool:
    return flow.goes_ahead in (GoesAhead.UNLESS_THEY_OPT_OUT, GoesAhead.WITHOUT_ASKING)


def _tells_confidences(partnership: Partnership, flow: Flow) -> bool:
    """Whether anyone who sends it, or for whom it is sent, gives health care."""
    senders = {
        *settled(flow.from_),
        *(each for sender in settled(flow.from_) for each in partnership.partners[sender].acts_for),
    }
    return any(partnership.partners[sender].holds_health_records for sender in settled(senders))


def _is_met(partnership: Partnership, flow: Flow) -> bool:
    """Whether the flow names something other than consent by which the duty of confidentiality is met, or is still to."""
    if flow.confidentiality is None:
        return False
    return (
        is_unsettled(flow.confidentiality) or partnership.confidentiality_bases[flow.confidentiality].basis in _MEETS_IT
    )


CASES = (
    Case(
        "detail under an opt-out, where nothing but consent meets the duty",
        """
        flows.health-flag.carries: {health-details: plan}
        confidentiality_bases.flag-for-care.basis: explicit-consent
        """,
        finds="flows.health-flag.carries.health-details",
    ),
    Case(
        "detail under section 251 support, whose condition is that a no is respected",
        """
        flows.health-flag.carries: {health-details: plan}
        confidentiality_bases.flag-for-care.basis: section-251-support
        """,
    ),
    *(
        Case(
            f"detail that goes ahead {goes_ahead}, on {basis}",
            f"""
            flows.health-flag.carries: {{health-details: plan}}
            flows.health-flag.goes_ahead: {goes_ahead}
            confidentiality_bases.flag-for-care.basis: {basis}
            """,
        )
        for goes_ahead, basis in (
            ("unless-they-opt-out", "implied-consent-for-individual-care"),
            ("without-asking", "implied-consent-for-individual-care"),
            ("without-asking", "section-251-support"),
            ("without-asking", "not-confidential-patient-information"),
            ("without-asking", "required-or-allowed-by-statute"),
        )
    ),
    Case(
        "detail without asking, and on nothing: what meets the duty of confidentiality is the first cure",
        """
        flows.health-flag.carries: {health-details: plan}
        flows.health-flag.goes_ahead: without-asking
        flows.health-flag.confidentiality: (left out)
        """,
        finds="flows.health-flag.carries.health-details",
        says="is met. Name in `flows.health-flag.confidentiality` what lets it be told",
    ),
    Case(
        "detail from a sender that gives no care",
        """
        flows.health-flag.carries: {health-details: plan}
        flows.health-flag.from: hill-top-school
        flows.health-flag.basis: {northmoor-council: council-early-help}
        flows.health-flag.confidentiality: (left out)
        """,
    ),
    Case(
        "detail without asking, on consent",
        "flows.health-details.goes_ahead: without-asking",
        finds="flows.health-details.carries.health-details",
    ),
    *(
        Case(
            f"a flag that is {form}",
            f"data_items.health-flag.form: {form}\nflows.health-flag.confidentiality: (left out)",
            finds="flows.health-flag.carries.health-flag",
        )
        for form in ("clinical", "identifiable", "de-identified")
    ),
    Case(
        "an item whose form is to be agreed",
        """
            flows.health-flag.confidentiality: (left out)
            data_items.health-flag.form: to be agreed
            data_items.health-flag.level: person
            """,
    ),
    Case(
        "an item whose level is to be agreed",
        """
            flows.health-flag.confidentiality: (left out)
            data_items.health-flag.form: clinical
            data_items.health-flag.level: to be agreed
            """,
    ),
    Case(
        "totals about single people",
        """
            flows.health-flag.confidentiality: (left out)
            data_items.health-flag.form: aggregate
            data_items.health-flag.level: person
            """,
    ),
    Case(
        "a flag about one person",
        """
            flows.health-flag.confidentiality: (left out)
            data_items.health-flag.level: person
            """,
        finds="flows.health-flag.carries.health-flag",
    ),
    Case(
        "detail that is not about health",
        """
            flows.health-flag.confidentiality: (left out)
            flows.health-flag.carries: {support-plan: plan}
            """,
    ),
    Case(
        "a surgery that sends beside a school",
        """
            flows.health-flag.confidentiality: (left out)
            flows.health-flag.from: [hill-top-school, harrow-lane-surgery]
            flows.health-flag.carries: {health-details: plan}
            """,
        finds="flows.health-flag.carries.health-details",
    ),
)
