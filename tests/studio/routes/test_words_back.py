"""The approved words are put back with one click, of a clause and of a sentence, and that is taken back with another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.studio.routes.test_words import ONE, WORDS
from tests.studio.visiting import form_in, visit
from tests.tasks.test_rewrite_sentence import NEW, SAYS, WHY

CLAUSE = f"{WORDS}/opt_out_letter/why"


@pytest.mark.whole
def test_a_clause_is_put_back_and_taken_back(example: Path) -> None:
    browser = visit(example.parent)
    assert "Put back the approved words" not in browser.get(f"{WORDS}/opt_out_letter").text
    saved = browser.post(ONE, data={"typed": NEW, "was": SAYS, "what": "save"})
    assert f'action="{CLAUSE}/approved"' in saved.text
    back = browser.post(f"{CLAUSE}/approved", data={})
    assert "The approved words stand in the clause “Why” again." in back.text
    file = example.parent / "templates" / WHY
    assert not file.exists()
    sent = form_in(back.text, f"{CLAUSE}/take-back")
    assert "Take back: Put the approved words back" in back.text
    assert browser.post(f"{CLAUSE}/take-back", data=sent).status_code == 200
    assert NEW in file.read_text("utf-8")


@pytest.mark.whole
def test_a_sentence_is_put_back_from_its_own_page(example: Path) -> None:
    browser = visit(example.parent)
    assert "Put back the approved words" not in browser.get(ONE).text
    browser.post(ONE, data={"typed": NEW, "was": SAYS, "what": "save"})
    sent = form_in(browser.get(ONE).text, f"{ONE}/approved")
    assert sent == {"was": NEW}
    browser.post(f"{ONE}/approved", data=sent)
    assert not (example.parent / "templates" / WHY).exists()


@pytest.mark.whole
def test_a_last_rewriting_is_taken_back_where_it_was_saved(example: Path) -> None:
    browser = visit(example.parent)
    saved = browser.post(ONE, data={"typed": NEW, "was": SAYS, "what": "save"})
    assert "Take back: Rewrote a sentence" in saved.text
    browser.post(f"{CLAUSE}/take-back", data=form_in(saved.text, f"{CLAUSE}/take-back"))
    assert not (example.parent / "templates" / WHY).exists()


def test_what_is_no_template_is_not_touched(example: Path) -> None:
    browser = visit(example.parent)
    refused = browser.post(f"{CLAUSE}/take-back", data={"template": "../partners.yaml", "after": "x"})
    assert refused.status_code == 400
    assert browser.post(f"{WORDS}/nothing/why/approved", data={}).status_code == 400
