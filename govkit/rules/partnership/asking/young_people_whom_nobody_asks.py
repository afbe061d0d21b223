"""Where parents answer for children under one age, and young people for themselves from a later one, nobody answers for those between.

From which age young people are asked, `who_answers.young_people.asked_from` says; up to which parents sign, the letters and conversations say. A
flow of which one of them sets no age, as in “any child they sign for”, leaves nobody out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "UK GDPR, Article 7(1): a yes is somebody’s; ICO guidance on children and the UK GDPR, on who decides for a child"
)
EVIDENCE = Evidence.SECONDARY
SOURCES = ("uk-gdpr-art7-1", "ico-children-competence")
CATALOGUE = ()

GIVEN = """
who_answers.young_people: {asked_from: 13}
"""
BAD = """
letters.consent.one_reply_covers: the person who signs, and any child under 11 they sign for
"""
GOOD = """
letters.consent.one_reply_covers: the person who signs, and any child under 13 they sign for
"""

_UNDER: Final = re.compile(r"\b(?:under|below|younger than)(?: the age of)?[- ](\d{1,2})\b", re.IGNORECASE)
_CHILD: Final = re.compile(
    r"\b(?:child|children|pupils?|sons?|daughters?|young people|family|everyone)\b", re.IGNORECASE
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """The age under which parents answer for children must not be lower than that from which these are asked themselves."""
    answering = partnership.who_answers
    young = answering.young_people if answering is not None and not is_unsettled(answering) else None
    if young is None or is_unsettled(young) or is_unsettled(young.asked_from):
        return
    told: set[str] = set()
    for name, flow in parts(partnership.flows):
        covers = [(path, words) for path, words in _answers(partnership, name) if _CHILD.search(words)]
        under = {path: _UNDER.search(words) for path, words in covers}
        ages = {path: int(found[1]) for path, found in under.items() if found}
        if not ages or len(ages) < len(covers) or max(ages.values()) >= young.asked_from:
            continue
        path = max(ages, key=lambda each: ages[each])
        if path not in told:
            told.add(path)
            yield Problem(
                path,
                f"Parents answer about “{flow.name}” for children under {ages[path]}, and young people for themselves from "
                f"{young.asked_from}. Nobody is asked about those between.",
                f"Let the two ages meet: `under {young.asked_from}` here, or `asked_from: {ages[path]}` in `who_answers.young_people`.",
            )


def _answers(partnership: Partnership, flow: str) -> Iterator[tuple[str, str]]:
    """Whom one answer about a flow covers, in each letter and conversation about it, by path."""
    for name, letter in parts(partnership.letters):
        if flow in settled(letter.covers):
            yield f"letters.{name}.one_reply_covers", str(letter.one_reply_covers)
    for name, talk in parts(partnership.conversations):
        if flow in settled(talk.covers):
            yield f"conversations.{name}.one_answer_covers", str(talk.one_answer_covers)


_TALK = """
letters.consent.one_reply_covers: any child under 11
conversations.first-visit:
  kind: consent
  subject: Sharing your support plan
  held_by: northmoor-council
  asked_by: {{role: Family worker, told_how: Half-day training, told_by: 2027-03-22}}
  covers: [health-details, support-plan]
  when: at your first visit
  recorded: in the case record, with the day
  passed_on: Ring the family help team the same day.
  one_answer_covers: {covers}
"""
_LETTER = "letters.consent.one_reply_covers"

CASES = (
    Case("ages that overlap", f"{_LETTER}: any child under 16 they sign for"),
    Case("no age", f"{_LETTER}: the person who signs, and any child they sign for"),
    Case("adults under an age", f"{_LETTER}: only the person who signs, if under 10"),
    Case("a gap of a year", f"{_LETTER}: any pupil below the age of 12", finds=_LETTER, says="children under 12"),
    Case("those of the gap are asked in a conversation", _TALK.format(covers="any child under 13")),
    Case("a conversation that sets no age", _TALK.format(covers="any child they sign for")),
    Case(
        "one person in a conversation, which closes no gap",
        _TALK.format(covers="only the person who answers"),
        finds=_LETTER,
    ),
    Case(
        "a conversation whose age is the higher one, and too low",
        _TALK.format(covers="any child under 12"),
        finds="conversations.first-visit.one_answer_covers",
    ),
    Case("nobody says from which age", f"who_answers.young_people: (left out)\n{_LETTER}: any child under 11"),
    Case(
        "an age that is to be agreed",
        f"who_answers.young_people: {{asked_from: to be agreed}}\n{_LETTER}: any child under 11",
    ),
    Case("all of it to be agreed", f"who_answers: to be agreed\n{_LETTER}: any child under 11"),
)
