"""The files with which a repository on GitHub checks and builds its partnership: the workflow, and all that it installs."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from typing import Final

from govkit import DISTRIBUTION, __version__
from govkit.installing.wheel import FILE_NAME, Wheel

_WORKFLOW: Final = ".github/workflows/govkit.yml"
_FOLDER: Final = ".github/govkit"


def workflow_files(wheel: Wheel) -> Mapping[str, str | bytes]:
    """Each file by its path from the top of the repository. A wheel that is a file goes along."""
    files: dict[str, str | bytes] = {
        _WORKFLOW: _shipped("standards/github-workflow.yml"),
        f"{_FOLDER}/requirements.txt": _requirements(wheel),
    }
    if wheel.content:
        files[f"{_FOLDER}/{FILE_NAME}"] = wheel.content
    return files


def _requirements(wheel: Wheel) -> str:
    """What pip is asked for. A path is one from the top of the repository, where a workflow starts."""
    asked = f"{DISTRIBUTION} @ {wheel.address}" if wheel.address else f"./{_FOLDER}/{FILE_NAME}"
    return (
        f"# What {_WORKFLOW} installs: govkit {__version__}, then what it runs on, each held to its SHA-256.\n"
        "# Written by `govkit init --ci github`. For another version, remove this folder and the workflow, and let that version write them.\n"
        f"{asked} \\\n    --hash=sha256:{wheel.digest}\n\n"
        f"{_shipped('installing/requirements.txt')}"
    )


def _shipped(name: str) -> str:
    return resources.files("govkit").joinpath(*name.split("/")).read_text("utf-8")
