"""What people found and understood, for a person at a terminal: what failed first, and which sentence is to blame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import Final

from govkit.data.bar import PeopleBar
from govkit.understanding.said import before, figures, still_needed, summary
from govkit.understanding.standing import PointStanding, WordsStanding
from govkit.understanding.verdict import PointVerdict
from govkit.wording.say import begin, listing

FOR: Final = "a person at a terminal"
_WIDTH: Final = 100
_IN: Final = "  "
_ORDER: Final = (
    PointVerdict.NOT_FOUND,
    PointVerdict.NOT_UNDERSTOOD,
    PointVerdict.TOO_FEW,
    PointVerdict.CHANGED,
    PointVerdict.NOT_TESTED,
    PointVerdict.PASSED,
)


def report(standings: Sequence[WordsStanding]) -> str:
    """Each document by itself."""
    return "\n".join("\n".join(_document(each)) + "\n" for each in standings)


def _document(standing: WordsStanding) -> Iterator[str]:
    yield from _filled(f"{standing.document.name}: {summary(standing)}.", "")
    for verdict in _ORDER:
        these = standing.with_verdict(verdict)
        if these and (standing.tested_on or verdict is not PointVerdict.NOT_TESTED):
            yield ""
            yield f"{begin(verdict)}: {len(these)}"
            for each in these:
                yield from _point(each, standing.bar)
    if standing.unasked:
        yield ""
        yield from _filled(f"No question is about {listing([f'`{clause}`' for clause in standing.unasked])}.", "")


def _point(each: PointStanding, bar: PeopleBar) -> Iterator[str]:
    asked = f"{each.point.question.asks} (clause {each.point.question.clause})"
    if each.verdict is PointVerdict.PASSED and each.figures:
        yield from _filled(f"{each.figures.understood} of {each.figures.asked}: {asked}", _IN)
        told: tuple[str, ...] = (before(each),)
    else:
        yield from _filled(asked, _IN)
        told = (
            figures(each.figures) if each.figures else "",
            still_needed(each, bar),
            f"to blame: “{each.to_blame}”" if each.to_blame else "",
            f"it stands under “{each.point.under}”"
            if each.verdict is PointVerdict.NOT_FOUND and each.point.under
            else "",
            before(each),
        )
    for line in filter(None, told):
        yield from _filled(line, _IN * 2)


def _filled(words: str, indent: str) -> Iterator[str]:
    yield fill(words, _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}{_IN}", break_on_hyphens=False)
