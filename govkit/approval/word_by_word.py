"""What becomes of promises in sentences of which a word or a few changed in one place: each word that came or went is weighed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from govkit.approval.gravity import GraveVerdict, Gravity, became, gravest, is_gone, is_new, of_facts
from govkit.approval.scales import Scales
from govkit.approval.tokens import as_one


def weighed_word_by_word(scales: Scales, before: str, after: str) -> GraveVerdict | None:
    """The gravest that becomes of a sentence when these words become those."""
    change = _Change(scales, scales.words(before), scales.words(after))
    return gravest(verdict for ask in _ASKED for verdict in ask(change))


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
        yield is_gone(Gravity.REVERSED, gone["no"])
    if come:
        yield is_new(Gravity.REVERSED, come["no"])


def _opposites(change: _Change) -> Iterator[GraveVerdict]:
    for one, other in change.scales.opposites:
        for old, new in ((one, other), (other, one)):
            if change.gone[old] and change.come[new]:
                yield became(Gravity.REVERSED, old, new)


def _bound(change: _Change) -> Iterator[GraveVerdict]:
    gone, come = change.groups(change.scales.data.bound)
    if gone.keys() == {"leave"} and come.keys() == {"can"}:
        return
    if gone and come:
        yield became(Gravity.WEAKENED, next(iter(gone.values())), next(iter(come.values())))
    elif "duty" in gone:
        yield is_gone(Gravity.WEAKENED, gone["duty"])
    elif "leave" in come or "should" in come:
        yield is_new(Gravity.WEAKENED, next(iter(come.values())))


def _reach(change: _Change) -> Iterator[GraveVerdict]:
    reach = change.scales.data.reach
    gone, come = change.groups({name: each.words for name, each in reach.items()})
    if gone.keys() == {"all"} and change.scales.can_do_with_any(change.before, change.after):
        return
    if gone and come and not {"condition", "but", "exception"} & {*gone, *come}:
        yield became(Gravity.WEAKENED, next(iter(gone.values())), next(iter(come.values())))
    for name, word in gone.items():
        if reach[name].lost:
            yield is_gone(Gravity.WEAKENED, word)
    for name, word in come.items():
        if reach[name].gained and name != "condition":
            yield is_new(Gravity.WEAKENED, word)


def _joins(change: _Change) -> Iterator[GraveVerdict]:
    for old, new in (("and", "or"), ("or", "and")):
        if change.gone[old] and change.come[new]:
            yield became(Gravity.WEAKENED, old, new)


def _who(change: _Change) -> Iterator[GraveVerdict]:
    of = {word: name for name, words in change.scales.data.who.items() for word in as_one(words)}
    matcher = SequenceMatcher(None, change.before, change.after, autojunk=False)
    for sign, at, end, start, stop in matcher.get_opcodes():
        old = [word for word in change.before[at:end] if word in of]
        new = [word for word in change.after[start:stop] if word in of]
        if sign == "replace" and old and new and {of[word] for word in old}.isdisjoint(of[word] for word in new):
            yield became(Gravity.REVERSED, old[0], new[0])
    was, now = [of[word] for word in change.before if word in of], [of[word] for word in change.after if word in of]
    rest = ([word for word in said if word not in of] for said in (change.before, change.after))
    if was != now and sorted(was) == sorted(now) and next(rest) == next(rest):
        yield GraveVerdict(Gravity.REVERSED, "Who does it to whom is turned round.")


def _times(change: _Change) -> Iterator[GraveVerdict]:
    known = as_one(change.scales.times)
    gone, come = ([word for word in some if word in known or word.isdigit()] for some in (change.gone, change.come))
    if gone and come:
        yield became(Gravity.WEAKENED, gone[0], come[0])
    elif gone:
        yield is_gone(Gravity.LOST, gone[0])


def _rights(change: _Change) -> Iterator[GraveVerdict]:
    for words in change.scales.data.rights.values():
        known = as_one(words)
        had = [word for word in change.before if word in known]
        if had and not any(word in known for word in change.after):
            yield is_gone(Gravity.LOST, had[0])


def _facts(change: _Change) -> Iterator[GraveVerdict]:
    gone, come = ([word for word in some if word[0] == "{"] for some in (change.gone, change.come))
    words = ([word for word in said if word[0] != "{"] for said in (change.before, change.after))
    yield from of_facts(gone, come)
    if not gone and not come and change.before != change.after and next(words) == next(words):
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
