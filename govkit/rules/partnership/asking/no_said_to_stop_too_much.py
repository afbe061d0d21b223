"""“If you say no, nothing goes to the council” is untrue where something goes there whatever people answer, and they find out when it has gone.

Looked at are flows that go ahead without asking, from whoever asks to whom the sentence names. Answers, totals and what is told because of a
danger are let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.conversation import Conversation
from govkit.model.letter import Letter
from govkit.model.sharing import DataItem, Flow, Form, GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.answers import askers_of, every_answer
from govkit.questions.settled import parts, placed, settled
from govkit.questions.sharing import items_of
from govkit.questions.spoken_of import is_part_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says, subjects

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a): what people are told of their choice is true"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

GIVEN = """
flows.attendance-flag.from: northmoor-council
flows.attendance-flag.to: hill-top-school
flows.attendance-flag.goes_ahead: without-asking
flows.attendance-flag.why_without_asking: The law requires it.
"""
BAD = """
letters.consent.no_means: If you say no, nothing about your child goes to the school.
"""
GOOD = """
letters.consent.no_means: If you say no, the school still hears what the law requires.
"""

_TO: Final = r"(?: to| with)? (?P<to>(?:the|your|our|any|[A-Z])[^.;:,!?]*)"
_NOTHING: Final = (
    re.compile(
        r"\b(?:[Nn]othing|[Nn]o (?:data|information|details?|record)|[Nn]one of (?:it|this))\b(?P<what>[^.;:,!?]*?) "
        rf"(?:goes|is (?:sent|shared|told|given|passed on|passed)|reaches){_TO}"
    ),
    re.compile(
        r"(?P<to>\b(?:the|your|our|any|The|Your|Our|[A-Z])[^.;:,!?]*?) (?:is|are|will be) (?:told|sent|given) nothing\b(?P<what>[^.;:,!?]*)"
    ),
    re.compile(
        r"(?P<to>\b(?:the|your|our|any|The|Your|Our|[A-Z])[^.;:,!?]*?) (?:gets?|hears?|learns?|receives?) nothing\b(?P<what>[^.;:,!?]*)"
    ),
    re.compile(
        r"\b(?:sends?|tells?|gives?|passes) (?P<to>(?:the|your|our|any|[A-Z])[^.;:,!?]*?) nothing\b(?P<what>[^.;:,!?]*)"
    ),
)
_CONDITION: Final = re.compile(r"\b(?:unless|except|but for|other than|apart from|more|else|beyond)\b", re.IGNORECASE)
_WHOEVER: Final = frozenset({"subject-people", "subject-family-help", "subject-answers"})  # which most items are about
_NAMELESS: Final = (Form.AGGREGATE, Form.DE_IDENTIFIED)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No letter or conversation may promise that nothing is sent after a no where something is sent without asking."""
    answers = every_answer(partnership)
    every: list[tuple[str, Letter | Conversation]] = [
        *((f"letters.{name}", letter) for name, letter in parts(partnership.letters)),
        *((f"conversations.{name}", talk) for name, talk in parts(partnership.conversations)),
    ]
    for path, asked in every:
        for key, words in _said(asked):
            for found in _promised(words):
                flow = _that_goes_on(partnership, asked, found, answers)
                if flow is not None:
                    yield Problem(
                        f"{path}.{key}",
                        f"“{found[0]}” is not true: “{flow.name}” goes there without asking.",
                        f"Write in `{path}.{key}` what a no stops, and what goes on.",
                    )


def _said(asked: Letter | Conversation) -> Iterator[tuple[str, str]]:
    if isinstance(asked, Conversation):
        yield from ((f"explained.{index}", words) for index, words in placed(asked.explained))
    elif asked.what_happens_next is not None and not is_unsettled(asked.what_happens_next):
        yield "what_happens_next", asked.what_happens_next
    if asked.no_means is not None and not is_unsettled(asked.no_means):
        yield "no_means", asked.no_means


def _promised(words: str) -> Iterator[re.Match[str]]:
    for pattern in _NOTHING:
        yield from (found for found in pattern.finditer(words) if not _CONDITION.search(found[0]))


def _that_goes_on(
    partnership: Partnership, asked: Letter | Conversation, promised: re.Match[str], answers: frozenset[str]
) -> Flow | None:
    """The first flow that goes ahead whatever people answer, from whoever asks to whom the words name, of what they are about."""
    about = subjects(partnership, promised["what"]) - _WHOEVER
    for _, flow in parts(partnership.flows):
        if flow.goes_ahead != GoesAhead.WITHOUT_ASKING or says(partnership, "says-danger", flow.why_without_asking):
            continue
        items = list(items_of(partnership, flow))
        if any(item in answers for item, _ in items) or all(item.form in _NAMELESS for _, item in items):
            continue
        if about and not any(about & _subjects_of(partnership, item) for _, item in items):
            continue
        named = [who for who in settled(flow.to) if is_part_of(partnership.partners[who], promised["to"])]
        if named and not set(settled(flow.from_)).isdisjoint(askers_of(partnership, asked)):
            return flow
    return None


def _subjects_of(partnership: Partnership, item: DataItem) -> frozenset[str]:
    """What an item is about, by its words and by its mark."""
    marked = {"subject-health"} if item.health is True else set[str]()
    return subjects(partnership, item.name, item.plain_name, *settled(item.contains)) | marked


_NO = "letters.consent.no_means"
CASES = (
    *(
        Case(f"“{words}”", f'{_NO}: "{words}"', finds=_NO if found else "")
        for words, found in (
            ("No information is shared with the school.", True),
            ("Hill Top Primary School is told nothing.", True),
            ("Your child’s teacher hears nothing.", True),
            ("Without a yes the charity is told nothing. Treatment stays the same.", False),
            ("Nothing more goes to the school.", False),
            ("If you say no, the council tells the school nothing.", True),
            ("If you say no, the council tells the school nothing about your rent.", False),
            ("Nothing about your health goes to the school.", False),
            ("The school is told nothing about your health.", False),
            ("No information about your rent is shared with the school.", False),
            ("Nothing about how often your child misses school goes to the school.", True),
            ("The school is told nothing about your child.", True),
            ("Nothing goes to the school unless the law requires it.", False),
            ("A no changes nothing about your tenancy. We still talk with you about your rent.", False),
            ("A no changes nothing about your care or the day you go home.", False),
            ("Without a yes there is no support plan. All other services stay the same.", False),
            ("Without a yes there is no support worker, and the council still gives advice.", False),
            ("Without a yes you apply to the college yourself, like everybody else.", False),
            ("Without a yes the school can give only first aid.", False),
            ("If you opt out, you do not get the money off your bill by itself.", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "what is told because of a danger",
        f"""
        flows.attendance-flag.why_without_asking: Somebody could be badly hurt.
        {_NO}: Nothing goes to the school.
        """,
    ),
)
