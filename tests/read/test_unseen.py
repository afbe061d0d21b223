"""What surrounds the text of a page is passed over, and counted."""

from __future__ import annotations

from pathlib import Path

from govkit.read.from_html import read_text
from govkit.read.opened import Opened
from tests.read.letters import said

FILE = Path("page.html")


def page(markup: str) -> Opened:
    return read_text(f"<html><body>{markup}</body></html>", FILE)


def test_the_main_part_alone_is_read_where_there_is_one() -> None:
    around = "<header>Northmoor <nav>Home</nav></header>{}<aside>See also this.</aside><footer>© Northmoor</footer>"
    for main in ("<main><h1>Notice</h1>We write.</main>", '<div role="main"><h1>Notice</h1>We write.</div>'):
        opened = page(around.format(f'<div id="cookie-banner"><p>We use cookies.</p></div>{main}'))
        assert (said(opened), opened.skipped) == (["Notice", "We write."], ("10 words outside the main part",))
    assert said(page("<main> </main><p>We write.</p>")) == ["We write."], "a main part without words is none"
    assert said(page("<main hidden>No</main><p>We write.</p>")) == ["We write."]
    assert said(page("<main>One.<section role=main>Two.</section></main><p>Three.</p><main>Four.</main>")) == [
        "One.",
        "Two.",
        "Four.",
    ]


def test_a_title_before_the_main_part_is_the_title() -> None:
    main = "<main><h2>Rights</h2><p>We write.</p></main>"
    assert said(page(f"<header><p>Northmoor</p><h1>Notice</h1></header>{main}")) == ["Notice", "Rights", "We write."]
    assert page(f"<header><p>Northmoor</p><h1>Notice</h1></header>{main}").skipped == ("1 word outside the main part",)
    for around in ("<h1>Northmoor</h1><h1>Notice</h1>", "<h1 hidden>Notice</h1>", "<h1> </h1>"):
        assert said(page(around + main)) == ["Rights", "We write."], around
    assert said(page("<h1>Northmoor</h1><main><h1>Notice</h1></main>")) == ["Notice"]


def test_the_part_that_a_page_skips_to_is_its_main_part() -> None:
    def with_link(name: str, inside: str) -> list[str]:
        return said(page(f'<a href="#{name}">Skip to content</a><p>Home</p><div id="c">{inside}</div>'))

    assert with_link("c", "<h1>Notice</h1><p>We keep your data safe.</p>") == ["Notice", "We keep your data safe."]
    assert with_link("c", "") == ["Home"]
    assert with_link("d", "We write.") == ["Home", "We write."]


def test_a_page_without_a_main_part_is_read_without_what_surrounds_its_text() -> None:
    for markup, what in (
        ('<div role="navigation">Home</div>', "1 menu"),
        ('<div role="banner">Northmoor</div>', "1 banner"),
        ('<div role="contentinfo">Northmoor</div>', "1 footer"),
        ('<form role="search">Find</form>', "1 search box"),
        ('<div role="dialog">Stay?</div>', "1 dialog"),
        ("<dialog>Stay?</dialog>", "1 hidden part"),
        ("<button>Accept</button>", "1 button"),
        ('<div class="cookie-consent-banner">We set cookies.</div>', "1 cookie notice"),
        ('<span class="govuk-visually-hidden">Warning</span>', "1 hidden part"),
        ('<span class="sr-only">Warning</span>', "1 hidden part"),
        ('<a href="#main">Skip to main content</a>', "1 skip link"),
        ('<header><p>Northmoor</p><nav><a href="/">Home</a></nav></header>', "1 banner"),
        ("<footer>© Northmoor</footer>", "1 footer"),
        ('<footer><a href="/">Privacy and cookies</a> here</footer>', "1 footer"),
    ):
        opened = page(f"<p>Before.</p>{markup}<p>After.</p>")
        assert (said(opened), opened.skipped) == (["Before.", "After."], (what,)), markup
    for markup in (
        "<header><h1>Notice</h1></header>",
        "<article><footer>© Notice</footer></article>",
        "<dialog open>Notice</dialog>",
        '<div id="cookies">Notice</div>',
        '<div id="cookie-notice"><h1>Notice</h1></div>',
        '<p class="unsr-only">Notice</p>',
    ):
        assert page(markup).skipped == (), markup
        assert [each.strip("© ") for each in said(page(markup))] == ["Notice"], markup


def test_a_part_that_is_named_content_is_the_main_part_if_most_words_are_there() -> None:
    around = '<div class="menu"><a href="/a">About us</a></div>'
    assert said(page(f'{around}<div id="Content"><p>We write to you.</p></div>')) == ["We write to you."]
    assert said(page(f'{around}<section id="main-content"><p>We write to you.</p></section>')) == ["We write to you."]
    assert len(said(page(f'{around}<div id="content"><p>Hello.</p></div>'))) == 2
    assert len(said(page(f'{around}<div id="content" hidden><p>We write to you.</p></div><p>Hello.</p>'))) == 2
    assert len(said(page(f'{around}<div id="contents"><p>We write to you.</p></div>'))) == 2
