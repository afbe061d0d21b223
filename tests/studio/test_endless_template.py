"""A template of the house that never ends costs its own documents, and no other page of the studio."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

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


def test_its_own_document_says_why_it_is_not_there(with_endless: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govkit.studio.application._OF_ONE_DOCUMENT", 0.5)
    answer = visit(with_endless).get(f"{FILE}/documents/isa")
    assert answer.status_code == 404
    assert "retention.html.j2:3: This template does not end" in answer.text


def test_a_fact_is_saved_and_the_template_put_right(with_endless: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govkit.studio.application._OF_ONE_DOCUMENT", 0.5)
    browser = visit(with_endless)
    sent = form_in(browser.get(f"{FILE}/facts/partnership").text, f"{FILE}/facts/partnership")
    saved = browser.post(f"{FILE}/facts/partnership", data={**sent, "partnership.version": "9.9"})
    assert saved.status_code == 200
    assert "9.9" in with_endless.read_text("utf-8")
    (with_endless.parent / "templates" / "isa" / "clauses" / "retention.html.j2").unlink()
    assert "documents/isa" in browser.get(f"{FILE}/documents").text
