"""The participant's sheet: what is asked, and nothing about them but a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from govkit.document import Block, Design, Document, Group, GroupRole
from govkit.understanding.point import AskedPoint
from govkit.understanding.sheets.blocks import PLACE, heading, lines, paragraph, title
from govkit.understanding.sheets.called import sheet_name
from govkit.understanding.sheets.shares import MOST_FOR_ONE

SHEET: Final = "participant"
_LINES: Final = 2  # to write on, for each answer


def participant_sheet(document: Document, noun: str, points: Sequence[AskedPoint]) -> Document:
    """The sheet that each person gets beside the document: copied as often as there are people."""
    return Document(
        kind=document.kind,
        name=sheet_name(document, SHEET),
        title=f"Help us make this {noun} clear",
        language=document.language,
        reference=document.reference,
        version=document.version,
        design=Design.LETTER,
        house=document.house,
        blocks=(
            title(f"Help us make this {noun} clear"),
            lines("Your number"),
            *_about(noun),
            heading("The questions"),
            *((paragraph("We do not ask you all of them. We tell you which."),) if len(points) > MOST_FOR_ONE else ()),
            *(_question(number, point) for number, point in enumerate(points, 1)),
            paragraph("Thank you. You have made it clearer for others."),
        ),
    )


def _about(noun: str) -> tuple[Block, ...]:
    return (
        paragraph(f"We want to know if our {noun} is clear. We test the {noun}, and not you."),
        paragraph(
            f"You have the {noun} in your hand. We ask you one question after another. Look for the answer in the {noun}, "
            "show us where it says so, and say it in your own words. Take your time."
        ),
        paragraph(
            "If you can’t find something, that is our fault and helps us most. The people and places in it may be made up. "
            "Nothing you say changes anything for you or your family."
        ),
        paragraph(
            "You can stop at any time. You do not have to say why. We keep only your number and your answers. "
            "Please write no name on this sheet."
        ),
    )


def _question(number: int, point: AskedPoint) -> Block:
    """A question with lines to write on, for those who would rather write."""
    blocks = (
        heading(f"{number}. {point.question.asks}", 3),
        lines("Your answer, if you would rather write it", _LINES),
    )
    return Group(GroupRole.KEEP_TOGETHER, blocks, PLACE)
