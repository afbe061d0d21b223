"""A letter and its slip on paper: the slip is a sheet of its own, which says what it is and which page of the reply."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import pdfplumber
import pytest
from lxml import etree
from pypdf import PdfReader

from govkit.document import AddressBlock, Design, Document, MergeField, Paragraph, Place, Text
from govkit.document.parse import parse
from govkit.write.docx import write_docx
from govkit.write.html import write_fragment, write_html
from govkit.write.pdf import write_pdf
from govkit.write.plain_text import write_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM = 72 / 25.4
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SIGN_OFF = '<div class="sign-off"><p>Yours sincerely</p><p>A. Name</p></div>'
OUTSTANDING = '<div class="outstanding"><h2>Outstanding in this draft</h2></div>'


def letter(
    paragraphs: int, slip: int, after: str = "", reference: str = '<p class="reference">Our reference: 4 &amp; "7"</p>'
) -> Document:
    words = "".join(f"<p>Sentence {number} of the letter.</p>" for number in range(paragraphs))
    asked = "".join(f"<p>Sentence {number} of the slip.</p>" for number in range(slip))
    html = f'{words}{SIGN_OFF}<div class="reply-slip"><h2>Your reply</h2>{reference}{asked}</div>{after}'
    blocks = parse(html, "t")
    return Document("consent_letter", "c", "Title", "en-GB", "NM-1", "2.0", Design.LETTER, blocks, draft=bool(after))


@cache
def pages(document: Document) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(write_pdf(document).pdf)).pages]


def test_what_is_outstanding_in_a_draft_is_no_page_of_the_letter() -> None:
    sheets = pages(letter(60, 3, OUTSTANDING))
    assert "Outstanding in this draft" in sheets[-1]
    assert [text.count("Page ") for text in sheets] == [1] * (len(sheets) - 1) + [0]


def part(content: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(f"word/{name}.xml"))


@pytest.mark.parametrize(("paragraphs", "starts"), [(3, 3), (50, 3), (90, 5)])
def test_a_slip_starts_on_the_front_of_a_sheet(paragraphs: int, starts: int) -> None:
    found = pages(letter(paragraphs, 3))
    assert len(found) == starts
    assert found[-1].startswith("Your reply")


def test_the_back_of_a_letter_of_one_side_is_blank() -> None:
    first, back, slip = pages(letter(3, 3))
    assert first.endswith("NM-1, version 2.0 Page 1 of 1")
    assert back == ""
    assert slip.endswith("NM-1, version 2.0 Page 1 of 1 of your reply")


@pytest.mark.whole
def test_letter_and_slip_are_counted_apart_and_each_page_of_the_slip_bears_the_reference() -> None:
    found = pages(letter(50, 60))
    ends = [page[page.rindex("NM-1") :] for page in found]
    assert ends == [
        "NM-1, version 2.0 Page 1 of 2",
        "NM-1, version 2.0 Page 2 of 2",
        "NM-1, version 2.0 Page 1 of 2 of your reply",
        "NM-1, version 2.0 Page 2 of 2 of your reply",
    ]
    assert ['Our reference: 4 & "7" NM-1' in page for page in found] == [False, False, True, True]


def test_a_slip_without_a_reference_is_counted_all_the_same() -> None:
    assert pages(letter(3, 3, reference=""))[-1].endswith("NM-1, version 2.0 Page 1 of 1 of your reply")


def test_what_is_outstanding_in_a_draft_is_no_page_of_the_reply() -> None:
    *_, slip, last = pages(letter(3, 3, after=OUTSTANDING))
    assert slip.endswith("Page 1 of 1 of your reply")
    assert "Outstanding" in last
    assert "of your reply" not in last


@pytest.mark.whole
@pytest.mark.parametrize(
    "lengths",
    [range(39, 42), pytest.param([*range(34, 39), *range(42, 46)], marks=pytest.mark.slow)],
    ids=["few", "more"],
)
def test_the_end_of_a_letter_never_stands_alone(lengths: Iterable[int]) -> None:
    for paragraphs in lengths:
        words = pages(letter(paragraphs, 1))[1]
        assert not words.startswith("Yours sincerely"), paragraphs


def sections(content: bytes) -> list[tuple[str | None, str | None, str]]:
    """Of each section of a Word file: how it begins, from which number it counts, and the words at its foot."""
    relations = etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("word/_rels/document.xml.rels"))
    targets = {one.get("Id"): one.get("Target") for one in relations}
    found = []
    for section in part(content, "document").iter(f"{W}sectPr"):
        begins, counts = section.find(f"{W}type"), section.find(f"{W}pgNumType")
        foot = targets[section.find(f"{W}footerReference").get(f"{R}id")]  # type: ignore[union-attr] # each has one
        words = map(str, part(content, str(foot).removesuffix(".xml")).itertext())
        found.append(
            (
                None if begins is None else begins.get(f"{W}val"),
                None if counts is None else counts.get(f"{W}start"),
                " ".join("".join(f" {word} " for word in words).split()),
            )
        )
    return found


def test_the_slip_is_a_section_of_the_word_file_with_pages_of_its_own() -> None:
    letters, slip = sections(write_docx(letter(3, 3)))
    assert letters == (None, None, "NM-1, version 2.0 Page PAGE 1 of SECTIONPAGES 1")
    assert slip == (
        "oddPage",
        "1",
        'Our reference: 4 & "7" NM-1, version 2.0 Page PAGE 1 of SECTIONPAGES 1 of your reply',
    )


def test_what_follows_the_slip_in_a_word_file_is_a_section_like_the_letter() -> None:
    letters, slip, rest = sections(write_docx(letter(3, 3, after=OUTSTANDING)))
    assert slip[0] == "oddPage"
    assert rest == ("nextPage", None, letters[2])


def test_a_letter_without_a_slip_is_one_section() -> None:
    document = Document("k", "k", "T", "en-GB", "NM-1", "1", Design.LETTER, parse("<p>Words</p>", "t"))
    assert sections(write_docx(document)) == [(None, None, "NM-1, version 1 Page PAGE 1 of NUMPAGES 1")]


def test_the_sections_end_with_paragraphs_and_none_is_added() -> None:
    body = part(write_docx(letter(3, 3)), "document")[0]
    texts = ["".join(map(str, one.itertext())) for one in body if one.tag == f"{W}p"]
    assert texts.index("A. Name") + 1 == texts.index("Your reply")
    assert body[texts.index("A. Name")].find(f"{W}pPr/{W}sectPr") is not None


def test_room_is_left_to_sign_above_the_name() -> None:
    body = part(write_docx(letter(3, 3)), "document")[0]
    (sincerely,) = (one for one in body if "Yours sincerely" in "".join(map(str, one.itertext())))
    spacing = sincerely.find(f"{W}pPr/{W}spacing")
    assert spacing is not None
    assert int(spacing.get(f"{W}after", 0)) >= 12 * MM * 20
    before = sincerely.getprevious()
    assert before is not None
    assert before.find(f"{W}pPr/{W}keepNext") is not None


def questions(count: int, lines: int) -> str:
    words = f"<p>{'Can we share this with all who help? ' * lines}</p>"
    boxes = '<p class="tickbox">Yes</p><p class="tickbox">No</p>'
    asked = "".join(
        f'<div class="keep-together"><p>Question {number}.</p>{words}{boxes}</div>' for number in range(count)
    )
    fields = "".join(f'<p class="field">{label}</p>' for label in ("Your full name", "Signature", "Date"))
    return f'{asked}<section data-clause="who"><p>Who signs.</p><div class="signature">{fields}</div></section>'


def slip_of_questions(count: int, lines: int) -> Document:
    html = f'<p>Words</p><div class="reply-slip"><h2>Your reply</h2>{questions(count, lines)}</div>'
    return Document("c", "c", "Title", "en-GB", "NM-1", "2.0", Design.LETTER, parse(html, "t"))


@pytest.mark.parametrize(("count", "lines"), [(4, 12), (5, 9), (6, 7), (7, 6), (9, 4)])
def test_a_question_keeps_its_boxes_and_a_signature_the_last_answer_on_one_page(count: int, lines: int) -> None:
    found = pages(slip_of_questions(count, lines))[2:]
    assert len(found) >= 2
    for page in found:
        assert page.count("Question") == page.count("Yes") == page.count("No")
    assert f"Question {count - 1}." in found[-1]
    assert all(words in found[-1] for words in ("Who signs.", "Your full name", "Signature", "Date"))


def test_a_word_file_keeps_a_question_with_its_boxes_and_the_signature_with_the_last() -> None:
    body = part(write_docx(slip_of_questions(2, 1)), "document")[0]
    kept = {
        "".join(map(str, one.itertext())): one.find(f"{W}pPr/{W}keepNext") is not None
        for one in body.iter(f"{W}p")
        if "Question" in "".join(map(str, one.itertext())) or one.find(f"{W}pPr/{W}pStyle") is not None
    }
    boxes = [
        one.find(f"{W}pPr/{W}keepNext") is not None
        for one in body.iter(f"{W}p")
        if "☐" in "".join(map(str, one.itertext()))
    ]
    assert boxes == [True, False, True, True], "the last box is kept with what signs it"
    assert kept["Question 0."]
    assert kept["Your full name"]
    assert kept["Signature"]
    assert not kept["Date"]


def test_each_line_to_write_on_leaves_twelve_millimetres() -> None:
    html = '<p class="field">One</p><p class="field">Two</p><p class="lines-3">Three</p><p class="field">Four</p>'
    document = Document("c", "c", "Title", "en-GB", "NM-1", "2.0", Design.LETTER, parse(html, "t"))
    with pdfplumber.open(io.BytesIO(write_pdf(document).pdf)) as pdf:
        found = sorted(line["top"] for line in (*pdf.pages[0].rects, *pdf.pages[0].lines))
    heights = [height for before, height in pairwise([0.0, *found]) if height > before + 1]
    assert len(heights) == 6
    apart = [after - before for before, after in pairwise(heights)]
    assert min(apart) >= 12 * MM - 0.1


def test_a_word_file_has_as_many_lines_as_are_wanted() -> None:
    html = '<p class="field">One</p><p class="lines-3">Three</p>'
    document = Document("c", "c", "Title", "en-GB", "NM-1", "2.0", Design.LETTER, parse(html, "t"))
    content = write_docx(document)
    ruled = [one for one in part(content, "document")[0].iter(f"{W}p") if one.find(f".//{W}tab") is not None]
    assert ["".join(map(str, one.itertext())) for one in ruled] == ["One", "Three", "", ""]
    assert [one.find(f"{W}pPr/{W}keepNext") is not None for one in ruled] == [False, True, True, False]
    style = next(one for one in part(content, "styles") if one.get(f"{W}styleId") == "FillIn")
    spacing = style.find(f"{W}pPr/{W}spacing")
    assert spacing is not None
    line = 1.149 * 14 * 20  # Arial's own, in twentieths of a point
    assert int(spacing.get(f"{W}before", 0)) + int(spacing.get(f"{W}after", 0)) + line >= 12 * MM * 20


FIELDS = (
    AddressBlock(
        ((MergeField(("recipient.name",), "Sam", "name"),), (MergeField(("recipient.address.5",), "", "line_6"),)),
        Place("t", 1),
        recipient=True,
    ),
    Paragraph((Text("Dear "), MergeField(("recipient.name",), "Sam", "name")), Place("t", 2)),
    *parse('<div class="reply-slip"><h2>Your reply</h2></div>', "t"),
)


def addressed(draft: bool = False) -> Document:
    return Document("c", "c", "Title", "en-GB", "NM-1", "2.0", Design.LETTER, FIELDS, draft=draft)


def test_word_has_a_merge_field_for_whatever_is_the_recipients_own() -> None:
    body = part(write_docx(addressed()), "document")[0]
    asked = ["".join(map(str, one.itertext())).strip() for one in body.iter(f"{W}instrText")]
    assert asked == ["MERGEFIELD name", "MERGEFIELD line_6", "MERGEFIELD name"]
    shown = ["".join(text.text or "" for text in one.iter(f"{W}t")) for one in body.iter(f"{W}p")]
    assert shown[:3] == ["«name»", "«line_6»", "Dear «name»"]


def test_pdf_and_html_show_a_specimen_and_say_so_on_each_side() -> None:
    found = pages(addressed())
    assert [("Specimen: not to be sent" in page, "Dear Sam" in page) for page in found] == [
        (True, True),
        (False, False),  # the blank back
        (True, False),
    ]
    assert "«" not in "".join(found)
    html = write_html(addressed())
    assert '<p class="draft-mark">Specimen: not to be sent</p>' in html
    assert '<p class="recipient">Sam</p>' in html, "an empty line is left out"


def test_a_draft_of_a_specimen_says_both() -> None:
    assert "DRAFT Specimen: not to be sent" in pages(addressed(draft=True))[0]
    assert "\n<p>DRAFT</p>\n<p>Specimen: not to be sent</p>\n" in write_fragment(addressed(draft=True))
    assert write_text(addressed(draft=True)).startswith("DRAFT\n\nSpecimen: not to be sent\n\n")


def test_a_document_that_is_addressed_to_nobody_is_no_specimen() -> None:
    assert "Specimen" not in "".join(pages(letter(3, 3)))
    assert not letter(3, 3).is_specimen


def test_words_that_ask_for_an_answer_stay_with_the_lines_for_it_in_a_letter() -> None:
    html = '<p>For these reasons:</p><p class="lines-2">Our reasons</p>'
    document = Document("c", "c", "Title", "en-GB", "NM-1", "2.0", Design.LETTER, parse(html, "t"))
    body = part(write_docx(document), "document")[0]
    assert body[0].find(f"{W}pPr/{W}keepNext") is not None


def test_a_word_file_shows_how_many_pages_are_told_until_word_counts_them() -> None:
    letters, slip = sections(write_docx(letter(50, 60)))
    assert letters[2].endswith("SECTIONPAGES 2")
    assert slip[2].endswith("SECTIONPAGES 2 of your reply")
