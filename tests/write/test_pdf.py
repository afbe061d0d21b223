"""The PDF of a document that has every kind of block: what it says, how it is tagged, and what stops it."""

from __future__ import annotations

import io
import re
from functools import cache
from typing import Any

import page
import pytest
from pypdf import PdfReader

from govkit.document import (
    Blank,
    Block,
    Clause,
    Design,
    Document,
    Paragraph,
    Place,
    Stated,
    Text,
    Tickbox,
    every_block,
    pieces,
    text_of,
)
from govkit.document.number import number, refer
from govkit.document.parse import parse
from govkit.errors import DocumentUnwritable
from govkit.write import Annexed
from govkit.write.pdf import Printed, write_joined, write_pdf
from govkit.write.pdf.pdf import what_is_inside
from tests.rows import over_rows
from tests.squeezed import squeezed

HERE = Place("isa/document.html.j2", 1)
TITLE = "The “R&D” agreement </title>"
REFERENCE = 'NM "1" & </style> \\22 ; }'
LONG = " ".join(f"Sentence {count} says nothing in particular." for count in range(1, 150))
MARKUP = f"""
<div class="title-page"><h1>The “R&amp;D” agreement</h1><p class="subject">For Northmoor’s families</p></div>
<nav></nav>
<section data-clause="about"><h2>About</h2><p>See <a href="#data"></a>, <strong>now</strong>.<br>Next line</p>
<ul><li>one</li><li>two</li></ul><ol><li>three</li><li>four</li></ol>
<div class="callout"><p class="muted">Smith &lt;Leeds&gt; £5 – 10 % é ‘quoted’</p></div></section>
<section data-clause="data"><h2>Data</h2><h3>Items</h3><p>{LONG}</p>
<table><caption>Items</caption><tr><th>Item</th><th>Kept for</th></tr><tr><td>Flag</td><td>12 months</td></tr></table>
<table><tr><th>From</th><td>Northmoor Council</td></tr></table>
<p>Write to <a href="mailto:a@b.example">a@b.example</a></p></section>
<section data-clause="last"><h2>Last</h2><p>Words</p></section>
<div class="signature"><p class="field">Signature</p><p class="tickbox">Yes, I agree</p></div>
<address>1 High Street<br>NM1 1AA</address>
"""


def document(*blocks: Block, title: str = TITLE, draft: bool = False) -> Document:
    return Document("isa", "isa", title, "en-GB", REFERENCE, "1.0", Design.AGREEMENT, blocks, draft=draft)


DOCUMENT = document(*refer(number(parse(MARKUP, HERE.template))))


@cache
def printed(*, draft: bool = False) -> Printed:
    return write_pdf(document(*DOCUMENT.blocks, draft=draft))


@cache
def reader(*, draft: bool = False) -> PdfReader:
    return PdfReader(io.BytesIO(printed(draft=draft).pdf))


def fonts(resources: Any) -> set[str]:
    return {str(font.get_object()["/BaseFont"]) for font in resources.get("/Font", {}).values()}


def numbered_words(of: Document) -> str:
    """The words of a tree in order, with the numbers of its clauses and its boxes."""
    said: list[str] = []
    for block in every_block(of.blocks):
        said.append(".".join(map(str, getattr(block, "number", ()))) if not isinstance(block, Clause) else "")
        said.append("☐" if isinstance(block, Tickbox) else "")
        said.extend(text_of(run) for run, _place in pieces(block))
    return squeezed("".join(said))


def test_its_words_are_those_of_the_tree_in_order() -> None:
    texts = [re.sub(r"^(•|[ab]\.) *$", "", sheet.extract_text(), flags=re.MULTILINE) for sheet in reader().pages]
    foot = re.compile(re.escape(squeezed(DOCUMENT.footer)) + rf"Page\d+of{len(texts)}")
    said = "".join(foot.sub("", squeezed(text)) for text in texts)
    before, contents, after = re.split(r"(Contents(?:\d\w+\.+\d){3})", said)
    last = next(at for at, text in enumerate(texts, 1) if re.search(r"3Last[^.]", squeezed(text)))
    assert re.sub(r"\.+", " ", contents).split() == ["Contents1About", "12Data", "13Last", str(last)]
    assert last > 1
    assert before + after == numbered_words(DOCUMENT)


@pytest.mark.whole
def test_every_page_has_the_footer_with_its_number() -> None:
    count = printed().page_count
    assert count >= 3
    for at, sheet in enumerate(reader().pages, 1):
        assert squeezed(f"{DOCUMENT.footer}Page{at}of{count}") in squeezed(sheet.extract_text())


@pytest.mark.whole
def test_every_page_of_a_draft_says_so_and_no_other_does() -> None:
    assert all("DRAFT" in sheet.extract_text() for sheet in reader(draft=True).pages)
    assert not any("DRAFT" in sheet.extract_text() for sheet in reader().pages)


def test_it_meets_pdf_ua_1() -> None:
    report = page.validate_pdf_bytes(printed().pdf, profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]


def test_a_draft_meets_pdf_ua_1_too() -> None:
    assert page.is_pdf_compliant_bytes(printed(draft=True).pdf, profile="ua1")


def test_it_is_tagged_and_names_its_title_and_language() -> None:
    root: Any = reader().root_object
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]) == "en-GB"
    assert reader().metadata is not None
    assert reader().metadata.title == TITLE  # type: ignore[union-attr]


