"""Reads how hard files were before: in a report that was kept, in an older file, in a folder of them, or at a git revision."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from govkit.earlier.documents import of_report
from govkit.earlier.git import commit_of
from govkit.earlier.objects import entries, lay_out
from govkit.errors import NothingToCompare
from govkit.outcome.remarks import Read
from govkit.read.read import endings
from govkit.readability.reading import Reading, readings
from govkit.repository import top_of

Score = Callable[[Sequence[Path]], Read]


def earlier_files(ref: str, files: Sequence[Path], score: Score) -> dict[str, Reading]:
    """The readings of these files at `ref`, by the names that the files have now. Raises NothingToCompare."""
    there = Path(ref)
    if there.is_dir():
        return _of_files({file: there / file.name for file in files if (there / file.name).is_file()}, ref, score)
    if not there.is_file():
        return _of_revision(ref, files, score)
    if there.suffix.lower() == ".json":
        return _of_report(of_report(there), files)
    if there.suffix.lower() not in endings() or len(files) > 1:
        raise NothingToCompare(f"{ref}: one file is compared with one older file, and several with a folder of them.")
    return _of_files({files[0]: there}, ref, score)


def _of_files(older: Mapping[Path, Path], ref: str, score: Score) -> dict[str, Reading]:
    if not older:
        raise NothingToCompare(f"{ref}: there is no file of the same name, so there is nothing to compare with.")
    read = score(list(older.values()))
    found = readings(read.documents, read.findings)
    return {str(file): found[str(old)] for file, old in older.items() if str(old) in found}


def _of_report(found: Mapping[str, Reading], files: Sequence[Path]) -> dict[str, Reading]:
    """What a report says of these files. One file is compared with one, whatever it was called."""
    by_name = {Path(name).name: reading for name, reading in found.items()}
    if len(files) == len(found) == 1:
        return {str(files[0]): next(iter(found.values()))}
    return {str(file): by_name[file.name] for file in files if file.name in by_name}


def _of_revision(ref: str, files: Sequence[Path], score: Score) -> dict[str, Reading]:
    with TemporaryDirectory(prefix="govkit-") as folder:
        older: dict[Path, Path] = {}
        for number, file in enumerate(files):
            whole, apart = file.resolve(), Path(folder) / str(number)
            top = top_of(whole.parent) or whole.parent
            path = whole.relative_to(top).as_posix()
            lay_out([*entries(top, ref, commit_of(top, ref), [path])], top, ref, apart)
            if (apart / path).is_file():
                older[file] = apart / path
        return _of_files(older, ref, score)
