"""What changed since another run, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import Final

from govkit.readability.compare import Change, Compared
from govkit.report.changes.in_words import findings_in_words, scores_in_words

FOR: Final = "a person at a terminal"


def report(compared: Sequence[Compared], ref: str) -> str:
    """Each document that changed, its clauses that did, and the findings that are new or mended."""
    parts = ["\n".join(_document(each)) for each in compared if not each.whole.is_none]
    same = [each.whole.name for each in compared if each.whole.is_none]
    if same:
        parts.append(f"No change: {', '.join(same)}.")
    return "\n\n".join([f"Compared with {ref}", *parts]) + "\n"


def _document(compared: Compared) -> Iterator[str]:
    yield f"{compared.whole.name}: {_in_words(compared.whole)}"
    width = max((len(clause.name) for clause in compared.clauses), default=0)
    for clause in compared.clauses:
        yield f"  {clause.name.ljust(width)}  {_in_words(clause)}"
    for sign, findings in (("new", compared.whole.new), ("mended", compared.whole.mended)):
        for finding in findings:
            yield fill(
                f"{sign}: {finding.rule}: {finding.message}", 100, initial_indent="  ", subsequent_indent="      "
            )


def _in_words(change: Change) -> str:
    return "; ".join(words for words in (scores_in_words(change), findings_in_words(change)) if words)
