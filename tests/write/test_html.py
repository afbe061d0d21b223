"""The HTML says the words of the tree and nothing else, whatever they are, and needs nothing beside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.document import (
    Blank,
    Block,
    Clause,
    Contents,
    Design,
    Document,
    Field,
    Heading,
    Inline,
    Link,
    Paragraph,
    Place,
    Reference,
    Stated,
    Text,
    Tickbox,
    text_of,
)
from govkit.document.parse import parse
from govkit.document.unseen import UNSAFE
from govkit.render.environment import environment
from govkit.render.stated import StatedFact
from govkit.write.html import write_html, write_printable
from tests.rows import over_rows

HERE = Place("isa/document.html.j2", 1)
HOSTILE: Final = (
    "</style><script>alert(1)</script>",
    '"; } body { display: none } /*',
    "' onclick='alert(1)",
    "R&D &amp; &lt;more&gt; <b>",
    "\\22 ; } * { color: red } \\",
    "*/ --> ]]> </main></html>",
    "{{ partners }} {% clause %}",
    "line\u2028separator\u00a0\u200b",
)
# Every value that the loader lets through.
VALUES = st.text(st.characters(codec="utf-8").filter(lambda sign: not UNSAFE.match(sign))).map(
    lambda text: " ".join(text.split())
)
Write = Callable[[Document], str]
PRINTING = environment([]).from_string("<p>{{ fact }}</p>")


class Reader(HTMLParser):
    """Reads a page as a browser would: its title, the words of its body, and its elements."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said: dict[str, list[str]] = {"title": [], "style": [], "main": []}
        self._in: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in self.said:
            self._in.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.said:
            self._in.remove(tag)

    def handle_data(self, data: str) -> None:
        if self._in:
            self.said[self._in[-1]].append(data)

    def words(self, of: str) -> str:
        return "".join(self.said[of])


def document(*blocks: Block, title: str = "Title", reference: str = "R-1", draft: bool = False) -> Document:
    return Document("isa", "isa", title, "en-GB", reference, "1.0", Design.AGREEMENT, blocks, draft=draft)


def paragraph(*inlines: Inline) -> Paragraph:
    return Paragraph(inlines, HERE)


@settings(deadline=None)
@given(value=VALUES)
def test_any_value_of_a_fact_comes_out_as_the_same_words(value: str) -> None:
    blocks = parse(PRINTING.render(fact=StatedFact(value, ("partnership.name",))), "t")
    page = Reader(write_printable(document(*blocks)))
    assert page.words("main").strip("\n") == value
    assert [tag for tag, _attributes in page.elements][-2:] == ["main", "p"]


@over_rows("words", HOSTILE)
@over_rows("write", [write_html, write_printable])
def test_hostile_words_stay_words(words: str, write: Write) -> None:
    page = Reader(write(document(paragraph(Text(words), Stated(("a",), words), Blank(("b",), words)))))
    assert page.words("main").strip("\n") == words * 3
    assert [tag for tag, _attributes in page.elements if tag != "wbr"][-3:] == ["main", "p", "mark"]


@over_rows("words", HOSTILE)
def test_a_hostile_title_stays_a_title(words: str) -> None:
    page = Reader(write_html(document(title=words)))
    assert page.words("title") == words
    assert page.words("main").strip() == ""


@over_rows("words", HOSTILE)
def test_a_hostile_footer_stays_inside_its_string(words: str) -> None:
    page = write_printable(document(reference=words))
    (content,) = re.findall(r'@bottom-left \{ content: "([^"\n]*)"; \}', page)
    assert re.fullmatch(r"([A-Za-z0-9]|\\[0-9a-f]{6})*", content)
    shown = re.sub(r"\\([0-9a-f]{6})", lambda code: chr(int(code[1], 16)), content)
    assert shown == f"{words}, version 1.0"
    assert page.count("</style>") == 1


@over_rows("words", HOSTILE)
def test_a_hostile_address_stays_an_address(words: str) -> None:
    page = Reader(write_html(document(paragraph(Link(f"https://a.example/{words}", (Text("words"),))))))
    assert page.elements[-1] == ("a", {"href": f"https://a.example/{words}"})


def test_a_page_needs_nothing_beside_it() -> None:
    page = write_html(document(paragraph(Text("words"))))
    assert not re.search(r"(src|href)=|@import|<script|<link", page)
    assert set(re.findall(r"url\(\"?([a-z]+:)", page)) == {"data:"}
    assert "http:" not in page


