"""The record of processing as CSV and XLSX: the same cells in both, whatever they hold."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest

from govkit.records.processing import OF_ACTIVITY, OF_CONTROLLER, ProcessingRecord, processing_records
from govkit.records.processing.as_csv import write as as_csv
from govkit.records.processing.as_xlsx import write as as_xlsx
from tests.changes import UNSETTLED, partnership_with
from tests.records.conftest import NAMES, example

AWKWARD = "=HYPERLINK(“https://evil.example”); +1, „Ümläut“ 'x'"


def sheets(record: ProcessingRecord) -> dict[str, list[list[str]]]:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(record)))
    return {page.title: [[str(cell) for cell in row] for row in page.iter_rows(values_only=True)] for page in book}


def table(record: ProcessingRecord) -> list[list[str]]:
    return list(csv.reader(io.StringIO(as_csv(record).decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("name", ["", *NAMES])
def test_both_forms_hold_a_row_for_each_activity_with_the_same_words(name: str) -> None:
    for record in processing_records(example(name)):
        header, *rows = table(record)
        assert header == [column.heading for column in (*OF_CONTROLLER, *OF_ACTIVITY)]
        assert len(rows) == len(record.activities)
        heading, *cells = sheets(record)["Processing"]
        assert heading == header[len(OF_CONTROLLER) :]
        assert cells == [row[len(OF_CONTROLLER) :] for row in rows]
        assert [words for _what, words in sheets(record)["Controller"][1:]] == rows[0][: len(OF_CONTROLLER)]


def test_an_awkward_name_is_harmless_in_csv_and_whole_in_xlsx() -> None:
    partnership = partnership_with(
        ("flows.health-flag.name", AWKWARD), ("partners.northmoor-community-trust.name", AWKWARD)
    )
    (record,) = [each for each in processing_records(partnership) if each.partner == "northmoor-community-trust"]
    assert f"'{AWKWARD}" in {row[len(OF_CONTROLLER)] for row in table(record)}
    assert AWKWARD in {row[0] for row in sheets(record)["Processing"]}
    assert table(record)[1][0].startswith(f"'{AWKWARD}\n")


def test_a_blank_is_marked_in_xlsx() -> None:
    (record,) = [
        each
        for each in processing_records(partnership_with(("data_items.health-flag.retention", UNSETTLED)))
        if each.partner == "northmoor-community-trust"
    ]
    page = openpyxl.load_workbook(io.BytesIO(as_xlsx(record)))["Processing"]
    marked = [cell.value for row in page.iter_rows() for cell in row if cell.fill.fgColor.rgb == "FFFFE86B"]
    assert marked == ["Health need flag: to be agreed"]
