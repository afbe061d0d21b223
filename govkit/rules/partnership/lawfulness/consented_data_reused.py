"""What people gave for one purpose, with their consent, can be used for another only with a new yes, or where the law lets it be without one.

Without a new consent only a condition of Annex 2 or an enactment will do, and only where nobody could reasonably be expected to ask again:
`no_consent_because` says why. The duty of confidentiality asks for no less of what patients agreed to have told.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article6, Confidentiality
from govkit.model.reuse import Reuse, ReuseGround
from govkit.model.sharing import DataItem, Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 8A(4), inserted by the Data (Use and Access) Act 2025, section 71; common law duty of confidentiality"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-consent-reuse",)

GIVEN = """
flows.sent-on:
  name: Health details for the school
  step: 6
  from: northmoor-council
  to: hill-top-school
  carries: {health-details: plan lessons}
  basis: {northmoor-council: council-early-help, hill-top-school: school-welfare}
  starts: 2027-04-19
"""
BAD = """
flows.sent-on.goes_ahead: without-asking
flows.sent-on.why_without_asking: The school has to be prepared.
"""
GOOD = """
flows.sent-on.goes_ahead: when-they-agree
"""

_WITHOUT_CONSENT = (ReuseGround.ANNEX_2, ReuseGround.ENACTMENT)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No item that people gave with consent may be used again without a new yes, unless the law allows it."""
    for carried, item in parts(partnership.data_items):
        reuse = item.reuse
        if reuse and reuse.collected_on_consent and not _is_allowed(reuse):
            yield Problem(
                f"data_items.{carried}.reuse",
                f"“{item.name}” was collected with consent, and the ground for using it again does not allow that without a new one.",
                "Ask again, and write `allowed_by: new-consent`. Or write `annex-2-condition` or `authorised-by-law` there, if one of them applies, "
                "with `no_consent_because`: why nobody could be expected to ask again.",
            )
    for name, flow in parts(partnership.flows):
        if flow.waits_for_agreement or is_unsettled(flow.goes_ahead):
            continue
        for carried, item in items_of(partnership, flow):
            givers = [sender for sender in settled(flow.from_) if _was_given_it(partnership, sender, carried)]
            if givers and not _may_go_on(item):
                yield Problem(
                    f"flows.{name}.carries.{carried}",
                    f"People agreed that {name_of(partnership.partners, givers[0])} gets “{item.name}”, and “{flow.name}” passes it on "
                    "without asking them.",
                    f"Write `goes_ahead: when-they-agree` in `flows.{name}`, and add `{name}` to the `covers` of a letter with `kind: consent`.",
                )


def _is_allowed(reuse: Reuse) -> bool:
    by_law = reuse.allowed_by in _WITHOUT_CONSENT and reuse.no_consent_because is not None
    again = reuse.allowed_by in (ReuseGround.NEW_CONSENT, ReuseGround.SAME_PURPOSE)
    return by_law or again or not isinstance(reuse.allowed_by, ReuseGround)


def _may_go_on(item: DataItem) -> bool:
    return item.reuse is not None and item.reuse.allowed_by != ReuseGround.NEW_CONSENT and _is_allowed(item.reuse)


def _was_given_it(partnership: Partnership, partner: str, item: str) -> bool:
    """Whether a flow that waited for a yes brought it to the partner, on consent."""
    return any(
        flow.waits_for_agreement
        and partner in flow.to
        and item in flow.carries
        and _rests_on_consent(partnership, flow, partner)
        for _, flow in parts(partnership.flows)
    )


def _rests_on_consent(partnership: Partnership, flow: Flow, partner: str) -> bool:
    bases = dict(bases_of(partnership, flow))
    told = partnership.confidentiality_bases[flow.confidentiality].basis if flow.confidentiality else None
    return told == Confidentiality.EXPLICIT_CONSENT or (
        partner in bases and bases[partner].article_6 == Article6.CONSENT
    )


CASES = (
    *(
        Case(
            f"data collected on consent, used again as {ground}",
            f"""
            flows.sent-on: (left out)
            data_items.attendance-flag.reuse: {{collected_for: give care, collected_on_consent: true, reason: It helps., {ground}}}
            """,
            finds="data_items.attendance-flag.reuse",
        )
        for ground in (
            "allowed_by: compatible-purpose",
            "allowed_by: archiving-research-statistics",
            "allowed_by: annex-2-condition",
        )
    ),
    *(
        Case(
            f"data collected on consent, used again as {ground}",
            f"""
            flows.sent-on: (left out)
            data_items.attendance-flag.reuse: {{collected_for: give care, collected_on_consent: true, reason: It helps., {ground}}}
            """,
        )
        for ground in (
            "allowed_by: annex-2-condition, no_consent_because: Nobody can be found.",
            "allowed_by: authorised-by-law, no_consent_because: Nobody can be found.",
            "allowed_by: new-consent",
            "allowed_by: to be agreed",
        )
    ),
    *(
        Case(
            f"what the charity received on {basis}, sent on without asking",
            f"""
            flows.sent-on:
              name: Plan for the school
              step: 6
              from: harbour-families
              to: hill-top-school
              carries: {{support-plan: plan lessons}}
              goes_ahead: without-asking
              why_without_asking: The school has to know.
              basis: {{harbour-families: charity-agreed-support, hill-top-school: school-welfare}}
              starts: 2027-05-04
            flows.support-plan.basis.harbour-families: {basis}
            """,
            finds=finds,
        )
        for basis, finds in (
            ("charity-agreed-support", "flows.sent-on.carries.support-plan"),
            ("national-evaluation", ""),
        )
    ),
    Case(
        "what went on for the same purpose",
        """
            flows.sent-on.goes_ahead: without-asking
            flows.sent-on.why_without_asking: It helps.
            data_items.health-details.reuse: {collected_for: help, allowed_by: same-purpose, reason: It is the same help.}
            """,
    ),
    Case(
        "what went on with a ground that is to be agreed",
        """
            flows.sent-on.goes_ahead: without-asking
            flows.sent-on.why_without_asking: It helps.
            data_items.health-details.reuse.allowed_by: to be agreed
            """,
    ),
    Case(
        "what went on by a reason alone",
        """
            flows.sent-on: (left out)
            data_items.attendance-flag.reuse.collected_on_consent: true
            data_items.attendance-flag.reuse.no_consent_because: Nobody can be found.
            """,
        finds="data_items.attendance-flag.reuse",
    ),
    Case(
        "data collected on consent, used for the same",
        """
            flows.sent-on: (left out)
            data_items.attendance-flag.reuse: {collected_for: give care, collected_on_consent: true, reason: It helps., allowed_by: same-purpose}
            """,
    ),
    Case(
        "what came before anyone was asked",
        """
            flows.sent-on.goes_ahead: without-asking
            flows.sent-on.why_without_asking: It helps.
            flows.health-details.goes_ahead: unless-they-opt-out
            """,
    ),
    Case(
        "other things that came on consent",
        """
            flows.sent-on.goes_ahead: without-asking
            flows.sent-on.why_without_asking: It helps.
            flows.sent-on.carries: {attendance-flag: plan lessons}
            """,
    ),
)
