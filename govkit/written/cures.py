"""Where in a file's text a cure is written, and what stands there then: edits of stretches, and nothing else.

Whatever finds something says in a `Cure` what would put it right; this alone knows how that is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

import yaml

from govkit.finding import Cure, CureAt, Location
from govkit.written.blocks import Block, blocks
from govkit.written.scalars import BYTE_ORDER_MARK, Scalar, respelled, scalars
from govkit.written.source_map import SourceMap, undotted

_LINE_END: Final = re.compile(r"\r\n|\r|\n")


class Edit(NamedTuple):
    """A stretch of the text, from its first sign to behind its last, and what to write there."""

    start: int
    end: int
    instead: str


class Curing:
    """The text of one file as it stands there, line ends and all, and where its values are."""

    def __init__(self, text: str, sources: SourceMap) -> None:
        self.text = text
        self._sources = sources
        self._line_end = "\r\n" if "\r\n" in text else "\n"
        try:
            self._scalars: Mapping[tuple[int, int], Scalar] = scalars(text)
            self._blocks: Mapping[tuple[int, int], Block] = blocks(text)
        except (yaml.YAMLError, ValueError, OverflowError, LookupError):
            self._scalars, self._blocks = {}, {}

    def edits(self, cure: Cure, place: Location) -> tuple[Edit, ...]:
        """The edits that are the cure of what was found at a place; none where it can't be written by itself."""
        try:
            if cure.at is CureAt.WORDS:
                return self.words(cure)
            return (_EDITS[cure.at](self, cure, place),)
        except (LookupError, ValueError):
            return ()

    def key(self, cure: Cure, _place: Location) -> Edit:
        """Another name for the key at the path."""
        route = undotted(cure.path)
        standing = self._scalars[_at(self._sources.locate_key((*self._sources.written_out(route[:-1]), route[-1])))]
        return self._respelled(standing, cure)

    def value(self, cure: Cure, _place: Location) -> Edit:
        """Another value at the path."""
        return self._respelled(self._value(cure), cure)

    def words(self, cure: Cure) -> tuple[Edit, ...]:
        """Other words wherever these stand in the value at the path, or, where none stand as they are said, as they would not start it."""
        standing = self._value(cure)
        for old, new in ((cure.old, cure.new), (_lowered(cure.old), _lowered(cure.new))):
            stretch = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
            found = stretch.finditer(self.text, standing.start, standing.end)
            if edits := tuple(Edit(each.start(), each.end(), new) for each in found):
                return edits
        return ()

    def missing(self, cure: Cure, _place: Location) -> Edit:
        """A key that is lacking, as the last of its block that has a line of its own."""
        *way, key = undotted(cure.path)
        route = self._sources.written_out(tuple(way))
        if route not in self._sources.places:
            raise ValueError(cure.path)
        block = self._blocks[_at(self._sources.locate_value(route))]
        if block.in_braces:
            return Edit(block.room, block.room, f"{', ' if block.filled else ''}{key}: {cure.new}")
        line = f"{' ' * block.indent}{key}: {cure.new}"
        if block.before:
            return Edit(block.room, block.room, f"{line}{self._line_end}")
        return Edit(block.room, block.room, f"{self._line_end}{line}")

    def place(self, cure: Cure, place: Location) -> Edit:
        """Another line in the place of one that is no YAML."""
        skipped = len(self.text) - len(self.text.removeprefix(BYTE_ORDER_MARK))
        starts = [skipped, *(found.end() for found in _LINE_END.finditer(self.text))]
        start = starts[place.line - 1]
        end = start + len(cure.old)
        if self.text[start:end] != cure.old:
            raise ValueError(cure.old)
        return Edit(start, end, cure.new)

    def _value(self, cure: Cure) -> Scalar:
        route = self._sources.written_out(undotted(cure.path))
        if route not in self._sources.places and route[-1:] == ("0",):
            route = route[:-1]  # a single value stands for a list of one
        if route not in self._sources.places:
            raise ValueError(cure.path)
        return self._scalars[_at(self._sources.locate_value(route))]

    def _respelled(self, standing: Scalar, cure: Cure) -> Edit:
        start, end, style = standing
        written = self.text[start:end]
        if not written and not style:
            before = self.text[start - 1 : start]
            return Edit(start, end, cure.new if before.isspace() else f" {cure.new}")
        return Edit(start, end, respelled(written, style, cure.old, cure.new))


def _at(place: Location) -> tuple[int, int]:
    return place.line, place.column


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]


def rewritten(text: str, edits: Iterable[Edit]) -> str:
    """The text after all edits, but for those that would write different things in one place."""
    wanted = sorted(set(edits), reverse=True)
    clear = [each for each in wanted if not any(_clash(each, other) for other in wanted if other is not each)]
    for start, end, instead in clear:
        text = text[:start] + instead + text[end:]
    return text


def _clash(one: Edit, other: Edit) -> bool:
    return one.start < other.end and other.start < one.end


_EDITS: Final[Mapping[CureAt, Callable[[Curing, Cure, Location], Edit]]] = MappingProxyType(
    {
        CureAt.KEY: Curing.key,
        CureAt.VALUE: Curing.value,
        CureAt.MISSING: Curing.missing,
        CureAt.PLACE: Curing.place,
    }
)
