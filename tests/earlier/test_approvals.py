"""Who may approve is what stood at the revision, so a change can't name its own approver."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from govkit.approval.approving import Approver
from govkit.approval.changed import every_changed_clause
from govkit.approval.entitled import ApprovalsSince, NewApproval, unentitled
from govkit.approval.statements import ClauseWords
from govkit.approval.words_of import words_of
from govkit.data.approved import as_text, shipped_approved
from govkit.data.approvers import ListedApprover
from govkit.data.inputs import Inputs
from govkit.data.templates import Templates, shipped_templates
from govkit.earlier.approvals import approvals_since
from govkit.errors import NothingToCompare
from govkit.tasks.approve import approve, to_approve
from govkit.tasks.check import check
from tests.approval.words import house_of, source
from tests.commits import git
from tests.conftest import EXAMPLE, TODAY, of_rule
from tests.renaming.renames import Renames

WHY = "opt_out_letter/clauses/why.html.j2"
LATER = "opt_out_letter/clauses/formats.html.j2"
SAM, JO = Approver("Sam Lee", "Caldicott Guardian"), Approver("Jo Day", "project officer")
LIST = '[[approvers]]\nname = "Sam Lee"\nrole = "Caldicott Guardian"\n'


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A house with one clause of its own, approved by Jo before there was a list, and then a list that names Sam."""
    shutil.copy(EXAMPLE, tmp_path / "partners.yaml")
    git(tmp_path, "init", "-q", "-b", "main")
    approved_by(JO, tmp_path, WHY, "We want to share")
    (tmp_path / "govkit.toml").write_text(LIST, "utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def approved_by(approver: Approver, top: Path, name: str, words: str) -> Templates:
    clause = Path(name).name.partition(".")[0]
    found = house_of(top / "templates", {name: f'{{% clause "{clause}" %}}<p>{words} this.</p>{{% endclause %}}'})
    approve(found, to_approve(found), approver, TODAY)
    return found


def since(found: Templates, ref: str = "main") -> ApprovalsSince:
    return approvals_since(found, ref, tuple(every_changed_clause(found)))


def who(found: Templates, ref: str = "main") -> list[tuple[str, str]]:
    return [(each.clause, each.by) for each in unentitled(since(found, ref))]


def test_what_the_revision_has_is_never_asked_again(repository: Path) -> None:
    assert who(Templates(shipped_templates(), repository / "templates")) == []


@pytest.mark.whole
def test_an_approval_by_anybody_else_is_told_at_its_line(repository: Path) -> None:
    found = approved_by(JO, repository, LATER, "We stop")
    assert who(found) == [("formats", "Jo Day")]
    (finding,) = of_rule(
        check(Inputs(repository / "partners.yaml", TODAY, since="main")).findings, "approver-not-entitled"
    )
    assert finding.severity == "error"
    assert finding.location.file.endswith("opt_out_letter/approved.yaml")
    assert finding.location.line == 4
    assert (
        finding.message
        == "`opt_out_letter/formats` was approved by Jo Day, project officer, who may not approve it as of main."
    )
    assert finding.fix == "Have it approved by Sam Lee, Caldicott Guardian."
    assert of_rule(check(Inputs(repository / "partners.yaml", TODAY)).findings, "approver-not-entitled") == []


def test_an_approval_by_somebody_on_the_list_is_right(repository: Path) -> None:
    assert who(approved_by(SAM, repository, LATER, "We stop")) == []


def test_a_change_cant_name_its_own_approver(repository: Path) -> None:
    found = approved_by(JO, repository, LATER, "We stop")
    (repository / "govkit.toml").write_text(
        LIST + '[[approvers]]\nname = "Jo Day"\nrole = "project officer"\n', "utf-8"
    )
    git(repository, "checkout", "-qb", "change")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "second")
    assert who(found) == [("formats", "Jo Day")]
    assert who(found, "change") == []


def test_an_approval_that_is_taken_away_is_told_while_its_words_need_it(repository: Path) -> None:
    (repository / "templates/opt_out_letter/approved.yaml").unlink()
    found = Templates(shipped_templates(), repository / "templates")
    assert who(found) == [("why", "")]
    (repository / "templates" / WHY).unlink()
    assert who(found) == []


