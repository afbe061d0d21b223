"""Branches for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from govkit.finding import on_its_line
from govkit.report.branches import BranchLine, EveryBranch, LostOnBranch, Tried
from govkit.wording.say import listing

FOR: Final = "a person at a terminal"
_SHOWN: Final = 60  # characters of a condition
_MOST_KEYS: Final = 12


def report(told: EveryBranch) -> str:
    """A table of the templates with ways that nothing takes; what is lost, with the smallest partnership; and what is printed nowhere."""
    own = [line for line in told.lines if line.is_own]
    parts = [_head(told), *_table(own or told.lines), *_of_govkit(told.lines, own), *_unreached(own or told.lines)]
    return "\n\n".join([*parts, *map(_lost, told.lost), *_names(told)]) + "\n"


def _of_govkit(lines: Sequence[BranchLine], own: Sequence[BranchLine]) -> Iterator[str]:
    """The templates that a house takes from govkit as they are, in one line."""
    others = [line for line in lines if not line.is_own]
    if own and others:
        taken, never = (
            sum(len(each) for each in ways) for ways in zip(*((line.taken, line.never) for line in others), strict=True)
        )
        yield f"govkit’s own templates: {taken} of {taken + never} ways taken. `--every-branch-html FILE` shows them too."


def _head(told: EveryBranch) -> str:
    lines = [
        f"Every branch of the templates, from {on_its_line(told.checked)}",
        f"  {in_words(told.tried)}",
        f"  {told.taken} of {told.ways} ways taken ({percent(told.taken, told.ways)}).",
    ]
    lines.append(
        "  Nothing is lost on any of them."
        if not told.lost
        else f"  Lost on them: {len(told.lost)}, told above as findings, and each with its smallest partnership below."
    )
    return "\n".join(lines)


def in_words(tried: Tried) -> str:
    """How many partnerships were tried."""
    made = f"{tried.singles:,} partnerships that differ in one thing, and {tried.pairs:,} that differ in two"
    left = f" {tried.left:,} more pairs were left out." if tried.left else ""
    return f"{made}. Left out: {tried.invalid:,} that no file may say.{left}"


def percent(part: int, whole: int) -> str:
    """A share, rounded down, so that all is all."""
    return f"{100 * part // whole}%" if whole else "100%"


def _table(lines: Sequence[BranchLine]) -> Iterator[str]:
    rows = [_row(file, list(theirs)) for file, theirs in groupby(lines, key=lambda line: line.location.file)]
    partly = [(file, ways, never) for file, ways, never in rows if never]
    if whole := len(rows) - len(partly):
        yield f"{whole} {'template has' if whole == 1 else 'templates have'} every way taken."
    if partly:
        widest = max(len(file) for file, _ways, _never in partly)
        wide = max(len(ways) for _file, ways, _never in partly)
        head = f"{'Template':{widest}}  {'Taken':{wide}}  Lines with a way that was never taken"
        yield "\n".join([head, *(f"{file:{widest}}  {ways:{wide}}  {never}" for file, ways, never in partly)])


def _row(file: str, lines: Sequence[BranchLine]) -> tuple[str, str, str]:
    taken, never = sum(len(line.taken) for line in lines), sum(len(line.never) for line in lines)
    numbers = dict.fromkeys(str(line.location.line) for line in lines if line.never)
    return on_its_line(file), f"{taken} of {taken + never}", ", ".join(numbers)


def _unreached(lines: Sequence[BranchLine]) -> Iterator[str]:
    unsaid = [line for line in lines if line.unsaid]
    if unsaid:
        told = (
            f"  {line.location}: {line.what} {short(line.asks)}: never {listing(line.unsaid, 'or')}" for line in unsaid
        )
        yield "\n".join(["Words that nothing reaches:", *told])


def short(asks: str) -> str:
    """A condition, cut where it is long."""
    return asks if len(asks) <= _SHOWN else f"{asks[: _SHOWN - 1]}…"


def _lost(lost: LostOnBranch) -> str:
    """The change and the file alone: what is wrong, and what to do, stands among the findings."""
    finding = lost.finding
    head = f"Lost {lost.change}: {finding.rule}, {finding.location}"
    if not lost.smallest:
        return head
    inside = "\n".join(f"    {line}" for line in lost.smallest.rstrip().split("\n"))
    return f"{head}\n  The smallest partnership that shows it:\n\n{inside}"


def _names(told: EveryBranch) -> Iterator[str]:
    if told.undefined:
        yield "\n".join(["Names that stand for nothing:", *(f"  {place}: {why}" for place, why in told.undefined)])
    said = [each.path for each in told.unprinted if each.is_said]
    others = [each.path for each in told.unprinted if not each.is_said]
    for head, paths in (
        ("Keys that a file says, and that no template asks for by name (what follows from them may be printed):", said),
        ("Other keys that no template asks for by name:", others),
    ):
        if paths:
            more = [f"and {len(paths) - _MOST_KEYS} more"] if len(paths) > _MOST_KEYS else []
            yield "\n".join([head, *(f"  {path}" for path in (*paths[:_MOST_KEYS], *more))])
