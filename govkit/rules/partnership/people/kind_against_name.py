"""A body that calls itself a council and is entered as an NHS trust gets the duties, the powers and the words of the wrong kind.

Names that say what a body is are looked at: council, police, fire, school, university, surgery, NHS trust, homes. Other names say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "good practice: a name and a kind agree"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
partners.northmoor-council.kind: nhs-trust
"""
GOOD = """
partners.northmoor-council.kind: local-authority
"""

_K: Final = PartnerKind
_HEALTH: Final = frozenset(
    {
        _K.NHS_TRUST,
        _K.LOCAL_HEALTH_BOARD,
        _K.HEALTH_BOARD,
        _K.HSC_TRUST,
        _K.INTEGRATED_CARE_BOARD,
        _K.NATIONAL_BODY,
        _K.GP_PRACTICE,
    }
)
_SCHOOLS: Final = frozenset(
    {_K.SCHOOL, _K.ACADEMY_TRUST, _K.COLLEGE, _K.UNIVERSITY, _K.CHARITY, _K.LOCAL_AUTHORITY, _K.COMPANY}
)
_COMPANIES: Final = frozenset(
    {
        _K.COMPANY,
        _K.COUNCIL_COMPANY,
        _K.CHARITY,
        _K.HOUSING_ASSOCIATION,
        _K.ACADEMY_TRUST,
        _K.SCHOOL,
        _K.COLLEGE,
        _K.UNIVERSITY,
        _K.GP_PRACTICE,
        _K.NATIONAL_BODY,
    }
)
# What a name says, at its end or as a whole word, and the kinds that a body of that name can be.
_SAYS: Final[tuple[tuple[re.Pattern[str], frozenset[PartnerKind]], ...]] = tuple(
    (re.compile(words), kinds)
    for words, kinds in (
        (r"\bCouncil$", frozenset({_K.LOCAL_AUTHORITY, _K.PARISH_COUNCIL, _K.NATIONAL_BODY, _K.CHARITY})),
        (r"\b(?:Police|Constabulary)$|^Police Service|\bChief Constable\b", frozenset({_K.POLICE, _K.NATIONAL_BODY})),
        (
            r"\bFire and Rescue\b",
            frozenset(
                {_K.FIRE_AND_RESCUE, _K.LOCAL_AUTHORITY, _K.COMBINED_AUTHORITY, _K.POLICE_AND_CRIME_COMMISSIONER}
            ),
        ),
        (r"\b(?:Primary|High|Junior|Infant|Grammar|Special|Secondary|Nursery) School$", _SCHOOLS),
        (r"\bUniversity$|^University of\b", frozenset({_K.UNIVERSITY, _K.NATIONAL_BODY})),
        (
            r"\b(?:Surgery|Medical (?:Practice|Centre)|Health Centre)$",
            frozenset({_K.GP_PRACTICE, *_HEALTH, _K.COMPANY}),
        ),
        (
            r"\bNHS (?:Foundation )?Trust$|\bHealth and Social Care Trust$|\bHealth Board$|\bIntegrated Care Board$",
            _HEALTH,
        ),
        (r"\b(?:Limited|Ltd|plc|PLC)$", _COMPANIES),
        (r"\bHousing Association$", frozenset({_K.HOUSING_ASSOCIATION, _K.CHARITY, _K.COUNCIL_COMPANY})),
        (
            r"^(?:HM(?! Coroner)|Department for|Department of|Ministry of) ",
            frozenset({_K.GOVERNMENT_DEPARTMENT, _K.NATIONAL_BODY, _K.PRISON, _K.PROBATION}),
        ),
        (r"^HMP ", frozenset({_K.PRISON, _K.GOVERNMENT_DEPARTMENT})),
    )
)

# What a body of another sort calls itself after the one that it is for, or was.
_OF_ITS_OWN: Final = re.compile(
    r"^Friends of\b|\b(?:Friends|Association|Society|Club|Union|Foundation|Fund|Charity|Charitable|Federation|League|Alumni|Students|Third Age"
    r"|Benevolent|Volunteers?|Community Interest Company|CIC|C\.I\.C\.|Limited|Ltd|Enterprises|Trading|Services)\b"
)
_FOUNDED: Final = frozenset({_K.CHARITY, _K.COMPANY, _K.COUNCIL_COMPANY, _K.HOUSING_ASSOCIATION})


def check(partnership: Partnership) -> Iterator[Problem]:
    """The kind of each partner must be one that a body of its name can be."""
    for name, partner in parts(partnership.partners):
        if is_unsettled(partner.name) or is_unsettled(partner.kind):
            continue
        said = [kinds for words, kinds in _SAYS if words.search(partner.name)]
        if partner.kind in _FOUNDED and _OF_ITS_OWN.search(partner.name):
            continue
        if said and not any(partner.kind in kinds for kinds in said):
            likely = min(said[0], key=[*PartnerKind].index)
            yield Problem(
                f"partners.{name}.kind",
                f"“{partner.name}” is entered as `{partner.kind}`, which its name does not say.",
                f"Write in `partners.{name}.kind` what it is, such as `{likely}`. If its name misleads, waive this with the reason.",
            )


_AT = "partners.harbour-families"
CASES = (
    *(
        Case(f"“{called}” as {kind}", f"{_AT}.name: {called}\n{_AT}.kind: {kind}", finds=f"{_AT}.kind" if found else "")
        for called, kind, found in (
            ("Northmoor Police", "charity", True),
            ("University of Northmoor", "company", True),
            ("Northmoor Ltd", "nhs-trust", True),
            ("Council for Families", "charity", False),
            ("Northmoor University of the Third Age", "charity", False),
            ("University of the Third Age in Northmoor", "charity", False),
            ("Friends of Northmoor Police", "charity", False),
            ("University of Northmoor Enterprises Limited", "company", False),
            ("Fire and Rescue Services Benevolent Fund", "charity", False),
            ("Northmoor GP Federation Limited", "gp-practice", False),
            ("Friends of Northmoor Primary School", "charity", False),
            ("Little Boats Nursery School", "company", False),
            ("HM Coroner for Northmoor", "local-authority", False),
            ("University of Northmoor Limited", "nhs-trust", True),
            ("University Hospitals NHS Foundation Trust", "nhs-trust", False),
            ("School Meals", "company", False),
            ("to be agreed", "charity", False),
        )
    ),
    Case("a kind to be agreed", f"{_AT}.name: Northmoor Police\n{_AT}.kind: to be agreed"),
)
