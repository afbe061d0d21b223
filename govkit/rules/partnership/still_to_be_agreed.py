"""A fact that is still to be agreed has no place in a document that people rely on.

`govkit build --draft` prints it as a highlighted blank, so that the partners can see what is left to settle.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.facts import Ref
from govkit.model.unsettled import Unsettled
from govkit.model.walk import every_fact
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 12(1): people are told in full, and clearly"
EVIDENCE = Evidence.VERIFIED

BAD = """
service_agreement:
  asked_by: northmoor-council
  when: to be agreed
  refusal_means: All other services stay the same.
"""
GOOD = """
service_agreement:
  asked_by: northmoor-council
  when: at the first visit
  refusal_means: All other services stay the same.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Nothing may be left to be agreed."""
    for path, fact in every_fact(partnership):
        if isinstance(fact, Unsettled):
            yield Problem(
                path,
                f"`{path}` is still to be agreed.",
                f"{_who_settles(partnership, path)} has to settle it. Write it here then.",
            )


def _who_settles(partnership: Partnership, path: str) -> str:
    """The partner whose matter it is, or the lead."""
    section, *rest = path.split(".")
    part = getattr(partnership, section, None)
    match section, part:
        case "partners", dict() if rest and rest[0] in part:
            return _name(partnership, rest[0])
        case "flows", dict() if rest and rest[0] in part:
            return " with ".join(_name(partnership, sender) for sender in part[rest[0]].from_) or _lead(partnership)
        case "letters", dict() if rest and rest[0] in part:
            return _name(partnership, part[rest[0]].sent_by)
        case "data_items", dict() if rest and rest[0] in part:
            return " with ".join(_name(partnership, holder) for holder in part[rest[0]].held_by) or _lead(partnership)
        case _:
            return _lead(partnership)


def _lead(partnership: Partnership) -> str:
    lead = partnership.partnership.lead
    return (
        partnership.partners[lead].name
        if isinstance(lead, Ref) and partnership.partners[lead].name
        else "The lead partner"
    )


def _name(partnership: Partnership, partner: str) -> str:
    known = partnership.partners.get(partner)
    return known.name if known and known.name else _lead(partnership)
