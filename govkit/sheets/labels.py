"""What the places of a partnership, and the choices of its file, are called by people who never see the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from pydantic import BaseModel

from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.sheets.form import BlockKind, form_of, form_of_kind
from govkit.wording.say import begin, say
from govkit.written.keys import keys_of, kind_at
from govkit.written.source_map import Route, undotted

_QUOTED: Final = re.compile(r"`([^`]+)`")
_PATH: Final = re.compile(r"[a-z][a-z0-9_]*(?:\.[\w-]+)+")
_PAIR: Final = re.compile(r"(?P<key>[a-z]+(?:_[a-z0-9]+)*): (?P<said>[a-z-]+)")
_ABBREVIATIONS: Final = {"dpia": "DPIA", "ico": "ICO", "nhs": "NHS", "url": "web address"}
_YES_NO: Final = {"true": "yes", "false": "no"}
_LONGEST_ENTRY: Final = 40


def key_words(key: str) -> str:
    """A key of the file in words: `data_protection_officer` is “data protection officer”."""
    return " ".join(_ABBREVIATIONS.get(word, word) for word in key.split("_"))


def part_name(partnership: Partnership, section: str, name: str) -> str:
    """What people call a part of a section; its id in words where it has no name, or has it still to get."""
    part = (getattr(partnership, section, None) or {}).get(name)
    named = getattr(part, "name", None)
    return name.replace("-", " ") if not isinstance(named, str) or is_unsettled(named) else named


def about(partnership: Partnership, route: Route) -> str:
    """What a place belongs to: a partner, a flow or whatever has a name of its own, or else a section of the agreement."""
    section, *rest = route
    if not rest or not isinstance(getattr(partnership, section, None), Mapping):
        return begin(key_words(section))
    name = part_name(partnership, section, rest[0])
    return name if section == "partners" else f"{begin(key_words(section))}: {name}"


def trail(partnership: Partnership, route: Route, known_as: Route, joint: str = ", ") -> str:
    """The way to a place within what it belongs to, such as “Complaints” for the phone number there; nothing at its top."""
    named = isinstance(getattr(partnership, route[0], None), Mapping)
    start = 2 if named else 1
    steps = [_step(route[:at], known_as[at], partnership) for at in range(start, len(route) - 1)]
    return begin(joint.join(steps))


def _step(above: Route, step: str, partnership: Partnership) -> str:
    """One step of the way in words: a key, or the entry of a list or block by its own name."""
    kind = kind_at(Partnership, above)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return key_words(step)
    return f"“{name_elsewhere(partnership, step) or step[:_LONGEST_ENTRY]}”"


def name_elsewhere(partnership: Partnership, name: str) -> str:
    """What people call the part that has this id, in whatever section it is; nothing where none has."""
    sections = (key for key in keys_of(Partnership) if isinstance(getattr(partnership, key, None), Mapping))
    return next((part_name(partnership, each, name) for each in sections if name in getattr(partnership, each)), "")


def plainly(words: str, partnership: Partnership) -> str:
    """A sentence about the file in words for those who never see it: paths, keys and choices as people say them."""
    return _QUOTED.sub(lambda found: _said(found[1], partnership), words)


def _said(quoted: str, partnership: Partnership) -> str:
    if quoted in _YES_NO:
        return _YES_NO[quoted]
    if pair := _PAIR.fullmatch(quoted):
        return f"“{key_words(pair['key'])}: {_YES_NO.get(pair['said'], pair['said'])}”"
    if said := choice_words().get(quoted):
        return f"“{said}”"
    if _PATH.fullmatch(quoted) and quoted.partition(".")[0] in keys_of(Partnership):
        return f"“{_path_words(undotted(quoted), partnership)}”"
    if name := name_elsewhere(partnership, quoted):
        return f"“{name}”"
    return f"“{key_words(quoted) if quoted in _every_key() else quoted}”"


def _path_words(route: Route, partnership: Partnership) -> str:
    steps = [about(partnership, route), trail(partnership, (*route, ""), (*route, ""))]
    return ", ".join(step for step in steps if step)


@cache
def choice_words() -> Mapping[str, str]:
    """Every fixed choice of the file, as people say it."""
    return dict(_choice_words(Partnership, set()))


def _choice_words(part: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[tuple[str, str]]:
    for inner in _parts_in(part, seen):
        for field in keys_of(inner).values():
            form = form_of(field)
            if not isinstance(form, BlockKind) and form.fact:
                yield from ((word, say(form.fact.read(word))) for word in form.choices)


@cache
def _every_key() -> frozenset[str]:
    """Every key of two words or more, which can be taken for nothing else."""
    return frozenset(key for part in _parts_in(Partnership, set()) for key in keys_of(part) if "_" in key)


def _parts_in(part: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """A part of the model and all that it holds, each once."""
    if part in seen:
        return
    seen.add(part)
    yield part
    for field in keys_of(part).values():
        for kind in _kinds(field.annotation):
            yield from _parts_in(kind, seen)


def _kinds(kind: object) -> Iterator[type[BaseModel]]:
    found = form_of_kind(kind)
    if isinstance(found, BlockKind):
        yield found.part
        return
    for inner in getattr(kind, "__args__", ()):
        yield from _kinds(inner)
