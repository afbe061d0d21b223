"""Starts a partnership: the files to fill in, and none over a file that is there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from govkit.errors import OutputRefused
from govkit.load.schema import partnership_schema


def start(folder: Path, workflow: Mapping[str, str | bytes] | None = None) -> tuple[Path, ...]:
    """The files that were written. Raises OutputRefused, with nothing written, where one of them is there already.

    The files of a workflow are also added to a partnership that is there, which stays as it is.
    """
    added = workflow is not None and (folder / "partners.yaml").exists()
    files = {folder / name: text for name, text in {**({} if added else _files()), **(workflow or {})}.items()}
    write_new(files)
    return tuple(files)


def write_new(files: Mapping[Path, str | bytes]) -> None:
    """Writes these files, or none of them where one is there already. Raises OutputRefused."""
    for file in files:
        if file.exists() or file.is_symlink():
            raise OutputRefused(
                f"{file} is there already, so nothing was written. Name another folder, or move it away."
            )
    try:
        for file, text in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as opened:
                opened.write(text.encode("utf-8") if isinstance(text, str) else text)
    except OSError as error:
        why = error.strerror or error
        raise OutputRefused(f"{error.filename or file}: this can't be written: {why}. Name another folder.") from error


def _files() -> dict[str, str | bytes]:
    return {
        "partners.yaml": resources.files("govkit").joinpath("standards", "starter.yaml").read_text("utf-8"),
        "partners.schema.json": json.dumps(partnership_schema(), indent=2, ensure_ascii=False) + "\n",
    }
