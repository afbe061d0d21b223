"""What keys and choices of the file are called on pages: in words, with names and abbreviations as they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from govkit.data.choices import names
from govkit.load.file_keys import file_keys

# By the words of a key or choice in small letters: how they are written.
_WRITTEN: Final[Mapping[str, str]] = {
    "northern ireland": "Northern Ireland",
    "data protection act": "Data Protection Act",
    "digital economy act": "Digital Economy Act",
    "caldicott guardian": "Caldicott Guardian",
    **{name.casefold(): name for name in ("England", "Wales", "Scotland", "Welsh", "Gaelic", "NHS", "ICO", "GP")},
    **{name.casefold(): name for name in ("DPIA", "DEA", "HSC", "SIRO", "ID", "UK", "GDPR", "MARAC")},
}
_NAMES: Final = re.compile(rf"\b(?:{'|'.join(_WRITTEN)})\b", re.IGNORECASE)
_KEY: Final = re.compile(r"`([^`]+)`")
_QUOTED: Final = re.compile(r"\s*Put it in quotes: `\"([^`\"]+)\"`\.")
_PAIRS: Final = re.compile(r"\{(?P<of>[a-z-]+): (?P<said>[a-z -]+)\}")
_BY_ID: Final = re.compile(r",? (?:by its id in `[a-z_]+`|each(?: group)? under an id of its own)")
_YES_OR_NO: Final[Mapping[str, str]] = {"true": "Yes", "false": "No"}


def label(key: str) -> str:
    """A key or choice as words: “Data items” for `data_items`, “Northern Ireland” for `northern-ireland`."""
    words = key.replace("_", " ").replace("-", " ").strip()
    return _NAMES.sub(lambda found: _WRITTEN[found[0].casefold()], words[:1].upper() + words[1:])


def labelled(written: str) -> str:
    """What a form calls a key, a choice, or a key with what it says (`follows_policy: true`); nothing for whatever else is written so."""
    if written in _YES_OR_NO:
        return _YES_OR_NO[written]
    key, colon, said = written.partition(": ")
    if colon:
        return f"{label(key)}: {_choice(said) or said}" if key in _keys() else ""
    return _choice(written) or (label(written) if written in _keys() else "")


def for_forms(hint: str) -> str:
    """What the model says of a place, as whoever fills a form is told it: nothing of how the file is written."""
    plain = _BY_ID.sub("", _QUOTED.sub(r" Such as \1.", hint))
    return _KEY.sub(lambda found: _as_answered(found[1]), plain.replace(" built with --draft", " built as a draft"))


def _as_answered(written: str) -> str:
    if written in _YES_OR_NO:
        return _YES_OR_NO[written]
    if pairs := _PAIRS.fullmatch(written):
        return f"“{label(pairs['of'])}: {label(pairs['said'])[:1].lower()}{label(pairs['said'])[1:]}”"
    is_path = re.fullmatch(r"[a-z]+(?:[_.-][a-z_]+)+", written)
    return f"“{labelled(written) or (label(written.rpartition('.')[2]) if is_path else written.strip(chr(34)))}”"


def _choice(written: str) -> str:
    """A choice as it is called where it is chosen; nothing where it is none."""
    if written in _YES_OR_NO:
        return _YES_OR_NO[written]
    return label(_named().get(written, written)) if written in _choices() else ""


@cache
def _keys() -> frozenset[str]:
    return frozenset(each.name for section in file_keys().values() for each in section if each.name != "ID")


@cache
def _choices() -> frozenset[str]:
    return frozenset(choice for section in file_keys().values() for each in section for choice in each.choices)


@cache
def _named() -> Mapping[str, str]:
    """What choices are called that go by another name than their own, wherever the partnership is."""
    return {
        choice: name
        for section in file_keys().values()
        for each in section
        for choice, name in names(each.path, None).items()
    }
