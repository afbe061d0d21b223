"""A team, a department or a local office decides nothing in law: the council, the ministry or the chief constable does, and signs.

People who complain to it, and the regulator, look for the body. What the part does can be told in `units` of that body;
where people know nothing but the part, `legal_name` says which body it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.partner import Partner, Role
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 4(7): a controller is the person, authority or other body that determines purposes and means"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
partners.northmoor-council.name: Northmoor Early Help Team
"""
GOOD = """
partners.northmoor-council.name: Northmoor Council
"""

# These may call themselves as they like, and are bodies all the same.
_OF_ANY_NAME: Final = (PartnerKind.CHARITY, PartnerKind.COMPANY, PartnerKind.COUNCIL_COMPANY)
_BODY: Final = {
    PartnerKind.POLICE: "the chief constable, such as `Chief Constable of Northmoor Police`",
    PartnerKind.PROBATION: "the ministry, such as `Ministry of Justice (Northmoor Probation Service)`",
    PartnerKind.PRISON: "the ministry, such as `Ministry of Justice (HM Prison Northmoor)`",
    PartnerKind.GOVERNMENT_DEPARTMENT: "the department or ministry, with its part in brackets",
    PartnerKind.LOCAL_AUTHORITY: "the council",
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """No controller may be a part of a body: a team, a department, a division, an office."""
    for name, partner in parts(partnership.partners):
        if partner.role == Role.PROCESSOR or partner.kind in _OF_ANY_NAME:
            continue
        part = says(partnership, "parts-of-bodies", partner.name)
        if part and not says(partnership, "whole-bodies", partner.name) and not _is_told_in_law(partnership, partner):
            yield Problem(
                f"partners.{name}.name",
                f"“{partner.name}” is named as a controller, and is a part of one by its name (“{part}”).",
                f"Write the body that decides and signs: {_BODY.get(partner.kind, 'the organisation that it is a part of')}. Its part can stand in "
                f"`units` of `partners.{name}`. Or keep the name that people know, and write that body in `legal_name`.",
            )


def _is_told_in_law(partnership: Partnership, partner: Partner) -> bool:
    """Whether the file says which body it is in law, and that is none but a part of another."""
    body = partner.legal_name
    if body is None or is_unsettled(body):
        return body is not None
    return not says(partnership, "parts-of-bodies", body) or bool(says(partnership, "whole-bodies", body))


_AT = "partners.northmoor-council"
CASES = (
    Case(
        "a jobcentre whose department is named in law",
        f"{_AT}.name: Jobcentre Plus Northmoor\n{_AT}.kind: government-department\n{_AT}.legal_name: the Secretary of State for Work and Pensions",
    ),
    Case(
        "a body in law that is to be agreed", f"{_AT}.name: Northmoor Early Help Team\n{_AT}.legal_name: to be agreed"
    ),
    Case(
        "a part that is another part in law",
        f"{_AT}.name: Northmoor Early Help Team\n{_AT}.legal_name: Children’s Services",
        finds=f"{_AT}.name",
    ),
    *(
        Case(f"{name}, a {kind}", f"{_AT}.name: {name}\n{_AT}.kind: {kind}", finds=f"{_AT}.name")
        for name, kind in (
            ("Strathbrook Division of the Police", "police"),
            ("Northmoor Children’s Services", "local-authority"),
            ("Housing Department, Northmoor Council", "local-authority"),
            ("Northmoor Probation Service", "government-department"),
            ("Jobcentre Plus Northmoor", "government-department"),
            ("Northmoor MASH", "local-authority"),
            ("HMP Northmoor", "prison"),
            ("Ward 7", "nhs-trust"),
        )
    ),
    *(
        Case(f"{name}, a {kind}, which is one", f"{_AT}.name: {name}\n{_AT}.kind: {kind}")
        for name, kind in (
            ("Chief Constable of the Police Service of Scotland (Tarvie Division)", "police"),
            ("Ministry of Justice (Northmoor Probation Service)", "government-department"),
            ("Department for Education", "government-department"),
            ("Home Office", "government-department"),
            ("Maple Court Pupil Referral Unit", "school"),
            ("The Help Team", "charity"),
            ("Northmoor Fire and Rescue Service", "fire-and-rescue"),
        )
    ),
    Case("a processor", f"{_AT}.name: Northmoor Data Team\n{_AT}.role: processor"),
    Case("a name that is to be agreed", f"{_AT}.name: to be agreed"),
)
