"""What is filled in later is a blank of one word, however it is written."""

from __future__ import annotations

from pathlib import Path

from govkit.document import Blank, Design, Document, Emphasis, Manner, Text
from govkit.read.blanks import blank, with_fields
from govkit.read.blocks import paragraph, place, words
from govkit.read.emphasis import emphasised
from govkit.readability.score import score
from tests.rows import over_rows


@over_rows(
    ("text", "found"),
    [
        ("Dear «Name»", (Text("Dear "), Blank((), "«Name»"))),
        (
            "Dear «First Name» «Last_Name»,",
            (Text("Dear "), Blank((), "«First Name»"), Text(" "), Blank((), "«Last_Name»"), Text(",")),
        ),
        ("Dear <<Name of parent/carer>>", (Text("Dear "), Blank((), "<<Name of parent/carer>>"))),
        ("a << b and c >> d, «!»", (Text("a << b and c >> d, «!»"),)),
        (f"Dear {blank(' Click  here ')}.", (Text("Dear "), Blank((), "Click here"), Text("."))),
        (f"Dear {blank('«Name»')}", (Text("Dear "), Blank((), "«Name»"))),
        (f"Dear {blank('  ')}", (Text("Dear "), Blank((), "…"))),
    ],
)
def test_a_field_is_a_blank(text: str, found: tuple[object, ...]) -> None:
    assert words(text) == found


def test_a_blank_may_be_set_apart() -> None:
    assert words(f"Dear {emphasised('«Name»', Manner.ITALIC)}") == (
        Text("Dear "),
        Emphasis(Manner.ITALIC, (Blank((), "«Name»"),)),
    )


def test_fields_are_carried_as_signs_once() -> None:
    assert with_fields(with_fields("Dear «Name»")) == with_fields("Dear «Name»") == f"Dear {blank('«Name»')}"


def test_a_blank_is_one_word_and_no_fact() -> None:
    block = paragraph("Dear «First name of parent», we write.", place(Path("a.txt"), 1))
    document = Document("", "a", "a", "en", "", "", Design.LETTER, (block,))
    (sentence,) = score(document).whole.sentences
    assert (sentence.length, sentence.origins, sentence.path) == (4, (), "")
