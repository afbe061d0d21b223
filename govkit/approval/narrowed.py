"""What becomes of promises by words that come to a sentence or go from it, however small or large the change is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import Final

from govkit.approval.denied_otherwise import denies_as_much
from govkit.approval.gravity import GraveVerdict, Gravity, became, gravest, is_gone, is_new
from govkit.approval.rephrased import Rephrased
from govkit.approval.scales import Scales
from govkit.approval.stems import is_said_there, share_of, stems
from govkit.approval.tokens import COMMA, STOP, as_one

_NEAR: Final = 5  # words of a condition that are looked at where no comma ends it
_LONGEST: Final = 12
_ASKS: Final = ("where", "when", "in", "of", "after", "until", "while")
_ALIKE: Final = 0.6  # of what comes later, as much is enough to tell that it comes first now
_ENOUGH: Final = 3  # things that a sentence speaks of, of which few that are left tell that it is another
_LEAST: Final = 3  # of so many things more than one has to be there
_WHAT: Final = ("what", "why")
_DROPPED: Final = 2  # things that a part of a sentence speaks of


def narrowed(change: Rephrased) -> GraveVerdict | None:
    """The gravest that becomes of a promise by words that came or went; None where it is as wide as it was."""
    return gravest(verdict for ask in _ASKED for verdict in ask(change))


def _newcomers(change: Rephrased) -> Iterator[GraveVerdict]:
    """Somebody who had no part in it before."""
    data = change.scales.data
    for name in data.newcomers:
        was, now = change.has(data.who.get(name, ()))
        if now and not was:
            yield is_new(Gravity.REVERSED, now)


def _conditions(change: Rephrased) -> Iterator[GraveVerdict]:
    """A condition that came, and does not only say otherwise what was said before."""
    known = change.scales.reach("condition")
    if sum(word in known for word in change.after) <= sum(word in known for word in change.before):
        return
    said = change.scales.words(change.is_said, commas=True)
    for at, word in enumerate(said):
        if word in known and not is_said_there(_condition(said[at + 1 :]), change.before, change.scales.light):
            yield is_new(Gravity.WEAKENED, word)


def _condition(said: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a condition: up to a comma, or as many as conditions mostly have."""
    ends = next((at for at, word in enumerate(said[:_LONGEST]) if word in (COMMA, STOP)), _NEAR)
    return said[:ends]


def _added(change: Rephrased) -> Iterator[GraveVerdict]:
    """What narrows a “no”, a “never”, an “every” or a right, since it holds only of what was added."""
    added = _between(change.before, change.after)
    if not added or not (_is_wide(change) or added[0] in _ASKS):
        return
    of_all = change.scales.reach("all") if change.was.count else frozenset()
    known = {*change.scales.light, *as_one(change.scales.data.stress), *change.before} - of_all
    if word := next((each for each in added if each not in known and each[0] != "{"), ""):
        yield is_new(Gravity.WEAKENED, word)


def _is_wide(change: Rephrased) -> bool:
    """Whether it was denied, restricted, or said of all, at any time or of what people can do."""
    wide = as_one(change.scales.data.bound.get("can", ())) | change.scales.reach("all", "any", "any-time")
    return bool(change.was.count) or not wide.isdisjoint(change.before)


def _dropped(change: Rephrased) -> Iterator[GraveVerdict]:
    """A part of what was promised that nothing says any more."""
    if change.was.count and change.was.count == change.now.count:  # whoever denies more is bound to more
        return
    gone = _between(change.after, change.before)
    frees = change.scales.reach("condition", "but", "exception") if gone else frozenset()
    told = [each for each in gone if each not in change.scales.light and each not in change.after]
    joined = gone[:1] in (("and",), ("or",)) and len(gone) > _DROPPED
    if (len(told) >= _DROPPED or (told and joined)) and frees.isdisjoint(gone):
        yield is_gone(Gravity.LOST, told[0])


