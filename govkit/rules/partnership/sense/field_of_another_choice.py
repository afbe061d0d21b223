"""A key that is there for one choice shows that another choice was meant: a secrecy that goes with health care, beside a condition of another kind.

Somebody changed the choice and left the key, or copied the part from another agreement. Which keys belong to which choices stands in `_BELONGING`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.part import Part
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "good practice: an agreement says nothing that can’t be true together"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
flows.replies.goes_ahead: unless-they-opt-out
"""
GOOD = """
flows.replies.goes_ahead: without-asking
"""


class _Belonging(NamedTuple):
    """A key, the key whose choice it goes with, and the choices that it goes with."""

    key: str
    choice: str
    goes_with: tuple[object, ...]


_BELONGING: Final[dict[str, tuple[_Belonging, ...]]] = {
    "flows": (_Belonging("why_without_asking", "goes_ahead", ("without-asking",)),),
    "lawful_bases": (
        _Belonging("secrecy", "article_9", ("health-or-social-care", "public-health")),
        _Belonging("interest", "article_6", ("legitimate-interests", "recognised-legitimate-interest")),
        _Belonging("why_not_followed", "follows_policy", (False,)),
    ),
    "letters": (_Belonging("ask_again_after", "kind", ("consent",)),),
    "conversations": (
        _Belonging("ask_again_after", "kind", ("consent",)),
        _Belonging("replies_kept", "kind", ("consent", "opt-out")),
        _Belonging("one_answer_covers", "kind", ("consent", "opt-out")),
    ),
    "partners": (
        _Belonging("acts_for", "role", ("processor",)),
        _Belonging("article_28_contract", "role", ("processor",)),
    ),
}
_RECORDS: Final[dict[str, tuple[_Belonging, ...]]] = {
    "national_data_opt_out": (_Belonging("set_aside_by", "applies", (False,)),),
    "notice_exemption": (
        _Belonging(
            "provision", "ground", ("data-protection-act-schedules-2-to-4", "laid-down-by-law", "professional-secrecy")
        ),
    ),
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """No part may have a key that goes with another choice than the one that it has made."""
    for path, part, belonging in _of(partnership):
        fact, choice = getattr(part, belonging.key), getattr(part, belonging.choice)
        unsaid = fact is None or is_unsettled(fact) or fact == ()
        if unsaid or choice is None or is_unsettled(choice) or choice in belonging.goes_with:
            continue
        wanted = " or ".join(f"`{say(each)}`" for each in belonging.goes_with)
        yield Problem(
            f"{path}.{belonging.key}",
            f"`{belonging.key}` goes with `{belonging.choice}: {say(belonging.goes_with[0])}`, but `{belonging.choice}` is `{say(choice)}`.",
            f"Write {wanted} in `{path}.{belonging.choice}` if that is meant. Otherwise take `{belonging.key}` out.",
        )


def _of(partnership: Partnership) -> Iterator[tuple[str, Part, _Belonging]]:
    for section, belongings in _BELONGING.items():
        for name, part in parts(getattr(partnership, section)):
            yield from ((f"{section}.{name}", part, each) for each in belongings)
    for name, belongings in _RECORDS.items():
        part = getattr(partnership.records, name)
        if part is not None and not is_unsettled(part):
            yield from ((f"records.{name}", part, each) for each in belongings)
    for name, item in parts(partnership.data_items):
        if item.reuse is not None and not is_unsettled(item.reuse):
            belonging = _Belonging("no_consent_because", "collected_on_consent", (True,))
            yield f"data_items.{name}.reuse", item.reuse, belonging


CASES = (
    Case(
        "a secrecy beside another condition",
        "lawful_bases.nhs-care.article_9: substantial-public-interest",
        finds="lawful_bases.nhs-care.secrecy",
        says="`health-or-social-care`",
    ),
    Case(
        "an interest of a public task",
        "lawful_bases.school-welfare.interest: good attendance",
        finds="lawful_bases.school-welfare.interest",
    ),
    Case(
        "an opt-out that is asked again",
        "letters.opt-out.ask_again_after: 12 months",
        finds="letters.opt-out.ask_again_after",
    ),
    Case(
        "a controller that acts for another",
        "partners.harbour-families.acts_for: northmoor-council",
        finds="partners.harbour-families.acts_for",
    ),
    Case(
        "approval to set aside an opt-out that applies",
        "records.national_data_opt_out: {applies: true, reason: It is so., set_aside_by: HRA letter}",
        finds="records.national_data_opt_out.set_aside_by",
    ),
    Case(
        "consent that was never collected",
        """
        data_items.health-flag.reuse: {collected_for: care, allowed_by: compatible-purpose, reason: It is so., no_consent_because: It is late.}
        """,
        finds="data_items.health-flag.reuse.no_consent_because",
    ),
    Case("a secrecy in public health", "lawful_bases.nhs-care.article_9: public-health"),
    Case(
        "a regulator whose advice brought the risk down",
        "records.dpia.high_risk_remains: false\nrecords.dpia.prior_consultation: {asked_on: 2026-09-01, answered_on: 2026-10-20}",
    ),
    *(
        Case(
            f"a provision, where the ground is {ground}",
            f"records.notice_exemption: {{flows: [family-list], ground: {ground}, provision: Education Act 1996 section 507B, reason: It is so.}}",
            finds="records.notice_exemption.provision" if found else "",
        )
        for ground, found in (
            ("laid-down-by-law", False),
            ("professional-secrecy", False),
            ("data-protection-act-schedules-2-to-4", False),
            ("people-already-know", True),
            ("disproportionate-effort", True),
        )
    ),
    Case("choices that are to be agreed", "flows.replies.goes_ahead: to be agreed"),
    Case("records that are to be agreed", "records.dpia: to be agreed"),
)
