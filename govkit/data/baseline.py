"""The baseline: what was found when govkit was taken up, so that a check fails only on what is new."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from pydantic import Field

from govkit import __version__
from govkit.data.block import DataBlock
from govkit.data.shelf import read
from govkit.finding import Fingerprinted
from govkit.model.facts import Day, Text

MOST_ENTRIES: Final = 3000  # as many as can be read again
_ABOUT: Final = """# What `govkit check` found here before, and nobody has mended yet. With `--baseline` only what is new ends it with 1.
# `govkit baseline` writes this file: it takes out what is found no longer, and adds nothing.
"""
_PLAIN: Final = re.compile(r"[A-Za-z][\w./+*-]*")
_NO_WORDS: Final = frozenset({"y", "n", "yes", "no", "true", "false", "on", "off", "null"})


class BaselineEntry(DataBlock):
    """One finding of a baseline."""

    rule: Text = Field(description="the rule that found it.")
    at: Text = Field("", description="the key in the partnership file.")
    document: Text = Field("", description="the document and its clause.")
    fingerprint: Text = Field(description="what `govkit baseline` makes of the words of the finding.")


class StartedAnew(DataBlock):
    """Why a baseline was written from scratch, when there was one already."""

    on: Day = Field(description="the day on which it was.")
    why: Text = Field(description="the reason that was given.")


class BaselineFile(DataBlock):
    """The whole of a baseline."""

    govkit: Text = Field(description="the version of govkit that wrote it.")
    from_scratch: StartedAnew | None = Field(None, description="why it was written from scratch, and when.")
    findings: Mapping[Text, tuple[BaselineEntry, ...]] = Field({}, description="what was found, by file.")


class Baseline(NamedTuple):
    """The entries of a baseline, in which file they stand, by which version of govkit, and why it was started anew, if it was."""

    file: Path
    entries: frozenset[Fingerprinted] = frozenset()
    version: str = __version__
    from_scratch: tuple[date, str] | None = None


def baseline_in(file: Path) -> Baseline:
    """The baseline that a file holds. Raises DataUnreadable, with the line and column of what is wrong."""
    found = read(file, BaselineFile)
    entries = frozenset(
        Fingerprinted(name, each.rule, each.at, each.document, each.fingerprint)
        for name, listed in found.findings.items()
        for each in listed
    )
    anew = (found.from_scratch.on, found.from_scratch.why) if found.from_scratch else None
    return Baseline(file, entries, found.govkit, anew)


def as_text(entries: Iterable[Fingerprinted], from_scratch: tuple[date, str] | None = None) -> str:
    """A baseline as it is written: sorted, with a line for each entry, so that a change of one is a change of one line."""
    return _ABOUT + "".join(f"{line}\n" for line in _lines(sorted(set(entries)), from_scratch))


def _lines(entries: list[Fingerprinted], from_scratch: tuple[date, str] | None) -> Iterator[str]:
    yield f"govkit: {_scalar(__version__)}"
    if from_scratch:
        yield f"from_scratch: {{on: {from_scratch[0]}, why: {_scalar(from_scratch[1])}}}"
    yield "findings:" if entries else "findings: {}"
    for file, of_file in groupby(entries, key=lambda entry: entry.file):
        yield f"  {_scalar(file)}:"
        for entry in of_file:
            keys = {name: value for name, value in entry._asdict().items() if name != "file" and value}
            yield f"    - {{{', '.join(f'{name}: {_scalar(value)}' for name, value in keys.items())}}}"


def _scalar(words: str) -> str:
    """Words as YAML, in quotes where it would take them for something else."""
    plain = _PLAIN.fullmatch(words) and words.lower() not in _NO_WORDS
    return words if plain else json.dumps(words, ensure_ascii=False)
