"""How grave a change of words is: whether it reverses, weakens or drops what was promised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property
from typing import Final, NamedTuple

from govkit.approval.conditions import changed_conditions
from govkit.approval.stems import stem
from govkit.approval.tokens import as_one, as_phrase, as_said, words_of_sentence
from govkit.data.grave_words import GraveWordsFile


class Gravity(StrEnum):
    """What becomes of a promise."""

    REVERSED = "reversed"
    LOST = "lost"
    WEAKENED = "weakened"


class GraveVerdict(NamedTuple):
    """What becomes of a promise, and by which words."""

    gravity: Gravity
    why: str


def gravest(found: Iterable[GraveVerdict | None]) -> GraveVerdict | None:
    """The first of the gravest; None where nothing is grave."""
    order = list(Gravity)
    return min((each for each in found if each), key=lambda each: order.index(each.gravity), default=None)


@dataclass(frozen=True)
class Scales:
    """Weighs changes by these words."""

    data: GraveWordsFile

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        """All that is more than one word."""
        data = self.data
        groups = (*data.bound.values(), *(each.words for each in data.reach.values()), *data.rights.values())
        groups = (
            *groups,
            data.negations,
            self.times,
            *data.opposites,
            *data.who.values(),
            data.stress,
            *data.contrary.values(),
        )
        known = {as_phrase(word) for words in groups for word in words}
        return tuple(sorted(word for word in known if " " in word))

    @cached_property
    def opposites(self) -> tuple[tuple[str, str], ...]:
        """The pairs of which either turns the other round, as they stand in a sentence's own words."""
        pairs = ([as_phrase(word).replace(" ", "_") for word in pair] for pair in self.data.opposites)
        return tuple((one, other) for one, other in pairs)

    @cached_property
    def times(self) -> tuple[str, ...]:
        """Numbers and spans of time, one and several."""
        return tuple(name for word in self.data.times for name in (word, f"{word}s"))

    def weighed(self, before: str, after: str) -> GraveVerdict | None:
        """The gravest that becomes of a sentence when these words become those."""
        change = _Change(self, self.words(before), self.words(after))
        return gravest(verdict for ask in _ASKED for verdict in ask(change))

    def words(self, says: str, *, commas: bool = False) -> tuple[str, ...]:
        """The words of a sentence, of those that say the same always the first."""
        return words_of_sentence(says, self.phrases, self.same, commas=commas)

    @cached_property
    def same(self) -> tuple[tuple[str, str], ...]:
        """What stands for other words, and those words."""
        lines = ([as_phrase(word) for word in each] for each in self.data.same)
        return tuple((first, other) for first, *others in lines for other in others)

    @cached_property
    def contrary(self) -> Mapping[str, str]:
        """Each word whose denial says what another says, and that other."""
        return {each: word for word, others in self.data.contrary.items() for each in as_one(others)}

    @cached_property
    def kin(self) -> Mapping[str, str]:
        """For each stem the one that stands for all of its meaning."""
        lines = ([stem(as_phrase(word).replace(" ", "_")) for word in each] for each in self.data.kin)
        return {each: first for first, *others in lines for each in others}

    @cached_property
    def light(self) -> frozenset[str]:
        """The words that carry no meaning of their own."""
        return as_one(self.data.light)

    @cached_property
    def promising(self) -> frozenset[str]:
        """All words by which promises are made."""
        data = self.data
        groups = (data.negations, *data.bound.values(), *data.rights.values())
        return frozenset().union(*map(as_one, (*groups, *(each.words for each in data.reach.values()))))

    def promises_something(self, says: str) -> bool:
        """Whether a sentence has any word by which promises are made."""
        return any(word in self.promising or word[0] == "{" for word in self.words(says))


@dataclass(frozen=True)
class _Change:
    scales: Scales
    before: tuple[str, ...]
    after: tuple[str, ...]

    @cached_property
    def gone(self) -> Counter[str]:
        return Counter(self.before) - Counter(self.after)

    @cached_property
    def come(self) -> Counter[str]:
        return Counter(self.after) - Counter(self.before)

    def groups(self, groups: Mapping[str, tuple[str, ...]]) -> tuple[dict[str, str], dict[str, str]]:
        """The groups of which a word is gone, and those of which one came, each with that word."""
        gone, come = dict[str, str](), dict[str, str]()
        for name, words in groups.items():
            known = as_one(words)
            was = sum(1 for word in self.before if word in known)
            now = sum(1 for word in self.after if word in known)
            for more, less, into, among in ((was, now, gone, self.gone), (now, was, come, self.come)):
                if more > less:
                    into[name] = next((word for word in among if word in known), name)
        return gone, come


def _negations(change: _Change) -> Iterator[GraveVerdict]:
    gone, come = change.groups({"no": change.scales.data.negations})
    if gone:
        yield GraveVerdict(Gravity.REVERSED, f"“{as_said(gone['no'])}” is gone.")
    if come:
        yield GraveVerdict(Gravity.REVERSED, f"“{as_said(come['no'])}” is new.")


def _opposites(change: _Change) -> Iterator[GraveVerdict]:
    for one, other in change.scales.opposites:
        for old, new in ((one, other), (other, one)):
            if change.gone[old] and change.come[new]:
                yield GraveVerdict(Gravity.REVERSED, f"“{as_said(old)}” became “{as_said(new)}”.")


