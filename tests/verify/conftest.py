"""A browser for the tests that look at pages as people do, and a studio for it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import EXAMPLE
from tests.verify.studio_opened import studio

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("There is no Chromium here, and .ci/run should have installed it.")
        pytest.skip("There is no Chromium here: install it with apt-get install chromium.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A studio of the example that tests only look at."""
    folder = tmp_path_factory.mktemp("shown") / "work"
    folder.mkdir()
    shutil.copy(EXAMPLE, folder / "partners.yaml")
    with studio(folder) as address:
        yield address


@pytest.fixture
def working(tmp_path: Path) -> Path:
    """A folder with the example in it, to work in."""
    folder = tmp_path / "work"
    folder.mkdir()
    shutil.copy(EXAMPLE, folder / "partners.yaml")
    return folder
