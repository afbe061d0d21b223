"""Writes the readiness of the partners to one HTML file, to show to them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from govkit.document.house_style import HouseStyle
from govkit.issuing.one_file import refuse_to_overwrite, write_file
from govkit.model import Partnership
from govkit.model.plan import Plan
from govkit.report.readiness_html import GENERATOR, report
from govkit.write.html.report_look import report_in_house

if TYPE_CHECKING:  # it takes long to load, and few words were ever tested
    from govkit.understanding.standing import WordsStanding


def write_page(  # noqa: PLR0913, PLR0917 - each is a thing that the page is made of
    file: Path,
    partnership: Partnership,
    made: Plan,
    today: date,
    words: Sequence[WordsStanding] = (),
    house: HouseStyle | None = None,
) -> None:
    """Writes the table, the chart and the plan, in the look of a house. Raises OutputRefused where the file can't be written."""
    refuse_to_overwrite(file, GENERATOR)
    page = report_in_house(report(partnership, made, today, words), house)
    write_file(file, page.encode("utf-8"), GENERATOR)
