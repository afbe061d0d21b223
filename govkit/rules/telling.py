"""What words of a partnership file tell: whether they speak of health, name a channel that is not safe, claim a use of data.

The groups of words stand in `govkit/standards/telling_words.yaml`, and a house adds to them. What is denied is not told: “no diagnosis”,
“without health details”, “never by ordinary email”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from govkit.data.shipped import shipped_folder
from govkit.data.telling_words import telling_words
from govkit.model import Partnership
from govkit.model.sharing import DataItem
from govkit.model.telling_words import TellingWords
from govkit.model.unsettled import is_unsettled
from govkit.model.walk import once_for_each
from govkit.questions.settled import placed
from govkit.rules.phrases import PhraseList, plain_list, words_of

_SUBJECT: Final = "subject-"
_CLAUSE: Final = re.compile(
    r"(?:^|[.;:!?]\s)(?:if|when|where|once|whenever) [^,.;:!?]*,\s|[.;:!?]\s|\s(?:but|though|although|while|and then|which|who)\s|\)"
)
_DENYING: Final = re.compile(
    r"\b(?:(?<!\ba )(?<!\bthe )(?<!\beach )(?<!\bany )(?<!\bone )no"
    r"|not|never|nor|neither|none|nobody|nothing|without|excluding|excludes?|except|omits?|leaves? out|instead of|rather than|in place of"
    r"|apart from|other than|free of|cannot|\w+n’t|avoids?|removes?|removed|refuses?|forbids?)\b"
)
_TAKEN_BACK: Final = re.compile(
    r"\W{0,3}(?:\w+\W+){0,2}?(?:(?:is|are|was|were) )?(?:not (?:sent|shared|included|told|given|used|allowed)|never (?:sent|shared|used)"
    r"|left out|taken out|removed|excluded|redacted|blacked out|struck out|crossed out|kept back|held back|withheld|forbidden|banned)\b"
)


def group_of(partnership: Partnership, name: str) -> TellingWords:
    """A group of words by its id, with what the house adds."""
    return partnership.house_words.get(name) or telling_words()[name]


class _Known(NamedTuple):
    """Lists of words, each made when it is first asked for: by its group, and by the words that tell groups apart."""

    lists: dict[str, PhraseList]
    by_word: dict[tuple[str, ...], dict[str, list[str]]]


@once_for_each
def _known(partnership: Partnership) -> _Known:
    return _Known({}, {}) if partnership.house_words else _shipped(shipped_folder())


@cache
def _shipped(_folder: str) -> _Known:
    """Those of all partnerships whose house adds no words."""
    return _Known({}, {})


def _list_of(partnership: Partnership, group: str) -> PhraseList:
    """The words of a group as they are looked for."""
    lists = _known(partnership).lists
    if group not in lists:
        found = group_of(partnership, group)
        lists[group] = plain_list(found.words, found.right)
    return lists[group]


def may_be_told(partnership: Partnership, groups: tuple[str, ...], words: str) -> list[str]:
    """Those of the groups of which words may tell something, in their order: few, or none, and sooner found than what is told."""
    known = _known(partnership).by_word
    if groups not in known:
        known[groups] = _by_word(partnership, groups)
    by_word = known[groups]
    there = {group for word in by_word.keys() & words_of(words) for group in by_word[word]}
    return [group for group in groups if group in there]


def _by_word(partnership: Partnership, groups: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for group in groups:
        for word in _list_of(partnership, group).by_word:
            found.setdefault(word, []).append(group)
    return found


def told(partnership: Partnership, group: str, words: object) -> str:
    """The first words that tell what the group is about, as they stand, or nothing. What is denied is not told."""
    return next(all_told(partnership, group, words), "")


def all_told(partnership: Partnership, group: str, words: object) -> Iterator[str]:
    """All words that tell what the group is about, but for those that are denied."""
    if not isinstance(words, str) or is_unsettled(words):
        return
    for found in _list_of(partnership, group).find(words):
        if not is_denied(words, found.start, found.end):
            yield found.words.strip()


def says(partnership: Partnership, group: str, words: object) -> str:
    """The first words of a group, denied or not, or nothing: for measures that are none, whose words deny by themselves."""
    if not isinstance(words, str) or is_unsettled(words):
        return ""
    return next((found.words.strip() for found in _list_of(partnership, group).find(words)), "")


def is_denied(words: str, start: int, end: int) -> bool:
    """Whether what stands there is denied in its clause, before it or right after."""
    small = words.lower().replace("'", "’")
    clause = max((found.end() for found in _CLAUSE.finditer(small, 0, start)), default=0)
    return bool(_DENYING.search(small, clause, start) or _TAKEN_BACK.match(small, end))


class Told(NamedTuple):
    """Where an item tells something, and how it does, completing “ITEM ...”."""

    path: str
    says: str


def first_told(partnership: Partnership, group: str, name: str, item: DataItem) -> Told | None:
    """The first place of an item that tells what the group is about: its contents, its name, whom it is about, its plain names."""
    contents = ((f"contains.{index}", words, "contains") for index, words in placed(item.contains))
    about = ((f"about.{index}", words, "is about") for index, words in placed(item.about))
    others = (
        ("name", item.name, "is called"),
        ("plain_name", item.plain_name, "tells people"),
        ("plain_name_for_young_people", item.plain_name_for_young_people, "tells young people"),
    )
    places = [(key, words, how) for key, words, how in (*contents, *about, *others) if isinstance(words, str)]
    if not says(partnership, group, "\n".join(words for _, words, _ in places)):
        return None
    for key, words, how in places:
        if told(partnership, group, words):
            return Told(f"data_items.{name}.{key}", f"{how} “{words}”")
    return None


def subjects(partnership: Partnership, *words: object) -> frozenset[str]:
    """What words are about, by the ids of the groups `subject-...`; nothing where they say nothing that is known."""
    said = "; ".join(each for each in words if isinstance(each, str) and not is_unsettled(each))
    return frozenset(group for group in may_be_told(partnership, _subjects(), said) if told(partnership, group, said))


@cache
def _subjects() -> tuple[str, ...]:
    return tuple(group for group in telling_words() if group.startswith(_SUBJECT))
