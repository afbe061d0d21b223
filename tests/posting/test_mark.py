"""Marks tell of each side what machines ask, and stand where nothing else does."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from govkit.data.postage import layout
from govkit.model.letter import Postage
from govkit.posting.form import FORMS, MARKS, marked
from govkit.posting.mark import AREA, PrintedSide, bars, digits, matrix_of, omr
from tests.posting.people import HARD_NAMES, letter, somebody
from tests.rows import over_rows

PEOPLE = (somebody(), somebody(large_print=True, reference="REF-2"), somebody(name=HARD_NAMES[7], reference="REF-3"))
MM = 72 / 25.4


def made(mark: str, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    form = FORMS.of(marked(mark))
    setter = form.setter(letter())
    batch = form.make(5, ((to.reference, setter.set(to)) for to in PEOPLE), folder)
    for letter_made, to in zip(batch.letters, PEOPLE, strict=True):
        assert form.unlike(letter_made, folder, letter(), to) == ()
    assert form.unlike(batch.letters[0], folder, letter(), PEOPLE[2]) != ()
    return folder / batch.files[0].name


@over_rows(
    ("sheet", "ends", "told"),
    [
        (1, False, "10100 0"),
        (2, True, "11010 1"),
        (7, True, "11111 1"),
        (8, False, "10000 1"),
        (9, False, "10100 0"),
    ],
)
def test_bars_count_sheets_and_tell_the_last_one(sheet: int, ends: bool, told: str) -> None:
    found = bars(PrintedSide(1, sheet, 1, 4, ends))
    assert "".join("01"[each] for each in found) == told.replace(" ", "")
    assert sum(found) % 2 == 0
    assert omr(PrintedSide(1, sheet, 1, 4, ends)).count(b" re") == sum(found)


def test_a_matrix_says_file_letter_page_and_pages() -> None:
    side = PrintedSide(123, 9, 3, 4, ends=True)
    assert digits(12, side) == "00120001230304"
    assert matrix_of(12)(side) != matrix_of(13)(side)


@over_rows("way", [way for way in Postage if layout(way).window])
def test_no_window_shows_a_mark(way: Postage) -> None:
    clear = layout(way).clear
    _left, top, _right, bottom = AREA
    assert top > clear.bottom or bottom < clear.top
    folded = layout(way).folded
    assert folded
    assert not any(top < folded.height * times < bottom for times in (1, 2))


@pytest.mark.whole
@pytest.mark.parametrize("mark", MARKS.names)
def test_each_side_has_its_mark_and_nothing_else_stands_there(mark: str, tmp_path: Path) -> None:
    left, top, right, bottom = (edge * MM for edge in AREA)
    with pdfplumber.open(made(mark, tmp_path)) as pdf:
        assert len(pdf.pages) == 14
        for page in pdf.pages:
            drawn = [*page.rects, *page.images]
            in_margin = [each for each in drawn if each["x1"] < 20 * MM]
            assert in_margin
            for each in in_margin:
                assert left <= each["x0"] <= each["x1"] <= right
                assert top <= each["top"] <= each["bottom"] <= bottom
            assert not [char for char in page.chars if char["x0"] < right and top < char["bottom"] < bottom]


@pytest.mark.whole
def test_bars_are_written_once_for_all_who_have_them(tmp_path: Path) -> None:
    content = made("omr", tmp_path).read_bytes()
    assert content.count(b"/Artifact BMC") == 7  # sheets 1 to 7, each on two sides


@pytest.mark.whole
@pytest.mark.parametrize("mark", MARKS.names)
def test_the_index_tells_of_the_marks(mark: str, tmp_path: Path) -> None:
    rows = made(mark, tmp_path).with_suffix(".csv").read_text("utf-8-sig").splitlines()
    assert rows[0] == '"reference","page_from","page_to","letter_in_file","pages"'
    assert rows[2] == '"REF-2","5","10","2","6"'


def read_by_machine(file: Path, dots: int, turned: float = 0) -> Iterator[list[str]]:
    """What a machine that knows Data Matrix alone reads in the margin of each page, printed with so many dots to an inch and put in askew."""
    with pypdfium2.PdfDocument(file) as pdf:
        for page in pdf:
            seen = page.render(scale=dots / 72).to_pil().convert("L").crop((0, 0, dots, page.get_height() * dots // 72))
            askew = seen.rotate(turned, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
            yield [
                each.text
                for each in zxingcpp.read_barcodes(askew, zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.DataMatrix]))
            ]


@pytest.mark.whole
def test_a_matrix_that_is_printed_tells_a_machine_the_letter_and_its_pages(tmp_path: Path) -> None:
    file = made("2d", tmp_path)
    with file.with_suffix(".csv").open(encoding="utf-8-sig", newline="") as index:
        told = [
            digits(5, PrintedSide(int(row["letter_in_file"]), 0, page, int(row["pages"]), ends=False))
            for row in csv.DictReader(index)
            for page in range(1, int(row["pages"]) + 1)
        ]
    assert told[4:6] == ["00050000020106", "00050000020206"]
    for dots, turned in ((300, 0), (300, 3), (300, 180), (200, 0)):
        assert list(read_by_machine(file, dots, turned)) == [[each] for each in told]
