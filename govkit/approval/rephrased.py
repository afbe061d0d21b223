"""What becomes of promises in sentences that are said otherwise as a whole: what they come to is compared, and not word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from govkit.approval.denials import Denials, denials
from govkit.approval.gravity import GraveVerdict, Gravity, Scales, gravest
from govkit.approval.stems import covered, is_said_there
from govkit.approval.tokens import as_one, as_said

NEAR: Final = 5  # words of a condition that are looked at
_SMALL: Final = 3  # words that differ, on either side: a change so small is judged word by word


@dataclass(frozen=True)
class Rephrased:
    """The words of sentences before and after, and what they go by."""

    scales: Scales
    before: tuple[str, ...]
    after: tuple[str, ...]

    @cached_property
    def was(self) -> Denials:
        """What was denied."""
        return denials(self.scales.data, self.before)

    @cached_property
    def now(self) -> Denials:
        """What is denied."""
        return denials(self.scales.data, self.after)

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

    def verdict(self) -> GraveVerdict | None:
        """The gravest that becomes of what was promised."""
        return gravest(verdict for ask in _ASKED for verdict in ask(self))

    def has(self, words: tuple[str, ...]) -> tuple[str, str]:
        """The first of these words that stood there before, and the first that does now; empty for none."""
        known = as_one(words)
        first, second = (next((word for word in said if word in known), "") for said in (self.before, self.after))
        return first, second


def _denied(change: Rephrased) -> Iterator[GraveVerdict]:
    was, now = change.was, change.now
    if was.count != now.count and not _order_turned(change) and not _only_binds_more(change):
        word = next((each for each in now.words if each not in was.words), "") if now.count > was.count else ""
        gone = next((each for each in was.words if each not in now.words), "") or next(iter(was.words), "")
        told = f"“{as_said(word)}” is new." if word else f"“{as_said(gone)}” is gone." if gone else "It is denied now."
        yield GraveVerdict(Gravity.REVERSED, told)
    if was.answers and not now.answers:
        yield GraveVerdict(Gravity.REVERSED, "The answer “no” is gone.")


def _order_turned(change: Rephrased) -> bool:
    """Whether `not A before B` came for `B before A`, or `only after` for `before`, which say the same."""
    more, less = (change.now, change.was) if change.now.count > change.was.count else (change.was, change.now)
    if more.count == less.count + 2 and "only" in more.words and "before" in less.said and "before" not in more.said:
        return True
    if more.count != less.count + 1:
        return False
    if "only" in more.words and "until" in less.said and "until" not in more.said:
        return True
    if not ("before" in more.said and "before" in less.said):
        return False
    light = change.scales.light
    (left, right), (first, last) = more.beside("before"), less.beside("before")
    return bool(covered(left, last, light) and covered(right, first, light))


def _only_binds_more(change: Rephrased) -> bool:
    """Whether `must ... only` came for `must`: whoever is bound may do less, not more."""
    is_new = "only" in change.now.words and "only" not in change.was.words
    return (
        is_new
        and change.now.count == change.was.count + 2
        and all(change.has(change.scales.data.bound.get("duty", ())))
    )


def _opposites(change: Rephrased) -> Iterator[GraveVerdict]:
    denying = {*as_one(change.scales.data.negations), "unless", "except"}
    free = as_one(change.scales.data.free)
    for pair in change.scales.opposites:
        if denying & {*pair} and pair != ("yes", "no"):
            continue
        for old, new in (pair, pair[::-1]):
            gone = old in change.was.said and old not in change.now.said
            come = new in change.now.said and new not in change.was.said
            if gone and come and not {old, new} & free and not (old == "before" and _order_turned(change)):
                yield GraveVerdict(Gravity.REVERSED, f"“{as_said(old)}” became “{as_said(new)}”.")


def _who(change: Rephrased) -> Iterator[GraveVerdict]:
    groups = {name: change.has(words) for name, words in change.scales.data.who.items() if name != "others"}
    gone = [was for was, now in groups.values() if was and not now]
    come = [now for was, now in groups.values() if now and not was]
    if gone and come:
        yield GraveVerdict(Gravity.REVERSED, f"“{as_said(gone[0])}” became “{as_said(come[0])}”.")
    if (
        _acts("we", change.before)
        and "we" not in change.after
        and not _acts("us", change.before)
        and _acts("us", change.after)
    ):
        yield GraveVerdict(Gravity.REVERSED, "“we” became “us”.")


def _acts(word: str, said: tuple[str, ...]) -> bool:
    """Whether this word stands there, and not as the one by whom or from whom it comes."""
    pairs = zip(("", *said), said, strict=False)
    return any(each == word and before not in ("by", "from", "to", "for", "of") for before, each in pairs)


def _facts(change: Rephrased) -> Iterator[GraveVerdict]:
    gone = [word for word in change.before if word[0] == "{" and word not in change.after]
    come = [word for word in change.after if word[0] == "{" and word not in change.before]
    if gone and come:
        yield GraveVerdict(Gravity.REVERSED, f"`{gone[0]}` became `{come[0]}`.")
    elif gone:
        yield GraveVerdict(Gravity.LOST, f"`{gone[0]}` is not said any more.")


def _rights(change: Rephrased) -> Iterator[GraveVerdict]:
    for words in change.scales.data.rights.values():
        was, now = change.has(words)
        if was and not now:
            yield GraveVerdict(Gravity.LOST, f"“{as_said(was)}” is gone.")


def _times(change: Rephrased) -> Iterator[GraveVerdict]:
    known = as_one(change.scales.times)
    was, now = (
        [word.removesuffix("s") for word in said if word in known or word.isdigit()]
        for said in (change.before, change.after)
    )
    if gone := next((word for word in was if word not in now), ""):
        yield GraveVerdict(Gravity.LOST, f"“{as_said(gone)}” is gone.")


def _bound(change: Rephrased) -> Iterator[GraveVerdict]:
    groups = {name: change.has(words) for name, words in change.scales.data.bound.items()}
    gone = {name: was for name, (was, now) in groups.items() if was and not now}
    come = {name: now for name, (was, now) in groups.items() if now and not was}
    for name in ("leave", "should"):
        if name in come and not (name == "leave" and ("can" in gone or _order_turned(change))):
            yield GraveVerdict(Gravity.WEAKENED, f"“{as_said(come[name])}” is new.")
    if "duty" in gone and not _order_turned(change):
        yield GraveVerdict(Gravity.WEAKENED, f"“{as_said(gone['duty'])}” is gone.")
    if "duty" in come and "can" in gone:
        yield GraveVerdict(Gravity.WEAKENED, f"“{as_said(gone['can'])}” became “{as_said(come['duty'])}”.")


def _reach(change: Rephrased) -> Iterator[GraveVerdict]:
    for name, each in change.scales.data.reach.items():
        was, now = change.has(each.words)
        if name in ("only", "exception", "condition"):  # told by what is denied, and by conditions
            continue
        if each.lost and was and not now and not (name == "all" and change.now.is_of_none):
            yield GraveVerdict(Gravity.WEAKENED, f"“{as_said(was)}” is gone.")
        if each.gained and now and not was:
            yield GraveVerdict(Gravity.WEAKENED, f"“{as_said(now)}” is new.")


def _conditions(change: Rephrased) -> Iterator[GraveVerdict]:
    """A condition that came, and does not only say otherwise what was said before."""
    known = (
        as_one(change.scales.data.reach["condition"].words) if "condition" in change.scales.data.reach else frozenset()
    )
    if sum(word in known for word in change.after) <= sum(word in known for word in change.before):
        return
    for at, word in enumerate(change.after):
        if word in known and not is_said_there(
            change.after[at + 1 : at + 1 + NEAR], change.before, change.scales.light
        ):
            yield GraveVerdict(Gravity.WEAKENED, f"“{as_said(word)}” is new.")


def _joins(change: Rephrased) -> Iterator[GraveVerdict]:
    if "and" in change.before and "or" not in change.before and "or" in change.after and "and" not in change.after:
        yield GraveVerdict(Gravity.WEAKENED, "“and” became “or”.")


_ASKED: Final[tuple[Callable[[Rephrased], Iterator[GraveVerdict]], ...]] = (
    _denied,
    _opposites,
    _who,
    _facts,
    _rights,
    _times,
    _bound,
    _reach,
    _conditions,
    _joins,
)