def _bound(change: _Change) -> Iterator[GraveVerdict]:
    gone, come = change.groups(change.scales.data.bound)
    if gone.keys() == {"leave"} and come.keys() == {"can"}:
        return
    if gone and come:
        yield GraveVerdict(
            Gravity.WEAKENED, f"“{as_said(next(iter(gone.values())))}” became “{as_said(next(iter(come.values())))}”."
        )
    elif "duty" in gone:
        yield GraveVerdict(Gravity.WEAKENED, f"“{as_said(gone['duty'])}” is gone.")
    elif "leave" in come or "should" in come:
        yield GraveVerdict(Gravity.WEAKENED, f"“{as_said(next(iter(come.values())))}” is new.")


def _reach(change: _Change) -> Iterator[GraveVerdict]:
    reach = change.scales.data.reach
    gone, come = change.groups({name: each.words for name, each in reach.items()})
    if gone.keys() == {"all"} and can_do_with_any(change.scales, change.before, change.after):
        return
    if gone and come and not {"condition", "exception"} & {*gone, *come}:
        yield GraveVerdict(
            Gravity.WEAKENED, f"“{as_said(next(iter(gone.values())))}” became “{as_said(next(iter(come.values())))}”."
        )
    for name, word in gone.items():
        if reach[name].lost:
            yield GraveVerdict(Gravity.WEAKENED, f"“{as_said(word)}” is gone.")
    for name, word in come.items():
        if reach[name].gained and name != "condition":
            yield GraveVerdict(Gravity.WEAKENED, f"“{as_said(word)}” is new.")


def can_do_with_any(scales: Scales, before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether people can do with any what they could do with each, which says the same."""
    data = scales.data
    free = as_one((*data.bound.get("can", ()), *data.bound.get("leave", ())))
    narrow = as_one((*data.negations, "only", "if"))
    return "any" in after and all(not free.isdisjoint(said) and narrow.isdisjoint(said) for said in (before, after))


def _joins(change: _Change) -> Iterator[GraveVerdict]:
    for old, new in (("and", "or"), ("or", "and")):
        if change.gone[old] and change.come[new]:
            yield GraveVerdict(Gravity.WEAKENED, f"“{old}” became “{new}”.")


def _who(change: _Change) -> Iterator[GraveVerdict]:
    of = {word: name for name, words in change.scales.data.who.items() for word in as_one(words)}
    matcher = SequenceMatcher(None, change.before, change.after, autojunk=False)
    for sign, at, end, start, stop in matcher.get_opcodes():
        old = [word for word in change.before[at:end] if word in of]
        new = [word for word in change.after[start:stop] if word in of]
        if sign == "replace" and old and new and {of[word] for word in old}.isdisjoint(of[word] for word in new):
            yield GraveVerdict(Gravity.REVERSED, f"“{as_said(old[0])}” became “{as_said(new[0])}”.")
    was, now = [of[word] for word in change.before if word in of], [of[word] for word in change.after if word in of]
    rest = ([word for word in said if word not in of] for said in (change.before, change.after))
    if was != now and sorted(was) == sorted(now) and next(rest) == next(rest):
        yield GraveVerdict(Gravity.REVERSED, "Who does it to whom is turned round.")


def _times(change: _Change) -> Iterator[GraveVerdict]:
    known = as_one(change.scales.times)
    gone, come = ([word for word in some if word in known or word.isdigit()] for some in (change.gone, change.come))
    if gone and come:
        yield GraveVerdict(Gravity.WEAKENED, f"“{as_said(gone[0])}” became “{as_said(come[0])}”.")
    elif gone:
        yield GraveVerdict(Gravity.LOST, f"“{as_said(gone[0])}” is gone.")


def _rights(change: _Change) -> Iterator[GraveVerdict]:
    for words in change.scales.data.rights.values():
        known = as_one(words)
        had = [word for word in change.before if word in known]
        if had and not any(word in known for word in change.after):
            yield GraveVerdict(Gravity.LOST, f"“{as_said(had[0])}” is gone.")


def _facts(change: _Change) -> Iterator[GraveVerdict]:
    gone, come = ([word for word in some if word[0] == "{"] for some in (change.gone, change.come))
    words = ([word for word in said if word[0] != "{"] for said in (change.before, change.after))
    if gone and come:
        yield GraveVerdict(Gravity.REVERSED, f"`{gone[0]}` became `{come[0]}`.")
    elif gone:
        yield GraveVerdict(Gravity.LOST, f"`{gone[0]}` is not said any more.")
    elif not come and change.before != change.after and next(words) == next(words):
        was, now = ([word for word in said if word[0] == "{"] for said in (change.before, change.after))
        if was != now:
            yield GraveVerdict(Gravity.REVERSED, f"`{was[0]}` and others changed places.")


_ASKED: Final[tuple[Callable[[_Change], Iterator[GraveVerdict]], ...]] = (
    _negations,
    _opposites,
    _who,
    _facts,
    _rights,
    _times,
    _bound,
    _reach,
    _joins,
)


def weighed_conditions(before: tuple[str, ...], after: tuple[str, ...]) -> GraveVerdict | None:
    """What becomes of a sentence when it is said under other conditions."""
    match changed_conditions(before, after):
        case "negated", which:
            return GraveVerdict(Gravity.REVERSED, f"It is said just where `{which}` does not hold.")
        case "joined", which:
            return GraveVerdict(Gravity.WEAKENED, f"`and` became `or`, or the other way round, in `{which}`.")
        case "narrowed", which:
            return GraveVerdict(Gravity.WEAKENED, f"It is said only under `{which}` now.")
    return None
