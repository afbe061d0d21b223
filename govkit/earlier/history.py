"""Keeps a line for each run, so that people see whether their documents become easier to read."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import date
from math import isfinite
from pathlib import Path
from typing import Final, cast

from govkit import __version__
from govkit.errors import HistoryUnreadable
from govkit.outcome.remarks import Read
from govkit.readability.measures import measures
from govkit.readability.run import KeptRun, Outcome

_LARGEST: Final = 50_000_000  # bytes, in which each day of a lifetime fits
_BEGINS: Final = b'{"date": "'  # each line


def keep(file: Path, read: Read, today: date) -> tuple[KeptRun, ...]:
    """Adds this run to the file, and gives back all that it holds, oldest first. Raises HistoryUnreadable, and loses nothing."""
    names = [each.scored.document.name for each in read.documents]
    return keep_run(file, KeptRun(today, {name: _outcome(read, name) for name in names}))


def keep_run(file: Path, run: KeptRun) -> tuple[KeptRun, ...]:
    """Adds a run to the file, as `keep` does."""
    if file.is_symlink():
        raise HistoryUnreadable(f"{file} is a link to another file. No run was added to that; name it itself.")
    content = _content(file)
    whole = _without_half_line(content)
    before = _runs(file, whole)
    line = {
        "date": run.day.isoformat(),
        "govkit": __version__,
        "documents": {name: _data(outcome) for name, outcome in run.documents.items()},
    }
    try:
        _add(file, json.dumps(line).encode("ascii") + b"\n", len(whole), len(content))
    except OSError as error:
        raise HistoryUnreadable(f"{file}: this run can't be kept here: {error.strerror}.") from error
    return (*before, run)


def _add(file: Path, line: bytes, whole: int, of: int) -> None:
    """Adds the line whole or, on a disk that is full, not at all; in the place of a half-written one, unless another run was there meanwhile."""
    with file.open("ab", buffering=0) as history:
        if whole < of == history.tell():
            history.truncate(whole)
        length = file.stat().st_size
        rest = line if _ends_a_line(file) else b"\n" + line
        try:
            while rest:
                rest = rest[history.write(rest) :]
        except OSError:
            with suppress(OSError):
                os.truncate(file, length)
            raise


def _without_half_line(content: bytes) -> bytes:
    """What the file holds but for a last line that a run left which was killed, or whose machine was: it says nothing."""
    last = content[content.rfind(b"\n") + 1 :]
    begun = last.startswith(_BEGINS) or _BEGINS.startswith(last)
    return content[: len(content) - len(last)] if last and begun and not _is_json(last) else content


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _outcome(read: Read, name: str) -> Outcome:
    located = next(each for each in read.documents if each.scored.document.name == name)
    whole = located.scored.whole
    return Outcome(
        words=whole.words,
        grade=measures(whole).get("flesch_kincaid_grade"),
        long_sentences=len(whole.long_sentences),
        findings=sum(finding.document == name for finding in read.findings),
    )


def _data(outcome: Outcome) -> dict[str, int | float | None]:
    return {
        "words": outcome.words,
        "grade": outcome.grade,
        "long_sentences": outcome.long_sentences,
        "findings": outcome.findings,
    }


def _content(file: Path) -> bytes:
    if not file.exists():
        return b""
    if not file.is_file() or file.stat().st_size > _LARGEST:
        raise HistoryUnreadable(f"{file}: this is no file of {_LARGEST:,} bytes at most, so no run is added to it.")
    try:
        return file.read_bytes()
    except OSError as error:
        raise HistoryUnreadable(f"{file}: this file can't be read: {error.strerror}. No run is added to it.") from error


def _runs(file: Path, content: bytes) -> tuple[KeptRun, ...]:
    try:
        lines = content.decode("utf-8").split("\n")  # a name may hold a sign that ends a line elsewhere
    except UnicodeDecodeError as error:
        raise HistoryUnreadable(f"{file}: this file can't be read as text, so no run is added to it.") from error
    return tuple(_run(file, number, line) for number, line in enumerate(lines, 1) if line.strip())


def _run(file: Path, number: int, line: str) -> KeptRun:
    try:
        data = json.loads(line)
        documents = {name: _kept_outcome(**outcome) for name, outcome in data["documents"].items()}
        return KeptRun(date.fromisoformat(data["date"]), documents)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        why = "this line is no run that govkit kept. Mend it or take it out; nothing was added."
        raise HistoryUnreadable(f"{file}:{number}: {why}") from error


def _kept_outcome(words: object, grade: object, long_sentences: object, findings: object) -> Outcome:
    """What a line says of a document, where its figures are what somebody can have counted."""
    for each in (words, long_sentences, findings):
        if type(each) is not int or each < 0:
            raise TypeError(each)
    if grade is not None and (type(grade) not in {int, float} or not isfinite(cast(float, grade))):
        raise TypeError(grade)
    return Outcome(cast(int, words), cast("float | None", grade), cast(int, long_sentences), cast(int, findings))


def _ends_a_line(file: Path) -> bool:
    with file.open("rb") as history:
        return file.stat().st_size == 0 or (history.seek(-1, 2) >= 0 and history.read(1) == b"\n")
