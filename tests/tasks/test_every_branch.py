"""Every branch of a house's templates: what is lost, told once with the smallest partnership; and the same in each run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from govkit.data.inputs import Inputs
from govkit.data.starting import shapes
from govkit.data.templates import shipped_templates
from govkit.load import load_partnership
from govkit.report.branches import EveryBranch
from govkit.tasks import every_branch as task
from govkit.tasks.every_branch import every_branch, every_branch_of_shapes
from tests.conftest import ROOT

TODAY = date(2026, 12, 1)
REVIEW = "isa/clauses/review.html.j2"
LOSING = """{% clause "review" %}
<h2>Review</h2>
<p>By {{ partnership.review.owner.name }}.{% if partnership.nation != "wales" %} {{ partnership.review.by }}{% endif %}
{% if partnership.review.last_reviewed %} {{ partnership.review.last_reviewed }}{% endif %}</p>
{% if partnership.review.sooner_if %}
<ul>{% for event in partnership.review.sooner_if %}<li>{{ event }}</li>{% endfor %}</ul>
{% endif %}
{% endclause %}
"""
Found = Callable[..., EveryBranch]


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Found:
    """What is found for the smallest partnership, with some templates of the house."""
    file = Path(shutil.copy(ROOT / "tests/partnerships/smallest.yaml", tmp_path / "partners.yaml"))
    monkeypatch.chdir(tmp_path)

    def look(**files: str) -> EveryBranch:
        for name, text in files.items():
            place = tmp_path / "templates" / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")
        (told,) = every_branch([Inputs(file, TODAY)])
        return told

    return look


def test_what_is_lost_on_a_branch_is_told_with_a_partnership_that_shows_it(found: Found, tmp_path: Path) -> None:
    told = found(**{REVIEW: LOSING})
    (lost,) = told.lost
    assert (lost.finding.rule, lost.finding.clause) == ("clause-omits-fact", "review")
    assert lost.finding.location.file == f"templates/{REVIEW}"
    assert lost.change == "with `partnership.nation: wales`"
    file = tmp_path / "small.yaml"
    file.write_text(lost.smallest, "utf-8")
    assert load_partnership(file).partnership is not None
    assert yaml.safe_load(lost.smallest)["partnership"]["nation"] == "wales"


def test_each_choice_of_the_houses_template_is_told_with_its_ways(found: Found) -> None:
    told = found(**{REVIEW: LOSING})
    ours = {line.location.line: line for line in told.lines if line.location.file == f"templates/{REVIEW}"}
    assert ours[3].taken == ("yes", "no")
    assert {line.what for line in ours.values()} == {"if", "for"}
    assert told.taken < told.ways


def test_two_runs_tell_the_same_with_any_number_of_processes(found: Found, monkeypatch: pytest.MonkeyPatch) -> None:
    first = found(**{REVIEW: LOSING})
    monkeypatch.setattr(task, "processes", lambda: 1)
    assert found() == first


def test_a_branch_that_nothing_reaches_and_a_name_that_nothing_has_are_told(found: Found) -> None:
    shipped = (shipped_templates() / REVIEW).read_text("utf-8")
    more = '{% if partnership.reference == "unheard of" %}<p>{{ partnership.refrence }}</p>{% endif %}\n{% endclause %}'
    told = found(**{REVIEW: shipped.replace("{% endclause %}", more)})
    assert [line.asks for line in told.lines if line.unsaid and line.location.file == f"templates/{REVIEW}"][-1:] == [
        'partnership.reference == "unheard of"'
    ]
    assert [why for _place, why in told.undefined] == [
        "`partnership` has nothing called `refrence`. Did you mean `reference`?"
    ]


def test_a_file_that_can_not_be_read_is_left_to_the_check(tmp_path: Path) -> None:
    file = tmp_path / "partners.yaml"
    file.write_text("partnership: {}\n", "utf-8")
    assert every_branch([Inputs(file, TODAY)]) == ()


@pytest.mark.slow
def test_the_shapes_are_tried_where_a_house_has_no_partnership(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "templates" / REVIEW
    place.parent.mkdir(parents=True)
    place.write_text(LOSING, "utf-8")
    one = dict([next(iter(shapes().items()))])
    monkeypatch.setattr("govkit.tasks.every_branch.shapes", lambda: one)
    (told,) = every_branch_of_shapes(tmp_path / "partners.yaml", None)
    assert any(each.finding.clause == "review" for each in told.lost)
