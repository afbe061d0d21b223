"""Branches as one HTML file that fetches nothing: each template, line by line, with the ways that were taken and those that never were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import resources
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from govkit.report.branches import BranchLine, EveryBranch
from govkit.report.branches.as_terminal import in_words, percent

FOR: Final = "a browser"


class _ShownLine(NamedTuple):
    """A line of a template: its text, how it went (`all`, `some`, `none`, or nothing where it asks nothing), and what is said of it."""

    number: int
    text: str
    went: str
    notes: tuple[str, ...]


class _ShownTemplate(NamedTuple):
    file: str
    taken: int
    ways: int
    share: str
    lines: tuple[_ShownLine, ...]


def report(told: Sequence[EveryBranch]) -> str:
    """The whole file. The same run gives the same text."""
    environment = Environment(
        loader=PackageLoader("govkit.report.branches", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = resources.files(__package__).joinpath("page.css").read_text("utf-8")
    return environment.get_template("page.html.j2").render(
        style=Markup(style),  # noqa: S704 - govkit's own stylesheet
        sets=[(each, in_words(each.tried), percent(each.taken, each.ways), _templates(each)) for each in told],
    )


def _templates(told: EveryBranch) -> list[_ShownTemplate]:
    return [_template(file, list(lines)) for file, lines in groupby(told.lines, key=lambda line: line.location.file)]


def _template(file: str, lines: Sequence[BranchLine]) -> _ShownTemplate:
    at = {number: list(theirs) for number, theirs in groupby(lines, key=lambda line: line.location.line)}
    taken, never = sum(len(line.taken) for line in lines), sum(len(line.never) for line in lines)
    texts = _text(file).split("\n")
    shown = tuple(_line(number, text, at) for number, text in enumerate(texts, 1))
    return _ShownTemplate(file, taken, taken + never, percent(taken, taken + never), shown)


def _text(file: str) -> str:
    try:
        return Path(file).read_text("utf-8").rstrip("\n")
    except (OSError, UnicodeDecodeError):
        return ""


def _line(number: int, text: str, at: Mapping[int, Sequence[BranchLine]]) -> _ShownLine:
    points = at.get(number, ())
    taken, never = any(each.taken for each in points), any(each.never for each in points)
    went = "" if not points else "all" if not never else "some" if taken else "none"
    notes = tuple(f"{each.what} {each.asks}: never {', '.join(each.never)}" for each in points if each.never)
    return _ShownLine(number, text, went, notes)
