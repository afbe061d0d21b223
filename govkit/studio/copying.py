"""A copy of a partnership under a name of its own, in the folder that is open and over no other file."""

from __future__ import annotations

from pathlib import Path

from govkit.errors import StartRefused
from govkit.issuing.new_files import refuse_existing, write_new
from govkit.starting.places import id_of
from govkit.studio.studio import Studio
from govkit.written.read_file import read_bytes


def copied(studio: Studio, file: Path, name: str) -> str:
    """The address of the copy. Raises StartRefused without a name or where one file is open, and OutputRefused where a file goes by it already."""
    if studio.only:
        raise StartRefused("One file is open. Start the studio in a folder to copy a partnership. Nothing was copied.")
    if not any(letter.isalnum() for letter in name):
        raise StartRefused("Give the copy a name with a letter in it.")
    new = file.parent / f"{id_of(name, ())}.yaml"
    refuse_existing([new])
    write_new({new: read_bytes(file)})
    return next(each.address for each in studio.partnerships() if each.file == new)
