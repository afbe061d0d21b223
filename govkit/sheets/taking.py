"""Which answers are taken, and what is written for them: those that somebody names, or all about which there is no doubt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from pydantic import BaseModel

from govkit.editing.change import SetFact
from govkit.errors import SheetRefused
from govkit.model.facts import suggest
from govkit.model.unsettled import WORDS
from govkit.sheets.answers import AnsweredPlace, AnswerStanding, PartnerAnswer, SheetAnswers
from govkit.sheets.form import BlockKind, Written, form_of
from govkit.wording.say import listing
from govkit.written.explain import shortened
from govkit.written.keys import keys_of
from govkit.written.source_map import Route, dotted


class TakenAnswer(NamedTuple):
    """One answer that is taken, and the place that takes it."""

    at: AnsweredPlace
    answer: PartnerAnswer

    @property
    def value(self) -> Written:
        """What is written."""
        return self.answer.read.value or ""


def all_ready(answers: SheetAnswers, but: Iterable[TakenAnswer] = ()) -> tuple[TakenAnswer, ...]:
    """Every answer that is ready, one for each place, `but` those places that have one: answers that agree are one."""
    settled = {each.at.path for each in but}
    ready = (
        TakenAnswer(each, answer)
        for each in answers.answered
        for answer in each.answers
        if answer.standing is AnswerStanding.READY and each.path not in settled
    )
    return tuple({each.at.path: each for each in ready}.values())


def named(answers: SheetAnswers, wanted: Sequence[str]) -> tuple[TakenAnswer, ...]:
    """The answers that are named, each as a path, with `=PARTNER` where partners differ. Raises SheetRefused."""
    taken: dict[str, TakenAnswer] = {}
    for path, partner in map(_parted, wanted):
        one = named_one(answers, path, partner)
        if taken.setdefault(one.at.path, one).value != one.value:
            raise SheetRefused(f"--take {path}: this is named twice, for different answers. Nothing was written.")
    return tuple(taken.values())


def _parted(wanted: str) -> tuple[str, str]:
    path, _equals, partner = wanted.partition("=")
    return path.strip(), partner.strip()


def named_one(answers: SheetAnswers, path: str, partner: str = "", file: str = "") -> TakenAnswer:
    """The answer to one question, of one partner and on one sheet where there are several. Raises SheetRefused."""
    known = {name: each for each in answers.answered for name in (each.place.path, each.path)}
    if path not in known:
        raise SheetRefused(
            f"--take {shortened(path)}: nobody answered this. {suggest(path, known)} Nothing was written."
        )
    at = known[path]
    given = [each for each in at.answers if partner in ("", each.partner) and file in ("", each.file.name)]
    if not given:
        who = listing([f"`{each}`" for each in dict.fromkeys(each.partner for each in at.answers)])
        raise SheetRefused(f"--take {path}={shortened(partner)}: this was answered by {who}. Nothing was written.")
    readable = [each for each in given if each.read.value is not None]
    if not readable:
        raise SheetRefused(f"--take {path}: {given[0].read.fault} Nothing was written.")
    if not partner and not file and len(readable) < len(given):
        raise SheetRefused(
            f"--take {path}: another answer to this can’t be read, and may differ. Look at both, and say whose holds: "
            f"{listing([f'`{path}={each}`' for each in dict.fromkeys(each.partner for each in readable)], 'or')}. Nothing was written."
        )
    if any(each.read.value != readable[0].read.value for each in readable):
        raise SheetRefused(f"--take {path}: {_which(readable, path)} Nothing was written.")
    return TakenAnswer(at, readable[0])


def _which(given: Sequence[PartnerAnswer], path: str) -> str:
    partners = list(dict.fromkeys(each.partner for each in given))
    if len(partners) == 1:
        return f"{given[0].name} answered differently in two files. Name the one that holds."
    ways = listing([f"`{path}={each}`" for each in partners], "or")
    return f"partners answered differently. Say whose answer it is: {ways}."


def taken_in_words(taken: Sequence[TakenAnswer]) -> str:
    """What was taken, in the few words by which it can be taken back."""
    if len(taken) == 1:
        return f"{taken[0].at.title}: the answer of {taken[0].answer.name}"
    return f"{len(taken)} answers of partners"


def changes(taken: Iterable[TakenAnswer]) -> tuple[SetFact, ...]:
    """What is written: each answer at its place, and a part that was to be agreed as a whole with all its answers at once."""
    alone: list[SetFact] = []
    parts: dict[Route, list[TakenAnswer]] = {}
    for each in taken:
        if each.at.place.block:
            parts.setdefault(each.at.place.block, []).append(each)
        else:
            alone.append(SetFact(each.at.path, each.value))
    return (*alone, *(SetFact(dotted(block), dict(_filled(block, some))) for block, some in parts.items()))


def _filled(block: Route, taken: Sequence[TakenAnswer]) -> Iterator[tuple[str, Any]]:
    """A part with these answers, in which the rest that it can't do without stays to be agreed."""
    kind = taken[0].at.place.block_kind
    given = {each.at.place.route[len(block) :]: each.value for each in taken}
    return _part(kind, (), given) if kind else iter(())


def _part(kind: type[BaseModel], above: Route, given: dict[Route, Written]) -> Iterator[tuple[str, Any]]:
    for key, field in keys_of(kind).items():
        route, form = (*above, key), form_of(field)
        if route in given:
            yield key, given[route]
        elif isinstance(form, BlockKind) and any(each[: len(route)] == route for each in given):
            yield key, dict(_part(form.part, route, given))
        elif field.is_required():
            yield key, WORDS
