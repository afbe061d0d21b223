"""What govkit reads and writes: a page of its own, and the lists that stand in other pages between “made” marks."""

from __future__ import annotations

import re
from typing import Any

from govkit.formats import Formats, each_once
from govkit.posting.form import MARKS, UNMARKED
from govkit.read import READERS
from govkit.read.spreadsheet import SPREADSHEETS
from govkit.records import calendar, processing
from govkit.report import amendment, changes, due, findings, readiness, scores, understanding
from govkit.sheets.returned import RETURNED
from govkit.sheets.writers import WRITERS as SHEETS_MADE
from govkit.tasks.records import SCREENING
from govkit.tasks.understand import SHEETS
from govkit.wording.say import listing
from govkit.write import WRITERS
from pages.evidence import MADE

FORMATS: dict[str, tuple[Formats[Any], ...]] = {
    "govkit check --format": (findings.REPORTERS,),
    "govkit build --format": (WRITERS,),
    "govkit readability --format": (scores.REPORTERS, changes.REPORTERS),
    "govkit readability FILE": (READERS,),
    "govkit diff --format": (amendment.REPORTERS,),
    "govkit readiness --format": (readiness.REPORTERS,),
    "govkit sheets make --format": (SHEETS_MADE,),
    "govkit sheets import FILE": (RETURNED,),
    "govkit letters make --format": (UNMARKED,),
    "govkit letters make --mark": (MARKS,),
    "govkit understand --format": (understanding.REPORTERS,),
    "govkit understand --sheets": (SHEETS,),
    "govkit understand --results FILE": (SPREADSHEETS,),
    "govkit records --format": (processing.WRITERS, SCREENING, calendar.WRITERS),
    "govkit records due --format": (due.REPORTERS,),
}
START = f"""\
# The formats

What govkit reads and writes, and what each format is for. {MADE.format("the modules themselves")} CONTRIBUTING.md says how to add one.
"""
MADE_LIST = re.compile(r"(?P<begin><!-- made: (?P<name>\w+) -->)(?P<inside>.*?)(?P<end><!-- /made -->)", re.DOTALL)


def formats_page() -> str:
    """For each place where a format can be named, a table of those that there are."""
    return "\n".join([START, *(f"## `{asked}`\n\n{_table(_formats(asked))}" for asked in FORMATS)])


def _formats(asked: str) -> dict[str, str]:
    """The formats, each as it is written there, with what it is for."""
    dot = "." if asked.endswith("FILE") else ""
    return {f"`{dot}{name}`": each.FOR for name, each in each_once(FORMATS[asked]).items()}


def _table(formats: dict[str, str]) -> str:
    return (
        "\n".join(["| Format | For |", "|---|---|", *(f"| {name} | {what} |" for name, what in formats.items())]) + "\n"
    )


def filled(page: str) -> str:
    """A page with the lists that are made for it, between their marks."""
    return MADE_LIST.sub(lambda found: f"{found['begin']}{_made(found['name'])}{found['end']}", page)


def _made(name: str) -> str:
    if name == "readers":
        return listing(list(_formats("govkit readability FILE")))
    rows = (f"| `{asked}` | {', '.join(_formats(asked))} |" for asked in FORMATS)
    return "\n".join(["", "| Asked for with | Formats |", "|---|---|", *rows, ""])
