"""Shows how far letters have come: a bar on a terminal, a line now and then anywhere else."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from govkit.cli.say import say
from govkit.tasks.make_letters import HowFar

_SECONDS_BETWEEN_LINES: Final = 10.0


@contextmanager
def how_far() -> Iterator[Callable[[HowFar], None]]:
    """What is told how far they have come, and shows it on stderr."""
    if not sys.stderr.isatty():
        yield _NowAndThen().show
        return
    from rich.console import Console  # noqa: PLC0415 - a pipe needs none of it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[others]}"),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        looking = progress.add_task("Rows looked through", total=None, rate="", others="")
        making = progress.add_task("Letters", start=False, visible=False, total=None, rate="", others="")
        begun = time.monotonic()

        def show(far: HowFar) -> None:
            nonlocal begun
            if not far.made:
                begun = time.monotonic()
                progress.update(looking, completed=far.rows, others=_others(far))
                return
            progress.update(looking, visible=False)
            progress.start_task(making)
            rate = f"{far.made / max(time.monotonic() - begun, 0.001):,.0f} a second"
            others = _others(far)
            progress.update(making, visible=True, total=_to_make(far), completed=far.made, rate=rate, others=others)

        yield show


class _NowAndThen:
    def __init__(self) -> None:
        self._begun = self._last = time.monotonic()

    def show(self, far: HowFar) -> None:
        now = time.monotonic()
        self._begun = self._begun if far.made else now
        if now - self._last < _SECONDS_BETWEEN_LINES:
            return
        self._last = now
        if not far.made:
            say(f"{far.rows:,} rows looked through; {far.faulty:,} faulty", err=True)
            return
        rate = far.made / (now - self._begun)
        left = max(_to_make(far) - far.made, 0) / rate if rate else 0.0
        say(
            f"{far.made:,} of {_to_make(far):,} letters, {rate:,.0f} a second, {left:,.0f} seconds left; {_others(far)}",
            err=True,
        )


def _to_make(far: HowFar) -> int:
    """How many letters there will be, as far as is known: who is left out comes to be known row by row."""
    return far.rows - far.faulty - far.left_out.total()


def _others(far: HowFar) -> str:
    return f"{far.left_out.total():,} left out, {far.faulty:,} faulty"
