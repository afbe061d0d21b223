"""Each controller keeps an appropriate policy document of its own, so one that two controllers name is a block that was copied.

A basis that several partners share may name a document that each of them has; what is found is two bases, with no partner in common. A title that
many documents have tells nothing, so a reference has to have a number of its own or name one of the partners. What several wrote together is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ADVICE
SOURCE = "Data Protection Act 2018, Schedule 1, paragraph 39: the controller has the document. Whose a reference is, is a judgement"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-sch1-para39-to-41",)
CATALOGUE = ("gov-apd",)

BAD = """
lawful_bases.school-welfare.appropriate_policy_document: NC-APD-2026-04
"""
GOOD = """
lawful_bases.school-welfare.appropriate_policy_document: HTP-APD-2026-01
"""

_REFERENCE: Final = re.compile(r"^(?=\S*[A-Z])(?=\S*\d)\S+$|\b(?=\w*-)(?=[\w-]*\d)[A-Z]{2,}[\w-]*", re.ASCII)
_TOGETHER: Final = re.compile(
    r"\b(?:joint(?:ly)?|shared?|common|partnership|partners|parties|all|each|every|both|its own|their own"
    r"|multi[- ]?agency|inter[- ]?agency|federation|consorti\w*|alliance|cluster|group|region(?:al)?|national|template|model)\b",
    re.IGNORECASE,
)
_LAW: Final = re.compile(
    r"\b(?:act|order|regulations?|rules|measure) (?:19|20)\d\d\b|\bgdpr\b|\bparagraphs? \d|\bschedule \d", re.IGNORECASE
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No two controllers may name the same appropriate policy document in bases of their own."""
    users = _users(partnership)
    first: dict[str, str] = {}
    for name, basis in parts(partnership.lawful_bases):
        document = basis.appropriate_policy_document
        if document is None or is_unsettled(document) or not users.get(name) or not _is_of_one(partnership, document):
            continue
        other = first.setdefault(str(document).casefold(), name)
        if (
            other != name
            and set(users[other]).isdisjoint(users[name])
            and not _decide_together(partnership, *users[other], *users[name])
        ):
            theirs, own = (listing([name_of(partnership.partners, each) for each in users[of]]) for of in (other, name))
            yield Problem(
                f"lawful_bases.{name}.appropriate_policy_document",
                f"{own} relies on the policy document {document}, which is that of {theirs}.",
                f"Write in `lawful_bases.{name}.appropriate_policy_document` the reference of the document of {own}.",
            )


def _is_of_one(partnership: Partnership, document: str) -> bool:
    """Whether a reference is that of one document of one body, and no title of a law or of what many have."""
    if _TOGETHER.search(document) or _LAW.search(document):
        return False
    names = [partner.name for _, partner in parts(partnership.partners) if not is_unsettled(partner.name)]
    return bool(_REFERENCE.search(document)) or any(name.casefold() in document.casefold() for name in names)


def _decide_together(partnership: Partnership, *users: str) -> bool:
    """Whether these partners are joint controllers, who may keep one document for what they do together."""
    roles = [partnership.partners[user].role for user in users if not is_unsettled(partnership.partners[user])]
    return all(is_unsettled(role) or role == Role.JOINT_CONTROLLER for role in roles) or any(
        set(users) <= set(settled(joint.controllers)) for joint in settled(partnership.records.joint_data)
    )


def _users(partnership: Partnership) -> dict[str, list[str]]:
    """The partners that rely on each basis, in the order of the flows."""
    found: dict[str, list[str]] = {}
    for _, flow in parts(partnership.flows):
        for partner, _basis in bases_of(partnership, flow):
            users = found.setdefault(str(flow.basis[partner]), [])
            users.extend([partner] if partner not in users else [])
    return found


_BOTH = """
lawful_bases.council-early-help.appropriate_policy_document: '{0}'
lawful_bases.school-welfare.appropriate_policy_document: '{0}'
"""
CASES = (
    *(
        Case(
            f"“{title}”",
            _BOTH.format(title),
            finds="lawful_bases.school-welfare.appropriate_policy_document" if found else "",
        )
        for title, found in (
            ("NC-APD-2026-04 (special category data)", True),
            ("APD/2026/17", True),
            ("Policy document of Northmoor Council", True),
            ("Northmoor Council appropriate policy document, 2026", True),
            ("Appropriate policy document", False),
            ("Appropriate policy document, version 2 of May 2026", False),
            ("Joint appropriate policy document NFT-APD-1", False),
            ("Northmoor Families Together partnership policy document NFT-APD-2026-01", False),
            ("Multi-agency policy document 2026-04", False),
            ("NFT-APD-2026-01, agreed by all partners", False),
            ("Data Protection Act 2018, Schedule 1, Part 4", False),
            ("Policy under paragraph 39 of Schedule 1", False),
            ("each body’s own policy document", False),
        )
    ),
    Case(
        "a document of joint controllers",
        f"{_BOTH.format('NC-APD-2026-04')}"
        "partners.northmoor-council.role: joint-controller\npartners.hill-top-school.role: joint-controller",
    ),
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
