"""What the clauses of a kind say now, told from the templates of a house and govkit's own."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path

from jinja2 import TemplateError

from govkit.approval.pieces import pieces_of
from govkit.approval.reading import ParsedTemplates, TemplateReading
from govkit.approval.statements import ClauseWords, clauses_of
from govkit.data.approved import approved_digests, digest
from govkit.data.templates import Templates
from govkit.document.names import template_of
from govkit.render.environment import environment


def words_of(
    found: Templates,
    kind: str,
    skipped: Collection[str] = (),
    parsed: ParsedTemplates | None = None,
    language: str = "",
) -> Mapping[str, ClauseWords] | None:
    """The clauses of a kind by id, in the order of its document, without what the skipped templates say; None where its document can't be read.

    With a `language`, what they say in that. What was `parsed` before is not parsed again.
    """
    reading = TemplateReading(environment(found.folders), skipped, {} if parsed is None else parsed)
    try:
        pieces = pieces_of(reading, template_of(kind, language))
    except (
        TemplateError,
        UnicodeDecodeError,
        RecursionError,
    ):  # the document itself can't be made, and that is told with its line
        return None
    return {each.clause: each for each in clauses_of(pieces)}


def changed_templates(found: Templates, kind: str) -> frozenset[str] | None:
    """The templates of a kind that are not as govkit ships them, by name; None for a kind that govkit does not ship."""
    known = approved_digests()["files"].get(kind)
    if known is None:
        return None
    return frozenset(name for name, was in known.items() if _digest_of(found, name) != was)


def _digest_of(found: Templates, name: str) -> str:
    file = found.find(name)
    if not file.is_file():
        return ""
    written = file.stat()
    return _digest(file, written.st_mtime_ns, written.st_size)


@cache
def _digest(file: Path, _written: int, _size: int) -> str:
    """What stands for a file as it was written then: several partnerships of one run share the shipped ones."""
    return digest(file.read_bytes())
