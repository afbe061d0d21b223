"""Each controller keeps an appropriate policy document of its own, so one reference in the bases of two controllers is a block that was copied.

A basis that several partners share may name a document that each of them has; what is found is two bases, with no partner in common.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "Data Protection Act 2018, Schedule 1, paragraph 39: the controller has produced the document"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-sch1-para39-to-41",)
CATALOGUE = ("gov-apd",)

BAD = """
lawful_bases.school-welfare.appropriate_policy_document: NC-APD-2026-04
"""
GOOD = """
lawful_bases.school-welfare.appropriate_policy_document: HTP-APD-2026-01
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No two controllers may name the same appropriate policy document in bases of their own."""
    users = _users(partnership)
    first: dict[str, str] = {}
    for name, basis in parts(partnership.lawful_bases):
        document = basis.appropriate_policy_document
        if document is None or is_unsettled(document) or not users.get(name):
            continue
        other = first.setdefault(str(document).casefold(), name)
        if other != name and set(users[other]).isdisjoint(users[name]):
            theirs, own = (listing([name_of(partnership.partners, each) for each in users[of]]) for of in (other, name))
            yield Problem(
                f"lawful_bases.{name}.appropriate_policy_document",
                f"{own} relies on the policy document {document}, which is that of {theirs}.",
                f"Write in `lawful_bases.{name}.appropriate_policy_document` the reference of the document of {own}.",
            )


def _users(partnership: Partnership) -> dict[str, list[str]]:
    """The partners that rely on each basis, in the order of the flows."""
    found: dict[str, list[str]] = {}
    for _, flow in parts(partnership.flows):
        for partner, _basis in bases_of(partnership, flow):
            users = found.setdefault(str(flow.basis[partner]), [])
            users.extend([partner] if partner not in users else [])
    return found


CASES = (
    Case(
        "two bases of one controller",
        """
        lawful_bases.nhs-care.appropriate_policy_document: TR-APD-2026-01
        """,
    ),
    Case(
        "a document that is to be agreed",
        """
        lawful_bases.council-early-help.appropriate_policy_document: to be agreed
        lawful_bases.school-welfare.appropriate_policy_document: to be agreed
        """,
    ),
)
