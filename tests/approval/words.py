"""A house's folder with one template changed, and what its clauses say then."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from govkit.approval.changed import ChangedClause, changed_clauses
from govkit.approval.statements import ClauseWords
from govkit.approval.words_of import words_of
from govkit.data.templates import Templates, shipped_templates

SHIPPED = Templates(shipped_templates())


def source(name: str) -> str:
    """A shipped template as it is."""
    return (shipped_templates() / name).read_text("utf-8")


def house_of(folder: Path, files: Mapping[str, str]) -> Templates:
    """A house with these templates over the shipped ones."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return Templates(shipped_templates(), folder)


def changed(folder: Path, files: Mapping[str, str]) -> list[ChangedClause]:
    """What is not as it was approved where a house has these templates."""
    return list(changed_clauses(house_of(folder, files)))


def said(folder: Path, body: str, **others: str) -> ClauseWords:
    """What the clause `why` of the opt-out letter says if its template has this body."""
    files = {"opt_out_letter/clauses/why.html.j2": f'{{% clause "why" %}}\n{body}\n{{% endclause %}}\n', **others}
    return (words_of(house_of(folder, files), "opt_out_letter") or {})["why"]


def sentences(folder: Path, body: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each sentence of the clause `why` with its conditions."""
    return [(each.says, each.when) for each in said(folder, body).statements]
