"""A template of the house that never ends costs its own documents, and no other page of the studio."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.render.test_bounded import LOOPS
from tests.studio.visiting import FILE, form_in, visit

ENDLESS = f"""{{% clause "retention" %}}
<h2>Retention</h2>
{LOOPS}{{% if a == "no" %}}<p>a</p>{{% endif %}}{"{% endfor %}" * 16}
{{% endclause %}}
"""
PAGES = (
    "",
    "findings",
    "documents",
    "records",
    "readiness",
    "sheets",
    "history",
    "words",
    "facts/partnership",
    "approvals",
)


@pytest.fixture
def with_endless(example: Path) -> Path:
    clause = example.parent / "templates" / "isa" / "clauses" / "retention.html.j2"
    clause.parent.mkdir(parents=True)
    clause.write_text(ENDLESS, "utf-8")
    return example


@pytest.mark.whole
def test_it_is_told_at_its_line_and_every_other_page_can_be_used(
    with_endless: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govkit.studio.application._OF_ONE_DOCUMENT", 0.5)
    browser = visit(with_endless)
    begun = time.process_time()
    answers = {page: browser.get(f"{FILE}/{page}") for page in PAGES}
    assert {page: answer.status_code for page, answer in answers.items()} == dict.fromkeys(PAGES, 200)
    assert time.process_time() - begun < 60
    for page in ("", "findings", "documents"):
        assert "This template does not end, or takes far too long" in answers[page].text
        assert "templates/isa/clauses/retention.html.j2:3:" in answers[page].text
    assert "documents/privacy_notice" in answers["documents"].text
    assert "documents/isa" not in answers["documents"].text


@pytest.mark.whole
def test_its_own_document_says_why_it_is_not_there(with_endless: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govkit.studio.application._OF_ONE_DOCUMENT", 0.5)
    answer = visit(with_endless).get(f"{FILE}/documents/isa")
    assert answer.status_code == 404
    assert "retention.html.j2:3: This template does not end" in answer.text


@pytest.mark.whole
def test_the_templates_that_it_left_no_time_for_are_not_blamed(
    with_endless: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govkit.studio.application._OF_ONE_DOCUMENT", 1)
    monkeypatch.setattr("govkit.studio.application._OF_A_PAGE", 1.7)
    house = with_endless.parent / "templates"
    takes_the_rest, innocent = (Path(kind) / "document.html.j2" for kind in ("objection_reply", "privacy_notice"))
    for name, before in ((takes_the_rest, ENDLESS.replace("retention", "endless")), (innocent, "")):
        (house / name).parent.mkdir(parents=True)
        (house / name).write_text(before + (ROOT / "templates" / name).read_text("utf-8"), "utf-8")
    browser = visit(with_endless)
    listed = browser.get(f"{FILE}/documents").text
    assert listed.count("This template does not end") == 1
    assert listed.count("Not made:") == 1
    assert "Not looked at:</strong> " in listed
    of_one = browser.get(f"{FILE}/documents/privacy_notice").text
    assert "nothing is known to be wrong with it" in of_one
    assert "does not end" not in of_one


def test_the_words_of_other_documents_wait_on_all_pages_that_tell_it(with_endless: Path) -> None:
    clause = with_endless.parent / "templates" / "isa" / "clauses" / "retention.html.j2"
    clause.write_text("{% if %}", "utf-8")
    why = with_endless.parent / "templates" / "opt_out_letter" / "clauses" / "why.html.j2"
    why.parent.mkdir(parents=True)
    shipped = (ROOT / "templates" / "opt_out_letter" / "clauses" / "why.html.j2").read_text("utf-8")
    why.write_text(shipped.replace("We ", "Today we ", 1), "utf-8")
    browser = visit(with_endless)
    assert "has words of your own that nobody approved" in browser.get(f"{FILE}/findings").text
    assert "what waits for approval (1)" in browser.get(f"{FILE}/words").text
    approvals = browser.get(f"{FILE}/approvals")
    assert approvals.status_code == 200
    assert "<ins>Today" in approvals.text
    assert "retention.html.j2:1:" in approvals.text


@pytest.mark.whole
def test_a_fact_is_saved_and_the_template_put_right(with_endless: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govkit.studio.application._OF_ONE_DOCUMENT", 0.5)
    browser = visit(with_endless)
    sent = form_in(browser.get(f"{FILE}/facts/partnership").text, f"{FILE}/facts/partnership")
    saved = browser.post(f"{FILE}/facts/partnership", data={**sent, "partnership.version": "9.9"})
    assert saved.status_code == 200
    assert "9.9" in with_endless.read_text("utf-8")
    (with_endless.parent / "templates" / "isa" / "clauses" / "retention.html.j2").unlink()
    assert "documents/isa" in browser.get(f"{FILE}/documents").text
