"""`diff`: what one version changes against another, in folders and at revisions."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.document import Doing
from govkit.errors import NothingToCompare
from govkit.tasks.diff import AS_IT_LIES, diff
from tests.commits import git
from tests.conftest import TODAY

PLAN = "your family’s support plan, without health details"


@pytest.mark.whole
def test_revisions_and_the_files_as_they_lie_are_compared(example: Path) -> None:
    home = example.parent
    git(home, "init", "-q")
    git(home, "add", ".")
    git(home, "commit", "-qm", "first")
    example.write_text(example.read_text("utf-8").replace(PLAN, "your family’s support plan"), "utf-8")
    git(home, "commit", "-qam", "second")
    example.write_text(example.read_text("utf-8").replace("keep_for: 2 years", "keep_for: 3 years"), "utf-8")
    inputs = Inputs(example, TODAY)
    between = diff(inputs, "HEAD~1", "HEAD")
    assert [(each.path, each.before, each.after) for each in between.facts] == [
        ("data_items.support-plan.plain_name", PLAN, "your family’s support plan")
    ]
    assert (between.old, between.new) == ("HEAD~1", "HEAD")
    assert {Doing.ASKS_FOR_CONSENT, Doing.SETS_OUT_AGREEMENT, Doing.TELLS_PEOPLE} <= {
        doing for each in between.documents for doing in each.does
    }
    assert any("signs this version" in each.does for each in between.consequences)
    here = diff(inputs, "HEAD")
    assert here.new == AS_IT_LIES
    assert {each.after for each in here.facts} == {"3 years"}
    assert diff(inputs, "HEAD", "HEAD").is_nothing


def test_a_clause_of_the_house_that_changed_is_told(example: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    (old / "partners.yaml").write_bytes(example.read_bytes())
    own = example.parent / "templates/privacy_notice/clauses/complaints.html.j2"
    own.parent.mkdir(parents=True)
    shipped = (Path(__file__).parents[2] / "templates/privacy_notice/clauses/complaints.html.j2").read_text("utf-8")
    own.write_text(shipped.replace("</h2>", " to us</h2>"), "utf-8")
    found = diff(Inputs(example, TODAY), str(old))
    assert [(each.name, [clause.clause for clause in each.clauses]) for each in found.documents] == [
        ("privacy_notice", ["complaints"]),
        ("privacy_notice_young", ["complaints"]),
    ]
    assert found.facts == ()


def test_a_file_with_faults_makes_nothing_to_compare(example: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    (old / "partners.yaml").write_text("partnership: {leed: x}\n", "utf-8")
    with pytest.raises(NothingToCompare, match=r"old: partners\.yaml has faults, so it makes no documents"):
        diff(Inputs(example, TODAY), str(old))


def test_a_folder_without_the_file_is_nothing_to_compare_with(example: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingToCompare, match=r"empty: there is no partners\.yaml"):
        diff(Inputs(example, TODAY), str(tmp_path / "empty"))
