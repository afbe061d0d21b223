"""What a run says goes out in UTF-8. It needs nothing but Python, since it comes before all else."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO


def speak_utf8() -> None:
    """Lets stdout and stderr take whatever is said: a sign that no text can hold goes by its number; what is closed takes all in silence."""
    sys.stdout, sys.stderr = _in_utf8(sys.stdout), _in_utf8(sys.stderr)


def _in_utf8(stream: TextIO | None) -> TextIO:
    if stream is None:  # the shell closed it, as `govkit check >&-` does
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - it takes what is said until the run ends
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream
