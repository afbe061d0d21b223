"""Asks git for what stood in a revision. A received repository's configuration can name programs: nothing that is asked here runs one."""

from __future__ import annotations

import os
import subprocess
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final

from govkit.errors import NothingToCompare
from govkit.limits import is_out_of_time

_MOST: Final = 200_000_000  # bytes of one answer; a repository of a few kilobytes can hold more than any memory does
_AT_ONCE: Final = 1_000_000
_COMPLAINT: Final = 10_000  # bytes of what git says is wrong; the rest repeats it

# What is asked reads objects and the index, so that no filter, textconv, external diff or hook has a part in it. The rest is told not to act.
_ASKED_WITH: Final = (
    "--no-pager",
    "--no-optional-locks",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor="),  # a program that git asks what changed
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "safe.bareRepository=explicit"),  # a folder among the files that is a repository itself
    # A run has limits of memory, and what it starts has the same: git would map a pack by the gigabyte.
    *("-c", "core.packedGitWindowSize=8m", "-c", "core.packedGitLimit=64m", "-c", "core.deltaBaseCacheLimit=32m"),
)
_DAMAGED: Final = (
    b"unable to",
    b"corrupt",
    b"not a tree object",
    b"not a valid object",
    b"bad object",
    b"bad tree",
    b"missing",
)
_OUT_OF_MEMORY: Final = (b"ut of memory", b"annot allocate memory")
_SURROUNDINGS: Final = {
    "GIT_ALLOW_PROTOCOL": "none",  # what a repository lacks is fetched from nowhere, by whatever git and by whatever program
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",  # a revision is what its name stands for
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


def git(folder: Path, ref: str, *asked: str, given: bytes = b"", index: Path | None = None) -> bytes:
    """What git answers in a folder, whatever repository the surroundings name. Raises NothingToCompare, which names `ref`.

    With `index` it works on that file, and leaves what the person has staged.
    """
    program = _program()
    if program is None:
        raise NothingToCompare(f"{ref}: this is no file or folder, and git is not installed to look it up.")
    command = [program, "-C", str(folder), *_ASKED_WITH, *asked]
    status, answer = _answer(command, folder, given, _MOST, index=index)
    if len(answer) > _MOST:
        raise NothingToCompare(f"{ref}: git holds more than {_MOST:,} bytes of this, too much to compare with.")
    if status:
        raise NothingToCompare(f"{ref}: {_why(status, command, folder, given)}")
    return answer


def _answer(  # noqa: PLR0913 - what is asked, where, and how much of which answer is heard
    command: list[str],
    folder: Path,
    given: bytes,
    most: int,
    *,
    complaint: bool = False,
    index: Path | None = None,
) -> tuple[int, bytes]:
    """How git ended and what it said, or what it complained of, up to a byte more than `most`; nobody listens to the other."""
    said, unheard = subprocess.PIPE, subprocess.DEVNULL
    with TemporaryFile() as questions:
        questions.write(given)
        questions.seek(0)
        with subprocess.Popen(  # noqa: S603 - no shell, and a revision can't be taken for an option
            command,
            stdin=questions,
            stdout=unheard if complaint else said,
            stderr=said if complaint else unheard,
            env=_surroundings(folder) | ({"GIT_INDEX_FILE": str(index)} if index else {}),
        ) as running:
            heard = _up_to(most + 1, running.stderr if complaint else running.stdout)
            if len(heard) > most:
                running.kill()
    return running.returncode, heard


def _up_to(most: int, stream: IO[bytes] | None) -> bytes:
    """What can be read of a stream, so far. No more memory is asked for than that takes."""
    heard = BytesIO()
    while stream and (part := stream.read(min(_AT_ONCE, most - heard.tell()))):
        heard.write(part)
    return heard.getvalue()


def _why(status: int, command: list[str], folder: Path, given: bytes) -> str:
    """Why git gave no answer, and what to do. What it complains of is asked for only then, and never told as it is: a name may stand in it."""
    if is_out_of_time(status):
        return "git takes too long over this, so there is nothing to compare with. Run `git gc` there, or compare with a folder."
    _status, complaint = _answer(command, folder, given, _COMPLAINT, complaint=True)
    complaint = complaint.replace(os.fsencode(folder), b"")  # whose name says nothing of what is wrong
    if b"dubious ownership" in complaint:
        return (
            f"git reads no repository that belongs to somebody else, as {folder} does. "
            "If you trust it, name it to git with `git config --global --add safe.directory` and this folder."
        )
    if status < 0 or any(sign in complaint for sign in _OUT_OF_MEMORY):
        return "git broke off over this, so there is nothing to compare with. Run `git gc` there, or compare with a folder."
    if any(sign in complaint for sign in _DAMAGED):
        return "what git keeps of this is damaged or not all there. Run `git fsck` to see what is, or clone it anew, with its whole history."
    return "this is no file, no folder and no git revision here, so there is nothing to compare with."


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
