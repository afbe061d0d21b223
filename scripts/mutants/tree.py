"""Copies of the project in which code is changed, so that the project itself never is."""

from __future__ import annotations

import os
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

_READ_BY_TESTS = ("govkit/", "templates/", "tests/", "partners.yaml")


def files_of(top: Path) -> list[str]:
    """The files of the project, those not committed yet among them."""
    asked = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(asked, cwd=top, check=True, capture_output=True, text=True).stdout  # noqa: S603
    return sorted(name for name in listed.split("\0") if name and (top / name).is_file())


def copied(top: Path, into: Path) -> Path:
    """A fresh copy of the project."""
    shutil.rmtree(into, ignore_errors=True)
    for name in files_of(top):
        (into / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(top / name, into / name)
    (into / ".tmp").mkdir()
    return into


def environment(tree: Path, **more: str) -> dict[str, str]:
    """What a process in a copy has to be started with: it imports the copy, and keeps its temporary files in it."""
    set_apart = {"PYTHONPATH": str(tree), "TMPDIR": str(tree / ".tmp"), "PYTHONHASHSEED": "0"}
    return {**os.environ, **set_apart, **more}


def digests(top: Path) -> dict[str, str]:
    """What stands in each file that says which lines a test reaches."""
    named = (name for name in files_of(top) if name.startswith(_READ_BY_TESTS))
    return {name: sha256((top / name).read_bytes()).hexdigest() for name in named}


def is_test(name: str) -> bool:
    """Whether a file holds tests."""
    return name.startswith("tests/") and Path(name).name.startswith("test_") and name.endswith(".py")


class Changed:
    """A file of a copy that is other than it was, for as long as a `with` lasts."""

    _times = 0

    def __init__(self, tree: Path, file: str, source: str) -> None:
        self._file = tree / file
        self._source = source

    def __enter__(self) -> None:
        stat = self._file.stat()
        self._was, self._at = self._file.read_bytes(), stat.st_mtime_ns
        Changed._times += 1
        self._write(self._source.encode(), self._at + Changed._times * 10**9)  # what was compiled of it counts no more

    def __exit__(self, *_: object) -> None:
        self._write(self._was, self._at)

    def _write(self, content: bytes, at: int) -> None:
        self._file.write_bytes(content)
        os.utime(self._file, ns=(at, at))
