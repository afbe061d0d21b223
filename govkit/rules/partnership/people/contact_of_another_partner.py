"""Questions, complaints and news of a breach that go to another partner reach those who may not know of them, and not those who have to act.

An address is another partner’s where it is the same, or where its part after the @ is theirs and the partner’s other addresses have one of their
own. A data protection officer may serve several partners, and so may a provider of mail for a whole service, where each uses it. A body may have its
office in the house of another: their postal address may be the same where each is reached by a phone and an email address of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Partner, Role
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "UK GDPR, Article 13(1)(a) and Article 14(1)(a): people are told the contact details of the controller; Article 33"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
partners.harbour-families.contact.email: office@hilltop.example
"""
GOOD = """
partners.harbour-families.contact.email: hello@harbourfamilies.example
"""


class Way(NamedTuple):
    """A way to reach a partner: the key in its part, what stands there, the same however it is spaced, and whose it is by its address."""

    key: str
    value: str
    plain: str
    domain: str


def check(partnership: Partnership) -> Iterator[Problem]:
    """No controller’s address or number may be that of another partner."""
    controllers = {
        name: [*_ways(partner)] for name, partner in parts(partnership.partners) if partner.role != Role.PROCESSOR
    }
    for name, ways in controllers.items():
        for way in ways:
            other = next((each for each in controllers if each != name and _is_of(way, ways, controllers[each])), None)
            if other is not None and not _first_to_say(way, name, other, controllers):
                yield Problem(
                    f"partners.{name}.{way.key}",
                    f"“{way.value}” of {name_of(partnership.partners, name)} is how people reach {name_of(partnership.partners, other)}.",
                    f"Write in `partners.{name}` what reaches it itself. If the two share it and both know, waive this with that reason.",
                )


def _ways(partner: Partner) -> Iterator[Way]:
    """The ways to reach a partner that are its own: its officer for data protection may serve others."""
    officers = {
        "caldicott_guardian": partner.caldicott_guardian,
        "senior_information_risk_owner": partner.senior_information_risk_owner,
    }
    complaints, contact = partner.complaints, partner.contact
    said: dict[str, object] = {"address": ", ".join(partner.address)} if all_settled(partner.address) else {}
    if not is_unsettled(contact):
        said |= {"contact.email": contact.email, "contact.phone": contact.phone}
    if complaints is not None and not is_unsettled(complaints):
        said |= {f"complaints.{key}": getattr(complaints, key) for key in ("form", "email", "phone")}
    said |= {
        f"{key}.email": each.email for key, each in officers.items() if each is not None and not is_unsettled(each)
    }
    for key, value in said.items():
        if isinstance(value, str) and not is_unsettled(value):
            yield Way(key, value, value.replace(" ", "").casefold(), _domain(key, value))


def _domain(key: str, value: str) -> str:
    """Whose it is by its web or mail address; nothing for a phone number or a house."""
    if not key.endswith(("email", "form")):
        return ""
    _, _, after = value.casefold().removeprefix("https://").rpartition("@")
    return after.partition("/")[0].removeprefix("www.")


def _is_of(way: Way, own: list[Way], others: list[Way]) -> bool:
    """Whether it is one of another partner’s ways, or bears the other’s domain, and not the one that the rest of its own bear."""
    same = _same(way, others)
    if way.key == "address":
        return same and not _is_reached_apart(own, others)
    if not way.domain or same:
        return same
    own_domains = {each.domain for each in own if each is not way and each.domain}
    contact = {each.domain for each in others if each.key == "contact.email"}
    return way.domain in contact and bool(own_domains) and way.domain not in own_domains


def _same(way: Way, others: list[Way]) -> bool:
    """Whether it is one of another partner’s ways, however it is spaced."""
    return any(way.plain == each.plain for each in others)


def _is_reached_apart(own: list[Way], others: list[Way]) -> bool:
    """Whether a partner has a phone and an email address of its own, neither of which is the other’s."""
    contact = [way for way in own if way.key in {"contact.phone", "contact.email"}]
    return len(contact) == len({"contact.phone", "contact.email"}) and not any(
        _is_of(way, own, others) for way in contact
    )


