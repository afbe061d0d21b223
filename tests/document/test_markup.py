"""Markup as templates write it is read plainly, and comes to the same as what HTMLParser makes of it; all else is left to that."""

from __future__ import annotations

import pytest

from govkit.document import markup
from govkit.document.markup import Element, read_markup
from tests.rows import over_rows

PLAIN = (
    "",
    "\n  words\n",
    '<section data-clause="a" data-at="isa/clauses/a.html.j2:1"><h2 data-at="x.j2:2">A &amp; B&#39;s</h2>\n</section>',
    '<p class="muted">One<br data-at="x.j2:3">two <strong>three</strong> &lt;four&gt; &copy 5 & 6</p>',
    '<table><caption>C</caption><tr><th>a</th><td>b</td></tr></table><ul><li><a href="mailto:a@b.example">x</a></li></ul>',
    '<figure><h4>x</h4><dl><dt>a</dt><dd>b</dd></dl></figure><nav></nav><address class="recipient">a</address>',
    "<p>\ue000partners.a.name\ue003Łódź\ue004</p>",
)
OTHERWISE = (
    "<P>x</P>",
    "<p class='muted'>x</p>",
    "<p class=muted>x</p>",
    '<p\nclass="muted">x</p>',
    "<p >x</p >",
    "<br/>",
    '<a href="https://x.example/?a=1&amp;b=2">x</a>',
    "<b>x</b>",
    "<p>1 < 2</p>",
)


def by_parser(html: str) -> Element:
    reader = markup._MarkupReader("t")
    reader.feed(html)
    reader.close()
    return reader.root()


@pytest.mark.parametrize("html", PLAIN)
def test_plain_markup_is_read_without_the_parser(html: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = by_parser(html)
    monkeypatch.setattr(markup._MarkupReader, "feed", None)
    assert read_markup(html, "t") == expected


@over_rows("html", OTHERWISE)
def test_what_is_written_otherwise_is_left_to_the_parser(html: str) -> None:
    assert not markup._read_plain(html, markup._MarkupReader("t"))
    assert read_markup(html, "t") == by_parser(html)