def test_it_uses_no_font_but_the_shipped_one_and_holds_it() -> None:
    found = set[str]().union(*(fonts(sheet["/Resources"]) for sheet in reader().pages))
    assert len(found) == 2
    assert all(re.search("Source-?Sans-?3", font) for font in found), found


def test_it_says_how_many_pages_it_has() -> None:
    assert printed().page_count == len(reader().pages)


@pytest.mark.whole
def test_the_same_document_gives_the_same_bytes() -> None:
    assert write_pdf(DOCUMENT).pdf == printed().pdf


@over_rows("sign", ["\u05e9", "\U0001f600", "\u4f60", "\u0939"])
def test_a_sign_that_the_font_does_not_have_stops_the_writing_with_a_sentence(sign: str) -> None:
    with pytest.raises(DocumentUnwritable, match=r"isa\.pdf can't be written as it should be: "):
        write_pdf(document(Paragraph((Text(f"words {sign}"),), HERE)))


def test_a_blank_is_written() -> None:
    written = write_pdf(document(Paragraph((Blank(("a",), "[to be agreed]"),), HERE), title="Title"))
    assert "[to be agreed]" in PdfReader(io.BytesIO(written.pdf)).pages[0].extract_text()


@over_rows(
    "address", ["https://a.example/x.png", "http://a.example", "file:///etc/passwd", "data:text/css,x", "x.png", ""]
)
def test_nothing_is_fetched(address: str) -> None:
    fetcher = what_is_inside(frozenset({"data:image/png;base64,AAAA"}))
    with pytest.raises(BaseException, match="a document can't load"):
        fetcher.fetch(address)


@pytest.mark.whole
def test_a_short_table_does_not_cling_to_what_follows_it() -> None:
    facts = "".join(f"<tr><th>Fact {count}</th><td>Northmoor</td></tr>" for count in range(30))
    short = "<table><tr><th>Item</th><th>Kept for</th></tr><tr><td>Flag</td><td>1 year</td></tr><tr><td>List</td><td>2 years</td></tr></table>"
    markup = f"<p>{LONG[:2000]}</p><p>The short table.</p>{short}<p>The long table.</p><table>{facts}</table>"
    sheets = PdfReader(io.BytesIO(write_pdf(document(*parse(markup, HERE.template))).pdf)).pages
    assert "2 years" in sheets[0].extract_text()
    assert "The long table." in sheets[0].extract_text()  # which goes on in the next, with its rows
    assert "Fact 29" in sheets[1].extract_text()


@pytest.mark.whole
def test_a_page_of_signatures_says_what_is_signed() -> None:
    signature = '<div class="signature"><h3>Northmoor</h3><p class="field">Signature</p></div>'
    markup = f"<p>{LONG}</p><p>{LONG[:1470]}</p><h2>Signatures</h2><p>By signing, a party agrees.</p>{signature * 8}"
    sheets = PdfReader(io.BytesIO(write_pdf(document(*parse(markup, HERE.template))).pdf)).pages
    first = next(sheet.extract_text() for sheet in sheets if "Northmoor" in sheet.extract_text())
    assert "By signing, a party agrees." in first


CLAUSES = '<section data-clause="who"><h2>Who</h2><p>See <a href="#why"></a></p></section><section data-clause="why"><h2>Why</h2><p>So</p></section>'
TELLS = Paragraph(
    (Text("A: "), Stated(("annexes.of.0.where",), "File a"), Text(" B: "), Stated(("annexes.of.1.where",), "File b")),
    HERE,
)


@cache
def joined() -> PdfReader:
    """An agreement of several pages with two annexes whose clauses have the same names."""
    notice = Document(
        "notice", "notice", "Notice", "en-GB", REFERENCE, "1.0", Design.NOTICE, refer(parse(CLAUSES, HERE.template))
    )
    annexes = [Annexed(letter, f"annexes.of.{at}.where", notice) for at, letter in enumerate("AB")]
    pdf = write_joined(document(*DOCUMENT.blocks, TELLS), annexes, "isa--with-annexes").pdf
    return PdfReader(io.BytesIO(pdf))


def links_of(reader: PdfReader, at: int) -> list[int]:
    """The pages to which the links of a page lead, both counted from 0."""
    places: Any = reader.named_destinations
    annots = [each.get_object() for each in reader.pages[at].get("/Annots", ())]
    return [reader.get_destination_page_number(places[each["/Dest"]]) for each in annots if "/Dest" in each]  # type: ignore[misc]


@pytest.mark.whole
def test_each_annex_leads_to_its_own_clauses_though_others_have_the_same_names() -> None:
    own = printed().page_count
    assert len(joined().pages) == own + 2
    assert links_of(joined(), own) == [own]
    assert links_of(joined(), own + 1) == [own + 1]


@pytest.mark.whole
def test_the_agreement_leads_to_each_annex_and_tells_its_page() -> None:
    own = printed().page_count
    assert links_of(joined(), own - 1)[-2:] == [own, own + 1]
    assert squeezed(f"A: Page {own + 1} B: Page {own + 2}") in squeezed(joined().pages[own - 1].extract_text())


@pytest.mark.whole
def test_an_agreement_whose_pages_never_come_out_the_same_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govkit.write.pdf.joined._MOST_TRIES", 1)
    with pytest.raises(DocumentUnwritable, match=r"isa--with-annexes\.pdf can't be written: its pages come out diff"):
        write_joined(DOCUMENT, [], "isa--with-annexes")
