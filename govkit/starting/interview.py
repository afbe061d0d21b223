"""Finds the answers of somebody who starts: from flags, from what the shape settles, and by asking where there is somebody to ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from govkit.data.starting import ANY_SHAPE, AnsweredBy, PartnerPlace, StartQuestion, starting
from govkit.errors import StartRefused
from govkit.model.body import PartnerKind
from govkit.starting.answers import Answers, NamedPartner, checked, choices
from govkit.starting.places import placed, read_named
from govkit.starting.shape_file import stand_ins

_KINDS: Final = tuple(PartnerKind)


class Asker(Protocol):
    """Whoever puts the questions to a person, such as a terminal or a page."""

    def choose(self, question: StartQuestion, known: Mapping[str, str]) -> str:
        """One of the known answers, each of which says what it means."""
        ...

    def name(self, question: StartQuestion, place: PartnerPlace, stand_in: str) -> tuple[NamedPartner, ...] | None:
        """Who takes a place: nobody, one or, where it can be, several; None if the stand-in stands."""
        ...


@dataclass(frozen=True, slots=True)
class Flags:
    """What the flags of a command answer, by question: one answer each, but for partners."""

    one: Mapping[str, str] = field(default_factory=dict)
    several: Mapping[str, Sequence[str]] = field(default_factory=dict)


def answers_to(flags: Flags, asker: Asker | None) -> Answers:
    """All answers. Raises StartRefused with the flags that are missing, where nobody can be asked."""
    interview = _Interview(flags, asker)
    answers = Answers()
    name: str | None = starting().first
    while name is not None:
        question = starting().question(name)
        if question.answered_by in (AnsweredBy.PARTNER, AnsweredBy.PARTNERS):
            answers = interview.named(question, answers)
        elif answer := interview.chosen(question, answers):
            answers = answers.choosing(name, answer)
        led_to = {choice.id: choice.then for choice in question.choices}.get(answers.chosen.get(name, ""))
        name = led_to or question.then
    interview.refuse_gaps()
    return interview.placed(answers)


class _Interview:
    """One run through the questions; what has no answer is noted, so that all of it is told at once."""

    def __init__(self, flags: Flags, asker: Asker | None) -> None:
        self._flags, self._asker = flags, asker
        self._missing: list[str] = []

    def chosen(self, question: StartQuestion, answers: Answers) -> str:
        """The answer to a question that has choices, or nothing."""
        if written := self._flags.one.get(question.id):
            return checked(question, written, answers)
        known = choices(question, answers)
        if len(known) == 1:
            return next(iter(known))
        if self._asker:
            return checked(question, self._asker.choose(question, known), answers)
        if question.unsaid is None:
            self._missing.append(f"{question.flag} ({', '.join(known)})")
        return question.unsaid or ""

    def named(self, question: StartQuestion, answers: Answers) -> Answers:
        """The answers with the partners that somebody names when asked; what flags name is placed when all is known."""
        if self._flags.several.get(question.id):
            return answers
        if self._asker:
            return self._asked_for(self._asker, question, answers)
        if answers.shape_name == ANY_SHAPE:
            self._missing.append(f'{question.flag} "NAME: KIND"')
        return answers

    def _asked_for(self, asker: Asker, question: StartQuestion, answers: Answers) -> Answers:
        """The answers with whoever leads, or whoever else takes part."""
        own = stand_ins(answers.shape_name)
        is_lead = question.answered_by == AnsweredBy.PARTNER
        if is_lead and answers.shape_name != ANY_SHAPE:
            known = {name: answers.places[name].says for name in own if name in answers.places}
            answers = answers.leading(asker.choose(question, known))
        lead = answers.led_from or next(iter(own))
        for name in [lead] if is_lead else [name for name in own if name != lead and name in answers.places]:
            named = asker.name(question, answers.places[name], own[name])
            answers = answers if named is None else answers.naming(name, named)
        return answers

    def placed(self, answers: Answers) -> Answers:
        """The answers with the partners that flags name, each in its place."""
        by_flag = {
            question.answered_by: [
                read_named(each, question.flag, _KINDS) for each in self._flags.several.get(question.id, ())
            ]
            for question in starting().questions
        }
        leading = next(iter(by_flag[AnsweredBy.PARTNER]), None)
        lead = answers.led_from or next(iter(stand_ins(answers.shape_name)))
        if leading and leading.kind not in ("", *answers.places[lead].kinds):
            lead = next((name for name, place in answers.places.items() if leading.kind in place.kinds), lead)
            answers = answers.leading(lead)
        found = placed(answers.places, lead, leading, by_flag[AnsweredBy.PARTNERS])
        return replace(answers, partners={**answers.partners, **found})

    def refuse_gaps(self) -> None:
        """Raises StartRefused where a question has no answer."""
        if self._missing:
            shape = (
                ""
                if self._flags.one.get("shape")
                else " Or start from a shape with --shape: `govkit init --list` names them."
            )
            raise StartRefused(
                f"Nobody can be asked here, so say with flags what is missing: {'; '.join(self._missing)}.{shape}"
            )
