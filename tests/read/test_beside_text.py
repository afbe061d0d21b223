"""What stands in the main part of a page and is no text of it is passed over, and counted."""

from __future__ import annotations

from pathlib import Path

from govkit.read.from_html import read_text
from tests.read.letters import said

BESIDE = {
    '<section role="doc-endnotes"><ol><li>A note.</li></ol></section>': "1 list of notes",
    '<ol class="x footnotes"><li>A note.</li></ol>': "1 list of notes",
    '<div id="Endnotes"><p>A note.</p></div>': "1 list of notes",
    '<div class="page-share"><h2>Share this page with all</h2><ul><li><a href="#">Print</a></li></ul></div>': "1 list of links to share",
    '<ul class="social_links"><li><a href="#">Post it</a></li><li>now</li></ul>': "1 list of links to share",
    '<div class="page-feedback"><h2>Was it useful?</h2><form><label><input>Yes</label></form></div>': "1 form to rate the page",
    '<form class="was-this-useful"><button>Yes</button>No</form>': "1 form to rate the page",
    '<div class="sharedaddy sd-sharing-enabled"><a href="#">Post it</a></div>': "1 list of links to share",
    '<div id="comments"><h2>Reply</h2><form>Comment</form></div>': "1 form to comment",
    '<div class="entry-meta">Posted by Ines</div>': "1 line on who posted it",
    '<p><a class="wp-block-button__link" href="a">Join</a></p>': "1 button",
    '<p><a class="x btn" href="a">Join</a></p>': "1 button",
    '<p><a href="a">Home</a> | <a href="b">About</a></p>': "1 line of links",
    '<div><a href="a">Home</a><span> » </span><b>/</b> <a href="b">About</a></div>': "1 line of links",
    "<blockquote>It helped.<footer>A mother</footer></blockquote>": "1 name of who is quoted",
}
TEXT = (
    '<div class="share"><p>We share it. <a href="#">See how</a></p></div>',
    '<div class="share-information"><p><a href="#">How we share it</a></p></div>',
    '<div class="feedback"><p>People told us this.</p></div>',
    '<div id="comments"><p>People told us this.</p></div>',
    '<p><a class="buttonhole" href="a">Join</a></p>',
    '<p class="footnotes">A note.</p>',
    '<p><a href="a">Ask us</a> or <a href="b">write</a></p>',
    '<p><a href="a">Ask us</a> <a href="b">write</a></p>',
    '<p>| <a href="a">Ask us</a></p>',
    '<p><b>Ask</b> | <a href="a">us</a></p>',
    '<p><a href="a">Ask us</a> | <em>or</em> | <a href="a">write</a></p>',
    '<p><a href="a">Ask us</a> | <b>or</b> | <a href="a">write</a></p>',
    "<section>It helped.<footer>A mother</footer></section>",
)


def test_each_is_passed_over_and_counted() -> None:
    for markup, what in BESIDE.items():
        opened = read_text(f"<main><p>You see.</p>{markup}</main>", Path("page.html"))
        assert (said(opened)[:1], opened.skipped) == (["You see."], (what,)), markup
        assert "It helped." in said(opened) if "helped" in markup else len(said(opened)) == 1, markup


def test_text_is_read() -> None:
    for markup in TEXT:
        opened = read_text(f"<main><p>You see.</p>{markup}</main>", Path("page.html"))
        assert (len(said(opened)) > 1, opened.skipped) == (True, ()), markup
