"""From a file to the partnership it describes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from govkit.data.renamed import renamed
from govkit.data.telling_words import house_words
from govkit.errors import PartnershipUnreadable
from govkit.finding import Finding, Location, Severity
from govkit.limits import begin
from govkit.load.flow_defaults import with_flow_defaults
from govkit.load.groups import with_groups
from govkit.load.next_review import with_next_review
from govkit.load.old_names import with_new_names
from govkit.load.programme_criteria import programmes_for, unknown_programme, with_programme
from govkit.load.validate import partnership_of, validate
from govkit.model import Partnership
from govkit.model.programme import Programme
from govkit.model.unsettled import is_unsettled
from govkit.repository import leads_out
from govkit.written.cures import Curing
from govkit.written.faults import fault, in_order
from govkit.written.read_file import LARGEST_FILE, decode, read_bytes
from govkit.written.read_yaml import read_yaml
from govkit.written.source_map import SourceMap, dotted, walk


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a partnership file: the partnership or, when it can't be had, every reason why; and old names that were read.

    `text` is that of the file, line ends and all.
    """

    partnership: Partnership | None
    findings: tuple[Finding, ...]
    sources: SourceMap
    unsettled: tuple[str, ...] = ()
    text: str = ""

    def curable(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings, without the cures that can't be written by themselves."""
        told = tuple(findings)
        if not any(each.cure for each in told):
            return told
        curing = Curing(self.text, self.sources)
        return tuple(
            each if each.cure is None or curing.edits(each.cure, each.location) else replace(each, cure=None)
            for each in told
        )


def load_partnership(file: Path, house: Path | None = None, unsaved: bytes | None = None) -> Loaded:
    """The partnership that the file describes, with all the faults of the file and what is still to be agreed.

    `house` is the house's folder of templates and standards, if there is one, and `unsaved` what the file is to hold, where that is asked
    before it does. Raises PartnershipUnreadable.
    """
    begin(str(file))
    if leads_out(file):
        raise PartnershipUnreadable(
            file, "this is a link to a file elsewhere. If that is meant, name that file itself."
        )
    content = read_bytes(file) if unsaved is None else unsaved
    if len(content) > LARGEST_FILE:
        return Loaded(None, (_too_large(file),), SourceMap(str(file)))
    reading = read_yaml(decode(file, content), str(file))
    text = content.decode("utf-8")
    if reading.raw is None:
        return _with_cures(Loaded(None, in_order(reading.faults), reading.sources, text=text))
    today = with_new_names(reading.raw, reading.sources, renamed())
    known = programmes_for(today.raw, house)
    raw, sources = _whole(today.raw, today.sources, known)
    partnership, faults = validate(raw, sources, known, house_words(house))
    unknown = unknown_programme(raw, sources, known, house or file.parent / "templates")
    findings = in_order((*reading.faults, *faults, *unknown, *today.findings))
    faulty = any(finding.severity is Severity.ERROR for finding in findings)
    return _with_cures(Loaded(None if faulty else partnership, findings, sources, _unsettled(today.raw), text))


def partnership_from(raw: Mapping[str, Any], house: Path | None = None) -> Partnership | None:
    """The partnership that data describes which stands in no file yet, or nothing where it is at fault."""
    today = with_new_names(raw, SourceMap(""), renamed())
    known = programmes_for(today.raw, house)
    whole, _sources = _whole(today.raw, today.sources, known)
    return partnership_of(whole, known, house_words(house))


def said_in_all(raw: Mapping[str, Any], house: Path | None = None) -> Mapping[str, Any]:
    """The data with what is said once for several of its parts, by `flow_defaults`, groups and the programme, and the day of the next review."""
    return _whole(raw, SourceMap(""), programmes_for(raw, house))[0]


def _whole(
    raw: Mapping[str, Any], sources: SourceMap, known: Mapping[str, Programme]
) -> tuple[Mapping[str, Any], SourceMap]:
    return with_programme(*with_groups(*with_flow_defaults(*with_next_review(raw, sources))), known)


def _with_cures(loaded: Loaded) -> Loaded:
    """The same, in which each cure can be written by itself."""
    return replace(loaded, findings=loaded.curable(loaded.findings))


def _unsettled(raw: Mapping[str, Any]) -> tuple[str, ...]:
    """The paths of what is still to be agreed. What could not be read is unsettled too, but was never agreed to be."""
    return tuple(dotted(route) for route, value in walk(raw) if isinstance(value, str) and is_unsettled(value))


def _too_large(file: Path) -> Finding:
    fix = "Keep one partnership in a file, and long texts out of it."
    return fault("file-too-large", f"This file is larger than {LARGEST_FILE // 1024:,} KB.", fix, Location(str(file)))
