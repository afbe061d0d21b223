"""How a record of processing names organisations: with the category that each belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govkit.model import Partnership
from govkit.model.partner import Partner, Role
from govkit.model.unsettled import WORDS, Unsettled, is_unsettled
from govkit.questions.settled import parts
from govkit.records.said import lines, said
from govkit.wording.body_words import body_words
from govkit.wording.say import listing


def with_categories(partnership: Partnership, partners: Iterable[str]) -> tuple[str, ...]:
    """Each partner with its category, such as `Harrow Lane Surgery (GP practice)`."""
    return lines(
        partner if isinstance(partner, Unsettled) else _with_category(partnership, partnership.partners[partner])
        for partner in partners
    )


def _with_category(partnership: Partnership, partner: Partner) -> str:
    kind = (
        said(partner.kind) if is_unsettled(partner.kind) else body_words(partner.kind, partnership.partnership.nation)
    )
    category = "processor" if partner.role == Role.PROCESSOR else kind
    return f"{said(partner.name)} ({category})"


def processors_of(partnership: Partnership, controller: str) -> Iterator[str]:
    """The processors that work for a controller; one that does not say for whom may work for each."""
    return (
        name
        for name, partner in parts(partnership.partners)
        if partner.role == Role.PROCESSOR and (controller in partner.acts_for or not partner.acts_for)
    )


def contact_of(partner: Partner) -> tuple[str, ...]:
    """The name and contact details of an organisation, a line each."""
    contact = partner.contact
    register = () if partner.ico_registration is None else (f"ICO registration {said(partner.ico_registration)}",)
    return (
        said(partner.name),
        *(() if partner.legal_name is None else (f"In law: {said(partner.legal_name)}",)),
        ", ".join(lines(partner.address)),
        f"{said(contact.team)}, {said(contact.email)}, {said(contact.phone)}",
        *register,
    )


def officer_of(partner: Partner) -> tuple[str, ...]:
    """The data protection officer and how to reach them."""
    officer = partner.data_protection_officer
    if officer is None:
        return ("None is named",)
    if isinstance(officer, Unsettled):
        return (WORDS,)
    named = [
        said(fact)
        for fact in (officer.name, officer.role, officer.email, officer.phone, officer.address)
        if fact is not None
    ]
    return (", ".join(named),)


def names(partnership: Partnership, partners: Iterable[str]) -> str:
    """The names of partners in a sentence."""
    return listing([said(partnership.partners[partner].name) for partner in partners])