def test_a_page_names_its_language_and_its_letters() -> None:
    elements = Reader(write_html(document())).elements
    assert ("html", {"lang": "en-GB"}) in elements
    assert ("meta", {"charset": "utf-8"}) in elements


@pytest.mark.parametrize("write", [write_html, write_printable])
def test_only_a_draft_is_marked(write: Write) -> None:
    assert '<header><p class="draft-mark">DRAFT</p></header>' in write(document(draft=True))
    assert '<p class="draft-mark">' not in write(document())


def test_a_reference_leads_to_its_clause_which_is_listed_in_the_contents() -> None:
    heading = Heading(2, (Text("About & why"),), HERE, (1,))
    clause = Clause("about", (heading, paragraph(Reference("about", "clause 1"))), HERE, 1)
    page = Reader(write_html(document(Contents(HERE), clause)))
    assert ("section", {"id": "clause-about"}) in page.elements
    assert page.elements.count(("a", {"href": "#clause-about"})) == 2
    assert page.words("main").count("About & why") == 2


def test_a_box_to_tick_is_a_sign_that_is_read() -> None:
    inlines = (Text("Yes"),)
    assert f"☐ {text_of(inlines)}" in Reader(write_html(document(Tickbox(inlines, HERE)))).words("main")


def test_a_field_of_several_lines_has_a_rule_for_each_after_the_first() -> None:
    html = write_html(document(Field((Text("Reasons"),), HERE, 3)))
    assert '<p class="field">Reasons<span class="rule"></span><span class="rule"></span></p>' in html


def test_on_a_screen_what_is_wide_scrolls_in_a_box_of_its_own_and_on_paper_it_does_not() -> None:
    rows = "<tr><th>Item</th><th>For</th><th>Then</th></tr><tr><td>Flag</td><td>1 year</td><td>Deleted</td></tr>"
    table = f"<table><caption>Items &amp; times</caption>{rows}</table>"
    document = Document("isa", "isa", "T", "en-GB", "R", "1", Design.AGREEMENT, parse(table, HERE.template))
    box = '<div class="wide" role="region" tabindex="0" aria-label="Items &amp; times">\n<table class="kept columns">'
    assert box in write_html(document)
    assert "<div" not in write_printable(document)


def test_a_table_without_a_caption_has_a_name_and_few_columns_need_no_room() -> None:
    table = "<table><tr><th>From</th><td>The council</td></tr></table>"
    document = Document("isa", "isa", "T", "en-GB", "R", "1", Design.AGREEMENT, parse(table, HERE.template))
    assert 'aria-label="Table">\n<table class="facts kept">' in write_html(document)


def test_tables_without_a_caption_go_by_the_heading_above_them_each_by_a_name_of_its_own() -> None:
    rows = "<tr><th>Beth</th><th>Am faint</th><th>Wedyn</th></tr><tr><td>Nodyn</td><td>1</td><td>Dileu</td></tr>"
    blocks = parse(f"<h2>Am faint</h2><table>{rows}</table><table>{rows}</table>", HERE.template)
    page = write_html(Document("isa", "isa", "T", "cy", "R", "1", Design.NOTICE, blocks))
    assert re.findall('aria-label="(.*?)"', page) == ["Am faint", "Am faint (2)"]


def test_a_place_in_the_law_stays_whole_where_a_fact_stands_in_it_and_an_address_breaks_at_its_signs() -> None:
    place = (Text("Articles 9(2)("), Stated(("lawful_bases.a.article_9",), "g"), Text("), 6(1)(ea) and 5(1)"))
    link = Link("mailto:families.team@northmoor.example", (Text("families.team@northmoor.example"),))
    document = Document("isa", "isa", "T", "en-GB", "R", "1", Design.AGREEMENT, (Paragraph((*place, link), HERE),))
    whole = '<span class="whole">Articles\u00a09(2)(g)</span>, <span class="whole">6(1)(ea)</span> and 5(1)'
    parted = ">families.<wbr>team@<wbr>northmoor.<wbr>example</a>"
    assert f"<p>{whole}<a" in write_html(document)
    assert parted in write_html(document)
    assert parted.replace("<wbr>", "") in write_printable(document)


def test_what_belongs_together_stays_on_one_line_in_every_page() -> None:
    document = Document("isa", "isa", "T", "en-GB", "R", "1", Design.AGREEMENT, (Paragraph((Text("ZZ1 1ZZ"),), HERE),))
    for page in (write_html(document), write_printable(document)):
        assert "<p>ZZ1\u00a01ZZ</p>" in page
