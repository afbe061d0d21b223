"""A referral that is sent “within 5 working days of the yes” waits for a yes, whatever `goes_ahead` says, and without one nothing makes it lawful.

`in_each_case` and `how_often` are looked at of flows that wait for nobody’s yes, and so is why people are not asked: that they all agreed is what
asking them would tell. Flows of the answers themselves are let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow, GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.answers import every_answer
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a): what people are told of their choice is true"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
flows.support-plan.goes_ahead: without-asking
flows.support-plan.in_each_case: within 5 working days of the yes
"""
GOOD = """
flows.support-plan.goes_ahead: when-they-agree
flows.support-plan.in_each_case: within 5 working days of the yes
"""

_PEOPLE: Final = r"(?:famil|parent|patient|person|child|tenant|adult|carer|customer|pupil|resident)"
_BODIES: Final = (
    r"(?:panel|meeting|board|partners?|council|court|managers?|officers?|both|we|police|trust|school|conference"
    r"|group|surgery|practice|landlord)"
)
# What is agreed between partners, or signed, is no yes.
_A_YES: Final = (
    r"(?:(?:(?:the |a |their |an |each )?(?:yes|consent)|(?:an |their |written )?agreement)\b(?! (?:or (?:a )?no|order|forms?)\b)"
    rf"|(?:the )?agreement of (?:the |a |each )?{_PEOPLE})"
)
_YES: Final = re.compile(
    rf"\b(?:(?:of|after|from|on the day of|once there is|following|with) {_A_YES}"
    r"|who (?:say|says|said|has said|have said|agrees?|agreed|consents?|consented)(?: yes)?\b(?! no)"
    rf"|(?:once|when|after|as soon as|if) (?!(?:\w+ ){{0,2}}{_BODIES} )(?:\w+ ){{1,3}}(?:agrees?|agreed|consents?|consented|says? yes|said yes)\b)",
    re.IGNORECASE,
)

_ALL_AGREED: Final = re.compile(
    rf"(?:^|[.;] )(?!no |none |not |few |some |most |if |where |once |neither )"
    rf"(?:every|each|all|both|these|those|the)? ?(?:\w+ )?(?:{_PEOPLE}\w*|everybody|everyone|they|people)"
    r" (?:has|have) (?:all |each |already |both )*"
    r"(?:agreed|consented|said yes|given (?:their )?(?:consent|permission|agreement))\b(?! (?:to (?:be|get|have)|that|with)\b)",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow that is said to follow a yes must wait for one."""
    answers = every_answer(partnership)
    for name, flow in parts(partnership.flows):
        if is_unsettled(flow.goes_ahead) or flow.goes_ahead == GoesAhead.WHEN_THEY_AGREE:
            continue
        if any(item in answers or is_unsettled(item) for item in flow.carries):
            continue
        for key in ("in_each_case", "how_often"):
            words = getattr(flow, key)
            if found := None if words is None or is_unsettled(words) else _YES.search(words):
                yield Problem(
                    f"flows.{name}.goes_ahead",
                    f"“{flow.name}” goes ahead `{flow.goes_ahead}`, and by `{key}` it follows a yes: “{found[0]}”.",
                    f"Write `when-they-agree` in `flows.{name}.goes_ahead` if it waits for a yes. Otherwise change `{key}`.",
                )
                break
        else:
            yield from _told_as_agreed(name, flow)


def _told_as_agreed(name: str, flow: Flow) -> Iterator[Problem]:
    """Nobody was asked, and the reason says that all agreed."""
    words = flow.why_without_asking
    if found := _ALL_AGREED.search(words) if isinstance(words, str) and not is_unsettled(words) else None:
        yield Problem(
            f"flows.{name}.why_without_asking",
            f"“{flow.name}” goes ahead without asking, and the reason is that people have agreed: “{found[0].strip('.; ')}”.",
            f"Write `when-they-agree` in `flows.{name}.goes_ahead` if they were asked. Otherwise write why they are not.",
        )


_AT = "flows.support-plan"
_ASKED = f"{_AT}.goes_ahead: without-asking\n{_AT}.in_each_case: "
CASES = (
    *(
        Case(
            f"not asked, since “{words}”",
            f'flows.programme-counts.why_without_asking: "{words}"',
            finds="flows.programme-counts.why_without_asking" if found else "",
        )
        for words, found in (
            ("Every family has agreed to it.", True),
            ("They are totals. The parents have already given their consent.", True),
            ("All patients have said yes.", True),
            ("The partners have agreed to it.", False),
            ("Families that have agreed are not asked twice.", False),
            ("No family has agreed to it, and the law asks for it.", False),
            ("The families have agreed to get help, and the law asks for the totals.", False),
            ("No total is under ten.", False),
        )
    ),
    *(
        Case(f"“{words}”", _ASKED + words, finds=f"{_AT}.goes_ahead" if found else "")
        for words, found in (
            ("once the family agrees", True),
            ("For each person who says yes", True),
            ("with consent", True),
            ("within 24 hours of the suspicion", False),
            ("with the agreement of the family", True),
            ("from the start of the agreement", False),
            ("every month after the agreement is signed", False),
            ("for the length of the agreement", False),
            ("once the panel has agreed", False),
            ("when the partners agree", False),
            ("on the day of each yes or no", False),
            ("a count of consent forms each term", False),
            ("to each household", False),
        )
    ),
    Case("an answer", "flows.replies.in_each_case: within 2 working days of the yes"),
    Case("to be agreed", f"{_AT}.goes_ahead: to be agreed\n{_AT}.in_each_case: after the yes"),
)
