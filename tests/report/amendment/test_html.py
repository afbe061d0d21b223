"""An amendment as a page."""

from __future__ import annotations

from govkit.report.amendment.as_html import report
from tests.report.amendment.made import AMENDMENT, NOTHING


def test_is_a_whole_page_with_the_words_that_go_and_come() -> None:
    page = report(AMENDMENT)
    assert page.startswith('<!doctype html>\n<html lang="en-GB">')
    assert "<title>From v1 to v2</title>" in page
    assert "<li>We will <del>not</del> share *it*.</li>" in page
    assert "<li><ins>New words.</ins></li>" in page
    assert "<h3>Rights</h3>" in page
    assert "<h3>Outside of clauses</h3>" in page


def test_words_of_a_file_are_never_markup() -> None:
    page = report(AMENDMENT)
    assert "The &lt;agreement&gt; (isa) says something else" in page
    assert "<agreement>" not in page


def test_tells_what_to_do_first_and_the_facts_last() -> None:
    page = report(AMENDMENT)
    places = [
        page.index(words) for words in ("What has to be done", "The &lt;agreement", "Your choice", "Facts that change")
    ]
    assert places == sorted(places)
    assert "<li>Each of One Council and Two Trust signs this version. It signed other words.</li>" in page
    assert "<li>a.c: now “new”; not said before</li>" in page


def test_says_that_nothing_changes() -> None:
    page = report(NOTHING)
    assert "<p>Nothing changes: no word of any document, and no fact.</p>" in page
    assert "What has to be done" not in page
