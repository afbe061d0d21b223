"""A large partnership with long names: nine partners and fifteen flows in one picture on one page."""

from __future__ import annotations

import io
from functools import cache

import pytest
from pypdf import PdfReader

from govkit.data.inputs import Inputs
from govkit.document import Document, Figure, Sending, Stage, every_block, lines, text_of
from govkit.outcome.checked import Checked
from govkit.tasks.check import check
from govkit.write.figure import lay_out
from govkit.write.figure.layout import TALLEST
from govkit.write.pdf import write_pdf
from tests.conftest import ROOT, TODAY

FILE = ROOT / "tests" / "partnerships" / "nine_partners.yaml"


@cache
def checked() -> Checked:
    return check(Inputs(FILE, TODAY))


@cache
def agreement() -> Document:
    return next(each.document for each in checked().documents if each.document.kind == "isa")


@cache
def picture() -> Figure:
    (found,) = (block for block in every_block(agreement().blocks) if isinstance(block, Figure))
    return found


def arrows() -> list[Sending]:
    return [row for row in picture().rows if isinstance(row, Sending)]


def names(columns: tuple[int, ...]) -> set[str]:
    return {text_of(picture().columns[at]) for at in columns}


@pytest.mark.whole
def test_nothing_is_found_in_its_file() -> None:
    assert [finding.rule for finding in checked().findings if not finding.document] == []


@pytest.mark.whole
def test_every_partner_is_a_column_and_every_flow_an_arrow_between_its_partners() -> None:
    partnership = checked().partnership
    assert partnership is not None
    assert len(picture().columns) == len(partnership.partners) == 9
    assert len(arrows()) == len(partnership.flows) == 15
    said = {
        text_of(arrow.what).partition(". ")[2].partition(":")[0]: (names(arrow.senders), names(arrow.receivers))
        for arrow in arrows()
    }
    for flow in partnership.flows.values():
        senders, receivers = ({partnership.partners[end].name for end in ends} for ends in (flow.from_, flow.to))
        assert said[flow.name] == (senders, receivers)


def test_nothing_that_waits_for_a_yes_stands_before_the_line_and_the_steps_follow_each_other() -> None:
    parts = [at for at, row in enumerate(picture().rows) if isinstance(row, Stage) and row.level == 1]
    steps = [
        [text_of(row.inlines) for row in rows if isinstance(row, Stage) and row.level == 2]
        for rows in (picture().rows[: parts[1]], picture().rows[parts[1] :])
    ]
    assert steps == [["Step 2", "Step 3", "Step 4"], ["Step 4", "Step 5", "Step 6"]]
    before = {text_of(row.when) for row in picture().rows[: parts[1]] if isinstance(row, Sending)}
    assert before == {"unless they opt out", "without asking"}


def test_the_tables_say_the_same_in_the_same_order() -> None:
    said = [line for line in lines(agreement().blocks) if line.startswith("Flow ")]
    numbers = [text_of(arrow.what).partition(":")[0].replace(". ", ": ", 1) for arrow in arrows()]
    assert [line.removeprefix("Flow ").rpartition(" (step")[0] for line in said[: len(numbers)]] == numbers


@pytest.mark.slow
def test_the_picture_stands_on_three_pages_in_a_row_each_part_of_it_whole() -> None:
    heights = [each.height for each in lay_out(picture())]
    assert len(heights) == 3
    assert max(heights) <= TALLEST < sum(heights)
    texts = ["".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(write_pdf(agreement()).pdf)).pages]
    at = next(number for number, text in enumerate(texts) if "Whosendswhattowhom" in text)
    assert "9Dataflows" in texts[at]
    for arrow in arrows():
        assert "".join(text_of(arrow.what).split()) in "".join(texts[at : at + 3])
