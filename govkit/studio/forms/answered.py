"""Reads what somebody sent in a form as values of the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from starlette.datastructures import FormData

from govkit.model.unsettled import WORDS
from govkit.studio.forms.pairs import TypedPair
from govkit.studio.forms.standing import in_order_of, same, standing
from govkit.studio.forms.wanted import LEAD_ON, AskedAs, WantedValue, wanted
from govkit.written.source_map import undotted

WAS: Final = "was:"
OPEN: Final = "open:"
INSTEAD: Final = "instead"
_PAIR: Final = re.compile(r":word:(\d+)$")
_DATE_PARTS: Final = ("year", "month", "day")


class Answered(NamedTuple):
    """What somebody said at a place, and what stood there when they were asked; None is nothing."""

    path: str
    wanted: WantedValue
    said: Any
    was: Any

    @property
    def unfit(self) -> bool:
        """Whether it is rows of which some would be lost, so that it can't be written."""
        return self.wanted.way is AskedAs.PAIRS and isinstance(self.said, list)

    @property
    def changed(self) -> bool:
        """Whether they said anything else."""
        return not same(self.wanted, self.said, self.was)


def answers(sent: FormData) -> tuple[Answered, ...]:
    """The answer to each question of the form that was sent."""
    return tuple(_answers(sent))


def _answers(sent: FormData) -> Iterator[Answered]:
    cured = dict(_instead(sent))
    for name in sent:
        path = name.removeprefix(WAS)
        of = wanted(undotted(path)) if name.startswith(WAS) else None
        if of is not None and of.way not in LEAD_ON:
            was = _was(of, text(sent, name))
            typed = _said(of, path, sent)
            if isinstance(typed, list) and of.way is AskedAs.PAIRS:
                yield Answered(path, of, typed, was)
                continue
            said = in_order_of(of, was, standing(of, typed))
            settled = _settled(said, was, ticked=bool(sent.get(f"{OPEN}{path}")))
            yield Answered(path, of, standing(of, cured.get(path, settled)), was)


def _instead(sent: FormData) -> Iterator[tuple[str, str]]:
    """What is to stand at a path instead of what was typed there, if somebody chose the cure that was offered."""
    path, mark, cure = text(sent, INSTEAD).partition("=")
    if mark:
        yield path, cure


def _settled(said: Any, was: Any, *, ticked: bool) -> Any:
    """What was said, or that it is to be agreed. A tick that stood there already gives way to an answer, which would be lost."""
    return WORDS if ticked and not (was == WORDS and said is not None) else said


def _was(of: WantedValue, written: str) -> Any:
    try:
        return standing(of, json.loads(written))
    except (ValueError, RecursionError):
        return None


def text(sent: FormData, name: str) -> str:
    """What was typed under a name, which is no file."""
    value = sent.get(name)
    return value.strip() if isinstance(value, str) else ""


def _said(of: WantedValue, path: str, sent: FormData) -> Any:
    match of.way:
        case AskedAs.DAY:
            return _day([text(sent, f"{path}:{each}") for each in _DATE_PARTS])
        case AskedAs.LINES:
            return [line.strip() for line in text(sent, path).splitlines() if line.strip()] or None
        case AskedAs.SEVERAL:
            return [each for each in sent.getlist(path) if isinstance(each, str) and each] or None
        case AskedAs.KEYED:
            begin = f"{path}:"
            said = {name.removeprefix(begin): text(sent, name) for name in sent if name.startswith(begin)}
            return {key: value for key, value in said.items() if value} or None
        case AskedAs.PAIRS:
            return _pairs(path, sent) or None
        case _:
            return text(sent, path) or None


def _day(parts: list[str]) -> str | None:
    """The day of three boxes as it is written; what is no day is told as it was typed."""
    year, month, day = parts
    if not any(parts):
        return None
    return "-".join([year, *(each.zfill(2) if each.isdigit() else each for each in (month, day))])


def _pairs(path: str, sent: FormData) -> dict[str, str] | list[TypedPair]:
    """Each word with what is said beside it; the rows as they were typed where not each of them has a word of its own."""
    numbers = [found[1] for name in sent if name.startswith(f"{path}:word:") and (found := _PAIR.search(name))]
    typed = [TypedPair(text(sent, f"{path}:word:{each}"), text(sent, f"{path}:said:{each}")) for each in numbers]
    pairs = [each for each in typed if any(each)]
    if not all(each.word for each in pairs) or len({each.word for each in pairs}) < len(pairs):
        return pairs
    return {word: said or WORDS for word, said in pairs}
