"""What a clause said as approved beside what it says now, word by word: what goes in [- -], what comes in {+ +}, or in colour."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from govkit.approval.changed import ChangedClause
from govkit.approval.reworded import Reworded
from govkit.rules.words_problem import name_of, when
from govkit.wording.redline import ADDED, TAKEN_OUT, redline


def redlined(clause: ChangedClause, *, colour: bool = False) -> str:
    """Each sentence that changes, with its conditions where those change."""
    lines = chain.from_iterable(_lines(change, colour=colour) for change in clause.changes)
    return "".join(f"{line}\n" for line in (name_of(clause), *(f"  {line}" for line in lines)))


def _lines(change: Reworded, *, colour: bool) -> Iterator[str]:
    before, after = change.before, change.after
    if before is None or after is None:
        said = before or after
        if said is not None:
            yield _gone(said.says, colour=colour) if after is None else _new(said.says, colour=colour)
            yield from [f"    {when(said.when)}"] if said.when else []
        return
    yield " ".join(_words(before.says, after.says, colour=colour))
    if before.when != after.when:
        yield f"    was said {when(before.when)}"
        yield f"    is said {when(after.when)}"
    elif before.says == after.says:
        yield "    stands in another place"
    if change.also:
        yield f"    and so {'is' if len(change.also) == 1 else 'are'} {len(change.also)} more"


def _words(before: str, after: str, *, colour: bool) -> Iterator[str]:
    for words, becomes in redline(before, after):
        if becomes == TAKEN_OUT:
            yield _gone(words, colour=colour)
        elif becomes == ADDED:
            yield _new(words, colour=colour)
        else:
            yield words


def _gone(words: str, *, colour: bool) -> str:
    return f"\x1b[9;31m{words}\x1b[0m" if colour else f"[-{words}-]"


def _new(words: str, *, colour: bool) -> str:
    return f"\x1b[4;32m{words}\x1b[0m" if colour else f"{{+{words}+}}"
