"""What may be chosen at a place of the file: its choices, or what is written elsewhere in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from govkit.data.choices import meanings, names, nation_in, nations, sources
from govkit.load.file_keys import pattern_of
from govkit.model.partnership import Nation
from govkit.model.unsettled import WORDS, is_unsettled
from govkit.studio.forms.label import for_forms, label
from govkit.studio.forms.standing import raw_at
from govkit.studio.forms.wanted import AskedAs, WantedValue, wanted
from govkit.written.source_map import Route, undotted

_YES_OR_NO: Final[Mapping[str, str]] = {"true": "Yes", "false": "No"}
_OTHER_SECTIONS: Final[Mapping[str, tuple[str, ...]]] = {"partners": ("groups",)}


class Option(NamedTuple):
    """One that may be chosen: as it is written, in words, what it means where that needs to be said, and the law that it is.

    `elsewhere` says that the partnership’s nation has none of it.
    """

    value: str
    label: str
    meaning: str = ""
    source: str = ""
    elsewhere: bool = False


def options(of: WantedValue, path: str, raw: Mapping[str, Any], standing: Any) -> tuple[Option, ...]:
    """What may be chosen at a place; what stands there now is among it, whatever it is."""
    known = tuple(_choices(of, path, nation_in(raw)) if of.choices else _written(of, raw))
    now = [standing] if isinstance(standing, str) else [*(standing or ())]
    values = {each.value for each in known}
    return (*known, *(Option(each, each) for each in now if each not in values and each != WORDS))


def _choices(of: WantedValue, path: str, nation: Nation | None) -> Iterator[Option]:
    """The choices, those of the nation first."""
    key = pattern_of(path)
    said, law = meanings(key), sources(key)
    for each, elsewhere in nation_first(key, of.choices, nation):
        yield Option(each, choice_label(key, each, nation), for_forms(said.get(each, "")), law.get(each, ""), elsewhere)


def nation_first(key: str, choices: Iterable[str], nation: Nation | None) -> list[tuple[str, bool]]:
    """Choices at a key, each with whether it is of other nations alone: those come last."""
    where = nations(key) if nation else {}
    told = [(each, each in where and nation not in where[each]) for each in choices]
    return sorted(told, key=lambda each: each[1])


def choice_label(key: str, choice: str, nation: Nation | None) -> str:
    """A choice at a key in words, as they are said in a nation."""
    return _YES_OR_NO.get(choice) or in_words(names(key, nation).get(choice, choice))


def _written(of: WantedValue, raw: Mapping[str, Any]) -> Iterator[Option]:
    several = of.way in (AskedAs.SEVERAL, AskedAs.KEYED)
    for section in of.sections:
        for each in (section, *(_OTHER_SECTIONS.get(section, ()) if several else ())):
            if isinstance(block := raw.get(each), Mapping):
                yield from (Option(name, called((each, name), raw)) for name in block)


def in_words(written: str) -> str:
    """A choice as words: “When they agree” for `when-they-agree`."""
    return label(written)


def called(route: Route, raw: Mapping[str, Any]) -> str:
    """What an entry or an item is called: by the first words that its model asks of it, or else by its id or the partner of that id."""
    of = wanted(route)
    block = raw_at(raw, route)
    if of is not None and isinstance(block, Mapping):
        for key in of.fields:
            below = of.below(key)
            value = block.get(key)
            if below and below.way in (AskedAs.WORDS, AskedAs.LINES) and value and value != WORDS:
                return str(value[0] if isinstance(value, list) else value)
            if below and below.way is AskedAs.ONE and below.choices and isinstance(value, str) and value != WORDS:
                return in_words(value)
    if route and route[-1].isdigit():
        return f"Number {int(route[-1]) + 1}"
    return (_partner(route[-1], raw) or in_words(route[-1])) if route else ""


def _partner(name: str, raw: Mapping[str, Any]) -> str:
    """The partner that an entry without a name of its own is called after, as its name was typed."""
    for section in ("partners", *_OTHER_SECTIONS["partners"]):
        found = raw_at(raw, (section, name, "name"))
        if isinstance(found, str) and not is_unsettled(found):
            return found
    return ""


def called_at(path: str, raw: Mapping[str, Any]) -> str:
    """The same for a path."""
    return called(undotted(path), raw)
