"""Whose matter a fact of a partnership is: who has to settle it, and reads it aloud."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import settled

# Whose matter a part of each section is: the ids of the partners, from the part and its id.
_WHOSE: Final[Mapping[str, Callable[[str, Any], Iterable[str]]]] = {
    "partners": lambda name, _partner: (name,),
    "data_items": lambda _name, item: item.held_by,
    "confidentiality_bases": lambda _name, basis: basis.decided_by,
    "flows": lambda _name, flow: flow.from_,
    "letters": lambda _name, letter: (letter.sent_by,),
    "requests": lambda _name, request: (request.asked_by,),
    "conversations": lambda _name, talk: (talk.held_by,),
}


def whose(partnership: Partnership, path: str) -> tuple[str, ...]:
    """The names of the partners whose matter a fact is, or of the lead."""
    named = _whose(partnership, path, lambda partner: bool(_name(partnership, partner)))
    return tuple(_name(partnership, each) for each in named) or ("The lead partner",)


def whose_ids(partnership: Partnership, path: str) -> tuple[str, ...]:
    """The ids of the partners and groups whose matter a fact is, or of the lead, named or not; none while nobody leads."""
    return _whose(partnership, path, lambda each: each in partnership.partners or each in partnership.groups)


def _whose(partnership: Partnership, path: str, counts: Callable[[str], bool]) -> tuple[str, ...]:
    """The ids of those whose matter a fact is, or of the lead: of those that count."""
    section, *rest = path.split(".")
    ids: Iterable[str] = ()
    parts = getattr(partnership, section, None)
    if section == "lawful_bases" and rest:
        ids = _relying(partnership, rest[0])
    elif (
        section in _WHOSE
        and isinstance(parts, Mapping)
        and rest
        and rest[0] in parts
        and not is_unsettled(parts[rest[0]])
    ):
        ids = _WHOSE[section](rest[0], parts[rest[0]])
    found = tuple(each for each in settled(ids) if counts(each))
    lead = partnership.partnership.lead
    return found or ((str(lead),) if not is_unsettled(lead) and counts(lead) else ())


def _relying(partnership: Partnership, basis: str) -> tuple[str, ...]:
    """The partners that rely on a lawful basis in some flow."""
    named = (
        flow.basis for flow in partnership.flows.values() if not is_unsettled(flow) and not is_unsettled(flow.basis)
    )
    return tuple(dict.fromkeys(partner for each in named for partner, name in each.items() if name == basis))


def _name(partnership: Partnership, partner: str) -> str:
    known = None if is_unsettled(partner) else partnership.partners.get(partner) or partnership.groups.get(partner)
    return known.name if known and known.name else ""
