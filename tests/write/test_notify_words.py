"""A letter in the signs that GOV.UK Notify knows: all its words, but for what Notify prints itself."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from govkit.document import (
    Block,
    Break,
    Field,
    Heading,
    List,
    Paragraph,
    Stated,
    Text,
    Tickbox,
    every_block,
    lines,
)
from govkit.write.notify_words import NEW_PAGE, notify_words
from tests.posting.people import document
from tests.posting.test_every_partnership import FILES, letters_of
from tests.rows import over_rows


def content(*blocks: Block, subject_path: str = "letters.consent") -> str:
    return notify_words(replace(document(), blocks=blocks, subject_path=subject_path)).content


def said(text: str) -> Paragraph:
    (like, *_) = (block for block in every_block(document().blocks) if isinstance(block, Paragraph))
    return replace(like, inlines=(Text(text),))


def squeezed(text: str) -> str:
    return re.sub(r"[\s#*\\_\[\]☐;:-]", "", text)


def test_the_parts_of_a_letter_go_into_their_boxes() -> None:
    words = notify_words(document())
    assert words.subject == "Your choice: sharing information to help your family"
    assert words.sender.splitlines()[0] == "Northmoor Council"
    assert words.sender.splitlines()[-1] == "families@northmoor.example"
    assert words.subject not in words.content
    assert "Civic Centre" not in words.content


def test_the_address_and_the_day_are_left_to_notify() -> None:
    words = notify_words(document()).content
    assert "14 Sample Street" not in words
    assert "15 March 2027" not in words
    assert "Our reference: SPECIMEN" in words
    assert "14 April 2027" in words


def test_the_slip_begins_a_page() -> None:
    letter, _page, slip = notify_words(document()).content.partition(f"\n\n{NEW_PAGE}\n\n")
    assert letter.endswith("Your slip is on a sheet of its own.")
    assert slip.startswith("# Your reply")
    assert "\n[ ] Yes, I agree\n" in slip
    assert re.search("\nSignature: _{20,}\n", slip)


def test_a_day_among_other_words_stays() -> None:
    day = Stated(("letters.consent.posted",), "15 March 2027")
    like = said("")
    kept = replace(like, inlines=(Text("We wrote on "), day))
    assert "We wrote on 15 March 2027" in content(kept)
    assert content(replace(like, inlines=(day, Break(), Text("Ref")))).startswith("Ref\n")
    assert "15 March" in content(replace(like, inlines=(day,)), subject_path="letters.opt-out")


@over_rows(
    ("line", "written"),
    [
        ("# no heading", "\\# no heading"),
        ("- no item", "\\- no item"),
        ("* no item", "\\* no item"),
        ("2027. That is the year", "2027\\. That is the year"),
        ("2.5 years", "2.5 years"),
        ("-5 degrees", "-5 degrees"),
    ],
)
def test_words_are_no_signs(line: str, written: str) -> None:
    assert content(said(line)).startswith(f"{written}\n")


def test_lists_are_items() -> None:
    listed = next(each for each in every_block(document().blocks) if isinstance(each, List))
    items = tuple(replace(listed.items[0], inlines=(Text(text),)) for text in ("One", "Two"))
    assert content(replace(listed, ordered=True, items=items)).startswith("1. One\n2. Two\n")
    assert content(replace(listed, ordered=False, items=items)).startswith("* One\n* Two\n")


@pytest.mark.slow
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_word_of_any_letter_is_lost(file: Path) -> None:
    for each in letters_of(file):
        words = squeezed(" ".join(notify_words(each)))
        for block in every_block(each.blocks):
            if isinstance(block, Paragraph | Heading | List | Tickbox | Field):
                for line in lines([block]):
                    assert squeezed(re.sub(r"^\d+ \w+ \d{4} (?=Our reference)", "", line)) in words
