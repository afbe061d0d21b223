"""A part of a page: the words and their structure, without anything that says how they look."""

from __future__ import annotations

import re

from govkit.document import Design, Document, Figure, Place, every_block
from govkit.document.number import number, refer
from govkit.document.parse import parse
from govkit.write import WRITERS
from govkit.write.html import write_fragment
from tests.conftest import EXAMPLE
from tests.write.test_large_print import documents_of_file

HERE = Place("isa/document.html.j2", 1)


def fragment(markup: str, *, draft: bool = False) -> str:
    blocks = refer(number(parse(markup, HERE.template)))
    return write_fragment(Document("isa", "isa", "T", "en-GB", "EM-1", "1.0", Design.AGREEMENT, blocks, draft=draft))


def test_it_brings_no_style_no_script_and_no_page_of_its_own() -> None:
    for each in documents_of_file(EXAMPLE):
        written = write_fragment(each)
        assert not re.search(r"<(?:html|head|body|style|script|svg|span|div|link|meta)\b", written)
        assert not re.search(r'<[^>]* (?:class|style)="', written)
        assert written.startswith('<article lang="en-GB">\n')
        assert written.endswith("</article>\n")
        assert written.count("<h1>") == 1


def test_words_that_look_like_markup_stay_words() -> None:
    assert "<p>the class=&quot;x&quot; of &lt;span&gt; <strong>now</strong></p>" in fragment(
        '<p>the class="x" of &lt;span&gt; <strong>now</strong></p>'
    )


def test_tables_keep_what_heads_them_and_clauses_their_numbers() -> None:
    markup = (
        '<section data-clause="a"><h2>About</h2><table><tr><th>Item</th></tr><tr><td>Flag</td></tr></table></section>'
    )
    written = fragment(markup)
    assert '<th scope="col">Item</th>' in written
    assert "<h2>1 About</h2>" in written
    assert '<section id="clause-a">' in written


def test_a_picture_is_told_in_words() -> None:
    isa = next(each for each in documents_of_file(EXAMPLE) if each.kind == "isa")
    assert any(isinstance(block, Figure) for block in every_block(isa.blocks))
    assert re.search(r"<li>[^<]+, from [^<]+ to [^<]+</li>", write_fragment(isa))


def test_a_draft_says_so() -> None:
    assert "<p>DRAFT</p>" in fragment("<p>Words</p>", draft=True)


def test_its_file_says_that_it_is_a_part() -> None:
    assert WRITERS.of("fragment").ENDING == "fragment.html"
