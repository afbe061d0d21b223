"""Sheets of marks that somebody filled in."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from govkit.data.templates import Templates, shipped_templates
from govkit.data.understanding import questions_about
from govkit.load import load_partnership
from govkit.rules.rendered import Rendered
from govkit.sets.render_set import render_set
from govkit.understanding.point import AskedPoint, points
from tests.conftest import EXAMPLE

Sheet = list[list[str]]


@cache
def rendered_of(file: Path = EXAMPLE) -> Mapping[str, Rendered]:
    """The documents of a partnership, with the shipped templates, by name."""
    partnership = load_partnership(file).partnership
    assert partnership is not None
    return {each.document.name: each for each in render_set(partnership, Templates(shipped_templates()))}


@cache
def points_of(name: str, file: Path = EXAMPLE) -> tuple[AskedPoint, ...]:
    """What is asked of one of them."""
    rendered = rendered_of(file)[name]
    return points(rendered, questions_about(rendered.kind.name))


def sheet_in(content: bytes) -> Sheet:
    """The rows of a sheet that govkit wrote."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def filled(sheet: Sheet, marks: Mapping[str, str], otherwise: str = "u", only: Sequence[str] = ()) -> bytes:
    """The sheet with marks: of each question a letter for each person, a dot for one who was not asked; of others `otherwise`."""
    kept = [0, *(at for at, said in enumerate(sheet[0]) if at and (not only or said.split()[0] in only))]
    rows = [[sheet[0][at] for at in kept]]
    for person, row in enumerate(sheet[1:]):
        given = [marks.get(sheet[0][at].split()[0], otherwise * len(sheet))[person] for at in kept[1:]]
        rows.append([row[0], *("" if mark == "." else mark for mark in given)])
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue().encode()
