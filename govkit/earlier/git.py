"""Asks git for what stood in a revision."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from govkit.errors import NothingToCompare


def git(folder: Path, ref: str, *asked: str) -> bytes:
    """What git answers in a folder, whatever repository the surroundings name. Raises NothingToCompare, which names `ref`."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        return subprocess.run(  # noqa: S603 - no shell, and a revision can't be taken for an option
            ["git", "-C", str(folder), *asked],  # noqa: S607 - git is where the person has it
            capture_output=True,
            check=True,
            env=surroundings,
        ).stdout
    except FileNotFoundError as error:
        raise NothingToCompare(f"{ref}: this is no file or folder, and git is not installed to look it up.") from error
    except subprocess.CalledProcessError as error:
        raise NothingToCompare(
            f"{ref}: this is no file, no folder and no git revision here, so there is nothing to compare with."
        ) from error


def commit_of(folder: Path, ref: str) -> str:
    """The commit that a revision names."""
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    return git(folder, ref, *asked).decode().strip()
