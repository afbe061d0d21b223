"""How ready the partners are, as a table with bars and a plan, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import TYPE_CHECKING, Final

from govkit.model.partnership import Partnership
from govkit.model.plan import QUALITIES, Plan, Standing
from govkit.report.readiness.said import CAVEAT, as_written, limits, name_of, stage_heading, stage_points, verdict
from govkit.understanding.said import headline

if TYPE_CHECKING:  # it takes long to load, and few words were ever tested
    from govkit.understanding.standing import WordsStanding

FOR: Final = "a person at a terminal"
_WIDTH: Final = 100
_MOST: Final = 5
_COLUMN: Final = 14


def report(partnership: Partnership, made: Plan, words: Sequence[WordsStanding] = ()) -> str:
    """The table, the stages in their order, how the file's own phases compare, and how its words stand with people."""
    return (
        "\n".join(
            [
                *_table(partnership, made),
                "",
                *_stages(partnership, made),
                "",
                *_own(partnership, made),
                "",
                *_words(words),
                fill(CAVEAT, _WIDTH),
            ]
        )
        + "\n"
    )


def _table(partnership: Partnership, made: Plan) -> Iterator[str]:
    width = max((len(name_of(partnership, each.partner)) for each in made.standings), default=0)
    yield f"  {'Partner':<{width}}  {''.join(f'{quality.capitalize():<{_COLUMN}}' for quality in QUALITIES)}".rstrip()
    for each in made.standings:
        bars = "".join(f"{_bar(each, quality):<{_COLUMN}}" for quality in QUALITIES)
        yield f"  {name_of(partnership, each.partner):<{width}}  {bars}{verdict(each)}"


def _bar(standing: Standing, quality: str) -> str:
    score = standing.scores.get(quality)
    return "?" if score is None else f"{'█' * score}{'░' * (_MOST - score)} {score}"


def _stages(partnership: Partnership, made: Plan) -> Iterator[str]:
    yield "A plan that starts with the ready ones"
    yield fill(limits(), _WIDTH, initial_indent="  ", subsequent_indent="  ")
    for number, stage in enumerate(made.stages, 1):
        yield ""
        yield fill(
            f"{stage_heading(partnership, stage, number)}.",
            _WIDTH,
            initial_indent=f"  {number}. ",
            subsequent_indent="     ",
        )
        for point in stage_points(partnership, stage):
            yield fill(point, _WIDTH, initial_indent="     - ", subsequent_indent="       ")


def _own(partnership: Partnership, made: Plan) -> Iterator[str]:
    yield "The phases of the file"
    for line in as_written(partnership, made):
        yield fill(line, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _words(words: Sequence[WordsStanding]) -> Iterator[str]:
    if words:
        yield "Whether people understand the words"
        yield from (fill(headline(each), _WIDTH, initial_indent="  ", subsequent_indent="    ") for each in words)
        yield ""
