"""Writes the readiness of the partners to one HTML file, to show to them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from govkit.issuing.one_file import refuse_to_overwrite, write_file
from govkit.model import Partnership
from govkit.model.plan import Plan
from govkit.report.readiness_html import GENERATOR, report

if TYPE_CHECKING:  # it takes long to load, and few words were ever tested
    from govkit.understanding.standing import WordsStanding


def write_page(
    file: Path, partnership: Partnership, made: Plan, today: date, words: Sequence[WordsStanding] = ()
) -> None:
    """Writes the table, the chart and the plan. Raises OutputRefused where the file can't be written."""
    refuse_to_overwrite(file, GENERATOR)
    write_file(file, report(partnership, made, today, words).encode("utf-8"), GENERATOR)
