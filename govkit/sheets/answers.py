"""The answers of sheets that came back, each against what stands, what stood when it was asked, and what others answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from govkit.model import Partnership
from govkit.sheets.asked import Asked, written_at
from govkit.sheets.form import Written
from govkit.sheets.labels import about
from govkit.sheets.place import AnswerPlace, places_by_key
from govkit.sheets.question import title
from govkit.sheets.read_answer import ReadAnswer, cleaned, is_no_answer, read_answer
from govkit.sheets.returned import RawAnswer, ReturnedSheet
from govkit.sheets.said import meant, said
from govkit.sheets.sheet import partnership_mark, settled_words
from govkit.written.source_map import SourceMap


class AnswerStanding(StrEnum):
    """How an answer stands to the file, in a few words."""

    READY = "ready to be taken"
    SAME = "stands there already"
    DIFFERS = "answered differently on another sheet"
    RIVAL_UNREAD = "another sheet’s answer to it can’t be read, and may differ"
    CHANGED = "something else stands there since it was asked"
    DOUBTFUL = "could be meant otherwise"
    NOT_ASKED = "not asked of this partner now"
    UNREADABLE = "can't be read"


class PartnerAnswer(NamedTuple):
    """What one partner answered: where from, in which words, as what they are read, and what stood there when it was asked.

    `meant` is what was read, in words.
    """

    partner: str
    name: str
    file: Path
    words: str
    read: ReadAnswer
    meant: str
    stood: str
    standing: AnswerStanding


@dataclass(frozen=True, slots=True)
class AnsweredPlace:
    """One place of the file that was answered, what stands there now, and every answer. `path` is where one is written."""

    place: AnswerPlace
    path: str
    title: str
    stands: str
    answers: tuple[PartnerAnswer, ...]


class Unplaced(NamedTuple):
    """An answer that no place of the file takes, and why."""

    file: Path
    asked: str
    words: str


@dataclass(frozen=True, slots=True)
class SheetAnswers:
    """All answers, by place; those that belong nowhere; and why sheets were not taken at all."""

    answered: tuple[AnsweredPlace, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    refused: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()


class _Given(NamedTuple):
    """An answer as it was given, and the sheet that it stands on."""

    sheet: ReturnedSheet
    raw: RawAnswer
    words: str


def compared(
    partnership: Partnership, sources: SourceMap, asked: Asked, sheets: Sequence[ReturnedSheet]
) -> SheetAnswers:
    """The answers of these sheets beside what the file says. Nothing of them is taken yet."""
    refused = {each: why for each in sheets if (why := _refusal(partnership, each))}
    ours = [each for each in sheets if each not in refused]
    known = places_by_key(partnership)
    by_key: dict[str, list[_Given]] = defaultdict(list)
    for given in _given(ours):
        by_key[given.raw.key].append(given)
    order = {key: at for at, key in enumerate(known)}
    answered = [
        _answered(partnership, sources, asked, known[key], by_key[key])
        for key in sorted(by_key, key=lambda each: order.get(each, len(order)))
        if key in known
    ]
    unplaced = [
        Unplaced(each.sheet.file, each.raw.asked or f"Ref. {key}", each.words)
        for key, given in by_key.items()
        if key not in known
        for each in given
    ]
    passed_over = tuple(f"{each.file}: {what} were not read." for each in ours for what in each.passed_over)
    return SheetAnswers(tuple(answered), tuple(unplaced), tuple(refused.values()), passed_over)


def _refusal(partnership: Partnership, sheet: ReturnedSheet) -> str:
    """Why a sheet is none of this partnership."""
    if sheet.mark.partnership != partnership_mark(settled_words(partnership.partnership.name)):
        return (
            f"{sheet.file}: this is a sheet of another partnership, or of this one when it had another name. Nothing of it was read. Name the "
            "file of that partnership with -p, or send a new sheet."
        )
    if sheet.mark.partner not in partnership.partners:
        return f"{sheet.file}: this is the sheet of `{sheet.mark.partner}`, which is no partner any more. Nothing of it was read."
    return ""


def _given(sheets: Iterable[ReturnedSheet]) -> Iterator[_Given]:
    """Each answer that somebody gave: a box that was left empty, or says that nobody knows yet, is none."""
    for sheet in sheets:
        for raw in sheet.answers:
            words = cleaned(raw.words)
            if raw.fault or not is_no_answer(words):
                yield _Given(sheet, raw, words)


def _answered(
    partnership: Partnership, sources: SourceMap, asked: Asked, place: AnswerPlace, given: Sequence[_Given]
) -> AnsweredPlace:
    read = [_read(partnership, place, each) for each in given]
    stands = said(partnership, place.form, place.value) if place.field else ""
    now = read_answer(stands, place.form, partnership).value if place.field and not place.is_open else None
    values = [each.value for each in read if each.value is not None and each.value != now]
    differ = any(each != values[0] for each in values)
    now_at = _Now(stands, now, differ, any(each.value is None for each in read))
    answers = [_one(partnership, asked, place, each, came, now_at) for each, came in zip(given, read, strict=True)]
    named = ", ".join(dict.fromkeys((about(partnership, place.route), title(partnership, place))))
    return AnsweredPlace(place, written_at(place, sources), named, stands, tuple(answers))


def _read(partnership: Partnership, place: AnswerPlace, given: _Given) -> ReadAnswer:
    return ReadAnswer(fault=given.raw.fault) if given.raw.fault else read_answer(given.words, place.form, partnership)


class _Now(NamedTuple):
    """What stands at a place, in words and as it would be answered, and whether answers to it differ, or one can't be read."""

    words: str
    value: Written | None
    differ: bool
    has_unread: bool


def _one(  # noqa: PLR0913, PLR0917 - each is compared with the others
    partnership: Partnership, asked: Asked, place: AnswerPlace, given: _Given, read: ReadAnswer, now: _Now
) -> PartnerAnswer:
    partner = given.sheet.mark.partner
    keys = {each.key for each in asked.get(partner, ())}
    return PartnerAnswer(
        partner,
        settled_words(partnership.partners[partner].name) or partner,
        given.sheet.file,
        given.words,
        read,
        "" if read.value is None else meant(partnership, place.form, read.value),
        given.raw.stood,
        _standing(read, now, given.raw.stood, is_asked=place.key in keys),
    )


def _standing(read: ReadAnswer, now: _Now, stood: str, *, is_asked: bool) -> AnswerStanding:
    ways: Mapping[AnswerStanding, bool] = {
        AnswerStanding.UNREADABLE: read.value is None,
        AnswerStanding.SAME: read.value == now.value,
        AnswerStanding.CHANGED: bool(stood) and cleaned(stood).casefold() != cleaned(now.words).casefold(),
        AnswerStanding.NOT_ASKED: not is_asked,
        AnswerStanding.DIFFERS: now.differ,
        AnswerStanding.RIVAL_UNREAD: now.has_unread,
        AnswerStanding.DOUBTFUL: bool(read.doubt),
    }
    return next((each for each, holds in ways.items() if holds), AnswerStanding.READY)
