"""What several runs have to say beside their findings, as one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from govkit.finding import Besides

Told = TypeVar("Told", bound=Hashable)


def together(all_: Sequence[Besides]) -> Besides:
    """All of it, each once. What one run found is not gone, though another, of another agreement, did not find it."""
    met = {known.was for each in all_ for known in (*each.known, *each.waived)}
    return Besides(
        next((each.baseline for each in all_ if each.baseline), ""),
        _each_once(all_, lambda each: each.known),
        tuple(sorted({entry for each in all_ for entry in each.gone} - met)),
        _each_once(all_, lambda each: each.fresh),
        _each_once(all_, lambda each: each.waived),
        _each_once(all_, lambda each: each.not_asked),
        _each_once(all_, lambda each: each.severities),
        _each_once(all_, lambda each: each.unread),
        any(each.without_since for each in all_),
    )


def _each_once(all_: Sequence[Besides], told: Callable[[Besides], Iterable[Told]]) -> tuple[Told, ...]:
    return tuple(dict.fromkeys(one for each in all_ for one in told(each)))
