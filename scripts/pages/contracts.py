"""tests/contracts/modules.py, which has mypy hold every module to its contract."""

from __future__ import annotations

import re
from collections.abc import Iterable

from govkit.posting.form import FORMS
from govkit.read import READERS
from govkit.read.spreadsheet import SPREADSHEETS
from govkit.records import calendar, processing
from govkit.report import amendment, changes, due, findings, readiness, scores, understanding
from govkit.rules.contract import SUBJECTS
from govkit.rules.rule import modules
from govkit.sheets.returned import RETURNED
from govkit.sheets.writers import WRITERS as SHEETS_MADE
from govkit.write import WRITERS

CONTRACTS_HEAD = '''"""Every module that keeps a contract, so that mypy holds it to it. Made by scripts/manual; a test holds it to the folders."""

from __future__ import annotations

from typing import Final

'''


def contracts_module() -> str:
    """Each module, as what it has to be."""
    held = {
        **{("govkit.rules.contract", contract.__name__): modules(subject) for subject, contract in SUBJECTS.items()},
        ("govkit.report.findings", "FindingsReporter"): findings.REPORTERS.modules(),
        ("govkit.report.scores", "ScoresReporter"): scores.REPORTERS.modules(),
        ("govkit.report.changes", "ChangesReporter"): changes.REPORTERS.modules(),
        ("govkit.report.amendment", "AmendmentReporter"): amendment.REPORTERS.modules(),
        ("govkit.report.due", "DueReporter"): due.REPORTERS.modules(),
        ("govkit.report.readiness", "ReadinessReporter"): readiness.REPORTERS.modules(),
        ("govkit.report.understanding", "UnderstandingReporter"): understanding.REPORTERS.modules(),
        ("govkit.read.spreadsheet", "SpreadsheetReader"): SPREADSHEETS.modules(),
        ("govkit.read", "Reader"): READERS.modules(),
        ("govkit.write", "DocumentWriter"): WRITERS.modules(),
        ("govkit.sheets.writers", "SheetWriter"): SHEETS_MADE.modules(),
        ("govkit.sheets.returned", "SheetReader"): RETURNED.modules(),
        ("govkit.posting.form", "LetterForm"): FORMS.modules(),
        ("govkit.records.processing", "ProcessingWriter"): processing.WRITERS.modules(),
        ("govkit.records.calendar", "CalendarWriter"): calendar.WRITERS.modules(),
    }
    imported = sorted({module for every in held.values() for module in every})
    of_each: dict[str, list[str]] = {}
    for place, contract in held:
        of_each.setdefault(place, []).append(contract)
    contracts = [f"from {place} import {', '.join(sorted(names))}" for place, names in sorted(of_each.items())]
    told = [_held(contract, every) for (_place, contract), every in held.items()]
    lines = [*(f"import {module}" for module in imported), *map(_wrapped, contracts), "", *told]
    return CONTRACTS_HEAD + "\n".join(lines)


def _held(contract: str, every: Iterable[str]) -> str:
    """A list, of which mypy names each module that is something else, at its line."""
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", contract).upper()
    return "\n".join([f"{name}: Final[list[{contract}]] = [", *(f"    {module}," for module in every), "]", ""])


def _wrapped(line: str) -> str:
    """An import as ruff formats it."""
    if len(line) <= 120:
        return line
    before, _, names = line.partition(" import ")
    return "\n".join([f"{before} import (", *(f"    {name}," for name in names.split(", ")), ")"])
