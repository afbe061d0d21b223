"""Reads how hard the documents were before: at a git revision, in another folder, or in a report that was kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from os.path import relpath
from pathlib import Path
from tempfile import TemporaryDirectory

from govkit.data.inputs import Inputs
from govkit.document.names import kind_of
from govkit.earlier.git import commit_of
from govkit.earlier.objects import entries, lay_out
from govkit.errors import NothingToCompare
from govkit.outcome.remarks import Read
from govkit.readability.reading import Reading, readings, readings_from
from govkit.repository import top_of

Score = Callable[[Inputs], Read]


def earlier(ref: str, inputs: Inputs, score: Score, *, kinds: Sequence[str] = ()) -> dict[str, Reading]:
    """The readings at `ref`: a file of `--format json`, a folder, or otherwise a git revision. Raises NothingToCompare."""
    there = Path(ref)
    if there.is_file():
        found = of_report(there)
    elif there.is_dir():
        found = _of_folder(there, inputs, ref, score)
    else:
        found = _of_revision(ref, inputs, score)
    return {name: reading for name, reading in found.items() if not kinds or kind_of(name) in kinds}


def of_report(file: Path) -> dict[str, Reading]:
    """The readings in a report that `--format json` wrote. Raises NothingToCompare."""
    try:
        return readings_from(json.loads(file.read_text("utf-8")))
    except OSError as error:
        raise NothingToCompare(f"{file}: this can't be read: {error.strerror}.") from error
    except (UnicodeDecodeError, ValueError, KeyError, TypeError, AttributeError) as error:
        why = "this is no report that `govkit readability --format json` wrote, so there is nothing to compare with."
        raise NothingToCompare(f"{file}: {why}") from error


def _of_folder(folder: Path, inputs: Inputs, ref: str, score: Score) -> dict[str, Reading]:
    return _readings(folder, inputs, ref, score, _house_of_folder(folder, inputs))


def _readings(folder: Path, inputs: Inputs, ref: str, score: Score, house: Path | None) -> dict[str, Reading]:
    partnership = folder / inputs.partnership.name
    if not partnership.is_file():
        raise NothingToCompare(f"{ref}: there is no {inputs.partnership.name}, so there is nothing to compare with.")
    read = score(Inputs(partnership, inputs.today, house))
    if not read.documents:
        raise NothingToCompare(
            f"{ref}: {inputs.partnership.name} has faults, so it makes no documents to compare with. Run `govkit check` on it there."
        )
    return readings(read.documents, read.findings)


def _house_of_folder(folder: Path, inputs: Inputs) -> Path | None:
    """The house's templates as they were with that folder: where they would be from there, or in it by their name.

    A house that never was in the partnership's folder is otherwise taken as it lies now.
    """
    if inputs.templates is None:
        return None
    home, house = inputs.partnership.resolve().parent, inputs.templates.resolve()
    there = (_from(folder, home, house), folder / inputs.templates.name)
    as_it_lies = None if house.is_relative_to(home) else house
    return next((place for place in there if place.is_dir()), as_it_lies)


def _from(folder: Path, home: Path, house: Path) -> Path:
    """Where a house would be from that folder, if it is there as it is from its home now."""
    try:
        return folder.resolve() / relpath(house, home)
    except ValueError:  # on another drive of Windows
        return house


def _of_revision(ref: str, inputs: Inputs, score: Score) -> dict[str, Reading]:
    home = inputs.partnership.resolve().parent
    house = (inputs.templates or home / "templates").resolve()
    top = top_of(home) or home
    commit = commit_of(top, ref)
    wanted = [inputs.partnership.resolve(), house]
    inside = [file.relative_to(top).as_posix() for file in wanted if file.is_relative_to(top)]
    with TemporaryDirectory(prefix="govkit-") as folder:
        if inside:
            lay_out([*entries(top, ref, commit, inside)], top, ref, Path(folder))
        then = _house_of_revision(Path(folder), top, house) if inputs.templates else None
        return _readings(Path(folder) / home.relative_to(top), inputs, ref, score, then)


def _house_of_revision(folder: Path, top: Path, house: Path) -> Path | None:
    """The house's templates as they were, or none where the revision has none. A house outside the repository is taken as it lies."""
    if not house.is_relative_to(top):
        return house
    then = folder / house.relative_to(top)
    return then if then.is_dir() else None
