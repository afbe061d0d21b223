"""Lets the renderer find the libraries of this machine at once, where it would ask a compiler for each name that one could have."""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

# As Linux calls them, which is the last of the names that the renderer tries: before, programs are started for each other name.
_LIBRARIES: Final = (
    "libgobject-2.0.so.0",
    "libpango-1.0.so.0",
    "libharfbuzz.so.0",
    "libharfbuzz-subset.so.0",
    "libfontconfig.so.1",
    "libpangoft2-1.0.so.0",
)


@contextmanager
def found_by_name() -> Iterator[None]:
    """While the renderer is imported: no program is asked where a library is, if each is there under its own name."""
    ask = ctypes.util.find_library
    if _are_there():
        ctypes.util.find_library = _nowhere
    try:
        yield
    finally:
        ctypes.util.find_library = ask


def _are_there() -> bool:
    try:
        return sys.platform == "linux" and all(map(ctypes.CDLL, _LIBRARIES))
    except OSError:
        return False


def _nowhere(name: str) -> str | None:  # noqa: ARG001 - as the one is called whose place it takes
    return None
