"""The words of documents are listed, scored and rewritten in a browser, without its scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.studio.visiting import FILE, visit
from tests.tasks.test_rewrite_sentence import NEW, SAYS, WHY

WORDS = f"{FILE}/words"
ONE = f"{WORDS}/opt_out_letter/why/2"


@pytest.mark.whole
def test_each_kind_leads_to_its_sentences_and_each_sentence_to_its_page(example: Path) -> None:
    browser = visit(example.parent)
    assert f'href="{WORDS}/opt_out_letter"' in browser.get(WORDS).text
    listed = browser.get(f"{WORDS}/opt_out_letter").text
    assert f'href="{ONE}">{SAYS}</a>' in listed
    assert "said if “reply by” is given" in listed
    assert "said when the time to reply counts from the day on which people get it" in listed


def test_the_page_of_a_sentence_shows_its_tokens_its_alternatives_and_what_its_clause_must_say(example: Path) -> None:
    shown = visit(example.parent).get(f"{WORDS}/opt_out_letter/deadline/2").text
    assert "To say no, ring 01632 960001 by 1 February 2027." in shown
    assert "[bold]To say no, [choice][choice 2].[end bold]" in shown
    assert f'href="{WORDS}/opt_out_letter/deadline/5">tell us</a>' in shown
    assert "It says the day by which to reply" in shown
    assert "by when people reply to a letter" in shown


@pytest.mark.whole
def test_a_shared_sentence_says_where_else_it_changes(example: Path) -> None:
    browser = visit(example.parent)
    listed = browser.get(f"{WORDS}/opt_out_letter").text
    assert "In other documents too." in listed
    assert "consent_letter/complain" in browser.get(f"{WORDS}/opt_out_letter/rights/7").text


@pytest.mark.whole
def test_words_are_scored_before_they_are_saved(example: Path) -> None:
    browser = visit(example.parent)
    shown = browser.post(ONE, data={"typed": "You did wrong.", "was": SAYS, "what": "look"})
    assert shown.status_code == 200
    assert "You did wrong.</textarea>" in shown.text
    assert "Reading load" in shown.text
    assert not (example.parent / "templates").exists()
    told = browser.post(f"{ONE}/live", data={"typed": "You did wrong.", "was": SAYS}).json()
    assert (told["wrong"], "As typed" in told["scores"]) == ("", True)
    refused = browser.post(f"{ONE}/live", data={"typed": "{{ x }}", "was": SAYS}).json()
    assert ("can’t be typed" in refused["wrong"], refused["scores"]) == (True, "")


@pytest.mark.whole
def test_saving_writes_the_house_s_clause_and_the_findings_tell_it(example: Path) -> None:
    browser = visit(example.parent)
    browser.get(f"{FILE}/findings")  # what was found before is not told again
    saved = browser.post(ONE, data={"typed": NEW, "was": SAYS, "what": "save"})
    assert "They wait for approval" in saved.text
    assert NEW in (example.parent / "templates" / WHY).read_text("utf-8")
    assert "has words of your own that nobody approved" in browser.get(f"{FILE}/findings").text


@pytest.mark.whole
def test_what_cannot_be_saved_stays_in_the_form_with_the_reason(example: Path) -> None:
    browser = visit(example.parent)
    browser.post(ONE, data={"typed": NEW, "was": SAYS, "what": "save"})
    other_tab = browser.post(ONE, data={"typed": "It is not your fault.", "was": SAYS, "what": "save"})
    assert other_tab.status_code == 400
    assert "This sentence was changed since you opened it" in other_tab.text
    assert "It is not your fault.</textarea>" in other_tab.text
    assert NEW in (example.parent / "templates" / WHY).read_text("utf-8")


@pytest.mark.whole
def test_each_sentence_of_a_document_leads_to_its_page(example: Path) -> None:
    browser = visit(example.parent)
    assert "/preview/frame" in browser.get(f"{WORDS}/opt_out_letter/preview").text
    frame = browser.get(f"{WORDS}/opt_out_letter/preview/frame")
    assert f'<a class="fact" target="_top" href="{ONE}">{SAYS}</a>' in frame.text
    assert "sandbox" in frame.headers["content-security-policy"]
    assert not {*"⟦⟧⟪⟫"} & {*frame.text}
    assert 'href="tel:' not in frame.text  # a link in a link would lead nowhere


@pytest.mark.whole
def test_what_is_not_there_is_told(example: Path) -> None:
    browser = visit(example.parent)
    for place in ("no_such_kind", "no_such_kind/a/1", "consent_form/preview/frame"):
        assert browser.get(f"{WORDS}/{place}").status_code == 404
    for place in ("opt_out_letter/no-such-clause/1", "opt_out_letter/why/99"):
        assert browser.get(f"{WORDS}/{place}").status_code == 400


@pytest.mark.whole
def test_after_a_save_what_is_found_in_the_clause_stands_beside_the_green_line(example: Path) -> None:
    browser = visit(example.parent)
    at = f"{FILE}/words/opt_out_letter/no-detriment/2"
    sent = {"typed": "A no counts against you.", "was": "A no does not count against you.", "what": "save"}
    told = browser.post(at, data=sent).text
    section = told.partition('id="no-detriment"')[2].partition('<h2 class="govuk-heading-m" id=')[0]
    assert "Your words stand in the clause" in section
    assert "Found in this clause now" in section
    assert "“not” is gone." in section


@pytest.mark.whole
def test_each_clause_says_how_hard_it_is_and_the_hardest_are_named_first(example: Path) -> None:
    page = visit(example.parent).get(f"{WORDS}/opt_out_letter").text
    named = re.findall(r'href="#([^"]+)"', page.partition("Hardest to read: ")[2].partition("</p>")[0])
    loads = {
        clause: int(load)
        for clause, load in re.findall(r'<h2[^>]* id="([^"]+)">(?:(?!<h2).)*?Reading load: (\d+)\.', page, re.DOTALL)
    }
    assert len(named) == 3
    assert min(loads[each] for each in named) >= max(load for clause, load in loads.items() if clause not in named)
    assert "Words in a sentence: " in page
