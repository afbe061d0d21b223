"""The letters that replies answer, as the ledger has them: who was written to, with which words, on which day."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from govkit.data.templates import Templates
from govkit.errors import GovkitError
from govkit.model import Partnership
from govkit.posting.ledger import ERASED, FINISHED, Ledger, ledger_of
from govkit.posting.letter_of import letter_of, on_day
from govkit.posting.posted import (
    ASKS,
    LETTER,
    LIST,
    NO_SUPPRESSION,
    PARTNERSHIP,
    POSTED,
    REPLY_BY,
    SPECIMEN,
    SUPPRESSION,
    WORDS,
    words_of,
)
from govkit.recipients.asked import LetterSent, asked
from govkit.recipients.lists import Row
from govkit.recipients.written_to import held_to
from govkit.sets.render_set import render_set
from govkit.written.digest import digest_of

_LISTS: Final = "folders with lists of replies"


class MailOutRefused(GovkitError):
    """Letters can't be what the replies answer: they are specimens or erased, or of another letter, list, day or partnership."""


class Answering(NamedTuple):
    """What replies are brought back to: the letter by its id, the list, and the day of posting and the suppression list if somebody named them."""

    partnership: Partnership
    letter: str
    recipients: Path
    posted: date | None
    suppression: Path | None = None


@dataclass(frozen=True, slots=True)
class LettersAnswered:
    """The letter as it was sent, what has to be told of it, and the ledger that says who got it."""

    letter: LetterSent
    told: tuple[str, ...]
    ledger: Ledger

    def held(self, row: Row) -> Row:
        """A row of the list, or why it counts as no letter: the ledger has none for its reference."""
        return held_to(row, self.ledger.has)

    @property
    def record(self) -> dict[str, str]:
        """By which ledger it is known who was written to."""
        facts = self.ledger.facts()
        return {"known_by": "ledger", "words": facts[WORDS], "posted": facts[POSTED], "list": facts[LIST]}

    def note_lists(self, folder: Path) -> None:
        """Writes down where lists of replies will be, before any is written, so that whoever erases the letters is told of half a run too."""
        known = {*map(str, lists_noted(self.ledger)), str(folder.resolve())}
        self.ledger.note({_LISTS: json.dumps(sorted(known))})


@contextmanager
def letters_answered(folder: Path, answering: Answering, templates: Templates | None) -> Iterator[LettersAnswered]:
    """The letters in a folder, held to what the replies answer. Raises MailOutRefused, OutputRefused and LetterUnusable."""
    with ledger_of(folder) as ledger:
        facts = ledger.facts()
        _refuse_unsent(folder, facts)
        _refuse_others(folder, facts, answering)
        day = _day(facts[POSTED])
        sent = replace(
            asked(answering.partnership, answering.letter, day), posted=day, reply_by=_day(facts.get(REPLY_BY, ""))
        )
        if sent.asks != facts.get(ASKS):
            raise MailOutRefused(
                f"{folder}: these letters asked about other flows or items than `letters.{answering.letter}` covers now. "
                "Nothing was written. Name the file as it was when they were made: nobody has answered what they were not asked."
            )
        same_list = facts[LIST] == digest_of(answering.recipients)
        if sent.silence_counts and not same_list:
            raise MailOutRefused(
                f"{folder}: these letters were made from another list than {answering.recipients}, in which a reference may be somebody else’s. "
                "Nothing was written. Name that list, and write a no that came since into the replies."
            )
        told = _told(folder, facts, answering, templates, same_list=same_list)
        yield LettersAnswered(sent, tuple(told), ledger)


def lists_noted(ledger: Ledger) -> tuple[Path, ...]:
    """The folders that lists of replies to these letters were written to."""
    return tuple(map(Path, json.loads(ledger.facts().get(_LISTS, "[]"))))


def _refuse_unsent(folder: Path, facts: dict[str, str]) -> None:
    if ERASED in facts:
        raise MailOutRefused(
            f"{folder}: these letters were erased on {facts[ERASED]}, with all references. Nobody can tell any more who was written to."
        )
    if not facts:
        raise MailOutRefused(f"{folder}: no letter was made here. Run `govkit letters make` first.")
    if facts[SPECIMEN] == str(True):
        raise MailOutRefused(
            f"{folder}: these letters are specimens, which nobody was sent. Name the folder of the letters that were posted."
        )


def _refuse_others(folder: Path, facts: dict[str, str], answering: Answering) -> None:
    letter, posted = answering.letter, answering.posted
    if facts.get(PARTNERSHIP) != str(answering.partnership.partnership.name):
        raise MailOutRefused(
            f"{folder}: these letters are of another partnership. Name the folder of this one’s letters."
        )
    if facts.get(LETTER) != letter:
        raise MailOutRefused(
            f"{folder}: these letters are not `letters.{letter}`, but `letters.{facts.get(LETTER)}`. Name the one that people answered with --letter."
        )
    if facts[SUPPRESSION] != NO_SUPPRESSION and answering.suppression is None:
        raise MailOutRefused(
            f"{folder}: these letters were made with a suppression list. Name it with --suppression: its people must not be asked again."
        )
    if posted and str(posted) != facts[POSTED]:
        raise MailOutRefused(
            f"{folder}: these letters are dated {facts[POSTED]}. Leave --posted out: their day counts."
        )


def _told(
    folder: Path, facts: dict[str, str], answering: Answering, templates: Templates | None, *, same_list: bool
) -> Iterator[str]:
    if facts.get(FINISHED) != "yes":
        yield f"{folder}: not all letters were made. Whoever has none is on no list of a flow."
    if not same_list:
        yield f"{folder}: the letters were made from another list than {answering.recipients}. A reference is taken for the same person in both."
    if templates and facts[WORDS] != _words_now(answering, _day(facts[POSTED]), templates):
        yield f"{folder}: the letters have other words than the file and its templates make now. They ask the same. The record names their version."


def _words_now(answering: Answering, day: date | None, templates: Templates) -> str:
    partnership = on_day(answering.partnership, answering.letter, day)
    rendered = render_set(partnership, templates, each_sender=True)
    return words_of(letter_of(rendered, partnership, answering.letter, specimen=False))


def _day(said: str) -> date | None:
    """A day, or nothing for letters that are handed over on a day of each."""
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None
