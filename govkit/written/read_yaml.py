"""YAML as it was written: every value is text, and every key and value has its line and column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NoReturn

import yaml

from govkit.document.unseen import UNSAFE
from govkit.finding import Finding
from govkit.written.faults import Faults, Refused
from govkit.written.file_kind import PARTNERSHIP_FILE, FileKind
from govkit.written.raw_data import TOO_DEEP, Builder, is_nothing, place_of
from govkit.written.source_map import Position, SourceMap
from govkit.written.syntax import explain
from govkit.written.unsafe import STAND_IN, find_unsafe

_PARSERS_OWN_LIMIT: Final = "maximum nesting depth"  # newer versions of libyaml give up before the builder does


@dataclass(frozen=True, slots=True)
class YamlReading:
    """What a file says, where it says it and what is wrong with it as YAML.

    Without `raw` nothing could be read. Where one value could not, TO_BE_AGREED stands in for it, so that it is
    not found wrong a second time.
    """

    raw: Mapping[str, Any] | None
    sources: SourceMap
    faults: tuple[Finding, ...] = ()


def read_yaml(text: str, file: str, kind: FileKind = PARTNERSHIP_FILE) -> YamlReading:
    """What one YAML document says, whatever is wrong with it."""
    faults = Faults(file)
    for line, column, sign in find_unsafe(text):
        faults.report_unsafe(sign, Position(line, column, line, column))
    cleaned = UNSAFE.sub(STAND_IN, text) if faults.found else text
    events = yaml.parse(cleaned, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    builder = Builder(cleaned, faults, kind, cleaned=bool(faults.found))
    raw = _read(cleaned, events, builder, faults)
    return YamlReading(raw, SourceMap(file, builder.places, builder.aliases), tuple(faults.found))


def _read(text: str, events: Iterator[Any], builder: Builder, faults: Faults) -> dict[str, Any] | None:
    try:
        return _document(events, builder, faults)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        mistake = explain(error, text)
        if _PARSERS_OWN_LIMIT in str(error):
            faults.report(*TOO_DEEP, mistake.place)
        else:
            faults.report("not-yaml", mistake.message, mistake.fix, mistake.place, cure=mistake.cure)
    except Refused:
        pass
    return None


def _document(events: Iterator[Any], builder: Builder, faults: Faults) -> dict[str, Any] | None:
    kind = builder.kind
    next(events)
    if isinstance(next(events), yaml.StreamEndEvent):
        _refuse_empty(faults, kind)
    top = next(events)
    _check_top(top, faults, kind)
    raw = builder.build(top, events)
    next(events)
    after = next(events)
    if not isinstance(after, yaml.StreamEndEvent):
        fix = "Delete the line `---`, or move what follows to another file."
        faults.refuse("several-documents", "A second YAML document starts here.", fix, place_of(after))
    return raw


def _check_top(top: Any, faults: Faults, kind: FileKind) -> None:
    if is_nothing(top):
        _refuse_empty(faults, kind)
    if not isinstance(top, yaml.MappingStartEvent):
        faults.refuse("file-without-keys", "This file does not start with a key.", kind.start, place_of(top))


def _refuse_empty(faults: Faults, kind: FileKind) -> NoReturn:
    faults.refuse("empty-file", "There is nothing in this file.", kind.when_empty)
