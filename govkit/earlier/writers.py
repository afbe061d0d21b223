"""Who wrote the lines of a file, as its git repository has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final, NamedTuple

from govkit.document.unseen import UNSAFE
from govkit.earlier.git import commit_of, git
from govkit.earlier.objects import entries
from govkit.errors import NothingToCompare
from govkit.repository import top_of
from govkit.written.read_file import read_bytes

_HEAD: Final = "HEAD"
_BEGINS: Final = re.compile(rb"[0-9a-f]{40,64} \d+ \d+")
_LONGEST: Final = 200
_NUMBER: Final = re.compile(rb"-?\d{1,20}")


class Writing(NamedTuple):
    """The commit that a line is from: its id, who wrote it, at which second since 1970, and what they said of it."""

    commit: str
    who: str
    seconds: int
    said: str

    @property
    def day(self) -> date:
        """The day on which it was written; the first of all for a time that no calendar has."""
        try:
            return datetime.fromtimestamp(self.seconds, UTC).date()
        except (ValueError, OverflowError, OSError):
            return date.min


def writers_of(file: Path) -> tuple[Writing | None, ...]:
    """Who wrote each line of the file as it stands; None for a line that is not committed yet. Raises NothingToCompare."""
    top = top_of(file.resolve().parent)
    if top is None:
        raise NothingToCompare(f"{file}: this file is in no git repository, so nobody knows who wrote what.")
    path = file.resolve().relative_to(top).as_posix()
    now = read_bytes(file).split(b"\n")
    commit = commit_of(top, _HEAD)
    if not any(entries(top, _HEAD, commit, [path])):
        return (None,) * len(now)
    # The commit is named, so that git neither looks at the file itself nor runs what its attributes name for that.
    asked = ("-c", "blame.ignoreRevsFile=", "blame", "--line-porcelain", "--no-textconv", commit, "--", path)
    told = [*_lines(git(top, _HEAD, *asked))]
    return _matched(told, [line.removesuffix(b"\r") for line in now])


def newest(writings: Sequence[Writing | None]) -> Writing | None:
    """Who wrote last at some lines; None where one of them is not committed yet, or there is none."""
    return (
        None
        if None in writings
        else max((each for each in writings if each), key=lambda each: each.seconds, default=None)
    )


def _lines(answer: bytes) -> Iterator[tuple[bytes, Writing]]:
    """Each line of the commit with what git tells of it."""
    commit, about = "", dict[bytes, bytes]()
    for line in answer.split(b"\n"):
        if line.startswith(b"\t"):
            yield line[1:].removesuffix(b"\r"), _writing(commit, about)
        elif _BEGINS.match(line):
            commit, about = line.split(b" ", 1)[0].decode("ascii"), {}
        else:
            key, _, value = line.partition(b" ")
            about[key] = value


def _writing(commit: str, about: dict[bytes, bytes]) -> Writing:
    who, said = (_plain(about.get(key, b"")) for key in (b"author", b"summary"))
    return Writing(commit, who, _seconds(about.get(b"author-time", b"0")), said)


def _plain(words: bytes) -> str:
    """What somebody wrote into a commit, without what would do something to the page that it is shown on."""
    return UNSAFE.sub("", words.decode("utf-8", "replace"))[:_LONGEST]


def _seconds(written: bytes) -> int:
    return int(written) if _NUMBER.fullmatch(written) else 0


def _matched(told: Sequence[tuple[bytes, Writing]], now: Sequence[bytes]) -> tuple[Writing | None, ...]:
    found: list[Writing | None] = [None] * len(now)
    blocks = SequenceMatcher(None, [line for line, _ in told], now, autojunk=False).get_matching_blocks()
    for start, there, length in blocks:
        found[there : there + length] = [writing for _line, writing in told[start : start + length]]
    if now and not now[-1]:  # what follows the end of the last line is nobody's
        found = [*found[:-1], found[-2] if len(found) > 1 else None]
    return tuple(found)
