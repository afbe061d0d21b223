"""What templates can do with facts; each keeps the facts' origins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import reduce
from typing import Any, Final

from jinja2 import Environment, pass_environment

from govkit.document.marks import begun
from govkit.model.body import PartnerKind
from govkit.model.letter import SpokenTo
from govkit.render.called import called, introduced
from govkit.render.folding import fold, fold_alike, fold_by, fold_keys, with_lines
from govkit.render.kept import kept
from govkit.render.quoted import quoted
from govkit.render.stated import StatedEntry, StatedFact, StatedPart, origin
from govkit.render.together import StatedGroup, StatedTogether
from govkit.wording import say
from govkit.wording.body_words import body_words
from govkit.wording.plainly import plainly


def listing(parts: Iterable[Any], last: str = "and") -> str:
    """The parts as a list in a sentence: `a, b and c`."""
    return say.listing(in_a_list(parts), last)


def in_a_list(parts: Iterable[Any]) -> list[str]:
    """How each of the parts is called in a list."""
    return [str(_name_of(part)) for part in parts]


def begin(fact: Any) -> Any:
    """The words as a sentence begins."""
    if isinstance(fact, StatedFact):
        return fact.said(say.begin(fact.words))
    return begun(fact if isinstance(fact, str) else str(fact), say.begin)


def bare(address: StatedFact) -> StatedFact:
    """A web address as people read and type it, without `https://`."""
    return address.said(address.words.removeprefix("https://"))


@pass_environment
def gather(environment: Environment, parts: Iterable[Any], name: str) -> list[Any]:
    """What the parts hold under `name`, in one list."""
    gathered: list[Any] = []
    for part in parts:
        held = environment.getattr(part, name)
        gathered.extend(held if isinstance(held, list) else [held])
    return gathered


@pass_environment
def spoken(environment: Environment, parts: Iterable[Any], name: str, addressee: object) -> list[Any]:
    """What the parts hold under `name`, in their words for young people where those are addressed and have some."""
    facts = [(environment.getattr(part, name), part) for part in parts]
    if addressee != SpokenTo.YOUNG_PEOPLE:
        return [fact for fact, _ in facts]
    return [_to_young_people(fact, environment.getattr(part, f"{name}_for_young_people")) for fact, part in facts]


def _to_young_people(fact: Any, other: Any) -> Any:
    """The same fact in the words for young people, where there are some."""
    if not (isinstance(fact, StatedFact) and isinstance(other, StatedFact)) or not _is_for_young_people(other, fact):
        return fact
    return fact.in_words_of(other)


def _is_for_young_people(other: StatedFact, fact: StatedFact) -> bool:
    """Whether they are the words that the file has of this fact for young people, and no other two that a template put together."""
    return other.chain[-1] == f"{fact.chain[-1]}_for_young_people"


def distinct(parts: Iterable[Any]) -> list[Any]:
    """The parts without repeats: two parts are the same if they are written in the same place, two facts if they say the same."""
    same: dict[object, list[Any]] = {}
    for part in parts:
        same.setdefault(origin(part), []).append(part)
    return [first.for_all(others) if isinstance(first, StatedFact) else first for first, *others in same.values()]


def under(entries: Iterable[StatedEntry], part: StatedPart | StatedGroup) -> list[StatedEntry]:
    """The entries whose key is the part, or a member of the group, such as the lawful bases of one controller."""
    wanted = {origin(each) for each in (part.members if isinstance(part, StatedGroup) else (part,))}
    return [entry for entry in entries if origin(entry.key) in wanted]


def without(parts: Iterable[Any], *others: Any) -> list[Any]:
    """The parts but for some, which are named one by one or as lists."""
    left_out = {origin(part) for other in others for part in (other if isinstance(other, list) else [other])}
    return [part for part in parts if origin(part) not in left_out]


def among(parts: Iterable[Any], others: Iterable[Any]) -> list[Any]:
    """The parts that are also among others, in their own order."""
    wanted = {origin(other) for other in others}
    return [part for part in parts if origin(part) in wanted]


def resting_on(flows: Iterable[Any], partner: StatedPart, condition: object) -> list[Any]:
    """The flows for which a partner relies on a condition of Article 9."""
    return [flow for flow in flows if any(entry.value.article_9 == condition for entry in under(flow.basis, partner))]


def in_plain_words(fact: Any) -> Any:
    """A choice, such as a lawful basis, or each of a list, in words for the people it is about."""
    if isinstance(fact, list):
        return [in_plain_words(each) for each in fact]
    return fact.said(plainly(fact.fact)) if isinstance(fact.fact, StrEnum) else fact


def as_sender(part: Any) -> Any:
    """Who sends a letter: a partner, or each member of a group, whose own facts are blanks to be filled in."""
    return part.as_sender() if isinstance(part, StatedGroup) else part


def members_of(part: Any) -> list[Any]:
    """The members of a group that stands in the place of a partner; none of a single partner."""
    return list(part.members) if isinstance(part, StatedGroup) else []


def called_in(kind: StatedFact, nation: StatedFact) -> StatedFact:
    """A kind of body in the words that are right for it in a nation."""
    return kind.said(body_words(kind.fact, nation.fact)) if isinstance(kind.fact, PartnerKind) else kind


@pass_environment
def where(environment: Environment, parts: Iterable[Any], name: str, value: object = True) -> list[Any]:
    """The parts whose fact `name` is `value`; `value.article_6` is a fact of a part of the part."""
    return [part for part in parts if reduce(environment.getattr, name.split("."), part) == value]


@pass_environment
def where_given(environment: Environment, parts: Iterable[Any], name: str) -> list[Any]:
    """The parts that say something under `name`."""
    return [part for part in parts if environment.getattr(part, name) not in (None, [])]


def joined(parts: Iterable[Any], between: str) -> str:
    """The parts one after the other, with `between` between them."""
    return between.join(str(_name_of(part)) for part in parts)


def length(parts: Any) -> int:
    """How many parts there are; a list that is still to be agreed prints one blank."""
    return 1 if isinstance(parts, StatedFact) else len(parts)


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "listing": listing,
    "begin": begin,
    "bare": bare,
    "gather": gather,
    "spoken": spoken,
    "distinct": distinct,
    "under": under,
    "without": without,
    "among": among,
    "resting_on": resting_on,
    "plainly": in_plain_words,
    "called_in": called_in,
    "as_sender": as_sender,
    "called": called,
    "introduced": introduced,
    "kept": kept,
    "quoted": quoted,
    "fold": fold,
    "members_of": members_of,
    "fold_by": fold_by,
    "fold_keys": fold_keys,
    "fold_alike": fold_alike,
    "with_lines": with_lines,
    "where": where,
    "where_given": where_given,
    "joined": joined,
    "length": length,
}


def _name_of(part: Any) -> Any:
    return part.name if isinstance(part, StatedPart | StatedGroup | StatedTogether) else part