def _first_to_say(way: Way, name: str, other: str, controllers: dict[str, list[Way]]) -> bool:
    """Whether the other says the very same, and comes later: it is told there, once."""
    said = [each for each in controllers[other] if each.value == way.value]
    return bool(said) and [*controllers].index(name) < [*controllers].index(other)


_CHARITY = "partners.harbour-families"
CASES = (
    Case(
        "the phone number of the school",
        f"{_CHARITY}.contact.phone: 01632 960040",
        finds=f"{_CHARITY}.contact.phone",
        says="is how people reach Hill Top Primary School",
    ),
    Case(
        "a form on the council’s website",
        f"{_CHARITY}.complaints.form: https://northmoor.example/data-complaints/charity",
        finds=f"{_CHARITY}.complaints.form",
    ),
    Case(
        "a risk owner at the council",
        f"{_CHARITY}.senior_information_risk_owner: {{role: Treasurer, email: siro@northmoor.example}}",
        finds=f"{_CHARITY}.senior_information_risk_owner.email",
    ),
    Case(
        "a data protection officer of several schools",
        f"{_CHARITY}.data_protection_officer: {{role: Data Protection Officer, email: dpo@northmoorschools.example}}",
    ),
    Case(
        "two surgeries that have all their mail at one provider",
        """
        partners.harrow-lane-surgery.contact.email: harrow@surgeries.example
        partners.harrow-lane-surgery.caldicott_guardian.email: harrow.cg@surgeries.example
        partners.millbrook-surgery.contact.email: millbrook@surgeries.example
        partners.millbrook-surgery.caldicott_guardian.email: millbrook.cg@surgeries.example
        """,
    ),
    Case(
        "a processor of another partner",
        f"""
        {_CHARITY}.role: processor
        {_CHARITY}.contact.email: office@hilltop.example
        """,
    ),
    Case(
        "the address of the school, in whose house it sits", f"{_CHARITY}.address: [Hill Top Road, Northmoor, NM2 5EE]"
    ),
    Case("the same address, written otherwise", f"{_CHARITY}.address: [Hill Top Road, Northmoor, NM25EE]"),
    Case(
        "a board in the council’s building",
        f"""
        partners.northmoor-council.address: [Town Hall, Northmoor, NM1 1AA]
        {_CHARITY}.address: [Town Hall, Northmoor, NM1 1AA]
        """,
    ),
    Case(
        "three in one house",
        f"""
        partners.northmoor-council.address: [Town Hall, Northmoor, NM1 1AA]
        partners.national-families-office.address: [Town Hall, Northmoor, NM1 1AA]
        {_CHARITY}.address: [Town Hall, Northmoor, NM1 1AA]
        """,
    ),
    Case(
        "two surgeries in one health centre",
        """
        partners.harrow-lane-surgery.address: [Health Centre, Northmoor, NM1 9ZZ]
        partners.millbrook-surgery.address: [Health Centre, Northmoor, NM1 9ZZ]
        """,
    ),
    Case(
        "the address and the phone number of the school",
        f"""
        {_CHARITY}.address: [Hill Top Road, Northmoor, NM2 5EE]
        {_CHARITY}.contact.phone: 01632 960040
        """,
        finds=f"{_CHARITY}.address {_CHARITY}.contact.phone",
        says="“Hill Top Road, Northmoor, NM2 5EE” of Harbour Families",
    ),
    Case(
        "the address of the school, and no contact yet",
        f"""
        {_CHARITY}.address: [Hill Top Road, Northmoor, NM2 5EE]
        {_CHARITY}.contact: to be agreed
        """,
        finds=f"{_CHARITY}.address",
    ),
    Case(
        "two addresses that are to be agreed",
        f"""
        {_CHARITY}.address: to be agreed
        partners.hill-top-school.address: to be agreed
        """,
    ),
    Case("a contact that is to be agreed", f"{_CHARITY}.contact.email: to be agreed"),
)
