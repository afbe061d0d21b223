"""Each fact of a document in a frame leads to its form, and no link stands in another."""

from __future__ import annotations

import re

from govkit.document import Blank, Design, Document, Inline, Link, MergeField, Paragraph, Place, Stated, Strong, Text
from govkit.studio.framed import FramedLook, framed

FACT = Stated(("flows.f.from", "partners.a.name"), "Alpha")


def shown(*inlines: Inline) -> str:
    """What stands in the paragraph of a document that says this alone."""
    document = Document(
        kind="isa",
        name="isa",
        title="Agreement",
        language="en-GB",
        reference="",
        version="",
        design=Design.AGREEMENT,
        blocks=(Paragraph(inlines, Place("x", 1)),),
    )
    page = framed(document, FramedLook("/style.css", ""), lambda path: f"/f/{path}", "/f/")
    return page.partition("<p")[2].partition(">")[2].partition("</p>")[0]


def links(page: str) -> list[tuple[str, str]]:
    return [(to, re.sub(r"<[^>]+>", "", words)) for to, words in re.findall(r'<a [^>]*href="([^"]*)">(.*?)</a>', page)]


def test_a_fact_leads_to_where_its_words_are_written_and_out_of_the_frame() -> None:
    page = shown(Text("By "), Strong((FACT,)))
    assert '<a class="fact" target="_top" href="/f/partners.a.name">' in page
    assert links(page) == [("/f/partners.a.name", "Alpha")]


def test_what_is_to_be_agreed_leads_to_its_question() -> None:
    assert links(shown(Blank(("letters.a.posted",), "to be agreed"))) == [("/f/letters.a.posted", "to be agreed")]
    assert links(shown(Blank((), "a blank of another file"))) == []


def test_a_fact_in_a_link_leads_to_its_form_in_place_of_the_link() -> None:
    assert links(shown(Link("tel:+441632960001", (Text("ring "), FACT)))) == [("/f/partners.a.name", "Alpha")]


def test_a_link_without_a_fact_stays_and_leads_to_no_form() -> None:
    page = shown(Link("https://council.example/", (Text("here"),)))
    assert 'class="fact"' not in page
    assert links(page) == [("https://council.example/", "here")]


def test_what_is_each_recipient_s_own_is_no_fact_of_the_file() -> None:
    assert links(shown(MergeField(("x",), "Sam", "name"))) == []