def _between(fewer: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    """The words that more has beside fewer; none where fewer has any of its own."""
    found, rest = list[str](), iter(more)
    for word in fewer:
        for each in rest:
            if each == word:
                break
            found.append(each)
        else:
            return ()
    return (*found, *rest)


def _spoken_of(change: Rephrased) -> Iterator[GraveVerdict]:
    """What the new words speak of no more."""
    was, now = (_subjects(change.scales, said) for said in (change.before, change.after))
    if change.is_said_otherwise and len(was) >= _ENOUGH and _LEAST * len(was & now) <= len(was):
        yield GraveVerdict(Gravity.LOST, "Nothing says it any more.")


def _subjects(scales: Scales, said: tuple[str, ...], *, all_words: bool = False) -> frozenset[str]:
    """What words speak of, whichever of several that mean the same they use; with `all_words`, also how it is said."""
    data = scales.data
    how = (
        frozenset()
        if all_words
        else as_one(
            (
                *data.negations,
                *data.stress,
                *data.who.get("others", ()),
                *(word for each in data.reach.values() for word in each.words),
            )
        )
    )
    return frozenset(scales.kin.get(each, each) for each in stems(said, scales.light | how))


def _whether(change: Rephrased) -> Iterator[GraveVerdict]:
    """`Whether` we know something in the place of `what` we know."""
    gone = [word for word in _WHAT if change.before.count(word) > change.after.count(word)]
    come = [word for word in ("whether", "if") if change.after.count(word) > change.before.count(word)]
    if gone and come:
        yield became(Gravity.WEAKENED, gone[0], come[0])


def _replaced(change: Rephrased) -> Iterator[GraveVerdict]:
    """Something else in the place of one part of a sentence that stayed as it was."""
    opcodes = SequenceMatcher(None, change.before, change.after, autojunk=False).get_opcodes()
    parts = [each for each in opcodes if each[0] != "equal"]
    if len(parts) != 1 or len(opcodes) == 1:
        return
    _, at, end, start, stop = parts[0]
    gone, come = change.before[at:end], change.after[start:stop]
    was, now = (_subjects(change.scales, said, all_words=True) for said in (gone, come))
    if was and now and was.isdisjoint(now) and len(was) + len(now) > _DROPPED and not denies_as_much(change):
        yield became(Gravity.LOST, " ".join(gone), " ".join(come))


def _times(change: Rephrased) -> Iterator[GraveVerdict]:
    """A time by which it ends, where there was none."""
    known = as_one(change.scales.data.times) - {"one", "day"}
    was, now = (
        [word for word in said if word.isdigit() or word.removesuffix("s") in known]
        for said in (change.before, change.after)
    )
    if now and not was:
        yield is_new(Gravity.WEAKENED, now[0])


def _another_case(change: Rephrased) -> Iterator[GraveVerdict]:
    """One more case, at the end of those in which alone it is done."""
    if change.was.only.isdisjoint(change.was.words) or "or" not in change.after:
        return
    last = change.after[len(change.after) - change.after[::-1].index("or") :]
    more = _subjects(change.scales, last, all_words=True)
    if more and more.isdisjoint(_subjects(change.scales, change.before, all_words=True)):
        yield is_new(Gravity.WEAKENED, f"or {' '.join(last)}")


def _in_time(change: Rephrased) -> Iterator[GraveVerdict]:
    """What was to come before something, and comes once that is done."""
    if "before" not in change.was.said or "before" in change.now.said:
        return
    later = change.was.beside("before")[1][:_NEAR]
    for word in ("once", "after", "when"):
        is_new = word in change.now.said and word not in change.was.said
        if is_new and share_of(later, change.now.beside(word)[1][:_NEAR], frozenset()) >= _ALIKE:
            yield became(Gravity.REVERSED, "before", word)


def _bound(change: Rephrased) -> Iterator[GraveVerdict]:
    """Whoever was bound and now need not, or can."""
    data = change.scales.data
    bound = as_one(tuple(word for name in data.acting for word in data.who.get(name, ()))) | {"it", "they"}
    can = as_one(data.bound.get("can", ()))
    free = can | as_one(data.bound.get("leave", ()))
    for word in ({*can} if free.isdisjoint(change.before) else set()) | {"need_not"} - {*change.before}:
        pairs = zip(("", *change.after), change.after, (*change.after[1:], ""), strict=False)
        if any(each == word and (before in bound or (word in can and after == "be")) for before, each, after in pairs):
            yield is_new(Gravity.WEAKENED, word)


_ASKED: Final[tuple[Callable[[Rephrased], Iterator[GraveVerdict]], ...]] = (
    _newcomers,
    _conditions,
    _added,
    _dropped,
    _in_time,
    _times,
    _another_case,
    _replaced,
    _bound,
    _spoken_of,
    _whether,
)
