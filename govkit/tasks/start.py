"""Starts a partnership: the files to fill in, and none over a file that is there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from govkit.issuing.new_files import write_new
from govkit.load.schema import partnership_schema


def start(folder: Path, workflow: Mapping[str, str | bytes] | None = None) -> tuple[Path, ...]:
    """The files that were written. Raises OutputRefused, with nothing written, where one of them is there already.

    The files of a workflow are also added to a partnership that is there, which stays as it is.
    """
    added = workflow is not None and (folder / "partners.yaml").exists()
    files = {folder / name: text for name, text in {**({} if added else _files()), **(workflow or {})}.items()}
    write_new(files)
    return tuple(files)


def _files() -> dict[str, str | bytes]:
    return {
        "partners.yaml": resources.files("govkit").joinpath("standards", "starter.yaml").read_text("utf-8"),
        "partners.schema.json": json.dumps(partnership_schema(), indent=2, ensure_ascii=False) + "\n",
    }
