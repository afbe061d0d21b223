"""Starts a partnership: the files to fill in, and none over a file that is there."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

from govkit import __version__
from govkit.issuing.new_files import write_new
from govkit.load.schema import partnership_schema


def start(folder: Path, *, github: bool = False) -> tuple[Path, ...]:
    """The files that were written. Raises OutputRefused, with nothing written, where one of them is there already."""
    files = {folder / name: text for name, text in _files(github=github).items()}
    write_new(files)
    return tuple(files)


def _files(*, github: bool) -> dict[str, str]:
    files = {
        "partners.yaml": _shipped("starter.yaml"),
        "partners.schema.json": json.dumps(partnership_schema(), indent=2, ensure_ascii=False) + "\n",
    }
    if github:
        workflow = _shipped("github-workflow.yml").replace("GOVKIT_VERSION", __version__)
        files[".github/workflows/govkit.yml"] = workflow
    return files


def _shipped(name: str) -> str:
    return resources.files("govkit").joinpath("standards", name).read_text("utf-8")
