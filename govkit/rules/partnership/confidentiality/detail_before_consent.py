"""A flow that does not wait for a yes may say about health only that a family has a need, never whose or what.

The recommended approach lets a health partner mark a family on a list. It need not tell which member it is, or what the
problem is. Detail comes later, with consent. A flow that rests on statute, on section 251 support or on an overriding
public interest, and says so in `confidentiality`, is left to the people who decided that.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Confidentiality
from govkit.model.sharing import DataItem, Flow, Form, GoesAhead, Level
from govkit.questions.settled import parts
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
"""
GOOD = """
data_items.health-flag.form: flag
data_items.health-flag.level: family
"""

_WITHOUT_CONSENT = (
    Confidentiality.STATUTE,
    Confidentiality.DIGITAL_ECONOMY_ACT,
    Confidentiality.SECTION_251,
    Confidentiality.PUBLIC_INTEREST,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """What a flow carries before consent must be a flag about a whole family, where it is about health."""
    for name, flow in parts(partnership.flows):
        for carried, item in items_of(partnership, flow):
            if _too_much(item) and _before_consent(flow) and not _decided_otherwise(partnership, flow):
                yield Problem(
                    f"flows.{name}.carries.{carried}",
                    f"“{flow.name}” goes ahead before anyone has agreed, and carries “{item.name}”, which says more about "
                    "health than a flag for the whole family.",
                    "Carry an item with `form: flag` and `level: family` instead. Or let the flow wait (`goes_ahead: when-they-agree`), and ask "
                    "in a letter with `kind: consent`.",
                )


def _too_much(item: DataItem) -> bool:
    known = bool(item.form) and bool(item.level)
    harmless = item.form == Form.AGGREGATE or (item.form == Form.FLAG and item.level == Level.FAMILY)
    return bool(item.health) and known and not harmless


def _before_consent(flow: Flow) -> bool:
    return flow.goes_ahead in (GoesAhead.UNLESS_THEY_OPT_OUT, GoesAhead.WITHOUT_ASKING)


def _decided_otherwise(partnership: Partnership, flow: Flow) -> bool:
    """Whether something other than consent lets the detail be told without asking. An opt-out is never such a thing."""
    if flow.goes_ahead != GoesAhead.WITHOUT_ASKING or not flow.confidentiality:
        return False
    return partnership.confidentiality_bases[flow.confidentiality].basis in _WITHOUT_CONSENT


CASES = (
    Case(
        "detail under an opt-out, whose basis is another than consent",
        """
        flows.health-flag.carries: {health-details: plan}
        confidentiality_bases.flag-for-care.basis: section-251-support
        """,
        finds="flows.health-flag.carries.health-details",
    ),
    Case(
        "detail that statute allows without asking",
        """
        flows.health-details.goes_ahead: without-asking
        confidentiality_bases.details-with-consent.basis: required-or-allowed-by-statute
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
            f"data_items.health-flag.form: {form}",
            finds="flows.health-flag.carries.health-flag",
        )
        for form in ("clinical", "identifiable", "de-identified")
    ),
)
