"""How ready the partners are, as one HTML file that fetches nothing: a chart that is a table, and the plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from importlib import resources
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from govkit.model.partner import READY
from govkit.model.partnership import Partnership
from govkit.model.plan import QUALITIES, Plan
from govkit.report.readiness.said import CAVEAT, as_written, limits, name_of, stage_heading, stage_points, verdict
from govkit.understanding.said import headline
from govkit.wording.say import say

if TYPE_CHECKING:  # it takes long to load, and few words were ever tested
    from govkit.understanding.standing import WordsStanding

GENERATOR: Final = "govkit readiness"


def report(partnership: Partnership, made: Plan, today: date, words: Sequence[WordsStanding] = ()) -> str:
    """The whole file. The same run gives the same text."""
    environment = Environment(
        loader=PackageLoader("govkit.report.readiness_html", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = resources.files(__package__).joinpath("page.css").read_text("utf-8")
    return environment.get_template("page.html.j2").render(
        generator=GENERATOR,
        style=Markup(style),  # noqa: S704 - govkit's own stylesheet
        name=partnership.partnership.name,
        day=say(today),
        qualities=QUALITIES,
        ready=READY,
        rows=[(name_of(partnership, each.partner), each, verdict(each)) for each in made.standings],
        stages=[
            (stage_heading(partnership, stage, number), tuple(stage_points(partnership, stage)))
            for number, stage in enumerate(made.stages, 1)
        ],
        own=tuple(as_written(partnership, made)),
        words=[headline(each) for each in words],
        limits=limits(),
        caveat=CAVEAT,
    )
