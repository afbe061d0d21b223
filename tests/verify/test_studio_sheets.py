"""A sheet goes out of the studio and comes back in a browser, as a person does it, without JavaScript too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from govkit.load import load_partnership
from govkit.sheets.place import places
from tests.conftest import EXAMPLE
from tests.sheets.filled import in_docx
from tests.verify.studio_opened import HOME, enter, studio, violations

VERSION, REFERENCE = "partnership.version", "partnership.reference"
COUNCIL = "northmoor-council"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the example, in which the lead has two facts to settle."""
    made = tmp_path / "work"
    made.mkdir()
    lines = EXAMPLE.read_text("utf-8").splitlines(keepends=True)
    for at, line in enumerate(lines[:20]):
        if line.startswith(("  version: ", "  reference: ")):
            lines[at] = f"{line.partition(':')[0]}: to be agreed\n"
    (made / "partners.yaml").write_text("".join(lines), "utf-8")
    return made


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """The studio of that folder."""
    with studio(folder) as found:
        yield found


@pytest.mark.parametrize("way", ["wide", "narrow", "dark", "without JavaScript"])
def test_a_sheet_goes_out_and_its_answers_are_taken_one_by_one(
    way: str, browser: Browser, address: str, folder: Path
) -> None:
    context = browser.new_context(
        viewport={"width": 320 if way == "narrow" else 1280, "height": 900},
        color_scheme="dark" if way == "dark" else "light",
        java_script_enabled=way != "without JavaScript",
        accept_downloads=True,
    )
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.goto(address)
    base = address.partition("/?")[0]
    page.goto(f"{base}{HOME}/sheets")
    with page.expect_download() as sheet:
        page.get_by_role("link", name="Word for Northmoor Council").click()
    partnership = load_partnership(folder / "partners.yaml").partnership
    assert partnership is not None
    answers = {VERSION: "1.0", REFERENCE: "NFT TBC"}
    by_key = {places(partnership)[path].key: words for path, words in answers.items()}
    back = folder.parent / sheet.value.suggested_filename
    back.write_bytes(in_docx(Path(sheet.value.path()).read_bytes(), by_key))
    page.set_input_files("#sheet", back)
    page.get_by_role("button", name="Show the answers").click()
    page.get_by_text("Ready to be taken.").wait_for()
    assert page.get_by_text("It still says “TBC”.").count() == 1
    if way != "without JavaScript":
        assert violations(page) == []
        assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    page.get_by_role("button", name="Take this").click()
    page.get_by_text("1 answer written into the file.").wait_for()
    context.close()
    after = load_partnership(folder / "partners.yaml").partnership
    assert after is not None
    assert after.partnership.version == "1.0"
    assert not after.partnership.reference


def test_the_reader_of_the_page_is_told_whose_it_is(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    base = enter(page, address)
    page.goto(f"{base}{HOME}/sheets")
    assert page.get_by_role("link", name="Excel for Northmoor Council").count() == 1
    context.close()
