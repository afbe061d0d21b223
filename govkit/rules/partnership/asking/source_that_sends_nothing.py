"""“The council told us” in a letter of somebody whom the council tells nothing is untrue, and people wonder who else talks about them.

Looked at are the sentences of a letter that say who told its sender, gave it an address or passed something on. A team is part of its partner. Let be
are referrals where the approach has some, partners that ask people in person for the sender, and those for which a processor sends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.senders import holders_of, senders_of
from govkit.model.unsettled import is_unsettled
from govkit.questions.answers import is_one_with
from govkit.questions.settled import all_settled, name_of, parts, settled
from govkit.questions.spoken_of import is_part_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a) and Article 14(2)(f): people are told truly where data about them comes from"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
letters.consent.why_you: Harbour Families told us that you need help.
"""
GOOD = """
letters.consent.why_you: Hill Top Primary School told us that you may need help.
"""

_TOLD: Final = re.compile(
    r"(?:^|[.;:!?]\s+|, |\band )(?P<who>(?:(?!\b(?:if|when|whether|that|you|we|nobody|no|not|never|may|can|will)\b)[^.;:!?,])+?) "
    r"(?:has |have |had )?(?:told|tells?|gave|gives?|given|sent|sends?|passed|shared|let|informed|referred)\b[^.;:!?]{0,40}?\b(?:us|to us|with us)\b",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A letter may name as its source only a partner that sends something to its sender."""
    if _may_still_be_sent(partnership):
        return
    for name, letter in parts(partnership.letters):
        senders = senders_of(partnership, letter)
        for key in ("why_you", "comes_after"):
            words = getattr(letter, key)
            for found in _TOLD.finditer(words) if isinstance(words, str) and not is_unsettled(words) else ():
                named = [who for who, partner in parts(partnership.partners) if is_part_of(partner, found["who"])]
                if _is_referral(partnership, found[0]):
                    continue
                if senders and named and not _tells(partnership, named, senders):
                    yield Problem(
                        f"letters.{name}.{key}",
                        f"“{found[0].strip(' ,.;:')}” says that {listing([name_of(partnership.partners, who) for who in named])} told the sender "
                        "of the letter, and no flow goes from there to it.",
                        f"Write in `letters.{name}.{key}` how the sender knows of these people. If they are told of so, add the flow.",
                    )


def _may_still_be_sent(partnership: Partnership) -> bool:
    """Whether it is still to be agreed who sends something to whom."""
    flows = tuple(partnership.flows.values())
    return not all_settled(flows) or not all(all_settled(ends) for flow in flows for ends in (flow.from_, flow.to))


def _is_referral(partnership: Partnership, words: str) -> bool:
    """Whether words tell of a referral, where the approach says how people are referred without a flow."""
    approach = partnership.approach
    return "refer" in words and approach is not None and not is_unsettled(approach) and bool(approach.direct_referrals)


def _tells(partnership: Partnership, named: list[str], senders: tuple[str, ...]) -> bool:
    """Whether one of those named is the sender itself, sends something to it, or asks people in person and so hears what they say."""
    telling, told = frozenset(named), frozenset(senders)
    if any(is_one_with(partnership, who, told) for who in named):
        return True
    for _, talk in parts(partnership.conversations):
        if not telling.isdisjoint(holders_of(partnership, talk)):
            return True
    return any(
        any(is_one_with(partnership, who, telling) for who in settled(flow.from_))
        and any(is_one_with(partnership, who, told) for who in settled(flow.to))
        for _, flow in parts(partnership.flows)
    )


_WHY = "letters.consent.why_you"
CASES = (
    *(
        Case(f"“{words}”", f"{_WHY}: {words}", finds=_WHY if found else "")
        for words, found in (
            ("A volunteer of the charity has told us about you.", True),
            ("We have your address. The charity’s outreach team passed your name to us.", True),
            ("The National Families Office sent us your name.", True),
            ("Your surgery told us that you agree.", False),
            ("The council’s benefits team told us.", False),
            ("You told us that you want help.", False),
            ("We ask every tenant who tells us so. We have your address from your tenancy.", False),
            (
                "You get this because your child is in year 6. We have your address because you asked us for a school place.",
                False,
            ),
            (
                "You are a tenant of 75 or over, and your smoke alarm has had no test for a year. We know this from your tenancy.",
                False,
            ),
            ("You had a stroke, and Harbour Families helps you at home.", False),
            ("Nobody at the charity told us anything.", False),
            ("You are on our list because you asked us for support as a carer.", False),
            ("Your rent account is two months or more behind.", False),
            ("A neighbour told us.", False),
            ("A council tenant told us.", False),
            ("A friend of your family told us about you.", False),
            ("Another charity told us about you.", False),
            ("Health staff told us that you may need help.", False),
            ("The community told us about you.", False),
            ("Harbour gave us your name.", True),
            ("The charity referred you to us.", False),
            ("We have your address from when your child joined the school.", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "a referral, where there is none", f"{_WHY}: The charity referred you to us.\napproach: (left out)", finds=_WHY
    ),
    Case(
        "somebody who asks people in person",
        f"""
        {_WHY}: The charity told us that you said yes.
        conversations.first:
          kind: consent
          subject: Your choice
          held_by: harbour-families
          asked_by: {{role: Officer, told_how: Training, told_by: 2027-02-01}}
          covers: support-plan
          when: at the first visit
          one_answer_covers: only the person who signs
          ask_again_after: 12 months
        """,
    ),
    Case(
        "somebody for whom a processor sends",
        f"""
        {_WHY}: The charity told us about you.
        partners.hill-top-school.role: processor
        partners.hill-top-school.acts_for: harbour-families
        """,
    ),
    *(
        Case(f"{what} to be agreed", f"{_WHY}: Harbour Families told us of you.\n{what}: to be agreed")
        for what in ("flows.attendance-flag", "flows.attendance-flag.from", "flows.attendance-flag.to")
    ),
)
