"""Writes the records that follow from a partnership into a folder, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from govkit.data.inputs import Inputs
from govkit.dates.timetable import timetable
from govkit.document import Document
from govkit.document.house_style import HouseStyle
from govkit.document.names import document_name
from govkit.finding import Finding
from govkit.formats import Formats
from govkit.house import style_of
from govkit.issuing.issued import MANIFEST
from govkit.issuing.manifest import records_manifest
from govkit.issuing.publish import publish, refuse_to_overwrite_edits
from govkit.load import load_partnership
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.questions.settled import name_of, parts
from govkit.records import calendar, processing
from govkit.records.processing import ProcessingRecord, gaps, processing_records
from govkit.sets.understood import understood
from govkit.write import WRITERS
from govkit.written.opened import opened_files

SCREENING: Final = WRITERS.only("docx", "html")
FORMATS: Final = (*processing.WRITERS.names, *SCREENING.names, *calendar.WRITERS.names)

MakeRecord = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class RecordsWritten:
    """The names of the files that were written, and in sentences what they don't hold. Faults of the file leave nothing to write."""

    findings: tuple[Finding, ...]
    files: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def write_records(inputs: Inputs, out: Path, formats: Collection[str] = FORMATS) -> RecordsWritten:
    """The record of processing of each controller, the impact screening and the calendar, in these formats."""
    with opened_files() as opened:
        loaded = load_partnership(inputs.partnership)
        look = style_of(inputs.partnership)
    if loaded.partnership is None:
        return RecordsWritten(loaded.findings)
    refuse_to_overwrite_edits(out)
    records = processing_records(loaded.partnership)
    files = {name: make() for name, make in _files(loaded.partnership, records, inputs, formats, look)}
    if files:
        publish(out, files, lambda _earlier: records_manifest(inputs, opened, files))
    written = (*files, MANIFEST) if files else ()
    return RecordsWritten((), written, tuple(_notes(loaded.partnership, records)))


def records_of(partnership: Partnership, inputs: Inputs) -> Mapping[str, MakeRecord]:
    """What makes each record that follows from a partnership, by the name of its file: none is made before it is asked for."""
    records = processing_records(partnership)
    return dict(_files(partnership, records, inputs, FORMATS, style_of(inputs.partnership)))


def _files(
    partnership: Partnership,
    records: Iterable[ProcessingRecord],
    inputs: Inputs,
    formats: Collection[str],
    look: HouseStyle | None,
) -> Iterator[tuple[str, MakeRecord]]:
    """What makes each file, with its name."""
    for record in records:
        file = document_name("processing-record", record.partner)
        for name in _wanted(processing.WRITERS, formats):
            yield f"{file}.{name}", partial(processing.WRITERS.of(name).write, replace(record, house=look))
    yield from _screening(partnership, inputs, _wanted(SCREENING, formats), look)
    if timetable(partnership):  # a calendar without a day is none
        for name in _wanted(calendar.WRITERS, formats):
            yield f"calendar.{name}", partial(calendar.WRITERS.of(name).write, partnership, inputs.today)


def _wanted(known: Formats[Any], formats: Collection[str]) -> list[str]:
    return [name for name in known.names if name in formats]


def _screening(
    partnership: Partnership, inputs: Inputs, formats: Collection[str], look: HouseStyle | None
) -> Iterator[tuple[str, MakeRecord]]:
    if not formats:
        return
    from govkit.records.screening import screening_document  # noqa: PLC0415 - few runs need it

    words = understood(partnership, inputs.partnership)
    document = replace(screening_document(partnership, inputs.today, words), house=look)
    for name in formats:
        yield f"{document.name}.{name}", partial(_content, document, name)


def _content(screening: Document, form: str) -> bytes:
    return SCREENING.of(form).write(screening).content


def _notes(partnership: Partnership, records: Collection[ProcessingRecord]) -> Iterator[str]:
    """What a reader would look for in the records in vain."""
    recorded = {record.partner for record in records}
    for name, partner in parts(partnership.partners):
        if name not in recorded and partner.role != Role.PROCESSOR:
            called = name_of(partnership.partners, name)
            yield f"{called} has no record of processing: no settled flow has it send or receive data about people."
    for record in records:
        missing = list(gaps(record))
        if missing:
            (path, heading), more = missing[0], len(missing) - 1
            others = f", and {more} more {'cell' if more == 1 else 'cells'}" if more else ""
            yield f"{record.name}: “{heading}” of `{path}` is to be agreed or not written{others}. The spreadsheet marks what is missing."
    if not timetable(partnership):
        yield "There is no calendar: every day is still to be agreed."
