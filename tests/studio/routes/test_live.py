"""What a form shows as somebody types: the document as it would stand, findings beside each question, and nothing saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.studio.visiting import FILE, Browser, form_in, visit

FORM = f"{FILE}/facts/partnership"


@pytest.fixture
def browser(example: Path) -> Browser:
    return visit(example)


def typed(browser: Browser, **said: str) -> dict[str, str]:
    page = browser.get(f"{FORM}?beside=isa").text
    return {**form_in(page, f"{FORM}?beside=isa"), "document": "isa", **said}


@pytest.mark.whole
def test_the_document_is_as_it_would_stand_and_nothing_is_saved(browser: Browser, example: Path) -> None:
    before = example.read_bytes()
    sent = typed(browser, **{"partnership.name": "Eastmarsh & Together", "what": "document"})
    drawn = browser.post(f"{FILE}/live", data=sent).json()["document"]
    assert "Eastmarsh &amp; Together" in drawn
    assert 'class="draft-mark"' not in drawn
    assert f'href="{FILE}/facts/partnership.name"' in drawn
    assert example.read_bytes() == before


def test_what_can_not_be_read_draws_nothing(browser: Browser) -> None:
    sent = typed(browser, **{"partnership.starts:day": "99", "what": "document"})
    assert browser.post(f"{FILE}/live", data=sent).json() == {"document": ""}


@pytest.mark.whole
def test_findings_come_beside_the_question_that_they_are_about(browser: Browser) -> None:
    sent = typed(browser, **{"open:partnership.reference": "1", "what": "findings"})
    found = browser.post(f"{FILE}/live", data=sent).json()["found"]
    assert "still to be agreed" in found["partnership.reference"]
    assert not found["partnership.name"].strip()
