"""What changed since another run, fit for a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from govkit.readability.compare import Change, Compared
from govkit.report.changes.in_words import findings_in_words, grades_in_words

FOR: Final = "a pull request (with --compare)"
_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~@])")


def report(compared: Sequence[Compared], ref: str) -> str:
    """A table of the documents, then the clauses and findings of each that changed."""
    parts = ["## Is it easier to read?", f"Compared with {_plain(ref)}.", "\n".join(_documents(compared))]
    parts += ["\n".join(_changed(each)) for each in compared if each.clauses or each.whole.new or each.whole.mended]
    return "\n\n".join(parts) + "\n"


def _documents(compared: Sequence[Compared]) -> Iterator[str]:
    yield "| Document | Load before | Load now | Grade before | Grade now | Change |"
    yield "|---|--:|--:|--:|--:|---|"
    yield from (_row(each.whole) for each in compared)


def _changed(compared: Compared) -> Iterator[str]:
    yield f"<details><summary>{_plain(compared.whole.name)}</summary>\n"
    if compared.clauses:
        yield "| Clause | Load before | Load now | Grade before | Grade now | Change |"
        yield "|---|--:|--:|--:|--:|---|"
        yield from (_row(clause) for clause in compared.clauses)
        yield ""
    for sign, findings in (("New", compared.whole.new), ("Mended", compared.whole.mended)):
        for finding in findings:
            yield f"- {sign}: {_plain(finding.rule)}: {_plain(finding.message)}"
    yield "\n</details>"


def _row(change: Change) -> str:
    loads = [each.load if each else None for each in (change.before, change.after)]
    grades = [each.grade if each else None for each in (change.before, change.after)]
    said = "; ".join(words for words in (_without_figures(change), findings_in_words(change)) if words)
    figures = " | ".join(_figure(each) for each in (*loads, *grades))
    return f"| {_plain(change.name)} | {figures} | {said or 'no change'} |"


def _without_figures(change: Change) -> str:
    if change.is_none:
        return ""
    if change.loads:
        return f"{'harder' if change.loads > 0 else 'easier'} by {abs(change.loads)}"
    return grades_in_words(change).rpartition(", ")[2] if change.grades else grades_in_words(change)


def _figure(value: float | None) -> str:
    return "" if value is None else str(value)


def _plain(text: str) -> str:
    """Words as they are, on one line, whatever signs stand in them."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
