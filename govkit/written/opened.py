"""Which files a run has read, and what was in them when it read them: a file that changes afterwards was no part of the run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from govkit.errors import FileUnreadable

_opened: ContextVar[dict[Path, str] | None] = ContextVar("opened", default=None)


@contextmanager
def opened_files() -> Iterator[Mapping[Path, str]]:
    """The files that are read as long as this lasts, each with the SHA-256 of what was read."""
    opened: dict[Path, str] = {}
    before = _opened.set(opened)
    try:
        yield MappingProxyType(opened)
    finally:
        _opened.reset(before)


def digest_of_bytes(content: bytes) -> str:
    """The SHA-256 of what was read."""
    return sha256(content).hexdigest()


def was_opened(file: Path, digest: str) -> None:
    """Keeps that a file was read. Raises FileUnreadable where it was read before in this run, and said something else then."""
    opened = _opened.get()
    if opened is not None and opened.setdefault(file, digest) != digest:
        raise FileUnreadable(file, "this file was changed while govkit read it. Run it again.")
