"""What changed code calls while tests run: which lines are reached in which test, and whether a fault would make another value.

Code that was changed imports this, in other processes too. It says what it saw in files of the folder that the environment names.
"""

from __future__ import annotations

import atexit
import functools
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

RECORDS = "MUTANTS_RECORDS"  # a folder for what was reached
SEEN = "MUTANTS_SEEN"  # a file that is there once a value differs


class Reached:
    """What was run in one test, fixture or cached function: numbers of lines, and the names of others that it leans on."""

    def __init__(self) -> None:
        self.lines: set[int] = set()
        self.leans_on: set[str] = set()


reached_in: dict[str, Reached] = {}
_now = reached_in.setdefault("start", Reached())
hit: Callable[[int], None] = _now.lines.add


def enter(name: str) -> Reached:
    """From now on lines are reached in this; gives what they were reached in before."""
    return back_to(reached_in.setdefault(name, Reached()))


def back_to(reached: Reached) -> Reached:
    """From now on lines are reached in this again; gives what they were reached in before."""
    global _now, hit  # noqa: PLW0603 - a line is reached a million times, and has to cost next to nothing
    before, _now = _now, reached
    hit = reached.lines.add
    return before


def lean_on(name: str) -> None:
    """What runs now has what another thing made, perhaps before."""
    _now.leans_on.add(name)


def remember_who_asks(package: str) -> None:
    """Makes `functools.cache` tell who asks: what a cached function runs is reached by every test that asks it, not the first alone."""
    kept = functools.cache

    def cache(function: Callable[..., Any]) -> Callable[..., Any]:
        if not function.__module__.startswith(f"{package}."):
            return kept(function)
        name = f"cache {function.__module__}.{function.__qualname__}"

        @functools.wraps(function)
        def run(*arguments: Any, **keywords: Any) -> Any:
            before = enter(name)
            try:
                return function(*arguments, **keywords)
            finally:
                back_to(before)

        cached: Any = kept(run)

        @functools.wraps(function)
        def ask(*arguments: Any, **keywords: Any) -> Any:
            lean_on(name)
            return cached(*arguments, **keywords)

        return _with_attributes(ask, cached)

    functools.cache = cache  # type: ignore[assignment]


def _with_attributes(ask: Any, cached: Any) -> Callable[..., Any]:
    ask.cache_clear, ask.cache_info, ask.cache_parameters = (
        cached.cache_clear,
        cached.cache_info,
        cached.cache_parameters,
    )
    given: Callable[..., Any] = ask
    return given


def write_down(folder: Path, **more: Any) -> None:
    """Writes what was reached into a file of its own."""
    told = {name: [sorted(each.lines), sorted(each.leans_on)] for name, each in reached_in.items()}
    (folder / f"{os.getpid()}.json").write_text(json.dumps({"reached": told, **more}), "utf-8")


def compare(was: Any, becomes: Callable[[], Any]) -> Any:
    """The value as it is. Where the fault would make another, or would fail, that is noted."""
    try:
        other = becomes()
        differs = type(was) is not type(other) or bool(was != other)
    except Exception:  # noqa: BLE001 - whatever the fault does
        differs = True
    if differs:
        reached()
    return was


def reached() -> bool:
    """Notes that the fault would have done something."""
    if seen := os.environ.get(SEEN):
        Path(seen).touch()
    return True


def _in_another_process() -> None:
    """A test started this process: what it reaches, that test reaches."""
    test = os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" (")[0]
    if (folder := os.environ.get(RECORDS)) and test and os.environ.get("MUTANTS_RECORDER") != str(os.getpid()):
        enter(f"test {test}")
        atexit.register(write_down, Path(folder))


_in_another_process()
