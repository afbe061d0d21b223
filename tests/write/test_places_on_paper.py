"""Where the sender, titles, captions and lines to sign stand on real pages, and how far from each other."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import pdfplumber
import pytest

from govkit.document import Design, Document, Figure, Line, Place, Sending, Stage, Stated, Text
from govkit.document.parse import parse
from govkit.write.large_print import in_large_print
from govkit.write.pdf import write_pdf

HERE = Place("isa/clauses/flows.html.j2", 1)
EMAIL = "schoolnurses@larkfieldhealth.example"
SENDER = (
    '<div class="letterhead"><p><strong>Larkfield Community Health NHS Trust</strong></p><p>01632 960410</p>'
    f'<p><a href="mailto:{EMAIL}">{EMAIL}</a></p></div>'
)
SLIP = (
    '<div class="reply-slip"><h2>Your answer</h2><p>Can we share it?</p><p class="tickbox">Yes</p><div class="signature">'
    '<p class="field">Signature</p><p class="field">Date</p></div><section data-clause="worker"><div class="keep-together">'
    '<h2>To be filled in by who asks</h2><p class="field">Full name</p></div></section></div>'
)
ENDS = (Stated(("partners.a.name",), "A"),), (Stated(("partners.b.name",), "B"),)
PICTURE = Figure(
    (Text("Who sends what to whom"),),
    ENDS,
    (
        Stage(1, (Text("Before"),), HERE),
        Stage(2, (Text("Step 1"),), HERE),
        Sending((0,), (1,), Line.SOLID, (Text("1. A list of names"),), (Text("always"),), HERE),
    ),
    HERE,
)


class WordsOnLine(NamedTuple):
    """A line of words, in points from the top of its page."""

    page: int
    text: str
    top: float
    bottom: float


def document(html: str, design: Design = Design.LETTER) -> Document:
    return Document("d", "d", "Title", "en-GB", "R-1", "1.0", design, parse(html, "t"))


@cache
def lines(of: Document) -> tuple[WordsOnLine, ...]:
    with pdfplumber.open(io.BytesIO(write_pdf(of).pdf)) as pdf:
        return tuple(
            WordsOnLine(page.page_number, line["text"], line["top"], line["bottom"])
            for page in pdf.pages
            for line in page.extract_text_lines()
        )


def holding(words: str, found: Iterable[WordsOnLine]) -> WordsOnLine:
    return next(line for line in found if words in line.text)


@pytest.mark.parametrize("large", [False, True])
def test_a_long_email_address_of_the_sender_goes_on_at_one_of_its_signs(*, large: bool) -> None:
    letter = document(SENDER + "<p>Dear parent</p>")
    found = [line.text for line in lines(in_large_print(letter) if large else letter)]
    phone = next(at for at, said in enumerate(found) if said.endswith("01632 960410"))
    parts = [said.removeprefix("Dear parent").strip() for said in found[phone + 1 : -1]]
    assert "".join(parts) == EMAIL
    assert len(parts) == 2
    assert parts[0].endswith(("@", "."))


def test_the_title_of_a_form_stands_clear_of_the_sender_above_it() -> None:
    found = lines(document(f"{SENDER}<h1>Your choice</h1>"))
    above = max(line.bottom for line in found if line.top < holding("Your choice", found).top)
    assert holding("Your choice", found).top - above > 8


def test_what_the_worker_fills_in_stands_clear_of_the_line_above_it() -> None:
    found = lines(document(SLIP))
    assert holding("To be filled in", found).top - holding("Date", found).bottom > 12
    assert holding("Your answer", found).top < 16 * 72 / 25.4 + 8  # nothing stands above it


@pytest.mark.parametrize("before", [19, 21])
def test_the_caption_of_a_picture_in_words_is_on_the_page_of_what_it_heads(before: int) -> None:
    words = "".join(f"<p>Sentence {number}.</p>" for number in range(before))
    agreement = document(words, Design.AGREEMENT)
    found = lines(in_large_print(replace(agreement, blocks=(*agreement.blocks, PICTURE))))
    assert len({holding(said, found).page for said in ("Who sends", "Before", "Step 1", "A list of names")}) == 1
