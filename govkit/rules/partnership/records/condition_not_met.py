"""An ethics committee that wants parents to hear of it four months before is not heeded by a letter that is posted four weeks before a flow.

Conditions are looked at that say how long before the start people hear of it at least. They are held to the first letter about each flow to those
whom the condition names; flows of which a conversation or a notice tells as well are let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.letter import SpokenTo
from govkit.model.unsettled import is_unsettled
from govkit.questions.asking import talked_about, told_by_notice_alone
from govkit.questions.settled import all_settled, parts, placed
from govkit.questions.sharing import covered_by
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.told_in_words import periods_in

SEVERITY = Severity.WARNING
SOURCE = "UK Policy Framework for Health and Social Care Research: research is done as the committee approved it"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
records.research:
  ethics: {body: EC, reference: EC-1, approved_on: 2026-11-02, conditions: [Parents hear of it at least four weeks before it starts.]}
"""
BAD = """
records.research.ethics.conditions: [Parents hear of it at least four months before it starts.]
"""
GOOD = """
records.research.ethics.conditions: [Parents hear of it at least three weeks before it starts.]
"""

_HEARD: Final = re.compile(
    r"\b(?:hears?|told|tell|letters?|written to|informed|learn|posted|notice)\b[^.]*# before"
    r"(?=[.,;]|$| (?:it|this|they|anything|(?:any|their) (?:data|records?)|the (?:study|evaluation|research|project|trial"
    r"|sharing|linking|linkage|data|records?|first \w+))"
    r"(?: (?:starts?|begins?|is|are|goes|go|leaves?)\b|$))",
    re.IGNORECASE,
)
_AT_MOST: Final = re.compile(
    r"\b(?:at most|no more than|not more than|no earlier than|not earlier than|up to|within) #", re.IGNORECASE
)
_WHO: Final = {
    SpokenTo.PARENTS: re.compile(r"\b(?:parents?|carers?|guardians?|mothers?|fathers?)\b", re.IGNORECASE),
    SpokenTo.YOUNG_PEOPLE: re.compile(
        r"\b(?:young people|young person|teenagers?|pupils?|children|child)\b", re.IGNORECASE
    ),
}


class _FirstLetter(NamedTuple):
    """To whom a letter is addressed that is the first about a flow, and how many days before the flow."""

    addressed_to: SpokenTo | None
    days: int


def check(partnership: Partnership) -> Iterator[Problem]:
    """People must be written to as long before each flow as a condition says."""
    research = partnership.records.research
    ethics = None if research is None or is_unsettled(research) else research.ethics
    if ethics is None or is_unsettled(ethics):
        return
    heard = list(_heard(partnership))
    for index, condition in placed(ethics.conditions):
        days = min((each.days for each in heard if _is_about(condition, each.addressed_to)), default=None)
        if days is None:
            continue
        for told in periods_in(condition):
            if _HEARD.search(told.around) and not _AT_MOST.search(told.around) and told.period.shortest > days:
                yield Problem(
                    f"records.research.ethics.conditions.{index}",
                    f"“{condition}” is a condition, and a first letter is posted {days} days before a flow that it covers.",
                    "Post the letter sooner, start the flow later, or write the condition as the committee put it.",
                )


def _heard(partnership: Partnership) -> Iterator[_FirstLetter]:
    """How long before each flow those hear of it to whom its letters are addressed; nothing of flows that a conversation or a notice tells of too."""
    otherwise = {flow for _, talk in parts(partnership.conversations) for _, flow, _ in talked_about(partnership, talk)}
    otherwise |= {flow for _, flow, _ in told_by_notice_alone(partnership)}
    first: dict[tuple[str, SpokenTo | None], int] = {}
    for _, letter in parts(partnership.letters):
        for _, name, flow in covered_by(partnership, letter):
            if letter.posted is None or not all_settled((letter.posted, letter.addressed_to, flow.starts)):
                otherwise.add(name)  # nobody knows whether it is the first
                continue
            key, days = (name, letter.addressed_to), (flow.starts - letter.posted).days
            first[key] = max(days, first.get(key, days))
    yield from (_FirstLetter(to, days) for (name, to), days in first.items() if name not in otherwise)


def _is_about(condition: str, addressed_to: SpokenTo | None) -> bool:
    """Whether a condition may be about those to whom a letter is addressed: it names them, or nobody whom letters go to."""
    named = {each for each, who in _WHO.items() if who.search(condition)}
    return not named or addressed_to is None or addressed_to in named


_AT = "records.research.ethics.conditions"
CASES = (
    Case(
        "a condition about something else",
        f"{_AT}: [The committee sees the findings four months before they are published.]",
    ),
    *(
        Case(f"“{condition}”", f"{_AT}: [{condition}]", finds=f"{_AT}.0" if found else "")
        for condition, found in (
            ("Parents are told three months before the study starts.", True),
            ("People get a letter three months before their data is shared.", True),
            ("People get a letter three months before any data goes.", True),
            ("Letters are posted no earlier than three months before it starts.", False),
            ("Letters are posted at most three months before it starts.", False),
            ("People are told three months before the findings are published.", False),
            ("People hear of it three months before each interview.", False),
        )
    ),
    Case(
        "a reminder",
        f"""
        {_AT}: [Parents hear of it at least four weeks before it starts.]
        letters.reminder:
          kind: opt-out
          subject: A reminder
          sent_by: northmoor-council
          signed_by: {{name: Hana Example, role: Families Together manager}}
          covers: [attendance-flag, family-list, health-flag]
          posted: 2027-02-01
          reply_within: 5 days
          reply_ways: {{phone: 01632 960001}}
          one_reply_covers: everyone in the family
          replies: replies
        """,
    ),
    Case(
        "a later letter about another flow",
        f"""
        {_AT}: [Parents hear of it at least four weeks before it starts.]
        letters.consent.posted: 2027-04-12
        """,
        finds=f"{_AT}.0",
    ),
    Case(
        "a later letter to others than the condition names",
        f"""
        {_AT}: [Parents hear of it at least four weeks before it starts.]
        letters.consent.posted: 2027-04-12
        letters.consent.addressed_to: young-people
        """,
    ),
    Case(
        "no letter with a day",
        f"{_AT}: [Parents hear of it four months before.]\nletters.opt-out: to be agreed\nletters.consent: to be agreed",
    ),
    Case("ethics to be agreed", "records.research.ethics: to be agreed"),
)
