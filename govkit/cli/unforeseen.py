"""What nobody foresaw, told as one sentence. It needs nothing but Python, since any library may be what failed."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_ASKED_WITH: Final = "GOVKIT_TRACE"
_PACKAGE: Final = Path(__file__).parent.parent
_LONGEST: Final = 200  # characters of what the exception itself says


def in_a_sentence(error: BaseException) -> str:
    """What happened and where, and how to tell those who can mend it. The trace goes to a file where one was asked for."""
    fault = f"govkit or a library that it uses failed ({_called(error)}{_where(error)})"
    asked = os.environ.get(_ASKED_WITH, "")
    if not asked:
        return f"{fault}: set {_ASKED_WITH}=trace.txt, run it again, and send trace.txt to whoever looks after govkit for you."
    try:
        with Path(asked).open("x", encoding="utf-8", errors="backslashreplace") as trace:
            trace.writelines(_trace(error))
    except OSError as refused:
        why = refused.strerror or type(refused).__name__
        return f"{fault}, and its trace {asked} can't be written: {why}: let {_ASKED_WITH} name a new file."
    return f"{fault}: send {asked} to whoever looks after govkit for you. It holds the lines of code that ran, and no value of your files."


def _trace(error: BaseException) -> Iterator[str]:
    """Which lines of code led there, and what kinds of fault they were. What an exception says may be a value of the file, so it is left out."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _trace(before)
        yield "\nThen, while that was dealt with:\n\n"
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__name__}\n"


def _called(error: BaseException) -> str:
    """The name of the exception and what it says, on one line."""
    said = "".join(sign for sign in " ".join(str(error).split()) if sign.isprintable())
    name = type(error).__name__
    return f"{name}: {said[:_LONGEST]}" if said else name


def _where(error: BaseException) -> str:
    """The last line of govkit's own that led there."""
    own = [
        (Path(frame.f_code.co_filename), line)
        for frame, line in traceback.walk_tb(error.__traceback__)
        if Path(frame.f_code.co_filename).is_relative_to(_PACKAGE)
    ]
    return f", at govkit/{own[-1][0].relative_to(_PACKAGE).as_posix()}:{own[-1][1]}" if own else ""
