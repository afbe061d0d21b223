"""Builds the raw data from the parser's events: only these still say what was quoted, and where it stood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from yaml import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from govkit.document.letters import composed, odd_word
from govkit.document.unseen import UNSAFE
from govkit.finding import Cure, CureAt
from govkit.model.unsettled import TO_BE_AGREED, WORDS, is_unsettled
from govkit.written.faults import Faults
from govkit.written.file_kind import FileKind
from govkit.written.slips import left_alone, swallowed
from govkit.written.source_map import Position, Route, dotted

MOST_VALUES: Final = 20_000  # fourteen times as many as forty partners need
LONG_TEXT: Final = 100
DEEPEST: Final = 30
TOO_DEEP: Final = (
    "nested-too-deep",
    f"Blocks are nested here more than {DEEPEST} deep.",
    "Check the indentation and the brackets.",
)
MERGE: Final = "<<"
NO_BREAK_SPACE: Final = "\u00a0"

_NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})


class _Anchored(NamedTuple):
    """A value that aliases may repeat: where it stands, how many values it holds and how many blocks deep it is."""

    value: Any
    route: Route
    values: int
    depth: int


def is_nothing(event: Any) -> bool:
    """Whether YAML takes this for no value at all."""
    return isinstance(event, ScalarEvent) and not event.style and event.tag is None and event.value in _NOTHING


def place_of(key: Any, value: Any = None) -> Position:
    """Where the events of a key and of its value stand; an item of a list has no key of its own."""
    start, inner = key.start_mark, (value or key).start_mark
    return Position(start.line + 1, start.column + 1, inner.line + 1, inner.column + 1)


class Builder:
    """The raw data of one document and the places of its values; what is wrong with them goes to `faults`.

    `cleaned` means that unsafe characters were reported before, and stand-ins put in their place.
    """

    def __init__(self, text: str, faults: Faults, kind: FileKind, *, cleaned: bool) -> None:
        self.kind = kind
        self._text = text
        self.places: dict[Route, Position] = {}
        self.aliases: dict[Route, Route] = {}
        self._faults, self._cleaned = faults, cleaned
        self._events: Iterator[Any] = iter(())
        self._in_brackets = False
        self._anchors: dict[str, _Anchored] = {}
        self._values = self._deepest = 0

    def build(self, top: Any, events: Iterator[Any]) -> dict[str, Any] | None:
        """The keys and values of the block that starts with the event `top`, out of those that follow it."""
        self._events = events
        self.places[()] = place_of(top)
        raw = self._value(top, (), 1)
        return raw if isinstance(raw, dict) else None

    def _value(self, event: Any, route: Route, depth: int) -> Any:
        """One value with all that it holds."""
        if isinstance(event, AliasEvent):
            return self._repeated(event, route, depth)
        self._count(_weight(event), event)
        value = self._anchored(event, route, depth) if event.anchor else self._written(event, route, depth)
        if event.tag is None:
            return value
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")[:40]
        what = f"This value starts with “!”, so YAML takes “{tag}” as a command."
        fix = "Put the whole value in double quotes, or delete the command."
        self._faults.report("tagged-value", what, fix, place_of(event), route)
        return TO_BE_AGREED

    def _written(self, event: Any, route: Route, depth: int) -> Any:
        if isinstance(event, ScalarEvent):
            return self._single(event, route)
        self._check_depth(depth, event)
        if isinstance(event, SequenceStartEvent):
            return self._list(route, depth)
        outer, self._in_brackets = self._in_brackets, bool(event.flow_style)
        block = self._block(route, depth)
        self._in_brackets = outer
        return block

    def _single(self, event: Any, route: Route) -> Any:
        if is_nothing(event):
            name = "This" if not route[-1] or route[-1].isdigit() else f"`{route[-1]}`"
            place = self.places.get(route, place_of(event))
            what, fix = swallowed(event) or ("has no value.", self.kind.when_blank)
            cure = None if event.anchor else Cure(CureAt.VALUE, dotted(route), event.value, WORDS, safe=False)
            self._faults.report("empty-value", f"{name} {what}", fix, place, route, cure)
            return TO_BE_AGREED
        return self._as_read(event, route) if self._is_safe(event, route) else TO_BE_AGREED

    def _as_read(self, event: Any, route: Route) -> str:
        """The text as people read it, each letter with its accent in one character; a word that is not what it seems is reported."""
        text = composed(event.value)
        if odd := odd_word(text):
            fix = "Type the word again, in plain letters of one alphabet."
            self._faults.report("mixed-alphabets", str(odd), fix, place_of(event), route)
        return text

    def _is_safe(self, event: Any, route: Route) -> bool:
        """Whether the text holds no unsafe character; a clean file can only spell one out in double quotes."""
        found = UNSAFE.search(event.value) if self._cleaned or event.style == '"' else None
        if found and not self._cleaned:
            self._faults.report_unsafe(found[0], place_of(event), route)
        return found is None

    def _list(self, route: Route, depth: int) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self._events), SequenceEndEvent):
            here = (*route, str(len(items)))
            self.places[here] = place_of(event)
            items.append(self._value(event, here, depth + 1))
        return items

    def _block(self, route: Route, depth: int) -> dict[str, Any]:
        block: dict[str, Any] = {}
        while not isinstance(event := next(self._events), MappingEndEvent):
            key = self._key(event, route, depth)
            self._entry(block, key, event, (*route, key), depth)
        return block

    def _entry(self, block: dict[str, Any], key: str, event: Any, route: Route, depth: int) -> None:
        value = next(self._events)
        if self._in_brackets and is_nothing(value) and (slip := self._left_alone(event, value, block)):
            self._faults.report("empty-value", *slip, place_of(event), route)
            return
        if key and key != MERGE and key not in block:
            self.places[route] = place_of(event, value)
            block[key] = self._value(value, route, depth + 1)
            return
        self._overlook(value, route, depth + 1)
        if key in block:
            self._report_repeated(key, event, route)
        elif key == MERGE:
            block[key] = self._report_merge(event, route)

    def _left_alone(self, key: Any, value: Any, before: dict[str, Any]) -> tuple[str, str] | None:
        """What to say where the comma between two brackets has cut words off, if it has."""
        is_key = isinstance(key, ScalarEvent)
        between = self._text[key.end_mark.index : value.start_mark.index]
        return left_alone(key, between, [*before]) if is_key else None

    def _key(self, event: Any, route: Route, depth: int) -> str:
        """The key as text, or nothing where it was reported and its value is to be overlooked."""
        if isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            self._overlook(event, route, depth + 1)
        if not isinstance(event, ScalarEvent) or event.tag is not None:
            what, fix = (
                "This key is not plain words.",
                "Write it as plain words, or in double quotes if it starts with a sign.",
            )
            self._faults.report("key-not-text", what, fix, place_of(event), route)
            return ""
        if is_unsettled(event.value):
            fix = "Write `to be agreed` as a value instead: for one fact, or for the whole block."
            self._faults.report("key-not-text", "A key can't be `to be agreed`.", fix, place_of(event), route)
            return ""
        if not event.value:
            fix = "Write the key, or delete the line."
            self._faults.report("empty-key", "There is no key before this colon.", fix, place_of(event), route)
        if event.value.startswith(NO_BREAK_SPACE):
            fix = "Replace those at the start of the line with ordinary spaces. They often come from pasting."
            self._faults.report("key-not-text", "This key starts with no-break spaces.", fix, place_of(event), route)
            return ""
        return self._as_read(event, route) if self._is_safe(event, route) else UNSAFE.sub("", event.value)

    def _report_repeated(self, key: str, event: Any, route: Route) -> None:
        first, second = self.places[route].line, place_of(event)
        where = f"on line {first}" if first == second.line else f"on line {first} and on line {second.line}"
        fix = "Keep the one that is right and delete the other."
        self._faults.report("duplicate-key", f"`{key}` is written twice, {where}.", fix, second, route)

    def _report_merge(self, event: Any, route: Route) -> Any:
        self.places[route] = place_of(event)
        what = "`<<` mixes in keys from elsewhere, which govkit does not do."
        self._faults.report("merge-key", what, "Write the keys out here.", place_of(event), route)
        return TO_BE_AGREED

    def _overlook(self, event: Any, route: Route, depth: int) -> None:
        """Read a value that is not used, for the faults in it, without its places."""
        kept = self.places, self.aliases
        self.places, self.aliases = {}, {}
        self._value(event, route, depth)
        self.places, self.aliases = kept

    def _anchored(self, event: Any, route: Route, depth: int) -> Any:
        values, deepest = self._values, self._deepest
        self._deepest = depth - 1
        value = self._written(event, route, depth)
        self._anchors[event.anchor] = _Anchored(
            value, route, self._values - values + _weight(event), self._deepest - depth + 1
        )
        self._deepest = max(deepest, self._deepest)
        return value

    def _repeated(self, event: Any, route: Route, depth: int) -> Any:
        anchored = self._anchors.get(event.anchor)
        if anchored is None:
            what = f"A value that starts with `*` repeats one marked `&{event.anchor}` above, and there is none."
            fix = (
                "Put the whole value in double quotes if the star belongs to your words. Otherwise write the value out."
            )
            self._faults.report("unknown-alias", what, fix, place_of(event), route)
            return TO_BE_AGREED
        self._count(anchored.values, event)
        self._check_depth(depth + anchored.depth - 1, event)
        self.aliases[route] = anchored.route
        return anchored.value

    def _count(self, values: int, event: Any) -> None:
        self._values += values
        if self._values > MOST_VALUES:
            what = f"This file holds more than {MOST_VALUES:,} values, or very long ones; what `*name` repeats counts each time."
            fix = "Delete what is not needed, first of all the lines with `*name`."
            self._faults.refuse("too-many-values", what, fix, place_of(event))

    def _check_depth(self, depth: int, event: Any) -> None:
        self._deepest = max(self._deepest, depth)
        if depth > DEEPEST:
            self._faults.refuse(*TOO_DEEP, place_of(event))


def _weight(event: Any) -> int:
    """How much a value counts for: long texts count for more, since aliases can repeat them too."""
    return 1 + len(event.value) // LONG_TEXT if isinstance(event, ScalarEvent) else 1
