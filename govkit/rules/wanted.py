"""What facts in free words lack of what they have to say, and what in them takes it back."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from govkit.data.telling_words import telling_words
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.model.walk import once_for_each
from govkit.questions.settled import parts
from govkit.questions.wanted import FreeFact, wanted_of
from govkit.rules.telling import all_told, may_be_told, says

_AND_SO: Final = re.compile(
    r", (?=(?:so|because|since|and (?:they|we|it|nobody))\b)"
)  # what is denied before it is not denied after it


class Undone(NamedTuple):
    """Words that take a fact back, and the group of telling words that they are of."""

    words: str
    group: str


class Judged(NamedTuple):
    """A fact, what in it takes it back, and the group of words that it lacks; nothing is asked of what is taken back."""

    said: FreeFact
    undone: Undone | None
    lacking: str


class _Asked(NamedTuple):
    """What is asked of which words, wherever they stand."""

    undone_by: tuple[str, ...]
    needs: tuple[str, ...]
    words: str


@once_for_each
def judged(partnership: Partnership) -> tuple[Judged, ...]:
    """Each fact in free words of which something is wrong."""
    found: list[Judged] = []
    known: dict[_Asked, tuple[Undone | None, str]] = {}  # flows share most of their words
    for said in wanted_of(partnership):
        key = _Asked(said.wanted.undone_by, said.wanted.needs, said.words)
        if key not in known:
            taken_back = undone(partnership, said)
            known[key] = taken_back, "" if taken_back else lacking(partnership, said)
        if any(known[key]):
            found.append(Judged(said, *known[key]))
    return tuple(found)


def doubts(partnership: Partnership) -> dict[str, str]:
    """What the words of a fact seem to take back or to lack, by its path, for somebody who reads them: right words read like that too."""
    found: dict[str, str] = {}
    for said, taken_back, lacks in sorted(judged(partnership), key=lambda each: each.undone is None):
        called = telling_words()[taken_back.group if taken_back else lacks].called
        told = f"“{taken_back.words}” reads like {called}." if taken_back else f"It does not say {called}."
        found.setdefault(said.path, told)
    return found


def undone(partnership: Partnership, said: FreeFact) -> Undone | None:
    """The first words that take back what the fact is there for, or nothing. What is denied takes nothing back, and neither does a name."""
    words = _AND_SO.sub("; ", said.words)
    groups = may_be_told(partnership, said.wanted.undone_by, words)
    found = ((undoes, group) for group in groups for undoes in all_told(partnership, group, words))
    return next((Undone(undoes, group) for undoes, group in found if not _is_in_a_name(partnership, undoes)), None)


def _is_in_a_name(partnership: Partnership, words: str) -> bool:
    """Whether words are what a body is called, such as “the joint board”."""
    return any(words.casefold() in name for name in _names(partnership))


@once_for_each
def _names(partnership: Partnership) -> tuple[str, ...]:
    """What the partnership, its partners, their units and its groups are called, in small letters."""
    partners = [partner for _, partner in parts(partnership.partners)]
    named = [partnership.partnership, *partners, *(group for _, group in parts(partnership.groups))]
    named += [unit for partner in partners for _, unit in parts(partner.units)]
    said = (getattr(each, key, None) for each in named for key in ("name", "short_name", "plain_name"))
    return tuple(name.casefold() for name in said if isinstance(name, str) and not is_unsettled(name))


def lacking(partnership: Partnership, said: FreeFact) -> str:
    """The first group of words of which the fact has to say something and says nothing, or nothing."""
    return next((group for group in said.wanted.needs if not says(partnership, group, said.words)), "")
