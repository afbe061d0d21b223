"""The interviewer's sheet: whom to ask, what to say, the right answers, and how to mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from govkit.data.bar import PeopleBar
from govkit.document import Block, Design, Document, Group, GroupRole
from govkit.understanding.marks import Mark
from govkit.understanding.point import AskedPoint, QuotedUnder
from govkit.understanding.sheets.blocks import PLACE, bullets, facts, heading, labelled, paragraph, table, title
from govkit.understanding.sheets.called import sheet_name
from govkit.understanding.sheets.shares import people_needed, said
from govkit.wording.say import listing, say

SHEET: Final = "interviewer"
_MINUTES: Final = 2  # to look for an answer
_ACROSS: Final = 20  # people in a table of marks
_EMPTY: Final = "\u00a0"  # as high as a line of the table
_MOST_ANSWERS: Final = 24  # lines of an answer that are printed
_MOST_QUOTES: Final = 4  # sentences of the document beside it


def interviewer_sheet(
    document: Document, noun: str, points: Sequence[AskedPoint], bar: PeopleBar, today: date
) -> Document:
    """All that somebody needs who has never seen the document, and tests it with people."""
    return Document(
        kind=document.kind,
        name=sheet_name(document, SHEET),
        title=f"Testing a {noun} with people",
        language=document.language,
        reference=document.reference,
        version=document.version,
        design=Design.BRIEFING,
        house=document.house,
        blocks=tuple(_blocks(document, noun, points, bar, today)),
        for_the_public=False,
    )


def _blocks(
    document: Document, noun: str, points: Sequence[AskedPoint], bar: PeopleBar, today: date
) -> Iterator[Block]:
    yield title(f"Testing a {noun} with people: {document.title}")
    yield facts(
        "What is tested",
        (
            (noun.capitalize(), document.title),
            ("Agreement", f"{document.reference}, version {document.version}"),
            ("In its words of", say(today)),
            ("Questions", str(len(points))),
            ("Passed if", f"{bar} people, or as large a share of more, find and understand each point"),
        ),
    )
    yield from _whom(noun, points, bar)
    yield from _beforehand(noun)
    yield from _what_to_say(noun)
    yield from _how_to_mark(noun)
    yield from _afterwards()
    yield heading("The questions, with their answers")
    yield paragraph(
        "Keep these pages to yourself. The questions are in no order of the text, so that people have to look."
    )
    for number, point in enumerate(points, 1):
        yield from _question(number, point, noun)
    yield from _grid(points, bar)


def _whom(noun: str, points: Sequence[AskedPoint], bar: PeopleBar) -> Iterator[Block]:
    needed = people_needed(len(points), bar)
    yield heading("Whom to ask")
    yield bullets(
        (
            f"At least {needed} people like those who will get this {noun}: no colleagues, and nobody who has seen it before.",
            "People of different ages. Some who seldom read letters, and some whose first language is another.",
            "Parents’ groups, libraries and waiting rooms are good places. Ask those who run them first.",
            "Each person once. To test new words, ask new people.",
        )
    )
    if told := said(len(points), bar):
        yield paragraph(told)


def _beforehand(noun: str) -> Iterator[Block]:
    yield heading("What to bring")
    yield bullets(
        (
            f"For each person: the {noun} as it will look, on paper, and a participant’s sheet with a number on it.",
            "For yourself: this sheet, and something that shows the time.",
        )
    )
    yield labelled(
        "Keep nothing about people but their number",
        "no name, no address, no age, no recording. Do not write down what they tell you about their own lives.",
    )


def _what_to_say(noun: str) -> Iterator[Block]:
    yield heading("What to say")
    yield paragraph("Say this first, in these words or your own:")
    yield bullets(
        (
            f"“We have written a {noun}, and want to know if it is clear. We test the {noun}, and not you.”",
            "“It is not about you. Read it as if it had come to you. Take the time you need.” Wait until they look up.",
            f"“I will ask you some questions. Show me where in the {noun} it says so, and tell me in your own words.”",
            "“If you can’t find something, that helps us most. You can stop at any time, and do not have to say why.”",
            "“I write down a number and your answers, and nothing else about you. Is that all right?” If it is not, thank them and stop.",
        )
    )
    yield paragraph(
        "Then ask the questions one by one, as they stand. Read a question aloud again if they want. Do not help, nod or explain. "
        "If they only read a line aloud, ask: “How would you tell that to a friend?” Explain nothing before the end; then answer what they ask."
    )


def _how_to_mark(noun: str) -> Iterator[Block]:
    yield heading("How to mark")
    rows = (
        (
            f"u ({Mark.UNDERSTOOD})",
            "They showed you the place, and said in their own words what stands under “Enough”. To read it aloud is not enough.",
        ),
        (
            f"f ({Mark.FOUND})",
            "They showed you the place, and said something else, or could not say it in their own words.",
        ),
        (
            f"n ({Mark.NOT_FOUND})",
            f"They did not find it within {_MINUTES} minutes, or showed another place. What they know without the {noun} does not count.",
        ),
        ("empty", "You did not ask them this."),
    )
    yield table("Marks", ("Mark", "When"), rows)


def _afterwards() -> Iterator[Block]:
    yield heading("Afterwards")
    yield paragraph(
        "Type the marks into the sheet that came with this one, a row for each number, and give it to whoever runs govkit. It says which points "
        "passed, how far the figures reach, and which sentence to write anew. Change no heading in it: it says which words were tested."
    )


def _question(number: int, point: AskedPoint, noun: str) -> Iterator[Block]:
    question = point.question
    blocks: list[Block] = [heading(f"{number}. {question.asks}", 3)]
    if len(point.answer) == 1:
        blocks.append(labelled("Right answer", point.answer[0]))
    else:
        blocks += [labelled("Right answer", ""), bullets(_some(point.answer, _MOST_ANSWERS))]
    blocks.append(labelled("Enough", question.enough))
    if question.misread:
        blocks.append(labelled("Not understood", question.misread))
    blocks.append(_where(point, noun))
    yield Group(GroupRole.KEEP_TOGETHER, tuple(blocks), PLACE)


def _where(point: AskedPoint, noun: str) -> Block:
    """Where the document says so, each sentence under its own heading; without the sentences, where they are the answer."""
    if point.quotes == point.answer:
        return labelled(f"The {noun} says so", f"{listing([*dict.fromkeys(_under(each) for each in point.places)])}.")
    if len(point.places) == 1:
        return labelled(f"The {noun} says, {_under(point.places[0])}", " ".join(_quoted(point.places[0], _MOST_QUOTES)))
    told, left = [], _MOST_QUOTES
    for place in point.places:
        if left > 0:
            told.append(f"{_under(place)}: {' '.join(_quoted(place, left))}")
        left -= len(place.quotes)
    return labelled(f"The {noun} says", "; ".join(told) + (" … and more." if left < 0 else ""))


def _under(place: QuotedUnder) -> str:
    return f"under “{place.heading}”" if place.heading else "before the first heading"


def _quoted(place: QuotedUnder, most: int) -> list[str]:
    return _some([f"“{each}”" for each in dict.fromkeys(place.quotes)], most)


def _some(told: Sequence[str], most: int) -> list[str]:
    """What is told, or as much of it as somebody reads who waits for an answer."""
    left = len(told) - most
    return [*told] if left <= 1 else [*told[:most], f"… and {left} more."]


def _grid(points: Sequence[AskedPoint], bar: PeopleBar) -> Iterator[Block]:
    """Where marks are written on paper, before they are typed: each table on a page of its own."""
    needed = people_needed(len(points), bar)
    for first in range(1, needed + 1, _ACROSS):
        people = range(first, min(first + _ACROSS, needed + 1))
        rows = ((str(number), *(_EMPTY for _ in people)) for number in range(1, len(points) + 1))
        caption = f"Write u, f or n for each question and person, {people[0]} to {people[-1]}"
        blocks = (heading("Your marks"), table(caption, ("Q", *map(str, people)), rows))
        yield Group(GroupRole.KEEP_TOGETHER, blocks, PLACE)
