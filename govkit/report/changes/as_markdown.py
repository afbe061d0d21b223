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
    yield "| Document | Grade before | Grade now | Change |"
    yield "|---|--:|--:|---|"
    yield from (_row(each.whole) for each in compared)


def _changed(compared: Compared) -> Iterator[str]:
    yield f"<details><summary>{_plain(compared.whole.name)}</summary>\n"
    if compared.clauses:
        yield "| Clause | Grade before | Grade now | Change |"
        yield "|---|--:|--:|---|"
        yield from (_row(clause) for clause in compared.clauses)
        yield ""
    for sign, findings in (("New", compared.whole.new), ("Mended", compared.whole.mended)):
        for finding in findings:
            yield f"- {sign}: {_plain(finding.rule)}: {_plain(finding.message)}"
    yield "\n</details>"


def _row(change: Change) -> str:
    before = change.before.grade if change.before else None
    after = change.after.grade if change.after else None
    said = "; ".join(words for words in (_without_grades(change), findings_in_words(change)) if words)
    return f"| {_plain(change.name)} | {_grade(before)} | {_grade(after)} | {said or 'no change'} |"


def _without_grades(change: Change) -> str:
    if change.is_none:
        return ""
    return grades_in_words(change).rpartition(", ")[2] if change.grades else grades_in_words(change)


def _grade(grade: float | None) -> str:
    return "" if grade is None else str(grade)


def _plain(text: str) -> str:
    """Words as they are, on one line, whatever signs stand in them."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
