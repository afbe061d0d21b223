"""The pieces that several sections of the report share, from one template file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from govkit.report.readability_html.notes import Note
from govkit.wording.counts import counted


def note_list(notes: Sequence[Note], hard_words: Sequence[str] = ()) -> Markup:
    """The notes about the sentences of one passage, and the words that make some of them hard, as a list."""
    if not (notes or hard_words):
        return Markup()
    groups = [list(group) for _who, group in groupby(notes, key=lambda note: note.who)]
    return Markup(_template("notes.html.j2").render(groups=groups, hard_words=list(dict.fromkeys(hard_words))))  # noqa: S704 - the template escapes


def section(name: str, **facts: Any) -> Markup:
    """A section of the report from its template, in which everything is escaped."""
    return Markup(_template(name).render(**facts))  # noqa: S704 - the template escapes


@cache
def _environment() -> Environment:
    surroundings = Environment(
        loader=PackageLoader("govkit.report.readability_html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    surroundings.filters["counted"] = counted
    return surroundings


@cache
def _template(name: str) -> Any:
    return _environment().get_template(name)
