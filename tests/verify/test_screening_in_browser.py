"""The screening in a browser, on a wide screen and on a telephone: nobody is kept out, and nothing runs off the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize

from govkit.records.screening import screening_document
from govkit.write.html import write_html
from tests.conftest import TODAY
from tests.records.conftest import example
from tests.verify.test_readability_report_in_browser import DESKTOP, NARROW, violations


@pytest.mark.parametrize("size", [DESKTOP, NARROW], ids=["wide", "narrow"])
def test_it_is_accessible_and_fits_the_page(size: ViewportSize, tmp_path: Path, page: Page) -> None:
    file = tmp_path / "dpia-screening.html"
    file.write_text(write_html(screening_document(example(), TODAY)), "utf-8")
    page.set_viewport_size(size)
    page.goto(file.as_uri())
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
