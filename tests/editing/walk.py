"""A walk of edits that chance picks over a partnership that nobody wrote for it, and what each of them may touch.

What an edit may touch is worked out with PyYAML's own nodes, and nothing of what edits: the lines of the value that it names and, for a new
id, the lines that say the old one.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from govkit.editing.change import AddPart, Change, MovePart, RemovePart, RenamePart, SetFact
from govkit.written.source_map import Route, dotted, undotted

SECTIONS = ("partners", "groups", "data_items", "lawful_bases", "confidentiality_bases", "flows", "letters", "requests")
WORDS = (
    "to be agreed",
    "Plain words",
    "words: with a colon",
    "12:30",
    "1.0",
    "no",
    'it’s “quoted” and it\'s "quoted"',
    "# no comment",
    "- no item",
    "[not, a, list]",
    "a, b",
    "*star &and !mark",
    "ends with a colon:",
    "trailing #hash # and comment",
    "Two lines\nof words",
    "é and ö, cafe\u0301",
    "A long sentence that goes on and on, so that whoever writes it may want to break it into several lines of text, as people do. "
    * 2,
    "back\\slash",
    "%percent",
    "null",
    "~",
    "  blanks around  ",
    "tab\there",
    "|",
    "> folded?",
    "? question",
    "'quoted'",
    '"quoted"',
    "@at and `tick`",
    "ends in a new line\n",
    "three\n\nlines apart\n  and one further in",
    "😀 and 👩‍👩‍👧",
    "",
)


def routes(raw: Any, route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """Each value with its route, parts and lists too."""
    if route:
        yield route, raw
    inner = raw.items() if isinstance(raw, Mapping) else enumerate(raw) if isinstance(raw, list) else ()
    for key, value in inner:
        yield from routes(value, (*route, str(key)))


def an_edit(raw: Mapping[str, Any], chance: random.Random) -> Change:
    """Any change that the data can have."""
    route, value = chance.choice([*routes(raw)])
    match chance.randrange(10):
        case 0 | 1 | 2:
            single = [(where, held) for where, held in routes(raw) if isinstance(held, str)]
            return SetFact(dotted(chance.choice(single)[0]), chance.choice(WORDS))
        case 3:
            return SetFact(dotted(route), _another(value, chance))
        case 4:
            block = chance.choice([where for where, held in routes(raw) if isinstance(held, Mapping)])
            return SetFact(dotted((*block, f"key-{chance.randrange(1000)}")), _another("", chance))
        case 5:
            section = chance.choice([each for each in SECTIONS if isinstance(raw.get(each, {}), Mapping)])
            return AddPart(section, f"part-{chance.randrange(100_000)}", _part(chance))
        case 6:
            lists = [where for where, held in routes(raw) if isinstance(held, list)]
            return AddPart(dotted(chance.choice(lists)), None, chance.choice([*WORDS, _part(chance)]))
        case 7:
            deep = [where for where, _held in routes(raw) if len(where) > 1]
            return RemovePart(dotted(chance.choice(deep)))
        case 8:
            parts = [(each, name) for each in SECTIONS if isinstance(raw.get(each), Mapping) for name in raw[each]]
            return RenamePart(dotted(chance.choice(parts)), f"id-{chance.randrange(100_000)}")
        case _:
            several = [
                (where, held) for where, held in routes(raw) if isinstance(held, list | Mapping) and len(held) > 1
            ]
            where, held = chance.choice(several)
            name = chance.choice([*held]) if isinstance(held, Mapping) else str(chance.randrange(len(held)))
            return MovePart(dotted((*where, name)), chance.randrange(len(held)))


def _another(value: Any, chance: random.Random) -> Any:
    pick = chance.randrange(6)
    if isinstance(value, list) and pick < 4:
        mixed = [*value, chance.choice(WORDS)]
        chance.shuffle(mixed)
        return mixed[: chance.randrange(len(mixed) + 1)]
    if isinstance(value, Mapping) and pick < 4:
        return {
            key: chance.choice(WORDS) if not chance.randrange(3) else held
            for key, held in value.items()
            if chance.randrange(4)
        }
    return chance.choice(["to be agreed", ["one", "two: three"], _part(chance), [], {}, [_part(chance), "x"]])


def _part(chance: random.Random) -> dict[str, Any]:
    return {
        "name": chance.choice(WORDS),
        "listed": [chance.choice(WORDS) for _ in range(chance.randrange(4))],
        "below": {"one": chance.choice(WORDS), "two": {"three": chance.choice(WORDS)}},
    }


class Spans:
    """Which lines of a text each value takes up, told by PyYAML's own nodes."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.top: Any = yaml.compose(text, Loader=yaml.CSafeLoader)
        self.marks: list[tuple[str, int, int]] = [
            (node.value, node.start_mark.line, node.end_mark.line) for node in _scalars(self.top, set())
        ]
        self.anchored = {at for at, line in enumerate(self.lines) if "&" in line or "*" in line}

    def of(self, route: Route) -> set[int]:
        """The lines from a key to the end of its value, or those of the nearest that stands there; a list that is empty has its key's."""
        key, node = self._find(route)
        first = (key or node).start_mark.line
        return {first, *range(first, self._end(node) + 1)}

    def is_there(self, route: Route) -> bool:
        return self._walk(route) is not None

    def is_alone(self, route: Route) -> bool:
        """Whether nothing else stands in the list or block that it stands in."""
        _key, node = self._find(route[:-1])
        return len(node.value) == 1

    def naming(self, name: str) -> set[int]:
        """The lines on which an id stands, as a value, a key or a part of a path."""
        return {
            line
            for value, first, last in self.marks
            if value == name or name in value.replace("--", ".").replace("/", ".").split(".")
            for line in range(first, last + 1)
        }

    def _end(self, node: Any) -> int:
        last: int = node.end_mark.line if node.end_mark.column else node.end_mark.line - 1
        while last > node.start_mark.line and (
            not self.lines[last].strip() or self.lines[last].lstrip().startswith("#")
        ):
            last -= 1
        return last

    def _find(self, route: Route) -> tuple[Any, Any]:
        for end in range(len(route), -1, -1):
            if found := self._walk(route[:end]):
                return found
        raise AssertionError(route)

    def _walk(self, route: Route) -> tuple[Any, Any] | None:
        key, node = None, self.top
        for step in route:
            if isinstance(node, yaml.MappingNode):
                key, node = next(((k, v) for k, v in node.value if _text(k) == step), (None, None))
            elif isinstance(node, yaml.SequenceNode) and step.isdecimal() and int(step) < len(node.value):
                key, node = None, node.value[int(step)]
            else:
                return None
            if node is None:
                return None
        return key, node


