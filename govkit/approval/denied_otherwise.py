"""Whether a sentence that is said otherwise denies and restricts what it did: `only if` comes to `not unless`, `never before` to `only after`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from govkit.approval.denials import LATER, Denials
from govkit.approval.denied_parts import OTHERS, come_to_the_same, parts_denied, said_of, turns_nothing
from govkit.approval.gravity import GraveVerdict, Gravity, is_gone, is_new
from govkit.approval.rephrased import Rephrased
from govkit.approval.stems import covered

_ONCE: Final = ("once", "after", "when")
_PROVIDED: Final = "provided_that"


def denied(change: Rephrased) -> Iterator[GraveVerdict]:
    """A denial or a restriction that came or went, and is not only said otherwise."""
    was, now = change.was, change.now
    if was.count != now.count and not _is_doubtful(change) and not any(same(change) for same in _SAME):
        had, has = Counter(was.words), Counter(now.words)
        more = now.count > was.count
        yield (
            is_new(Gravity.REVERSED, next(iter(has - had)))
            if more
            else is_gone(Gravity.REVERSED, next(iter(had - has)))
        )
    elif {*was.words} == {"unless"} and now.words and not _may_pass(now):
        yield is_new(Gravity.REVERSED, now.words[0])
    elif (
        was.count == now.count
        and not change.is_reordered
        and not was.only.isdisjoint(was.words)
        and not _restricts(change.as_parted[1])
    ):
        yield is_gone(Gravity.WEAKENED, next(iter(was.words)))
    if was.answers and not now.answers and not any(change.has(change.scales.data.rights.get("refuse", ()))):
        yield GraveVerdict(Gravity.REVERSED, "The answer “no” is gone.")


def _may_pass(said: Denials) -> bool:
    """Whether what is denied is so but for something."""
    return not (said.restricting - {"before"}).isdisjoint(said.said)


def _is_doubtful(change: Rephrased) -> bool:
    """Whether it denies after all, and its words stand in another order: then it may deny the same."""
    still = _restricts(change.now) if not change.was.only.isdisjoint(change.was.words) else bool(change.now.count)
    return still and change.is_reordered


def denies_as_much(change: Rephrased) -> bool:
    """Whether both deny or restrict something, each in words that the other has not, and as much."""
    was, now = Counter(change.was.words), Counter(change.now.words)
    return bool(was - now) and bool(now - was) and (change.was.count == change.now.count or _same_parts(change))


def _restricts(said: Denials) -> bool:
    """Whether something is said only under a condition, or of nobody but some."""
    if not said.only.isdisjoint(said.words) or not {"before", _PROVIDED}.isdisjoint(said.said):
        return True
    return parts_denied(said) > 1 or (
        bool({*said.words} - said.restricting) and not (said.restricting | OTHERS).isdisjoint(said.said)
    )


def _same_parts(change: Rephrased) -> bool:
    """Whether the same things are denied, and the same ones restricted, however often."""
    was, now = change.as_parted
    parts = said_of(was, change.scales), said_of(now, change.scales)
    return come_to_the_same(*parts) or (not was.count and turns_nothing(*parts))


def order_turned(change: Rephrased) -> bool:
    """Whether `not A before B` came for `B before A`, or `only after` for `before`, which say the same."""
    more, less = (change.now, change.was) if change.now.count > change.was.count else (change.was, change.now)
    if more.count == less.count + 2 and "only" in more.words and "before" in less.said and "before" not in more.said:
        return True
    later = next((each for each in LATER if each in more.said), "")
    if more.count != less.count + (2 if later == "without" else 1):
        return False
    if "only" in more.words and "until" in less.said and "until" not in more.said:
        return True
    light = change.scales.light
    if later and "before" in less.said:
        (left, right), (first, last) = more.beside(later), less.beside("before")
        return _one_covers(left, last, light) and _one_covers(right, first, light)
    once = next((each for each in _ONCE if each in less.said), "")
    return bool(once) and "until" in more.said and _one_covers(more.beside("until")[1], less.beside(once)[1], light)


def _one_covers(one: tuple[str, ...], other: tuple[str, ...], light: frozenset[str]) -> bool:
    return covered(one, other, light) or covered(other, one, light)


def _only_binds_more(change: Rephrased) -> bool:
    """Whether `must ... only` came for `must`: whoever is bound may do less, not more."""
    is_new = "only" in change.now.words and "only" not in change.was.words
    return (
        is_new
        and change.now.count == change.was.count + 2
        and all(change.has(change.scales.data.bound.get("duty", ())))
    )


def _provided(change: Rephrased) -> bool:
    """Whether `provided that` came for `only if`, or for `if`."""
    was, now = change.was, change.now
    return abs(was.count - now.count) == 2 * abs(was.said.count(_PROVIDED) - now.said.count(_PROVIDED))


def _has_to_be(change: Rephrased) -> bool:
    """Whether `for A, B has to be`, or `B has to be before A`, came for `A only if B`."""
    was, now = change.has(change.scales.data.bound.get("duty", ()))
    aims = change.after[0] == "for" or "before" in change.after
    restricted = change.was.count == change.now.count + 2 and not change.was.only.isdisjoint(change.was.words)
    return restricted and aims and bool(now) and not was


def _of_some(change: Rephrased) -> bool:
    """Whether `some` or `only part` came for `not all`."""
    all_of, some = change.scales.reach("all"), change.scales.reach("some")
    pairs = zip(change.before, change.before[1:], strict=False)
    denied_of_all = any(word == "not" and after in all_of for word, after in pairs)
    return denied_of_all and not some.isdisjoint(change.after)


_SAME: Final = (order_turned, _only_binds_more, _same_parts, _provided, _has_to_be, _of_some)
