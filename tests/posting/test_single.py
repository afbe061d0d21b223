"""A letter as a file of its own is a tagged PDF, with the title and language of what it was made from."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import page
from pypdf import PdfReader

from govkit.posting.single import SingleLetters, stream
from tests.posting.people import document, set_letter


def test_it_is_tagged_and_names_its_title_and_language() -> None:
    content = SingleLetters(set_letter().pages).file(set_letter().varying)
    reader = PdfReader(BytesIO(content), strict=True)
    root: Any = reader.root_object
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - pypdf's own kind of truth
    assert root["/Lang"] == "en-GB"
    assert reader.metadata
    assert reader.metadata.title == document().title
    assert page.is_pdf_compliant_bytes(content, profile="ua1")


def test_its_size_is_little_more_than_that_of_the_font() -> None:
    assert len(SingleLetters(set_letter().pages).file(set_letter().varying)) < 50_000


def test_another_recipient_changes_only_what_is_theirs() -> None:
    letters = SingleLetters(set_letter().pages)
    one, two = letters.file(set_letter().varying), letters.file([b"% " + each for each in set_letter().varying])
    same = next(at for at, pair in enumerate(zip(one, two, strict=False)) if pair[0] != pair[1])
    assert same > 0.9 * len(one)


def test_a_stream_says_how_long_it_is() -> None:
    assert stream(7, b"q Q") == b"7 0 obj\n<</Length 3>>\nstream\nq Q\nendstream\nendobj\n"
    assert b"/Filter/FlateDecode" in stream(7, b"q Q", packed=True)
