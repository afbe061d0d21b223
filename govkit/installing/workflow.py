"""The files with which a repository checks and builds its partnership by itself: the workflow, and all that it installs."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType
from typing import Final, NamedTuple

from govkit import DISTRIBUTION, __version__
from govkit.installing.wheel import FILE_NAME, Wheel


class Forge(NamedTuple):
    """A place that keeps repositories and runs workflows: where its workflow stands, the folder of what that installs, and what to do next.

    `entry` is the one file that it reads by itself, which others may have written before; it then has to name the workflow.
    """

    workflow: str
    ships: str
    folder: str
    then: str
    entry: str = ""
    ships_entry: str = ""


FORGES: Final[Mapping[str, Forge]] = MappingProxyType(
    {
        "github": Forge(
            ".github/workflows/govkit.yml",
            "github-workflow.yml",
            ".github/govkit",
            "Commit all of .github/ with it: the workflow installs govkit from there.",
        ),
        "gitlab": Forge(
            ".gitlab/govkit/ci.yml",
            "gitlab-ci.yml",
            ".gitlab/govkit",
            "Commit all of .gitlab/ with it: the job installs govkit from there.",
            ".gitlab-ci.yml",
            "gitlab-include.yml",
        ),
        "azure": Forge(
            ".azure-pipelines/govkit.yml",
            "azure-pipelines.yml",
            ".azure-pipelines/govkit",
            "Commit all of .azure-pipelines/ with it: the pipeline installs govkit from there. Then make a pipeline of the existing file "
            ".azure-pipelines/govkit.yml.",
        ),
    }
)
_LIBRARIES: Final = "installing/requirements.txt"


def workflow_files(wheel: Wheel, forge: str = "github", *, has_entry: bool = False) -> Mapping[str, str | bytes]:
    """Each file by its path from the top of the repository. A wheel that is a file goes along. `has_entry`: the repository has one."""
    at = FORGES[forge]
    files: dict[str, str | bytes] = {
        at.workflow: _shipped(f"standards/{at.ships}"),
        f"{at.folder}/requirements.txt": _requirements(wheel, forge),
    }
    if at.entry and not has_entry:
        files[at.entry] = _shipped(f"standards/{at.ships_entry}")
    if wheel.content:
        files[f"{at.folder}/{FILE_NAME}"] = wheel.content
    return files


def _requirements(wheel: Wheel, forge: str) -> str:
    """What pip is asked for. A path is one from the top of the repository, where a workflow starts."""
    at = FORGES[forge]
    asked = f"{DISTRIBUTION} @ {wheel.address}" if wheel.address else f"./{at.folder}/{FILE_NAME}"
    return (
        f"# What {at.workflow} installs: govkit {__version__}, then what it runs on, each held to its SHA-256.\n"
        f"# Written by `govkit init --ci {forge}`. For another version, remove this folder and the workflow, and let that version write them.\n"
        f"{asked} \\\n    --hash=sha256:{wheel.digest}\n\n"
        f"{_shipped(_LIBRARIES)}"
    )


def _shipped(name: str) -> str:
    return resources.files("govkit").joinpath(*name.split("/")).read_text("utf-8")
