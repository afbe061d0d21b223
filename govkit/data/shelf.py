"""The one reader of data: what govkit ships, fast; and what a house brings, held to its model, with the line and column of what is wrong.

A model of `govkit/data/` says for each file which keys it has. What the model alone can't tell, such as whether a path leads to a fact,
a check says beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar, cast

import yaml
from pydantic import BaseModel

from govkit.data.shipped import from_yaml, shipped_file, shipped_folder
from govkit.errors import DataUnreadable
from govkit.finding import Finding, Location, shown
from govkit.model.unsettled import TO_BE_AGREED, WORDS, is_unsettled
from govkit.written.faults import fault
from govkit.written.file_kind import DATA_FILE
from govkit.written.keys import keys_of
from govkit.written.read_file import read_text
from govkit.written.read_yaml import YamlReading, read_yaml
from govkit.written.source_map import Route, SourceMap, walk
from govkit.written.validate import validate

Form = TypeVar("Form", bound=BaseModel)

_UNSETTLED: Final = f"`{WORDS}` has no place in this file."


class Wrong(NamedTuple):
    """What a check finds wrong with the value at a place of a data file, or `with_key` with its key, and what to do."""

    route: Route
    message: str
    fix: str
    with_key: bool = False


Check = Callable[[Form], Iterable[Wrong]]


def _right(_found: BaseModel) -> Iterable[Wrong]:
    return ()


def shipped(name: str, form: type[Form]) -> Form:
    """A file of govkit/standards/ by its model, such as `regulator.yaml`, read once."""
    return cast("Form", _kept(name, form, shipped_folder()))


@cache
def _kept(name: str, form: type[BaseModel], _folder: str) -> BaseModel:
    return fast(shipped_file(name), form)


def fast(file: Path, form: type[Form]) -> Form:
    """A file that govkit ships. Where it was damaged, it is read again with all checks, which say where."""
    try:
        return form.model_validate(from_yaml(file))
    except (OSError, ValueError, yaml.YAMLError):
        return read(file, form)


def read(file: Path, form: type[Form], check: Check[Form] = _right, *, may_be_unsettled: bool = False) -> Form:
    """A file of data by its model. Raises DataUnreadable, which names the line and column of the first thing that is wrong.

    Where it `may_be_unsettled`, a value can be `to be agreed`, as in a partnership file.
    """
    reading = read_yaml(read_text(file, DataUnreadable), shown(file), DATA_FILE)
    raw, faults = _without_blanks(reading, form)
    refuse(faults)
    refuse(() if may_be_unsettled else _unsettled(raw, reading.sources))
    found, faults = validate(form, raw, reading.sources, {})
    refuse(faults)
    if found is None:
        raise DataUnreadable(reading.sources.file, "this file can't be read.")
    refuse(tuple(_fault(wrong, reading.sources) for wrong in check(found)))
    return found


def faults_of(file: Path, form: type[Form], check: Check[Form] = _right) -> tuple[Finding, ...]:
    """All that is wrong with a file of data, in the order of its lines. Raises DataUnreadable where it is gone, which no line of it can mend."""
    try:
        text = read_text(file, DataUnreadable)
    except DataUnreadable as error:
        if not file.exists():
            raise
        return (fault("unreadable-value", str(error), "Put a text file there.", Location(shown(file), 1), ()),)
    return faults_in(text, shown(file), form, check)


def faults_in(text: str, file: str, form: type[Form], check: Check[Form] = _right) -> tuple[Finding, ...]:
    """All that would be wrong with a file of data that holds this text."""
    reading = read_yaml(text, file, DATA_FILE)
    raw, faults = _without_blanks(reading, form)
    faults = faults or _unsettled(raw, reading.sources)  # what could not be read stands there as unsettled
    found, more = (None, ()) if faults else validate(form, raw, reading.sources, {})
    wrong = () if found is None else tuple(_fault(each, reading.sources) for each in check(found))
    return tuple(sorted((*faults, *more, *wrong), key=lambda each: (each.location.line, each.location.column)))


def _without_blanks(reading: YamlReading, form: type[BaseModel]) -> tuple[Mapping[str, Any], tuple[Finding, ...]]:
    """The data and its faults, without the lists at the top of the file that somebody has left without anything in them."""
    may_be_left = {key for key, field in keys_of(form).items() if not field.is_required()}
    raw = reading.raw or {}
    left = {key for key, value in raw.items() if value is TO_BE_AGREED and key in may_be_left}
    faults = tuple(each for each in reading.faults if each.rule != "empty-value" or each.path not in left)
    return {key: value for key, value in raw.items() if key not in left}, faults


def _unsettled(raw: Mapping[str, Any], sources: SourceMap) -> tuple[Finding, ...]:
    return tuple(
        fault("unreadable-value", _UNSETTLED, "Write what is meant.", sources.locate_value(route), route)
        for route, value in walk(raw)
        if is_unsettled(value)
    )


def _fault(wrong: Wrong, sources: SourceMap) -> Finding:
    location = (sources.locate_key if wrong.with_key else sources.locate_value)(wrong.route)
    return fault("unreadable-value", wrong.message, wrong.fix, location, wrong.route)


def refuse(faults: Iterable[Finding]) -> None:
    """Raises DataUnreadable with the first of the faults, if there are any. A misspelt key comes before one that is missing for that reason."""
    first = min(faults, key=_first, default=None)
    if first is not None:
        raise DataUnreadable(str(first.location), f"{first.message} {first.fix}")


def _first(fault: Finding) -> tuple[bool, int, int]:
    return fault.rule == "missing-key", fault.location.line, fault.location.column
