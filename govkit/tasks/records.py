"""Writes the records that follow from a partnership into a folder, or nothing at all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from govkit.data.inputs import Inputs
from govkit.dates.timetable import timetable
from govkit.document.names import document_name
from govkit.finding import Finding
from govkit.issuing.issued import MANIFEST
from govkit.issuing.manifest import records_manifest
from govkit.issuing.publish import publish, refuse_to_overwrite_edits, refuse_to_overwrite_strangers
from govkit.load import load_partnership
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.questions.settled import name_of, parts
from govkit.records.processing import ProcessingRecord, gaps, processing_records

FORMATS: Final = ("csv", "xlsx", "docx", "html", "ics")


@dataclass(frozen=True, slots=True)
class Written:
    """The names of the files that were written, and in sentences what they don't hold. Faults of the file leave nothing to write."""

    findings: tuple[Finding, ...]
    files: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def write_records(inputs: Inputs, out: Path, formats: Collection[str] = FORMATS) -> Written:
    """The record of processing of each controller, the impact screening and the calendar, in these formats."""
    loaded = load_partnership(inputs.partnership)
    if loaded.partnership is None:
        return Written(loaded.findings)
    refuse_to_overwrite_edits(out)
    records = processing_records(loaded.partnership)
    files = dict(_files(loaded.partnership, records, inputs, formats))
    if files:
        refuse_to_overwrite_strangers(out, files)
        files[MANIFEST] = records_manifest(inputs, files)
        publish(out, files)
    return Written((), tuple(files), tuple(_notes(loaded.partnership, records)))


def _files(
    partnership: Partnership, records: Iterable[ProcessingRecord], inputs: Inputs, formats: Collection[str]
) -> Iterator[tuple[str, bytes]]:
    """Each file with its name. Writers are imported where they are used, since some take long to start."""
    from govkit.records.processing.files import as_csv, as_xlsx  # noqa: PLC0415 - as its docstring says

    for record in records:
        name = document_name("processing-record", record.partner)
        if "csv" in formats:
            yield f"{name}.csv", as_csv(record)
        if "xlsx" in formats:
            yield f"{name}.xlsx", as_xlsx(record)
    yield from _screening(partnership, inputs, formats)
    if "ics" in formats and timetable(partnership):  # a calendar without a day is none
        from govkit.records.calendar import as_calendar  # noqa: PLC0415 - as its docstring says

        yield "calendar.ics", as_calendar(partnership, inputs.today)


def _screening(partnership: Partnership, inputs: Inputs, formats: Collection[str]) -> Iterator[tuple[str, bytes]]:
    if not {"docx", "html"} & set(formats):
        return
    from govkit.records.screening import screening_document  # noqa: PLC0415 - few runs need it

    document = screening_document(partnership, inputs.today)
    if "docx" in formats:
        from govkit.write.docx import write_docx  # noqa: PLC0415 - it takes long to start

        yield f"{document.name}.docx", write_docx(document)
    if "html" in formats:
        from govkit.write.html import write_html  # noqa: PLC0415 - it takes long to start

        yield f"{document.name}.html", write_html(document).encode("utf-8")


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
