"""A flow that a practice manager sends from a school names somebody whom the school does not have, so nobody there knows that it is theirs to send.

Roles that one sort of body alone has are looked at, of who sends a flow and of who asks people in person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.senders import holders_of
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "ICO Data Sharing Code (2021): responsibilities are given to people who have them"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
flows.attendance-flag.carried_out_by.role: Practice manager
"""
GOOD = """
flows.attendance-flag.carried_out_by.role: Head teacher
"""

_K: Final = PartnerKind
_TEACHES: Final = frozenset(
    {_K.SCHOOL, _K.ACADEMY_TRUST, _K.COLLEGE, _K.UNIVERSITY, _K.LOCAL_AUTHORITY, _K.EDUCATION_AUTHORITY, _K.CHARITY}
)
_NURSES: Final = frozenset(
    {
        _K.GP_PRACTICE,
        _K.NHS_TRUST,
        _K.LOCAL_HEALTH_BOARD,
        _K.HEALTH_BOARD,
        _K.HSC_TRUST,
        _K.INTEGRATED_CARE_BOARD,
        _K.INTEGRATION_JOINT_BOARD,
    }
)
_ROLES: Final[tuple[tuple[re.Pattern[str], frozenset[PartnerKind]], ...]] = tuple(
    (re.compile(words, re.IGNORECASE), kinds)
    for words, kinds in (
        (r"\bpractice manager\b|\bGP\b|\bgeneral practitioner\b", frozenset({_K.GP_PRACTICE, *_NURSES})),
        (r"\bhead ?teacher\b|\bhead of year\b|\bform tutor\b|\bschool business manager\b|\bclass teacher\b", _TEACHES),
        (r"\b(?:police )?(?:constable|sergeant|detective)\b", frozenset({_K.POLICE, _K.POLICE_AND_CRIME_COMMISSIONER})),
        (
            r"\bhealth visitor\b|\bschool nurse\b|\bmidwife\b|\bward (?:sister|manager)\b",
            frozenset({*_NURSES, _K.CHARITY, _K.LOCAL_AUTHORITY, _K.COMPANY}),
        ),
        (r"\bprobation (?:officer|practitioner)\b", frozenset({_K.PROBATION, _K.GOVERNMENT_DEPARTMENT})),
        (r"\bprison (?:officer|governor)\b", frozenset({_K.PRISON, _K.GOVERNMENT_DEPARTMENT, _K.COMPANY})),
        (
            r"\b(?:tenancy|rent) officer\b",
            frozenset({_K.HOUSING_ASSOCIATION, _K.LOCAL_AUTHORITY, _K.COUNCIL_COMPANY, _K.NATIONAL_BODY, _K.CHARITY}),
        ),
        (
            r"\bfirefighter\b|\bfire officer\b",
            frozenset({_K.FIRE_AND_RESCUE, _K.LOCAL_AUTHORITY, _K.COMBINED_AUTHORITY}),
        ),
    )
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Who sends a flow, and who asks people, must have a role that their body can have."""
    for name, flow in parts(partnership.flows):
        by = flow.carried_out_by
        if by is not None and not is_unsettled(by) and all_settled(flow.from_):
            yield from _off(partnership, f"flows.{name}.carried_out_by.role", by.role, flow.from_)
    for name, talk in parts(partnership.conversations):
        if not is_unsettled(talk.asked_by):
            holders = holders_of(partnership, talk)
            yield from _off(partnership, f"conversations.{name}.asked_by.role", talk.asked_by.role, holders)


def _off(partnership: Partnership, path: str, role: str, bodies: tuple[str, ...]) -> Iterator[Problem]:
    if is_unsettled(role):
        return
    there = [partnership.partners[body] for body in settled(bodies)]
    said = [kinds for words, kinds in _ROLES if words.search(role)]
    if not said or not there or any(is_unsettled(each) or is_unsettled(each.kind) for each in there):
        return
    if not any(each.kind in kinds for each in there for kinds in said):
        who = there[0].name
        yield Problem(
            path,
            f"“{role}” is no role that {who} has, as a body of the kind `{there[0].kind}`.",
            f"Write in `{path}` who does it there, or name the partner whose “{role}” it is.",
        )


_AT = "flows.attendance-flag.carried_out_by.role"
CASES = (
    *(
        Case(f"“{role}” of a school", f"{_AT}: {role}", finds=_AT if found else "")
        for role, found in (
            ("Detective sergeant", True),
            ("Probation officer", True),
            ("School business manager or practice manager", False),
            ("Data officer", False),
            ("to be agreed", False),
        )
    ),
    Case("a sender to be agreed", f"{_AT}: Practice manager\nflows.attendance-flag.from: to be agreed"),
    Case("a kind to be agreed", f"{_AT}: Practice manager\npartners.hill-top-school.kind: to be agreed"),
)