def test_a_whole_kind_that_is_gone_asks_nobody(repository: Path) -> None:
    house = repository / "templates"
    ours = {
        "ours/kind.yaml": source("opt_out_letter/kind.yaml"),
        "ours/document.html.j2": '{% clause "a" %}<p>Hello.</p>{% endclause %}',
    }
    found = house_of(house, ours)
    approve(found, to_approve(found, "ours"), SAM, TODAY)
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "second")
    (house / "ours/approved.yaml").unlink()
    assert who(found, "main") == [("a", "")]
    shutil.rmtree(house / "ours")
    assert who(found, "main") == []


def test_an_approval_under_the_name_that_a_clause_had_is_no_other_and_has_its_line(
    repository: Path, renames: Renames
) -> None:
    found = Templates(shipped_templates(), repository / "templates")
    renames({"clauses": [{"kind": "opt_out_letter", "old": "reason", "new": "why", "since": "0.3"}]})
    file = repository / "templates/opt_out_letter/approved.yaml"
    file.write_text(file.read_text("utf-8").replace("  why:\n", "  reason:\n"), "utf-8")
    assert who(found) == []
    file.write_text(file.read_text("utf-8").replace("Jo Day", "Al Roe"), "utf-8")
    (new,) = since(found).new
    assert (new.clause, new.by, new.line) == ("why", "Al Roe", 4)
    file.unlink()
    assert who(found) == [("why", "")]


def test_what_the_other_branch_approved_since_is_none_of_ours(repository: Path) -> None:
    git(repository, "checkout", "-qb", "ours")
    git(repository, "checkout", "-q", "main")
    approved_by(SAM, repository, WHY, "We hope to share")
    git(repository, "commit", "-qam", "theirs")
    git(repository, "checkout", "-q", "ours")
    assert who(Templates(shipped_templates(), repository / "templates")) == []


def test_the_list_of_the_nearest_folder_holds_and_can_be_for_some_kinds(repository: Path) -> None:
    (repository / "templates/govkit.toml").write_text(LIST + 'kinds = ["isa"]\n', "utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "second")
    found = approved_by(SAM, repository, LATER, "We stop")
    assert who(found) == [("formats", "Sam Lee")]


@pytest.mark.whole
def test_without_a_list_nobody_may(repository: Path) -> None:
    git(repository, "rm", "-q", "govkit.toml")
    git(repository, "commit", "-qm", "second")
    approved_by(SAM, repository, LATER, "We stop")
    (finding,) = of_rule(
        check(Inputs(repository / "partners.yaml", TODAY, since="main")).findings, "approver-not-entitled"
    )
    assert finding.fix == "Add `[[approvers]]` to govkit.toml, in a change before this one."


@pytest.mark.slow
def test_an_approval_of_govkits_own_words_that_is_taken_away_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = tmp_path / "templates"
    shutil.copytree(shipped_templates(), ours)
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    monkeypatch.setattr("govkit.data.approved.shipped_templates", lambda: ours)
    file = ours / "opt_out_letter/approved.yaml"
    left = {name: each for name, each in shipped_approved("opt_out_letter").items() if name != "why"}
    assert who(Templates(ours)) == []
    file.write_text(as_text(left), "utf-8")
    assert who(Templates(ours)) == [("why", "")]


@pytest.mark.whole
def test_check_reads_the_words_once(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    approved_by(JO, repository, LATER, "We stop")
    read = list[str]()

    def counted(found: Templates, kind: str, *more: Any, **named: Any) -> Mapping[str, ClauseWords] | None:
        read.append(kind)
        return words_of(found, kind, *more, **named)

    monkeypatch.setattr("govkit.approval.changed.words_of", counted)
    check(Inputs(repository / "partners.yaml", TODAY, since="main"))
    assert read == ["opt_out_letter"]


def test_outside_of_a_repository_nothing_is_known(tmp_path: Path) -> None:
    with pytest.raises(NothingToCompare):
        since(house_of(tmp_path, {WHY: source(WHY)}))


def test_a_name_is_the_same_however_it_is_spaced_and_its_role_counts() -> None:
    listed = (ListedApprover(name="Sam Lee", role="Caldicott Guardian", kinds=()),)
    right = NewApproval("isa", "why", "sam  lee", "caldicott guardian", "f", 1)
    wrong = NewApproval("isa", "why", "Sam Lee", "officer", "f", 1)
    assert list(unentitled(ApprovalsSince("main", listed, (right, wrong)))) == [wrong]
