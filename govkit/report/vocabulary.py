"""What a key or a choice of the partnership file means: where it stands, what may be written there, who reads it, which rules look at it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from textwrap import fill
from typing import Final

from govkit.data.choices import meanings, printed_in
from govkit.data.kinds import kinds
from govkit.data.templates import Templates, shipped_templates
from govkit.document import Doing
from govkit.load.file_keys import FileKey, file_keys, pattern_of
from govkit.rules.changes import in_context
from govkit.rules.rule import every_rule

_WIDTH: Final = 100
_READERS: Final[Mapping[Doing, str]] = {
    Doing.SETS_OUT_AGREEMENT: "those who sign",
    Doing.ASKS_FOR_CONSENT: "the people whom it is about",
    Doing.OFFERS_OBJECTION: "the people whom it is about",
    Doing.TELLS_PEOPLE: "the people whom it is about",
    Doing.ANSWERS_PEOPLE: "the people whom it is about",
    Doing.REQUESTS_DATA: "the body that is asked for data",
    Doing.BRIEFS_STAFF: "the staff who carry it out",
}
_KEY_LINE: Final = re.compile(r"^(?P<indent>(?: |- )*)(?P<key>[A-Za-z0-9_*-]+):(?P<rest>.*)$")
_IN_BRACES: Final = re.compile(r"[{,]\s*([a-z0-9_-]+):")


def every_key() -> Iterator[FileKey]:
    """All keys of the file, in its order."""
    return (key for section in file_keys().values() for key in section)


def key_pages(word: str) -> Iterator[str]:
    """A page for each place at which a key of that name, or of that path, may stand."""
    return (_key_page(key) for key in every_key() if word in (key.name, key.path))


def choice_pages(word: str) -> Iterator[str]:
    """A page for each key of which the word is a choice; what any yes or no can be needs none."""
    for key in every_key():
        if word in key.choices and "true" not in key.choices:
            meaning = meanings(key.path).get(word) or f"One of the choices of `{key.path}`: {_lower(key.meaning)}"
            others = ", ".join(f"`{each}`" for each in key.choices if each != word)
            yield _page(
                f"{word} (a choice of `{key.path}`)",
                (meaning, f"The other choices: {others}.", f"It is written at `{key.path}`. {_of_readers(key.path)}"),
            )


def words() -> frozenset[str]:
    """Every word that has a page here."""
    keys = [*every_key()]
    choices = {each for key in keys if "true" not in key.choices for each in key.choices}
    return frozenset({key.name for key in keys} | {key.path for key in keys} | choices)


def readers(path: str) -> Mapping[str, tuple[str, ...]]:
    """Who reads what is written at a key, each with the kinds of document in which they read it."""
    found: dict[str, tuple[str, ...]] = {}
    for kind in printed_in(path):
        who = reader_of(kind)
        found[who] = (*found.get(who, ()), kind)
    return found


def _key_page(key: FileKey) -> str:
    said = meanings(key.path)
    is_yes_or_no = "true" in key.choices
    choices = [] if is_yes_or_no else [f"  {each}{f': {said[each]}' if each in said else ''}" for each in key.choices]
    says = "`true` or `false`" if is_yes_or_no else key.written
    needed = "The file can't be read without it." if key.needed else "It may be left out."
    written = "Its choices:" if choices else f"What is written there: {says}."
    rules = _looking_at().get(key.path, ())
    looked_at = f"Rules that look at it: {', '.join(f'`{rule}`' for rule in rules)}." if rules else ""
    head = _page(f"{key.path} (a key of the partnership file)", (key.meaning, written))
    listed = "\n".join(_filled(line) for line in choices)
    tail = "\n\n".join(
        _filled(part) for part in (f"{needed} {_below(key)}", _of_readers(key.path), looked_at) if part.strip()
    )
    return f"{head}{listed}{chr(10) if listed else ''}\n{tail}\n"


def _below(key: FileKey) -> str:
    below = [each.name for each in every_key() if each.path.rpartition(".")[0] in (key.path, f"{key.path}.ID")]
    return f"Its keys: {', '.join(f'`{name}`' for name in below if name != 'ID')}." if below else ""


def _of_readers(path: str) -> str:
    found = readers(path)
    if not found:
        return "No document prints it as it stands there: it decides what they say, or stands in a record."
    who = "; ".join(f"{who} ({', '.join(in_kinds)})" for who, in_kinds in found.items())
    return f"Who reads what is written there: {who}."


@cache
def reader_of(kind: str) -> str:
    """Who gets a kind of document."""
    does = next((each.does for each in kinds(Templates(shipped_templates())) if each.name == kind), ())
    return next((_READERS[each] for each in does), "whoever gets the document")


@cache
def _looking_at() -> Mapping[str, tuple[str, ...]]:
    """The rules whose examples change a key, by the path of the key."""
    found: dict[str, set[str]] = {}
    for rule in every_rule():
        for example in (rule.bad, rule.good):
            for path in _paths(example) if rule.subject == "partnership" else ():
                found.setdefault(pattern_of(path), set()).add(rule.id)
    return {path: tuple(sorted(rules)) for path, rules in found.items()}


def _paths(example: str) -> Iterator[str]:
    """The paths that an example of a rule changes."""
    above: list[tuple[int, str]] = []
    for line in in_context(example).replace("# ", "").replace(" is left out", ":").splitlines():
        if found := _KEY_LINE.match(line):
            depth = len(found["indent"])
            above = [*(each for each in above if each[0] < depth), (depth, found["key"])]
            path = ".".join(key for _depth, key in above)
            yield path
            yield from (f"{path}.{inner}" for inner in _IN_BRACES.findall(found["rest"]))


def _page(title: str, parts: tuple[str, ...]) -> str:
    return "\n\n".join([title, *(_filled(part) for part in parts)]) + "\n"


def _filled(words: str) -> str:
    return fill(words, _WIDTH, subsequent_indent="    " if words.startswith("  ") else "", break_on_hyphens=False)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