def _text(node: Any) -> str:
    return str(node.value)


def _scalars(node: Any, seen: set[int]) -> Iterator[Any]:
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        yield node
    for child in node.value if not isinstance(node, yaml.ScalarNode) else ():
        for each in child if isinstance(child, tuple) else (child,):
            yield from _scalars(each, seen)


def may_touch(before: str, change: Change) -> set[int]:
    """The lines of a text that a change may take away or write anew."""
    spans, route = Spans(before), undotted(change.path)
    touched = spans.of(route)
    match change:
        case RenamePart():
            touched = spans.naming(route[-1])
        case MovePart():
            touched = spans.of(route[:-1])
        case RemovePart():
            touched |= _above(spans, min(touched)) | _blank_below(spans, max(touched)) | _beside_dash(spans, touched)
            if spans.is_alone(route):
                touched |= spans.of(route[:-1])
        case SetFact() if not spans.is_there(route):
            touched = _of_one_line(spans, route)
        case AddPart(path=path):
            touched = _of_one_line(spans, undotted(path))
        case _:
            pass
    return touched | spans.anchored


def _of_one_line(spans: Spans, route: Route) -> set[int]:
    """What is added to may be written anew where it stands in braces, or is no block yet."""
    _key, node = spans._find(route)
    is_block = isinstance(node, yaml.CollectionNode) and not node.flow_style
    return set() if is_block else spans.of(route)


def _above(spans: Spans, first: int) -> set[int]:
    """The comments and blank lines right above."""
    found = set()
    while first > 0 and (not spans.lines[first - 1].strip() or spans.lines[first - 1].lstrip().startswith("#")):
        first -= 1
        found.add(first)
    return found


def _beside_dash(spans: Spans, touched: set[int]) -> set[int]:
    """The line that moves up to the dash of one that goes."""
    return {max(touched) + 1} if spans.lines[min(touched)].lstrip().startswith("- ") else set()


def _blank_below(spans: Spans, last: int) -> set[int]:
    found = set()
    while last + 1 < len(spans.lines) and not spans.lines[last + 1].strip():
        last += 1
        found.add(last)
    return found


def lost(before: str, after: str, allowed: set[int]) -> str | None:
    """The first line that was not to change and does not stand in the text after, in its order; a comment that nobody wrote is one too."""
    there = iter(after.split("\n"))
    for number, line in enumerate(before.split("\n")):
        if number not in allowed and line not in there:
            return line
    new = Counter(_comments(after)) - Counter(_comments(before))
    return next(iter(new), None)


def _comments(text: str) -> list[str]:
    lines = (line.strip() for line in text.split("\n"))
    return [
        line for line in lines if line.startswith("#") and line not in WORDS
    ]  # words stand on a line of their own, too
