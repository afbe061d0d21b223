"""What stands in the file at a place, in the one form in which answers are compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from govkit.model.unsettled import WORDS, is_unsettled
from govkit.studio.forms.wanted import AskedAs, WantedValue
from govkit.written.source_map import Route


def raw_at(raw: Any, route: Route) -> Any:
    """What was written at a place; None where nothing is."""
    found = raw
    for key in route:
        if isinstance(found, Mapping):
            found = found.get(key)
        elif isinstance(found, list) and key.isdigit() and int(key) < len(found):
            found = found[int(key)]
        else:
            return None
    return found


def standing(wanted: WantedValue, raw: Any) -> Any:
    """The same value whichever way it was written: words, a list, or words by key. None where nothing stands there."""
    if raw is None or (isinstance(raw, str) and is_unsettled(raw)):
        return None if raw is None else WORDS
    match wanted.way:
        case AskedAs.LINES | AskedAs.SEVERAL:
            return [_words(each) for each in (raw if isinstance(raw, list) else [raw])] or None
        case AskedAs.KEYED | AskedAs.PAIRS:
            block = raw if isinstance(raw, Mapping) else {}
            return {str(key): _words(value) for key, value in block.items()} or None
        case AskedAs.ONE if wanted.choices == ("true", "false"):
            return _yes_or_no(_words(raw))
        case _:
            return _words(raw)


def _words(raw: Any) -> str:
    return " ".join(str(raw).split()) if isinstance(raw, str) else ""


def _yes_or_no(written: str) -> str:
    said = {"yes": "true", "no": "false"}
    return said.get(written.casefold(), written.casefold())


def same(wanted: WantedValue, one: Any, other: Any) -> bool:
    """Whether two answers say the same: the order of what was ticked says nothing, and that of words and their meanings does."""
    if wanted.way is AskedAs.SEVERAL and isinstance(one, list) and isinstance(other, list):
        return sorted(one) == sorted(other)
    if wanted.way is AskedAs.PAIRS and isinstance(one, Mapping) and isinstance(other, Mapping):
        return [*one.items()] == [*other.items()]
    return bool(one == other)


def in_order_of(wanted: WantedValue, before: Any, now: Any) -> Any:
    """An answer whose order nobody chose, in the order that stood before, with what is new at its end. What was typed stays so."""
    if wanted.way is AskedAs.SEVERAL and isinstance(before, list) and isinstance(now, list):
        return [*(each for each in before if each in now), *(each for each in now if each not in before)]
    if wanted.way is AskedAs.KEYED and isinstance(before, Mapping) and isinstance(now, Mapping):
        return {key: now[key] for key in (*(each for each in before if each in now), *now)}
    return now
