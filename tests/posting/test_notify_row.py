"""What GOV.UK Notify is given of a recipient: an address of seven lines at the most, and the fields of the template."""

from __future__ import annotations

from dataclasses import replace

import pytest

from govkit.document import MergeField, Paragraph, Text
from govkit.posting.notify_row import ADDRESS_COLUMNS, NotifySetter, filled
from govkit.posting.typesetter import LetterToSend, NoLetterFor
from govkit.write.notify_words import notify_words
from tests.posting.people import HARD_NAMES, NO_SIGN, document, letter, somebody
from tests.rows import over_rows

SETTER = NotifySetter(letter())


def with_line(*words: Text | MergeField) -> LetterToSend:
    whole = document()
    (like, *_) = (block for block in whole.blocks if isinstance(block, Paragraph))
    return LetterToSend({"": replace(whole, blocks=(*whole.blocks, replace(like, inlines=words)))})


def test_the_name_is_the_first_line_of_the_address() -> None:
    row = SETTER.set(somebody(salutation="Ms Byron"))
    cells = dict(zip((*ADDRESS_COLUMNS, *row.template.columns), row.cells, strict=True))
    assert [cells[column] for column in ADDRESS_COLUMNS] == [
        "Ada Byron",
        "Flat 3",
        "12 Sample Street",
        "Northmoor",
        "ZE1 2AB",
        "",
        "",
    ]
    assert (cells["salutation"], cells["reference"]) == ("Ms Byron", "REF-1")


def test_no_column_holds_what_the_letter_does_not_say() -> None:
    assert SETTER.set(somebody()).template.columns == ("salutation", "reference")
    named = NotifySetter(with_line(Text("About "), MergeField(("recipient.name",), "", "")))
    assert named.set(somebody()).template.columns == ("name", "salutation", "reference")


@over_rows("name", [*HARD_NAMES, *NO_SIGN])
def test_a_filled_template_is_the_letter(name: str) -> None:
    to = somebody(name=name, salutation=name)
    row = SETTER.set(to)
    cells = dict(zip((*ADDRESS_COLUMNS, *row.template.columns), row.cells, strict=True))
    assert filled(row.template, cells) == notify_words(letter().whole(to))


def test_there_is_no_large_print() -> None:
    with pytest.raises(NoLetterFor, match="large print"):
        SETTER.set(somebody(large_print=True))


def test_double_brackets_would_be_a_field() -> None:
    with pytest.raises(NoLetterFor, match="double brackets"):
        NotifySetter(with_line(Text("See ((the note))."))).set(somebody())


def test_a_name_in_double_brackets_is_no_field() -> None:
    to = somebody(name="((reference))", salutation="((name))")
    row = SETTER.set(to)
    cells = dict(zip((*ADDRESS_COLUMNS, *row.template.columns), row.cells, strict=True))
    assert "Dear ((name))\n" in filled(row.template, cells).content
    assert row.template.columns == ("salutation", "reference")


def test_a_specimen_says_so() -> None:
    words = NotifySetter(letter(specimen=True)).set(somebody()).template.words
    assert words.content.startswith("Specimen: not to be sent\n")
