"""Where each key and single value of a YAML text starts and ends, so that one can be rewritten and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import yaml

BYTE_ORDER_MARK: Final = "\ufeff"
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


class Scalar(NamedTuple):
    """The stretch of the text that holds one key or single value, quotes and anchor included, and how it is quoted."""

    start: int
    end: int
    style: str


def scalars(text: str) -> Mapping[tuple[int, int], Scalar]:
    """Each key and single value by the line and column where it starts. The text is as it stands in the file, line ends and all.

    Raises YAMLError where it is no YAML.
    """
    inner = text.removeprefix(BYTE_ORDER_MARK)
    skipped = len(text) - len(inner)
    starts = [skipped, *(skipped + found.end() for found in _LINE_END.finditer(inner))]
    events = yaml.parse(_LINE_END.sub("\n", inner), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))

    def offset(mark: Any) -> int:
        return min(starts[mark.line] + mark.column, len(text)) if mark.line < len(starts) else len(text)

    return {
        _at(each.start_mark): Scalar(offset(each.start_mark), offset(each.end_mark), each.style or "")
        for each in events
        if isinstance(each, yaml.ScalarEvent)
    }


def _at(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1


def respelled(written: str, style: str, old: str, new: str) -> str:
    """A stretch of text that says `old`, so that it says `new` in the same quotes. Raises ValueError where it does not say it plainly."""
    match style:
        case "'":
            return f"{written[: written.index(style)]}'{new.replace(style, style * 2)}'"
        case '"':
            return written[: written.index(style)] + json.dumps(new, ensure_ascii=False)
        case "|" | ">" if written.count(old) == 1:
            return written.replace(old, new)
        case "" if written.endswith(old):
            return written.removesuffix(old) + new
    raise ValueError(f"“{old}” is not written there in one piece.")
