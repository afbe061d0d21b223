"""A sentence before and after, where more than a word or two may have changed: its words, and what they deny."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from govkit.approval.denials import Denials, denials
from govkit.approval.limits_said import with_denials_apart, with_limits_plain
from govkit.approval.scales import Scales
from govkit.approval.stems import stem, stems
from govkit.approval.tokens import as_one

_SMALL: Final = 3  # words that differ, on either side: a change so small is judged word by word


@dataclass(frozen=True)
class Rephrased:
    """Sentences before and after, and what they go by."""

    scales: Scales
    was_said: str
    is_said: str

    @cached_property
    def before(self) -> tuple[str, ...]:
        """The words before."""
        return self._words(self.was_said, self.is_said)

    @cached_property
    def after(self) -> tuple[str, ...]:
        """The words after."""
        return self._words(self.is_said, self.was_said)

    def _words(self, says: str, other: str, *, commas: bool = False) -> tuple[str, ...]:
        words = with_limits_plain(self.scales.words(says, commas=commas))
        return with_denials_apart(words, self.scales.words(other))

    @cached_property
    def was(self) -> Denials:
        """What was denied."""
        return denials(self.scales.data, self.before)

    @cached_property
    def now(self) -> Denials:
        """What is denied."""
        return denials(self.scales.data, self.after)

    @cached_property
    def as_parted(self) -> tuple[Denials, Denials]:
        """The same with the commas of either."""
        pairs = ((self.was_said, self.is_said), (self.is_said, self.was_said))
        was, now = (denials(self.scales.data, self._words(*pair, commas=True)) for pair in pairs)
        return was, now

    @property
    def is_said_otherwise(self) -> bool:
        """Whether more than a few words in one place are others, and not the same words in another order."""
        if sorted(self.before) == sorted(self.after):
            return False
        every = SequenceMatcher(None, self.before, self.after, autojunk=False).get_opcodes()
        parts = [each for each in every if each[0] != "equal"]
        size = max(max(end - at, stop - start) for _, at, end, start, stop in parts)
        return size > _SMALL or (
            len(parts) > 1 and sum(end - at + stop - start for _, at, end, start, stop in parts) > _SMALL
        )

    @property
    def is_reordered(self) -> bool:
        """Whether words that stayed stand in another order, as mostly where somebody only says the same otherwise."""
        kept = SequenceMatcher(None, self.before, self.after, autojunk=False).get_matching_blocks()
        return sum(each.size for each in kept) < sum((Counter(self.before) & Counter(self.after)).values())

    def has_kin_of(self, word: str) -> bool:
        """Whether a word of the same meaning stands there now."""
        kin = self.scales.kin
        mine = kin.get(stem(word), stem(word))
        return any(kin.get(each, each) == mine for each in stems(self.after, self.scales.light))

    @property
    def takes_any(self) -> bool:
        """Whether people can do it with any, which is with each."""
        return self.scales.can_do_with_any(self.before, self.after)

    def has(self, words: tuple[str, ...]) -> tuple[str, str]:
        """The first of these words that stood there before, and the first that does now; empty for none."""
        known = as_one(words)
        first, second = (next((word for word in said if word in known), "") for said in (self.before, self.after))
        return first, second
