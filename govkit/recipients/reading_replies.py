"""Reads the replies that came to a letter, however they came. A reply that can't be read stops all: it may be somebody's no."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from govkit.dates.days import day_in_workbook
from govkit.model.letter import LetterKind
from govkit.recipients.asked import LetterSent
from govkit.recipients.cells import faults_of_text
from govkit.recipients.header import Header, header_of, named, off_the_grid
from govkit.recipients.people import same
from govkit.recipients.reading import HeadingsFaulty
from govkit.recipients.recipient import Fault
from govkit.recipients.reply import How, Reply, ReplyAnswer
from govkit.recipients.rows import ListRow, ListUnreadable, rows_of

ANSWER: Final = "answer"
_ABOUT: Final = ("reference", "date", "how")
_HOW: Final = {
    **{how.value: how for how in How},
    "slip": How.POST,
    "letter": How.POST,
    "telephone": How.PHONE,
    "web form": How.ONLINE,
    "web": How.ONLINE,
}
_BACK: Final = dict.fromkeys(("took it back", "withdrawn", "withdrew"), ReplyAnswer.TOOK_IT_BACK)
# To “Do not share this”, a yes and a no alone could mean either.
_WORDS: Final[Mapping[LetterKind, Mapping[str, ReplyAnswer]]] = {
    LetterKind.CONSENT: {
        **dict.fromkeys(("yes", "y", "agree", "i agree", "yes, i agree"), ReplyAnswer.YES),
        **dict.fromkeys(("no", "n", "do not agree", "i do not agree", "no, i do not agree"), ReplyAnswer.NO),
        **_BACK,
    },
    LetterKind.OPT_OUT: {
        "share": ReplyAnswer.YES,
        **dict.fromkeys(("do not share", "do not share this", "opt out", "opted out"), ReplyAnswer.NO),
    },
}
_USUAL: Final = {
    LetterKind.CONSENT: "`yes`, `no` or `took it back`",
    LetterKind.OPT_OUT: "`do not share` or `share`",
}
_TIME: Final = r"(?:[T ,]+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|UTC|GMT|BST|[+-]\d\d:?\d\d))?)?"  # of a web form
_KEPT_BY_EXCEL: Final = re.compile(r"([3-6][0-9]{4})(?:\.\d+)?")
_ISO: Final = re.compile(rf"(\d{{4}})-(\d{{1,2}})-(\d{{1,2}}){_TIME}")
_BRITISH: Final = re.compile(rf"(\d{{1,2}})[/.](\d{{1,2}})[/.](\d{{4}}){_TIME}")


class RepliesRead(NamedTuple):
    """The replies, by the reference of whose they are, and what is wrong with rows that could not be read."""

    replies: Mapping[str, Sequence[Reply]]
    faults: tuple[Fault, ...]


def reply_columns(asked: LetterSent) -> tuple[str, ...]:
    """The columns of a file of replies: one for each question of the slip, or one for the answer to all."""
    one = len(asked.questions) == 1 or asked.kind == LetterKind.OPT_OUT
    questions = (ANSWER,) if one else tuple(named(each.flow) for each in asked.questions)
    return ("reference", *questions, "date", "how")


def usual_answer(asked: LetterSent) -> str:
    """An answer as it is written in the example row."""
    return "yes" if asked.kind == LetterKind.CONSENT else "do not share"


def answer_in(words: str, asked: LetterSent) -> str:
    """What a tick beside these words is written as in a file of replies, or the words where it is none of the answers."""
    folded, known = words.casefold(), _WORDS[asked.kind]
    found = known.get(folded) or next(
        (known[each] for each in known if len(each) > 2 and folded.startswith(each)), None
    )
    return next((each for each, means in known.items() if means is found), words)


def read_replies(file: Path, asked: LetterSent, today: date) -> RepliesRead:
    """The replies that came by today. Raises ListUnreadable and HeadingsFaulty."""
    rows = rows_of(file)
    first = next(rows, None)
    if first is None:
        raise ListUnreadable(file, "this file is empty. `govkit letters template --replies` writes one to fill in.")
    questions = _columns_of_questions(asked)
    header = header_of(first, (*_ABOUT, *questions), _ABOUT)
    if header.faults or not questions.keys() & header.places.keys():
        says = f"No column has answers. It is called {' or '.join(f'`{each}`' for each in reply_columns(asked)[1:-2])}."
        raise HeadingsFaulty(file, header.faults or (Fault(first.number, "", says, "Add it."),))
    reading = _ReplyReader(header, questions, asked, today)
    replies: dict[str, list[Reply]] = {}
    for row in rows:
        if reply := reading.read(row):
            replies.setdefault(reply.reference, []).append(reply)
    return RepliesRead(replies, tuple(reading.faults))


def _columns_of_questions(asked: LetterSent) -> Mapping[str, tuple[str, ...]]:
    """The columns that answers can stand in, each with the flows that it is about: by the flow, by the number on the slip, or for all."""
    flows = tuple(question.flow for question in asked.questions)
    by_number = {f"question_{question.number}": (question.flow,) for question in asked.questions}
    return {ANSWER: flows, **by_number, **{named(flow): (flow,) for flow in flows}}


class _ReplyReader:
    """What is known of a file of replies while it is read."""

    def __init__(
        self, header: Header, questions: Mapping[str, tuple[str, ...]], asked: LetterSent, today: date
    ) -> None:
        self._header, self._questions, self._asked, self._today = header, questions, asked, today
        self.faults: list[Fault] = []
        self._shared: dict[tuple[tuple[str, ReplyAnswer | None], ...], Mapping[str, ReplyAnswer | None]] = {}

    def read(self, row: ListRow) -> Reply | None:
        """The reply, unless something is wrong with the row."""
        faults = list(self._faults(row))
        if not faults:
            reply, faults = self._reply(row)
            if not faults:
                return reply
        self.faults.extend(faults)
        return None

    def _faults(self, row: ListRow) -> Iterator[Fault]:
        if off := off_the_grid(row, self._header.width):
            yield off
            return
        for name, place in self._header.places.items():
            for each in faults_of_text(row.cells[place]):
                yield Fault(row.number, name, each.says, each.cure)

    def _cell(self, row: ListRow, name: str) -> str:
        return " ".join(row.cells[self._header.places[name]].split())

    def _reply(self, row: ListRow) -> tuple[Reply, list[Fault]]:
        reference, day = self._cell(row, "reference"), _day(self._cell(row, "date"))
        how = _HOW.get(self._cell(row, "how").casefold())
        says: dict[str, ReplyAnswer | None] = {}
        faults = [*self._answers(row, says), *self._faults_of_day(row.number, day)]
        if any(says.values()):  # what it passes over is no answer; one that says nothing at all leaves all open
            says = {flow: answer for flow, answer in says.items() if answer}
        shared = self._shared.setdefault(tuple(says.items()), says)
        if not reference:
            cure = "Find out whose reply it is."
            faults.append(Fault(row.number, "reference", "There is no reference.", cure))
        if how is None:
            known = ", ".join(f"`{each}`" for each in How)
            faults.append(Fault(row.number, "how", "This is no way to reply.", f"Choose one of: {known}."))
        return Reply(row.number, same(reference), day or self._today, how or How.POST, shared), faults

    def _faults_of_day(self, row: int, day: date | None) -> Iterator[Fault]:
        posted = self._asked.posted
        if day is None:
            yield Fault(row, "date", "This is no day.", "Write the day on which the reply came, like 2027-03-01.")
        elif day > self._today:
            yield Fault(row, "date", "This day is still to come.", "Write the day on which the reply came.")
        elif posted and day < posted:
            cure = "Look whether it answers an earlier letter. If the letter was posted earlier, say so with --posted."
            yield Fault(row, "date", "This day is before the letter was posted.", cure)

    def _answers(self, row: ListRow, says: dict[str, ReplyAnswer | None]) -> Iterator[Fault]:
        """What is wrong with the answers; the others are added to what the reply says, an empty cell as no answer."""
        words = _WORDS[self._asked.kind]
        for column in self._questions.keys() & self._header.places.keys():
            cell = self._cell(row, column).casefold()
            if cell and cell not in words:
                cure = f"Write {_USUAL[self._asked.kind]}, or leave it empty where the reply says nothing."
                yield Fault(row.number, column, "This is none of the answers.", cure)
                continue
            answer = words.get(cell)
            for flow in self._questions[column]:
                if (before := says.get(flow)) and answer and before is not answer:
                    yield Fault(
                        row.number, column, "Two cells of this row answer it differently.", "Look at the reply."
                    )
                says[flow] = before or answer


@lru_cache(maxsize=1024)  # replies share their days
def _day(written: str) -> date | None:
    """The day, as people write it, with the time as a web form does, or as a workbook keeps it."""
    if kept := _KEPT_BY_EXCEL.fullmatch(written):
        return day_in_workbook(int(kept[1]))
    found, turned = _ISO.fullmatch(written), _BRITISH.fullmatch(written)
    if not found and not turned:
        return None
    year, month, day = found.groups() if found else reversed(turned.groups()) if turned else ()
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
