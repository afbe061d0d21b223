"""What changes, fit for a pull request: words that go struck out, words that come in bold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.amending.amendment import Amendment, DocumentChange, Rewording
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

FOR: Final = "a pull request"
_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~@&])")
_SIGNS: Final = {"kept": "{}", "taken out": "~~{}~~", "added": "**{}**"}


def report(amendment: Amendment, *, colour: bool = False) -> str:  # noqa: ARG001 - the contract of all forms
    """What has to be done, then the documents by clause, then the facts."""
    return "\n".join(_lines(amendment)) + "\n"


def _lines(amendment: Amendment) -> Iterator[str]:
    yield f"## {_plain(head(amendment))}"
    if amendment.is_nothing:
        yield from ("", NOTHING)
        return
    if amendment.consequences:
        yield from ("", f"### {FOLLOWS}", "")
        yield from (f"- {_plain(of_consequence(each))}" for each in by_what(amendment.consequences))
        yield from ("", _plain(CAVEAT))
    for document in amendment.documents:
        yield from _document(document)
    if amendment.facts:
        yield from ("", f"<details><summary>{FACTS}</summary>", "")
        yield from (f"- {_plain(of_fact(each))}" for each in amendment.facts)
        yield from ("", "</details>")


def _document(document: DocumentChange) -> Iterator[str]:
    yield from ("", f"### {_plain(of_document(document))}")
    for clause in document.clauses:
        named = f"{clause.clause or 'outside of clauses'}{f': {clause.heading}' if clause.heading else ''}"
        yield from ("", f"#### {_plain(named)}", "")
        yield from (f"- {_redlined(each)}" for each in clause.rewordings)


def _redlined(change: Rewording) -> str:
    return " ".join(_SIGNS[what].format(_plain(words)) for words, what in redline(change.before, change.after))


def _plain(text: str) -> str:
    """Words as they are, on one line, whatever signs stand in them."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
