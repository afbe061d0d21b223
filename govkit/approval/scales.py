"""The words by which promises are weighed, as they stand in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from govkit.approval.stems import stem
from govkit.approval.tokens import as_one, as_phrase, words_of_sentence
from govkit.data.grave_words import GraveWordsFile


@dataclass(frozen=True)
class Scales:
    """What changes are weighed by: the words of a house and govkit’s own, as they stand in a sentence."""

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

    def words(self, says: str, *, commas: bool = False) -> tuple[str, ...]:
        """The words of a sentence, of those that say the same always the first."""
        return words_of_sentence(says, self.phrases, self.same, commas=commas)

    def reach(self, *names: str) -> frozenset[str]:
        """The words by which it reaches so far."""
        return frozenset().union(*(as_one(self.data.reach[name].words) for name in names if name in self.data.reach))

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

    def can_do_with_any(self, before: tuple[str, ...], after: tuple[str, ...]) -> bool:
        """Whether people can do with any what they could do with each, which says the same."""
        free = as_one((*self.data.bound.get("can", ()), *self.data.bound.get("leave", ())))
        narrow = as_one((*self.data.negations, "only", "if"))
        return "any" in after and all(not free.isdisjoint(said) and narrow.isdisjoint(said) for said in (before, after))
