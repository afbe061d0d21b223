"""What else than a person a name can be: an organisation, a street, a role; and what whoever publishes says is no person."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from govkit.data.templates import Templates
from govkit.issuing.spelling import ReadWord, words_of
from govkit.issuing.undisguised import undisguised
from govkit.model import Partnership
from govkit.model.people import people
from govkit.model.walk import every_fact

_NAMES: Final = ("name", "plain_name")
_NAMED: Final = ("partnership", "partners", "groups")
_POST: Final = ("address", "post")
_MARKUP: Final = re.compile(r"\{[%{#].*?[%}#]\}|<[^>]*>", re.DOTALL)

Read = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherNames:
    """Phrases that are read as they stand, those that whoever publishes `accepted`, which templates are govkit's own, and what is `ordinary`."""

    phrases: frozenset[Read] = frozenset()
    accepted: frozenset[Read] = frozenset()
    is_ours: Callable[[str], bool] = lambda _template: False
    ordinary: frozenset[str] = frozenset()

    def known_words(self) -> Collection[str]:
        """The words of all the phrases."""
        return {word for phrase in (*self.phrases, *self.accepted) for word in phrase}

    def cover(self, text: str, start: int, end: int, *, accepted_alone: bool = False) -> bool:
        """Whether the words between two places of an undisguised text are part of such a phrase there."""
        phrases = self.accepted if accepted_alone else self.phrases
        words = words_of(text) if phrases else ()
        inside = [word for word in words if word.start < end and start < word.end]
        return bool(inside) and any(
            first <= inside[0].start and inside[-1].end <= last for first, last in _places(words, phrases)
        )


def other_names(
    partnership: Partnership, accepted: Iterable[str] = (), templates: Templates | None = None
) -> OtherNames:
    """The names, addresses and roles that the partnership file gives, and what was `accepted` as no person; and govkit's own words."""
    persons = {f"{path}.name" for path, _ in people(partnership)}
    said = {
        value
        for path, value in every_fact(partnership)
        if isinstance(value, str) and path not in persons and _is_name_or_place(path)
    }
    roles = {str(person.role) for _, person in people(partnership)}
    longer = frozenset(phrase for phrase in _read(said | roles) if len(phrase) > 1)  # one word alone may be either
    known = OtherNames(longer | _read(map(str, partnership.glossary)), _read(accepted))
    if templates is None:
        return known
    return replace(known, is_ours=templates.are_shipped, ordinary=_ordinary_in(templates.shipped))


def _ordinary_in(folder: Path) -> frozenset[str]:
    """The words that stand in small letters in the templates of a folder."""
    texts = (_MARKUP.sub(" ", file.read_text("utf-8")) for file in sorted(folder.rglob("*.j2")))
    return frozenset(word.read for text in texts for word in words_of(text) if not word.is_capital)


def _is_name_or_place(path: str) -> bool:
    keys = path.split(".")
    return keys[-1] in _POST or _POST[0] in keys[-2:] or (keys[0] in _NAMED and keys[-1] in _NAMES)


def _read(phrases: Iterable[str]) -> frozenset[Read]:
    read = (tuple(word.read for word in words_of(undisguised(phrase))) for phrase in phrases)
    return frozenset(each for each in read if each)


def _places(words: tuple[ReadWord, ...], phrases: Collection[Read]) -> Iterator[tuple[int, int]]:
    """Where the phrases stand in a text, however their letters are parted: `R.Z.O.` is read as `RZO`."""
    for letters in map("".join, phrases):
        for at, first in enumerate(words):
            read = ""
            for word in words[at:]:
                read += word.read
                if read == letters:
                    yield first.start, word.end
                if not letters.startswith(read):
                    break
