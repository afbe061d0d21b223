"""The old names that can only mean one thing: templates and standards name a key without saying of which part it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from govkit.data.renamed import Newer, Renamed
from govkit.model.part import Part


class Certain(NamedTuple):
    """What old keys, keys at the top of the file, and choices are called today, wherever they stand.

    A name that is still in use somewhere, or that is called otherwise in one place than in another, is not among them.
    """

    keys: Mapping[str, Newer]
    top: Mapping[str, Newer]
    choices: Mapping[str, Newer]


def certain(table: Renamed) -> Certain:
    """The old names of the table that mean one thing wherever they stand."""
    keys = [(each.old, at) for each in table.keys for at in each.at]
    choices = [(each.old, at) for each in table.choices for at in each.at]
    known = _only((old, table.key(_path(at), old)) for old, at in keys)
    certain_keys = {old: newer for old, newer in known.items() if old not in _keys_in_use()}
    return Certain(
        keys=certain_keys,
        top={old: certain_keys[old] for old, at in keys if not at and old in certain_keys},
        choices={
            old: newer
            for old, newer in _only((old, table.choice(_path(at), old)) for old, at in choices).items()
            if old not in _choices_in_use()
        },
    )


def _path(at: str) -> list[str]:
    return at.split(".") if at else []


def _only(found: Iterator[tuple[str, Newer | None]]) -> dict[str, Newer]:
    """The names that lead to one name of today."""
    leads: dict[str, dict[str, Newer]] = {}
    for old, newer in found:
        if newer:
            leads.setdefault(old, {})[newer.name] = newer
    return {old: next(iter(newer.values())) for old, newer in leads.items() if len(newer) == 1}


def _keys_in_use() -> set[str]:
    """What any part of a partnership can be asked for."""
    return {
        name
        for part in _below(Part)
        for name in (
            *(field.alias or name for name, field in part.model_fields.items()),
            *(name for name, value in vars(part).items() if isinstance(value, property)),
        )
    }


def _choices_in_use() -> set[str]:
    choices = (each for each in StrEnum.__subclasses__() if each.__module__.startswith("govkit.model."))
    return {choice.value for each in choices for choice in each}


def _below(part: type[Part]) -> Iterator[type[Part]]:
    for each in part.__subclasses__():
        yield each
        yield from _below(each)
