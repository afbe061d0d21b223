"""Whatever format a sheet is made in, its answers can be read in."""

from __future__ import annotations

from pathlib import Path

from govkit.read.read import Taken
from govkit.sheets.returned import RETURNED, returned_in
from govkit.sheets.writers import WRITERS
from tests.sheets.example import sheet_of


def test_each_format_comes_back_as_it_went_out() -> None:
    assert WRITERS.names == RETURNED.names
    sheet = sheet_of("hill-top-school")
    for name, writer in WRITERS.every():
        found = returned_in(Taken(writer.write(sheet), f".{name}", Path(f"sheet.{name}")))
        assert (found.mark.partner, found.mark.made_on) == (sheet.partner, sheet.made_on.isoformat())
        assert [(each.key, each.stood) for each in found.answers] == [
            (each.key, each.stands) for each in sheet.questions
        ]
