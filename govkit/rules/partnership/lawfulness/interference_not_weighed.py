"""A public authority that tells sensitive details of people who have no say interferes with their private life, and has to weigh that.

Data protection law does not do it for them: Article 8 asks for a law that people can foresee, for one of its aims, and for no more than that aim
needs. It is asked for where a public authority sends what names people, and is special category data or about offences, without asking, and not for
a patient’s own care on implied consent.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Confidentiality
from govkit.model.sharing import Flow, Form, GoesAhead
from govkit.questions.bodies import is_public_authority
from govkit.questions.settled import parts, settled
from govkit.questions.sharing import confidentiality_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "Human Rights Act 1998, section 6; European Convention on Human Rights, Article 8"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("human-rights-act-1998-s6", "echr-article-8", "christian-institute-2016")
CATALOGUE = ("isa-necessity",)

BAD = """
flows.health-details.goes_ahead: without-asking
flows.health-details.why_without_asking: The help can’t wait.
"""
GOOD = """
flows.health-details.goes_ahead: without-asking
flows.health-details.why_without_asking: The help can’t wait.
purpose.human_rights:
  whose: [parents, children]
  law: Children Act 2004, section 10
  aims: [protection-of-health-or-morals]
  proportionate_because: Only what bears on the help is told, to named staff, and for as long as the help lasts.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Sensitive details that public authorities send without asking must be weighed against private and family life."""
    if partnership.purpose.human_rights is not None:
        return
    for _, flow in parts(partnership.flows):
        if (
            flow.goes_ahead == GoesAhead.WITHOUT_ASKING
            and not _is_expected(partnership, flow)
            and _tells_of_people(partnership, flow)
            and _is_public(partnership, flow)
        ):
            yield Problem(
                "purpose",
                f"“{flow.name}” tells sensitive details of people who are not asked, and nothing weighs that against their private and family life.",
                "Add `human_rights` to `purpose`: whose right it is, the law, the aims, and why it is in proportion.",
                lacks="purpose.human_rights",
            )
            return


def _is_expected(partnership: Partnership, flow: Flow) -> bool:
    """Whether it goes only to those who care for the patient, as the patient expects."""
    basis = confidentiality_of(partnership, flow)
    return basis is not None and basis.basis == Confidentiality.IMPLIED_CONSENT


def _tells_of_people(partnership: Partnership, flow: Flow) -> bool:
    """Whether it carries sensitive details that name people."""
    return any(
        item.is_sensitive and item.form in (Form.IDENTIFIABLE, Form.CLINICAL) for _, item in items_of(partnership, flow)
    )


def _is_public(partnership: Partnership, flow: Flow) -> bool:
    return any(is_public_authority(partnership, sender) for sender in settled(flow.from_))


_UNASKED = """
        flows.health-details.goes_ahead: without-asking
        flows.health-details.why_without_asking: The help can’t wait.
        {}
"""
CASES = (
    Case("a flag", _UNASKED.format("data_items.health-details.form: flag")),
    Case("nothing sensitive", _UNASKED.format("data_items.health-details.health: false")),
    Case("about offences", _UNASKED.format("data_items.health-details.criminal: true"), finds="purpose"),
    Case("for the patient’s own care", _UNASKED.format("flows.health-details.confidentiality: flag-for-care")),
    Case("to be agreed", _UNASKED.format("purpose.human_rights: to be agreed")),
    Case(
        "senders that are no public authority",
        """
        flows.health-details.goes_ahead: without-asking
        flows.health-details.why_without_asking: The help can’t wait.
        partners.harrow-lane-surgery.public_authority: false
        partners.millbrook-surgery.public_authority: false
        partners.northmoor-community-trust.public_authority: false
        """,
    ),
)
