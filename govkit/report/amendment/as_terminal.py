"""What changes, clause by clause, for a person at a terminal: words that go in [-…-], words that come in {+…+}."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill
from typing import Final

from govkit.amending.amendment import Amendment, ClauseChange, Rewording
from govkit.report.amendment.said import (
    CAVEAT,
    FACTS,
    FOLLOWS,
    NOTHING,
    by_what,
    head,
    of_consequence,
    of_document,
    of_fact,
)
from govkit.wording.redline import redline

FOR: Final = "a person at a terminal"
_WIDTH: Final = 110
_PLAIN: Final = {"kept": "{}", "taken out": "[-{}-]", "added": "{{+{}+}}"}
_COLOURED: Final = {"kept": "{}", "taken out": "\x1b[31;9m{}\x1b[0m", "added": "\x1b[32m{}\x1b[0m"}


def report(amendment: Amendment, *, colour: bool = False) -> str:
    """What has to be done, then the documents by clause, then the facts."""
    return "\n".join(_lines(amendment, _COLOURED if colour else _PLAIN)) + "\n"


def _lines(amendment: Amendment, signs: dict[str, str]) -> Iterator[str]:
    yield head(amendment)
    if amendment.is_nothing:
        yield from ("", NOTHING)
        return
    if amendment.consequences:
        yield from ("", FOLLOWS)
        yield from (_point(of_consequence(each)) for each in by_what(amendment.consequences))
        yield fill(CAVEAT, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    for document in amendment.documents:
        yield from ("", of_document(document))
        for clause in document.clauses:
            yield from _clause(clause, signs)
    if amendment.facts:
        yield from ("", FACTS)
        yield from (_point(of_fact(each)) for each in amendment.facts)


def _clause(clause: ClauseChange, signs: dict[str, str]) -> Iterator[str]:
    yield f"  {clause.clause or 'outside of clauses'}" + (f": {clause.heading}" if clause.heading else "")
    yield from (
        fill(_redlined(each, signs), _WIDTH, initial_indent="    ", subsequent_indent="    ")
        for each in clause.rewordings
    )


def _redlined(change: Rewording, signs: dict[str, str]) -> str:
    return " ".join(signs[what].format(words) for words, what in redline(change.before, change.after))


def _point(words: str) -> str:
    return fill(
        words, _WIDTH, initial_indent="  - ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
