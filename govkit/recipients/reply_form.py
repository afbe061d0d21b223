"""The questions of a reply slip as a web form asks them: what people tick and write on paper, without what only paper needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count, pairwise
from typing import Final

from govkit.document import Document
from govkit.document.block import Block, Clause, Field, Group, Heading, List, Paragraph, Style, Tickbox
from govkit.document.inline import text_of
from govkit.document.slip import slip_of
from govkit.recipients.asked import LetterSent
from govkit.recipients.header import named
from govkit.recipients.reading_replies import ANSWER, answer_in

# A form is dated by itself, and nobody signs on a screen: the name stands for it.
_OF_PAPER: Final = frozenset(("signature", "date"))
_BY_HAND: Final = ", in capital letters"


class FormPart(StrEnum):
    """What a part of a form is: words to read, one of several answers, a box to tick, or a line or more to write."""

    WORDS = "words"
    ONE_OF = "one of"
    TICK = "tick"
    LINE = "line"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class FormItem:
    """A part of a form: its words, the name under which its answer comes back, and the answers to choose from, each with what it comes back as."""

    part: FormPart
    words: str
    name: str = ""
    answers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ReplyForm:
    """The form of a slip, in the letter's language, under the title of the letter."""

    title: str
    heading: str
    language: str
    items: tuple[FormItem, ...]


def reply_form(document: Document, asked: LetterSent) -> ReplyForm | None:
    """The form for the slip of a letter, or nothing where it has none."""
    slip = slip_of(document.blocks)
    if slip is None:
        return None
    flat = list(_flat(slip.blocks))
    heading = next((text_of(block.inlines) for block in flat if isinstance(block, Heading)), "")
    return ReplyForm(document.title, heading, document.language, tuple(_items(flat, asked)))


def _flat(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Clause | Group):
            yield from _flat(block.blocks)
        else:
            yield block


def _items(blocks: Sequence[Block], asked: LetterSent) -> Iterator[FormItem]:
    """Each part in the order of the slip. How to send the slip in is left out, with its lead."""
    columns = _columns(blocks, asked)
    says_itself = (
        sum(isinstance(each, Tickbox) for each in blocks) == 1
    )  # then the words before the box are no question
    for at, block in enumerate(blocks):
        before, after = blocks[at - 1 : at], blocks[at + 1 : at + 2]
        ticks = _ticks(blocks[at + 1 :] if isinstance(block, Paragraph) else blocks[at:])
        match block:
            case Paragraph(style=Style.REFERENCE):
                yield FormItem(FormPart.LINE, text_of(block.inlines).partition(":")[0], "reference")
            case Paragraph() if ticks and not says_itself:
                yield _choice(text_of(block.inlines), ticks, next(columns), asked)
            case Paragraph() if not any(isinstance(each, List) for each in after):
                yield FormItem(FormPart.WORDS, text_of(block.inlines))
            case Tickbox() if says_itself or not any(isinstance(each, Paragraph | Tickbox) for each in before):
                yield _choice("", ticks, next(columns), asked)
            case Field() if text_of(block.inlines).casefold() not in _OF_PAPER:
                words = text_of(block.inlines).removesuffix(_BY_HAND)
                yield FormItem(FormPart.LINES if block.lines > 1 else FormPart.LINE, words, f"line_{at}")


def _columns(blocks: Sequence[Block], asked: LetterSent) -> Iterator[str]:
    """The columns of a file of replies that hold the answers, in the order in which the slip asks: one holds that to all, if it asks once."""
    once = (
        sum(isinstance(after, Tickbox) and not isinstance(before, Tickbox) for before, after in pairwise(blocks)) == 1
    )
    by_number = {question.number: named(question.flow) for question in asked.questions}
    return (ANSWER if once else by_number.get(number, f"question_{number}") for number in count(1))


def _ticks(blocks: Sequence[Block]) -> list[str]:
    found = []
    for block in blocks:
        if not isinstance(block, Tickbox):
            break
        found.append(text_of(block.inlines))
    return found


def _choice(words: str, ticks: Sequence[str], column: str, asked: LetterSent) -> FormItem:
    answers = tuple((each, answer_in(each, asked)) for each in ticks)
    return FormItem(FormPart.ONE_OF if len(ticks) > 1 else FormPart.TICK, words, column, answers)
