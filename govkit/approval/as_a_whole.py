"""What becomes of promises in sentences that are said otherwise as a whole: what they come to is compared, and not word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from govkit.approval.denials import OF_NONE
from govkit.approval.denied_otherwise import denied, order_turned
from govkit.approval.gravity import GraveVerdict, Gravity, became, gravest, is_gone, is_new, of_facts
from govkit.approval.rephrased import Rephrased
from govkit.approval.tokens import as_one

_OWNS: Final = ("your", "yours", "our", "ours")


def weighed_as_a_whole(change: Rephrased) -> GraveVerdict | None:
    """The gravest that becomes of what was promised."""
    return gravest(verdict for ask in _ASKED for verdict in ask(change))


def _opposites(change: Rephrased) -> Iterator[GraveVerdict]:
    denying = as_one(change.scales.data.negations) | change.scales.reach("but")
    free = as_one(change.scales.data.free)
    for pair in change.scales.opposites:
        if not denying.isdisjoint(pair) and pair != ("yes", "no"):
            continue
        for old, new in (pair, pair[::-1]):
            gone = old in change.was.said and old not in change.now.said
            come = new in change.now.said and new not in change.was.said
            if gone and come and not {old, new} & free and not (old == "before" and order_turned(change)):
                yield became(Gravity.REVERSED, old, new)


def _who(change: Rephrased) -> Iterator[GraveVerdict]:
    groups = {name: change.has(words) for name, words in change.scales.data.who.items() if name != "others"}
    gone = [was for was, now in groups.values() if was and not now]
    come = [now for was, now in groups.values() if now and not was and now not in _OWNS]
    if gone and come:
        yield became(Gravity.REVERSED, gone[0], come[0])
    if (
        _acts("we", change.before)
        and "we" not in change.after
        and not _is_told("us", change)
        and _is_told("us", replace(change, was_said=change.is_said))
    ):
        yield became(Gravity.REVERSED, "we", "us")


def _acts(word: str, said: tuple[str, ...]) -> bool:
    """Whether this word stands there, and not as the one by whom or from whom it comes."""
    pairs = zip(("", *said), said, strict=False)
    return any(each == word and before not in ("by", "from", "to", "for", "of") for before, each in pairs)


def _is_told(word: str, change: Rephrased) -> bool:
    """Whether this word stood there as the one who was told, asked or given something."""
    rights = change.scales.data.rights
    tells = as_one(
        (*rights.get("tell", ()), *rights.get("ask", ()), *rights.get("ring", ()), *change.scales.data.gives)
    )
    return any(each == word and before in tells for before, each in zip(change.before, change.before[1:], strict=False))


def _facts(change: Rephrased) -> Iterator[GraveVerdict]:
    gone = [word for word in change.before if word[0] == "{" and word not in change.after]
    come = [word for word in change.after if word[0] == "{" and word not in change.before]
    yield from of_facts(gone, come)


def _rights(change: Rephrased) -> Iterator[GraveVerdict]:
    for words in change.scales.data.rights.values():
        was, now = change.has(words)
        if was and not now and not change.has_kin_of(was):
            yield is_gone(Gravity.LOST, was)


def _times(change: Rephrased) -> Iterator[GraveVerdict]:
    known = as_one(change.scales.times)
    was, now = (
        [word.removesuffix("s") for word in said if word in known or word.isdigit()]
        for said in (change.before, change.after)
    )
    if gone := next((word for word in was if word not in now), ""):
        yield is_gone(Gravity.LOST, gone)


def _bound(change: Rephrased) -> Iterator[GraveVerdict]:
    groups = {name: change.has(words) for name, words in change.scales.data.bound.items()}
    gone = {name: was for name, (was, now) in groups.items() if was and not now}
    come = {name: now for name, (was, now) in groups.items() if now and not was}
    for name in ("leave", "should"):
        if name in come and not (
            name == "leave" and ("can" in gone or order_turned(change) or _forbids(change, come[name]))
        ):
            yield is_new(Gravity.WEAKENED, come[name])
    leave = as_one(change.scales.data.bound.get("leave", ()))
    if "leave" not in come and len(change.after) > len(change.before) and _more_of(leave, change):
        yield GraveVerdict(
            Gravity.WEAKENED, f"Another “{next(word for word in change.after if word in leave)}” is new."
        )
    if "duty" in gone and not order_turned(change) and as_one(change.scales.data.needed).isdisjoint(change.after):
        yield is_gone(Gravity.WEAKENED, gone["duty"])
    if "duty" in come and "can" in gone:
        yield became(Gravity.WEAKENED, gone["can"], come["duty"])


def _more_of(words: frozenset[str], change: Rephrased) -> bool:
    """Whether words that stood there stand there more often, none of them denied."""
    was, now = (sum(word in words for word in said) for said in (change.before, change.after))
    return 0 < was < now and change.now.count <= change.was.count


def _forbids(change: Rephrased, leave: str) -> bool:
    """Whether the leave is denied, as by `may not` or `no party may`, or restricted as what it stands for was."""
    if not change.was.only.isdisjoint(change.was.words) and not change.now.only.isdisjoint(change.now.words):
        return True
    at = change.after.index(leave)
    return "not" in change.after[at : at + 2] or not OF_NONE.isdisjoint(change.after[:at])


def _reach(change: Rephrased) -> Iterator[GraveVerdict]:
    for name, each in change.scales.data.reach.items():
        was, now = change.has(each.words)
        if name in ("only", "but", "exception", "condition", "at-most"):  # told by what is denied, and by conditions
            continue
        if each.lost and was and not now and not _is_replaced(change, name):
            yield is_gone(Gravity.WEAKENED, was)
        if each.gained and now and not was and not (name == "some" and _is_of_some(change)):
            yield is_new(Gravity.WEAKENED, now)


def _is_replaced(change: Rephrased, reach: str) -> bool:
    """Whether other words than those of the same reach do what the ones that are gone did."""
    if reach == "earlier":
        return any(word in ("unless", "once", "as_long_as", *change.now.only) for word in change.now.said)
    return reach == "all" and (
        change.now.is_of_none or change.takes_any or _is_of_some(change) or _is_each_by_itself(change)
    )


def _is_each_by_itself(change: Rephrased) -> bool:
    """Whether `a party` came for `each party`, where the same goes for whichever it is."""
    pairs = {*zip(change.after, change.after[1:], strict=False)}
    known = change.scales.reach("all")
    gone = [
        (word, after)
        for word, after in zip(change.before, change.before[1:], strict=False)
        if word in known and word not in change.after
    ]
    return bool(gone) and all(word in ("each", "every") and ("a", after) in pairs for word, after in gone)


def _is_of_some(change: Rephrased) -> bool:
    """Whether it was denied of all, which leaves some: `not always`."""
    known = change.scales.reach("all")
    return any(
        word in known and before == "not" for before, word in zip(change.before, change.before[1:], strict=False)
    )


def _joins(change: Rephrased) -> Iterator[GraveVerdict]:
    if change.now.is_of_none and not change.was.is_of_none:  # not one or the other is one and the other not
        return
    if "and" in change.before and "or" not in change.before and "or" in change.after and "and" not in change.after:
        yield became(Gravity.WEAKENED, "and", "or")


_ASKED: Final[tuple[Callable[[Rephrased], Iterator[GraveVerdict]], ...]] = (
    denied,
    _opposites,
    _who,
    _facts,
    _rights,
    _times,
    _bound,
    _reach,
    _joins,
)
