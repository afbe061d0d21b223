"""What is shared has to be justified for those who ask, and “as needed” justifies nothing.

For each item of a flow write what the recipient does with it, following “to”: `know which families to visit first`. The other
reasons of the file are looked at too: why sharing is needed and less would not do, why nobody is asked, what a confidentiality
basis rests on, why a finding is waived; and how partners refer families directly.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.filler import says_nothing
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "Caldicott Principle 3: "
    "each item of information must be justified; Sharing health data (Centre of Excellence for Information Sharing), section 2"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-recipient-need", "gov-item-used", "gov-direct-referral")

BAD = """
flows.support-plan.carries.support-plan: as needed
"""
GOOD = """
flows.support-plan.carries.support-plan: give support at home
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No reason may consist of filler."""
    for path, reason in _reasons(partnership):
        if isinstance(reason, str) and says_nothing(reason):
            instead = "like `know which families to visit first`" if ".carries." in path else "in a sentence"
            yield Problem(path, f"“{reason}” gives no reason.", f"Write the reason in `{path}`, {instead}.")


def _reasons(partnership: Partnership) -> Iterator[tuple[str, object]]:
    yield "purpose.needed_because", partnership.purpose.needed_because
    yield "purpose.why_not_less", partnership.purpose.why_not_less
    if partnership.approach:
        yield "approach.direct_referrals", partnership.approach.direct_referrals
    if partnership.records.national_data_opt_out:
        yield "records.national_data_opt_out.reason", partnership.records.national_data_opt_out.reason
    yield from ((f"waivers.{index}.reason", waiver.reason) for index, waiver in enumerate(partnership.waivers))
    for name, item in parts(partnership.data_items):
        yield f"data_items.{name}.why_not_less", item.why_not_less
    for name, basis in parts(partnership.confidentiality_bases):
        yield f"confidentiality_bases.{name}.reason", basis.reason
    for name, flow in parts(partnership.flows):
        yield f"flows.{name}.why_without_asking", flow.why_without_asking
        yield from ((f"flows.{name}.carries.{item}", reason) for item, reason in parts(flow.carries))


CASES = (
    *(
        Case(
            f"“{words}”",
            f"flows.support-plan.carries.support-plan: {words}",
            finds="flows.support-plan.carries.support-plan",
        )
        for words in ("as needed", "N/A", "for the purpose", "data sharing", '"-"', "see above")
    ),
    *(
        Case(f"“{words}”, which is short", f"flows.support-plan.carries.support-plan: {words}")
        for words in ("plan help", "give support at home", "see who needs support")
    ),
    Case(
        "an approach that says nothing of referrals",
        "approach.direct_referrals: None",
        finds="approach.direct_referrals",
    ),
    Case(
        "filler where a reason is wanted at purpose.needed_because",
        "purpose.needed_because: N/A",
        finds="purpose.needed_because",
        says="Write the reason in `purpose.needed_because`, in a sentence.",
    ),
    Case(
        "filler where a reason is wanted at purpose.why_not_less",
        "purpose.why_not_less: N/A",
        finds="purpose.why_not_less",
        says="Write the reason in `purpose.why_not_less`, in a sentence.",
    ),
    Case(
        "filler where a reason is wanted at records.national_data_opt_out.reason",
        "records.national_data_opt_out.reason: N/A",
        finds="records.national_data_opt_out.reason",
        says="Write the reason in `records.national_data_opt_out.reason`, in a sentence.",
    ),
    Case(
        "filler where a reason is wanted at data_items.health-details.why_not_less",
        "data_items.health-details.why_not_less: N/A",
        finds="data_items.health-details.why_not_less",
        says="Write the reason in `data_items.health-details.why_not_less`, in a sentence.",
    ),
    Case(
        "filler where a reason is wanted at confidentiality_bases.flag-for-care.reason",
        "confidentiality_bases.flag-for-care.reason: N/A",
        finds="confidentiality_bases.flag-for-care.reason",
        says="Write the reason in `confidentiality_bases.flag-for-care.reason`, in a sentence.",
    ),
    Case(
        "filler where a reason is wanted at flows.replies.why_without_asking",
        "flows.replies.why_without_asking: N/A",
        finds="flows.replies.why_without_asking",
        says="Write the reason in `flows.replies.why_without_asking`, in a sentence.",
    ),
    Case(
        "filler as the reason to carry something",
        "flows.support-plan.carries.support-plan: as needed",
        finds="flows.support-plan.carries.support-plan",
        says="`flows.support-plan.carries.support-plan`, like `know which families to visit first`.",
    ),
    Case(
        "filler as the reason of a waiver",
        "waivers: [{rule: first-phase-too-big, at: purpose, reason: as needed, accepted_by: Lead of Northmoor Council, until: 2027-12-31}]",
        finds="waivers.0.reason",
    ),
    Case(
        "neither an approach nor an opt-out",
        """
            approach: (left out)
            records.national_data_opt_out: (left out)
            """,
    ),
)
