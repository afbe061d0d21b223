"""What has another name now: keys, choices and clauses that people may have written under an old one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Annotated, Any, Final, NamedTuple

from pydantic import BeforeValidator, Field, StringConstraints

from govkit.data.block import DataBlock
from govkit.data.shelf import shipped
from govkit.model.facts import Text

_CLAUSE: Final = re.compile(r"([^/]+)/clauses/([^/]+)\.html\.j2")

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$")]
Places = Annotated[tuple[str, ...], BeforeValidator(lambda written: [written] if isinstance(written, str) else written)]


class Newer(NamedTuple):
    """What something is called today, and since which version the name that was written is out of date."""

    name: str
    since: str


class _Entry(DataBlock):
    """One change of a name, in the version `since`."""

    old: Name = Field(description="the name that it had.")
    new: Name = Field(description="the name that it has now.")
    since: Text = Field(description="the version of govkit that gave it that name.")


class _Placed(_Entry):
    """A change of the name of a key or of a choice, at some places of the partnership file."""

    at: Places = Field(("",), description="where the key or the value stands.")


class _OfClause(_Entry):
    """A change of the name of a clause of a kind of document."""

    kind: Name = Field(description="the kind of document.")


class Renamed(DataBlock):
    """All that has another name now."""

    keys: tuple[_Placed, ...] = Field((), description="keys of the partnership file.")
    choices: tuple[_Placed, ...] = Field((), description="values of such keys.")
    clauses: tuple[_OfClause, ...] = Field((), description="clauses of the kinds of document.")

    def key(self, block: Sequence[str], written: str) -> Newer | None:
        """What a key of the block at this path, told by the names of today, is called today; nothing where that is its name."""
        return _newest((each for each in self.keys if _stands_in(block, each.at)), written)

    def choice(self, path: Sequence[str], written: str) -> Newer | None:
        """What the value at this path is called today; a single value may stand for a list of one."""
        places = (path, (*path, written))  # a list has its values under any step
        return _newest((each for each in self.choices if any(_stands_in(one, each.at) for one in places)), written)

    def clause(self, kind: str, written: str) -> Newer | None:
        """What a clause of a kind of document is called today."""
        return _newest((each for each in self.clauses if each.kind == kind), written)

    def template(self, name: str) -> str:
        """The name of today of a template, such as `isa/clauses/retention.html.j2`."""
        found = _CLAUSE.fullmatch(name)
        newer = self.clause(found[1], found[2]) if found else None
        return f"{found[1]}/clauses/{newer.name}.html.j2" if found and newer else name

    def spellings(self, name: str) -> tuple[str, ...]:
        """The names under which a template may lie in a folder: that of today first."""
        today = self.template(name)
        found = _CLAUSE.fullmatch(today)
        if not found:
            return (name,)
        former = (f"{each.kind}/clauses/{each.old}.html.j2" for each in self.clauses if each.kind == found[1])
        return (today, *(each for each in former if self.template(each) == today))


def renamed() -> Renamed:
    """What has another name in this version of govkit."""
    return shipped("renamed.yaml", Renamed)


def _newest(entries: Iterable[_Entry], written: str) -> Newer | None:
    """Where the changes lead that a name has gone through, one after the other."""
    left = [*entries]
    newest: Newer | None = None
    name = written
    while entry := next((each for each in left if each.old == name), None):
        left.remove(entry)
        name = entry.new
        newest = Newer(name, newest.since if newest else entry.since)
    return newest


def _stands_in(path: Sequence[str], places: Collection[str]) -> bool:
    return any(_fits(path, place.split(".") if place else []) for place in places)


def _fits(path: Sequence[str], place: list[Any]) -> bool:
    return len(path) == len(place) and all(step in ("*", key) for step, key in zip(place, path, strict=True))
