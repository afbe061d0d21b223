"""The formats that a folder of govkit's knows: one module for each, found by its name, and imported only where it is asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Generic, Protocol, TypeVar, cast

from govkit.errors import FormatUnknown


class Format(Protocol):
    """What the module of every format holds. `FOR` says what the format is for, to stand after its name in help texts and lists."""

    @property
    def FOR(self) -> str:  # noqa: N802 - a constant of each module
        """What the format is for."""
        ...


Contract = TypeVar("Contract", bound=Format)


class Formats(Generic[Contract]):
    """The formats of one folder, by name: `as_json.py` is `json`. Each module keeps the contract, which mypy checks of all of them."""

    def __init__(self, package: str, lead: str = "as_", *, first: str = "", only: Collection[str] = ()) -> None:
        self.package, self.lead, self.first, self._only = package, lead, first, only

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the formats: the `first` one, then by the alphabet."""
        return tuple(name for name in self._found() if not self._only or name in self._only)

    def _found(self) -> list[str]:
        spec = find_spec(self.package)
        folders = (spec.submodule_search_locations or ()) if spec else ()
        found = {file.stem.removeprefix(self.lead) for folder in folders for file in Path(folder).glob(f"{self.lead}*")}
        return sorted(found, key=lambda name: (name != self.first, name))

    def only(self, *names: str) -> Formats[Contract]:
        """Some of the formats, for what can't be had in all of them."""
        return Formats(self.package, self.lead, first=self.first, only=names)

    def of(self, name: str) -> Contract:
        """The module of a format. Raises FormatUnknown, so that no other format is ever taken in its place."""
        if name not in self.names:
            known = ", ".join(f"`{each}`" for each in self.names)
            raise FormatUnknown(f"There is no format “{name}” here. There are: {known}.")
        return cast(Contract, import_module(f"{self.package}.{self.lead}{name}"))

    def modules(self) -> tuple[str, ...]:
        """The module of each format, by its dotted name."""
        return tuple(f"{self.package}.{self.lead}{name}" for name in self.names)

    def every(self) -> Iterator[tuple[str, Contract]]:
        """Each format by its name, with its module."""
        return ((name, self.of(name)) for name in self.names)


def each_once(tables: Iterable[Formats[Contract]]) -> dict[str, Contract]:
    """The formats of several folders by name. Of two of one name the first stands."""
    every = [found for table in tables for found in table.every()]
    names = dict.fromkeys(name for name, _ in every)
    return {name: next(each for known, each in every if known == name) for name in names}
