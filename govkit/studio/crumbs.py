"""The way to a part from the task list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from govkit.studio.desk import Desk
from govkit.studio.forms.label import label
from govkit.studio.forms.option import called
from govkit.studio.forms.wanted import AskedAs, wanted
from govkit.written.source_map import Route, dotted


class Crumb(NamedTuple):
    """A step of the way to a part: what it is called, and its path."""

    title: str
    path: str


def crumbs(route: Route, desk: Desk) -> list[Crumb]:
    """Each step of the way to a part."""
    return crumbs_in(route, desk.raw)


def crumbs_in(route: Route, raw: Mapping[str, Any]) -> list[Crumb]:
    """The same in what a file says."""
    steps = [route[:end] for end in range(1, len(route) + 1)]
    return [Crumb(_title(each, raw), dotted(each)) for each in steps]


def _title(route: Route, raw: Mapping[str, Any]) -> str:
    parent = wanted(route[:-1])
    is_own_name = parent is not None and parent.way in (AskedAs.ENTRIES, AskedAs.ITEMS)
    return called(route, raw) if is_own_name else label(route[-1])
