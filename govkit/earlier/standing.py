"""The files of a partnership as they stood before: in a folder, or at a git revision."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from os.path import relpath
from pathlib import Path
from tempfile import TemporaryDirectory

from govkit.data.inputs import Inputs
from govkit.earlier.git import commit_of
from govkit.earlier.objects import entries, lay_out
from govkit.errors import NothingToCompare
from govkit.repository import top_of


@contextmanager
def standing(ref: str, inputs: Inputs) -> Iterator[Inputs]:
    """What a run would have been given at `ref`, a folder or otherwise a git revision. Raises NothingToCompare."""
    if (there := Path(ref)).is_dir():
        yield _in_folder(there, inputs, ref, _house_of_folder(there, inputs))
        return
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
        yield _in_folder(Path(folder) / home.relative_to(top), inputs, ref, then)


def _in_folder(folder: Path, inputs: Inputs, ref: str, house: Path | None) -> Inputs:
    partnership = folder / inputs.partnership.name
    if not partnership.is_file():
        raise NothingToCompare(f"{ref}: there is no {inputs.partnership.name}, so there is nothing to compare with.")
    return Inputs(partnership, inputs.today, house)


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


def _house_of_revision(folder: Path, top: Path, house: Path) -> Path | None:
    """The house's templates as they were, or none where the revision has none. A house outside the repository is taken as it lies."""
    if not house.is_relative_to(top):
        return house
    then = folder / house.relative_to(top)
    return then if then.is_dir() else None
