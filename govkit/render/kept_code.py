"""Compiled templates, kept in memory and in a folder of this person's alone: never more than a bound, and never run when damaged."""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from types import CodeType
from typing import Final

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_MOST: Final = 2_000  # files; all shipped templates are 170, of five thousand bytes each
_ENDING: Final = ".code"
_MARK: Final = 4  # bytes before the code, by which it is known to be whole


class KeptCode(BytecodeCache):
    """Compiled templates, in memory before on disk, so that the houses of several partnerships share what is the same."""

    def __init__(self, folder: Path | None, name: str) -> None:
        self.folder, self._name = folder, name
        self._code: dict[tuple[str, str], CodeType] = {}
        self._written = 0

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes the code from memory, or else from disk."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))
        if bucket.code is None:
            self._read(bucket)
            self._keep(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps the code in both."""
        self._keep(bucket)
        if self.folder:
            if self._written % (_MOST // 4) == 0:
                _leave_the_latest(self.folder)
            self._written += 1
            self._write(self.folder, bucket)

    def _keep(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._code[bucket.key, bucket.checksum] = bucket.code

    def _file(self, folder: Path, bucket: Bucket) -> Path:
        return folder / f"{self._name}-{bucket.key}{_ENDING}"

    def _read(self, bucket: Bucket) -> None:
        """Reads what is whole: a run that was killed, or two at once, may have left a part."""
        if self.folder is None:
            return
        with suppress(OSError):
            file = self._file(self.folder, bucket)
            content = file.read_bytes()
            if content[:_MARK] == _mark(content[_MARK:]):
                os.utime(file)  # what is used stays longest
                bucket.load_bytecode(BytesIO(content[_MARK:]))

    def _write(self, folder: Path, bucket: Bucket) -> None:
        """Writes it where it stays: a part of it is never taken for the whole, so there is no other file for a killed run to leave."""
        code = BytesIO()
        bucket.write_bytecode(code)
        file = self._file(folder, bucket)
        try:
            opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o600)
            with os.fdopen(opened, "wb") as written:
                written.write(_mark(code.getvalue()) + code.getvalue())
        except OSError:  # a full disk costs time, and nothing else
            with suppress(OSError):
                file.unlink()


def _leave_the_latest(folder: Path) -> None:
    """Takes away what was not used for longest, so that there is room for as much as is written until this is asked again."""
    with suppress(OSError):
        files = [each for each in os.scandir(folder) if each.is_file(follow_symlinks=False)]
        used = sorted(files, key=lambda each: each.stat(follow_symlinks=False).st_mtime, reverse=True)
        for file in used[_MOST - _MOST // 4 :]:
            with suppress(OSError):
                Path(file).unlink()


def _mark(code: bytes) -> bytes:
    return zlib.crc32(code).to_bytes(_MARK, "big")
