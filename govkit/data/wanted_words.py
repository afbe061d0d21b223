"""What facts in free words have to say, and what takes it back, as govkit lists it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.paths import LeadsNowhere, lead
from govkit.data.shelf import Wrong, shipped
from govkit.data.telling_words import telling_words
from govkit.model.facts import Listed, Text, suggest
from govkit.model.partnership import Partnership

_ANY_ID: Final = r"[^.]+"


class WantedWords(DataBlock):
    """What one fact has to say, by the ids of groups of telling words."""

    at: Text = Field(description="the key, with `*` for each id or place.")
    beside: Text | None = Field(
        default=None, description="a key next to it, for an entry that counts by what stands there."
    )
    holds: Listed[Text] = Field(default=(), description="what has to stand in `beside`.")
    needs: Listed[Text] = Field(default=(), description="groups of words, of each of which it has to say something.")
    undone_by: Listed[Text] = Field(default=(), description="groups of words of which it must say nothing.")
    wants: Text = Field(description="what it has to say, completing “Write ...”.")


class Practices(DataBlock):
    """Where a file says what is done, and of what it must say nothing anywhere there."""

    at: tuple[Text, ...] = Field(description="the keys, with `*` for each id or place.")
    undone_by: tuple[Text, ...] = Field(description="groups of words of which they must say nothing.")
    wants: Text = Field(description="what they have to say, completing “Write ...”.")

    @property
    def entries(self) -> tuple[WantedWords, ...]:
        """The same as one entry for each key."""
        return tuple(WantedWords(at=at, undone_by=self.undone_by, wants=self.wants) for at in self.at)


class WantedWordsFile(DataBlock):
    """What facts in free words have to say."""

    wanted: tuple[WantedWords, ...] = Field(description="the facts.")
    practices: Practices = Field(description="where a file says what is done, and what nobody does who does it well.")

    @property
    def entries(self) -> tuple[WantedWords, ...]:
        """All that is wanted, at one key each: what is wanted of a key alone comes first."""
        return (*self.wanted, *self.practices.entries)


class Wanted(NamedTuple):
    """An entry beside the pattern of its path."""

    path: re.Pattern[str]
    entry: WantedWords


@cache
def wanted_words() -> Mapping[str, tuple[Wanted, ...]]:
    """The entries by the last key of their path that is no place in a list, which tells most facts from each other at once."""
    found: dict[str, list[Wanted]] = {}
    for entry in shipped("wanted_words.yaml", WantedWordsFile).entries:
        steps = entry.at.split(".")
        pattern = r"\.".join(_ANY_ID if step == "*" else re.escape(step) for step in steps)
        found.setdefault(_last_key(steps), []).append(Wanted(re.compile(pattern), entry))
    return {key: tuple(entries) for key, entries in found.items()}


def wanted_at(path: str) -> Iterator[WantedWords]:
    """What the fact at a path has to say."""
    steps = path.split(".")
    known = wanted_words()
    for key in dict.fromkeys(steps[-2:]):
        yield from (each.entry for each in known.get(key, ()) if each.path.fullmatch(path))


def check_wanted_words(found: WantedWordsFile) -> Iterator[Wrong]:
    """Each fact is one of the partnership file, with what stands beside it, and each group is known."""
    for number, each in enumerate(found.wanted):
        route = ("wanted", str(number))
        yield from _leads_nowhere(each.at, (*route, "at"))
        if each.beside is not None:
            block = each.at.removesuffix(".*").rpartition(".")[0]
            yield from _leads_nowhere(f"{block}.{each.beside}", (*route, "beside"))
        yield from _unknown(each.needs, (*route, "needs"))
        yield from _unknown(each.undone_by, (*route, "undone_by"))
    for number, at in enumerate(found.practices.at):
        yield from _leads_nowhere(at, ("practices", "at", str(number)))
    yield from _unknown(found.practices.undone_by, ("practices", "undone_by"))


def _leads_nowhere(path: str, route: tuple[str, ...]) -> Iterator[Wrong]:
    try:
        lead(path, dict.fromkeys(Partnership.model_fields))
    except LeadsNowhere as error:
        yield Wrong(route, str(error), "Write a key of the partnership file.")


def _unknown(groups: Iterable[str], route: tuple[str, ...]) -> Iterator[Wrong]:
    for number, group in enumerate(groups):
        if group not in telling_words():
            message, fix = f"There is no group of words `{group}`.", suggest(group, telling_words())
            yield Wrong((*route, str(number)), message, fix)


def _last_key(steps: list[str]) -> str:
    return steps[-1] if steps[-1] != "*" else steps[-2]
