"""Mistakes that people planted in partnership files without having seen the rules, and which of them a check finds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import yaml

from govkit.data.inputs import Inputs
from govkit.finding import Finding
from govkit.tasks.check import check
from govkit.tasks.read_aloud import read_aloud
from tests.conftest import PARTNERSHIPS, TODAY
from tests.libyaml import SAFE

HERE: Final = Path(__file__).parent
CLEAN: Final = HERE.parent / "clean"
TOP: Final = HERE.parents[1]
SETS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_RUN: Final = 4  # so many words in a row, of which half are read aloud, are those that were planted


class Mistake(NamedTuple):
    """One change to one file, in `fields` or in `words` alone, and what is wrong with it in somebody's words."""

    file: str
    find: str
    put: str
    kind: str
    wrong: str
    grave: bool = False

    @property
    def text(self) -> str:
        """The file with the mistake in it."""
        return text_of(self.file).replace(self.find, self.put)


class Outcome(NamedTuple):
    """What a check says of a file with the mistake that it does not say without it, and whether the words are among those to read aloud."""

    mistake: Mistake
    found: tuple[Finding, ...]
    is_read_aloud: bool


def mistakes(name: str) -> tuple[Mistake, ...]:
    """The mistakes of a set."""
    return tuple(Mistake(**each) for each in yaml.load((HERE / f"{name}.yaml").read_text("utf-8"), SAFE))


def outcomes(name: str) -> Iterator[Outcome]:
    """What comes of each mistake of a set."""
    for each in mistakes(name):
        with TemporaryDirectory() as folder:
            file = Path(folder) / "partners.yaml"
            file.write_text(each.text, "utf-8")
            found = tuple(
                finding
                for finding in check(Inputs(file, TODAY)).findings
                if (finding.rule, finding.message) not in _before(each.file)
            )
            yield Outcome(each, found, _is_read_aloud(each, file))


def text_of(file: str) -> str:
    """A file as it is without a mistake."""
    folder = next(folder for folder in (PARTNERSHIPS, CLEAN, TOP) if (folder / file).is_file())
    return (folder / file).read_text("utf-8")


@cache
def _before(file: str) -> frozenset[tuple[str, str]]:
    """What a check says of the file as it is."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "partners.yaml"
        copy.write_text(text_of(file), "utf-8")
        return frozenset((finding.rule, finding.message) for finding in check(Inputs(copy, TODAY)).findings)


def _is_read_aloud(mistake: Mistake, file: Path) -> bool:
    read = _words(" ".join(str(each.reading) for each in read_aloud(Inputs(file, TODAY))))
    put = _words(mistake.put).split()
    run = min(_RUN, len(put))
    runs = [" ".join(put[at : at + run]) for at in range(len(put) - run + 1)]
    new = [run for run in runs if run not in _words(mistake.find)]
    return bool(new) and 2 * sum(run in read for run in new) >= len(new)


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", text)
