"""Asks git for what stood in a revision. A received repository's configuration can name programs: nothing that is asked here runs one."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final

from govkit.errors import NothingToCompare

_MOST: Final = 200_000_000  # bytes of one answer; a repository of a few kilobytes can hold more than any memory does

# What is asked reads objects and the index, so that no filter, textconv, external diff or hook has a part in it. The rest is told not to act.
_ASKED_WITH: Final = (
    "--no-pager",
    "--no-optional-locks",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor="),  # a program that git asks what changed
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "safe.bareRepository=explicit"),  # a folder among the files that is a repository itself
)
_SURROUNDINGS: Final = {
    "GIT_ALLOW_PROTOCOL": "none",  # what a repository lacks is fetched from nowhere, by whatever git and by whatever program
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",  # a revision is what its name stands for
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


def git(folder: Path, ref: str, *asked: str, given: bytes = b"") -> bytes:
    """What git answers in a folder, whatever repository the surroundings name. Raises NothingToCompare, which names `ref`."""
    program = _program()
    if program is None:
        raise NothingToCompare(f"{ref}: this is no file or folder, and git is not installed to look it up.")
    with TemporaryFile() as questions:
        questions.write(given)
        questions.seek(0)
        with subprocess.Popen(  # noqa: S603 - no shell, and a revision can't be taken for an option
            [program, "-C", str(folder), *_ASKED_WITH, *asked],
            stdin=questions,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_surroundings(folder),
        ) as running:
            answer = running.stdout.read(_MOST + 1) if running.stdout else b""
            if len(answer) > _MOST:
                running.kill()
                raise NothingToCompare(f"{ref}: git holds more than {_MOST:,} bytes of this, too much to compare with.")
    if running.returncode:
        raise NothingToCompare(
            f"{ref}: this is no file, no folder and no git revision here, so there is nothing to compare with."
        )
    return answer


def commit_of(folder: Path, ref: str) -> str:
    """The commit that a revision names."""
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    return git(folder, ref, *asked).decode().strip()


def _program() -> str | None:
    """Git from a folder that PATH names whole, and never from the current folder, which may be a stranger's."""
    name = "git.exe" if os.name == "nt" else "git"
    places = (Path(folder, name) for folder in os.get_exec_path() if Path(folder).is_absolute())
    return next((str(place) for place in places if place.is_file() and os.access(place, os.X_OK)), None)


def _surroundings(folder: Path) -> dict[str, str]:
    """What git finds around it. Its configuration for this person and machine stays: it says whose repositories may be read."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**own, **_SURROUNDINGS, "GIT_CEILING_DIRECTORIES": str(folder.resolve().parent)}
