"""Which cells of a workbook are days: a number alone does not say so, how it is shown does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from govkit.dates.days import day_in_workbook

_MAIN: Final = "{*}"
_BUILT_IN: Final = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
_NOT_SHOWN_SO: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.')
_OF_A_DAY: Final = re.compile(r"[dy]|mmm", re.IGNORECASE)
_LAST: Final = 2_958_465  # the last day of the year 9999


def styles_of_days(styles: etree._Element) -> frozenset[str]:
    """The numbers of the styles by which a number is shown as a day."""
    own = {each.get("numFmtId"): each.get("formatCode") or "" for each in styles.iter(f"{_MAIN}numFmt")}
    return frozenset(str(number) for number, name in enumerate(_formats(styles)) if _is_of_a_day(name, own.get(name)))


def day_shown(value: str) -> str | None:
    """The day of a number that is shown as one, or nothing where there can be none."""
    try:
        days = int(float(value))
    except (ValueError, OverflowError):
        return None
    return day_in_workbook(days).isoformat() if 0 < days <= _LAST else None


def _formats(styles: etree._Element) -> Iterator[str]:
    for each in styles.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf"):
        yield each.get("numFmtId") or "0"


def _is_of_a_day(name: str, code: str | None) -> bool:
    if code is not None:
        return _OF_A_DAY.search(_NOT_SHOWN_SO.sub("", code)) is not None
    return name.isdecimal() and int(name) in _BUILT_IN
