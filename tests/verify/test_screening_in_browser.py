"""The screening in a browser, on a wide screen and on a telephone: nobody is kept out, and nothing runs off the page."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from govkit.records.screening import screening_document
from govkit.write.html import write_html
from tests.conftest import TODAY
from tests.records.conftest import example
from tests.verify.test_readability_report_in_browser import BROWSERS, DESKTOP, NARROW, violations

CHROMIUM = next((found for name in BROWSERS if (found := shutil.which(name))), None)


@pytest.mark.skipif(CHROMIUM is None, reason="There is no Chromium here: install it with apt-get install chromium.")
@pytest.mark.parametrize("size", [DESKTOP, NARROW], ids=["wide", "narrow"])
def test_it_is_accessible_and_fits_the_page(size: dict[str, int], tmp_path: Path) -> None:
    file = tmp_path / "dpia-screening.html"
    file.write_text(write_html(screening_document(example(), TODAY)), "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": size["width"], "height": size["height"]})
        page.goto(file.as_uri())
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        browser.close()
