"""Every branch of a house's templates: what is lost, told once with the smallest partnership; and the same in each run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from govkit.data.inputs import Inputs
from govkit.data.starting import shapes
from govkit.load import load_partnership
from govkit.report.branches import EveryBranch
from govkit.tasks import every_branch as task
from govkit.tasks.every_branch import every_branch, every_branch_of_shapes
from tests.conftest import ROOT

TODAY = date(2026, 12, 1)
REVIEW = "isa/clauses/review.html.j2"
UNREACHED = '{% if partnership.reference == "unheard of" %}<p>{{ partnership.refrence }}</p>{% endif %}'
LOSING = f"""{{% clause "review" %}}
<h2>Review</h2>
<p>By {{{{ partnership.review.owner.name }}}}.{{% if partnership.nation != "wales" %}} {{{{ partnership.review.by }}}}{{% endif %}}
{{% if partnership.review.every %}} {{{{ partnership.review.every }}}}{{% endif %}}
{{% if partnership.review.last_reviewed %}} {{{{ partnership.review.last_reviewed }}}}{{% endif %}}</p>
{{% if partnership.review.sooner_if %}}
<ul>{{% for event in partnership.review.sooner_if %}}<li>{{{{ event }}}}</li>{{% endfor %}}</ul>
{{% endif %}}
{UNREACHED}
{{% endclause %}}
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Inputs]:
    """The smallest partnership, with a template of the house that loses a fact in Wales and has a branch that nothing reaches."""
    folder = tmp_path_factory.mktemp("house")
    file = Path(shutil.copy(ROOT / "tests/partnerships/smallest.yaml", folder / "partners.yaml"))
    place = folder / "templates" / REVIEW
    place.parent.mkdir(parents=True)
    place.write_text(LOSING, "utf-8")
    with pytest.MonkeyPatch.context() as here:
        here.chdir(folder)
        yield Inputs(file, TODAY)


@pytest.fixture(scope="module")
def told(house: Inputs) -> EveryBranch:
    """What is told of it; one look takes seconds."""
    (one,) = every_branch([house])
    return one


@pytest.mark.slow
def test_what_is_lost_on_a_branch_is_told_with_a_partnership_that_shows_it(told: EveryBranch, tmp_path: Path) -> None:
    (lost,) = told.lost
    assert (lost.finding.rule, lost.finding.clause) == ("clause-omits-fact", "review")
    assert lost.finding.location.file == f"templates/{REVIEW}"
    assert lost.change == "with `partnership.nation: wales`"
    file = tmp_path / "small.yaml"
    file.write_text(lost.smallest, "utf-8")
    assert load_partnership(file).partnership is not None
    assert yaml.safe_load(lost.smallest)["partnership"]["nation"] == "wales"


@pytest.mark.whole
def test_each_choice_of_the_houses_template_is_told_with_its_ways(told: EveryBranch) -> None:
    ours = {line.location.line: line for line in told.lines if line.location.file == f"templates/{REVIEW}"}
    assert ours[3].taken == ("yes", "no")
    assert {line.what for line in ours.values()} == {"if", "for"}
    assert told.taken < told.ways


@pytest.mark.whole
def test_a_branch_that_nothing_reaches_and_a_name_that_nothing_has_are_told(told: EveryBranch) -> None:
    assert [line.asks for line in told.lines if line.unsaid and line.location.file == f"templates/{REVIEW}"][-1:] == [
        'partnership.reference == "unheard of"'
    ]
    assert [why for _place, why in told.undefined] == [
        "`partnership` has nothing called `refrence`. Did you mean `reference`?"
    ]


@pytest.mark.slow
def test_two_runs_tell_the_same_with_any_number_of_processes(
    house: Inputs, told: EveryBranch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(task, "processes", lambda: 1)
    assert every_branch([house]) == (told,)


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
