"""Old names in a house's templates: of clauses, and of the keys and choices that they print and ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from govkit.data.renamed import Newer, Renamed
from govkit.renaming.certain import Certain
from govkit.renaming.spot import Spot

_STRING: Final = r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'"""
_CODE: Final = re.compile(
    r"\{#.*?#\}|\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}"
    rf"|(?P<code>\{{\{{(?:{_STRING}|[^\"'])*?\}}\}}|\{{%(?:{_STRING}|[^\"'])*?%\}})",
    re.DOTALL,
)
_WORD: Final = re.compile(rf"(?P<string>{_STRING})|(?P<dot>\.\s*)?(?P<name>[A-Za-z_]\w*)", re.DOTALL)


def in_template(file: Path, text: str, kind: str, table: Renamed, known: Certain) -> Iterator[Spot]:
    """Each old name in a template of a kind of document."""
    for code in _CODE.finditer(text):
        before = ""
        for word in _WORD.finditer(text, *code.span("code")) if code["code"] else ():
            found = _string(word, before, kind, table, known) if word["string"] else _name(word, known)
            before = word["name"] or ""
            if found:
                yield _spot(file, text, word, *found)


def _string(
    word: re.Match[str], before: str, kind: str, table: Renamed, known: Certain
) -> tuple[str, str, Newer] | None:
    """The rule, the new words and the new name of what stands in quotes: a clause, a template, a choice, or a key given to a filter."""
    said = word["string"][1:-1]
    if before == "clause":
        newer = table.clause(kind, said)
        return ("renamed-clause", newer.name, newer) if newer else None
    if (today := table.template(said)) != said:
        of, _, clause = said.removesuffix(".html.j2").partition("/clauses/")
        newer = table.clause(of, clause)
        return ("renamed-clause", today, newer) if newer else None
    if newer := known.choices.get(said):
        return "renamed-choice", newer.name, newer
    return _key(known.keys.get(said))


def _name(word: re.Match[str], known: Certain) -> tuple[str, str, Newer] | None:
    return _key((known.keys if word["dot"] else known.top).get(word["name"]))


def _key(newer: Newer | None) -> tuple[str, str, Newer] | None:
    return ("renamed-key", newer.name, newer) if newer else None


def _spot(file: Path, text: str, word: re.Match[str], rule: str, new: str, newer: Newer) -> Spot:  # noqa: PLR0913, PLR0917 - as Spot
    start, end = word.span("string" if word["string"] else "name")
    if word["string"]:
        start, end = start + 1, end - 1
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return Spot(file, start, end, new, line, column, rule, text[start:end], new, newer)
