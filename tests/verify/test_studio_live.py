"""What is found is shown beside a question as soon as somebody leaves it, whatever else is drawn meanwhile."""

from __future__ import annotations

from pathlib import Path
from shutil import copy

from playwright.sync_api import Page, expect

from tests.conftest import EXAMPLE
from tests.verify.studio_opened import HOME, enter, studio

_LONG = 60_000  # milliseconds, on a machine that is busy


def test_a_tick_shows_at_once_what_is_found(page: Page, tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    copy(EXAMPLE, folder / "partners.yaml")
    with studio(folder) as address:
        base = enter(page, address)
        page.goto(f"{base}{HOME}/facts/partnership?beside=isa")
        found = page.locator("[data-found='partnership.reference']")
        expect(found).not_to_contain_text("still to be agreed")
        page.locator("[name='open:partnership.reference']").check()
        expect(found).to_contain_text("still to be agreed", timeout=_LONG)
        page.locator("[name='open:partnership.reference']").uncheck()
        expect(found).not_to_contain_text("still to be agreed", timeout=_LONG)
    assert (folder / "partners.yaml").read_bytes() == EXAMPLE.read_bytes()
