"""Sheets that were dropped are read apart from the studio, kept while it runs, and put away when somebody says so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from govkit.errors import SheetRefused
from govkit.sheets import as_docx, returned
from govkit.studio import returned_sheets
from govkit.studio.desk import Desk
from govkit.studio.opening import opened
from govkit.studio.returned_sheets import ReturnedSheets, SentFile, refuse_large
from tests.sheets.example import sheet_of

SHEET = as_docx.write(sheet_of("hill-top-school"))


@pytest.fixture
def desk(example: Path) -> Desk:
    """The example, as it lies open."""
    return Desk(opened(example, date(2026, 11, 22)), example, "partners.yaml")


def test_what_is_dropped_is_read_in_another_process(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which is no copy of this one either: what breaks the reader here breaks nothing there."""

    def breaks(_content: object) -> object:
        raise AssertionError("read here")

    monkeypatch.setattr(returned, "returned_in", breaks)
    monkeypatch.setattr("govkit.sheets.opened.returned_in", breaks)
    sheets = ReturnedSheets()
    assert sheets.take_in(desk, [SentFile("back.docx", SHEET)]) == ()
    assert sheets.names(desk) == ("back.docx",)


@pytest.mark.whole
def test_a_sheet_takes_the_place_of_one_of_its_name_and_all_can_be_put_away(desk: Desk) -> None:
    sheets = ReturnedSheets()
    sheets.take_in(desk, [SentFile("../a/back.docx", SHEET), SentFile("other.docx", SHEET)])
    sheets.take_in(desk, [SentFile("back.docx", SHEET)])
    assert sorted(sheets.names(desk)) == ["back.docx", "other.docx"]
    sheets.put_away(desk)
    assert sheets.names(desk) == ()


@pytest.mark.whole
def test_more_sheets_than_partners_send_and_larger_ones_are_refused(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(returned_sheets, "_MOST", 1)
    with pytest.raises(SheetRefused, match="more than 1 sheets"):
        ReturnedSheets().take_in(desk, [SentFile("a.docx", SHEET), SentFile("b.docx", SHEET)])
    with pytest.raises(SheetRefused, match="larger than 5 MB"):
        refuse_large([SentFile("a.docx", bytes(returned.LARGEST + 1))])
