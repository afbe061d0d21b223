"""What is approved is written beside the templates, and `check` is content from then on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govkit.approval.approving import Approver
from govkit.data.approved import APPROVED, ApprovedFile, as_text, own_approved, shipped_approved
from govkit.data.shelf import read
from govkit.errors import ApprovalRefused, DataUnreadable, TemplateFailed
from govkit.finding import Finding
from govkit.tasks.approve import ClauseByClause, approve, to_approve
from tests.approval.words import SHIPPED, house_of, source
from tests.conftest import TODAY, found_by
from tests.renaming.renames import Renames
from tests.rows import sampled

SAM = Approver("Sam Lee", "information governance lead", "plainer")
WHY = "opt_out_letter/clauses/why.html.j2"
ABOUT = "isa/clauses/about.html.j2"
OWN = {
    name: f'{{% clause "{Path(name).name.partition(".")[0]}" %}}\n<p>We have words of our own.</p>\n{{% endclause %}}'
    for name in (WHY, ABOUT)
}


def found(example: Path) -> list[Finding]:
    return found_by("words-not-approved", example)


@pytest.mark.whole
def test_a_house_approves_a_clause_and_check_is_content_with_it(example: Path) -> None:
    house = example.parent / "templates"
    templates = house_of(house, OWN)
    told = {(each.clause, each.severity.value, each.location.line) for each in found(example)}
    assert told == {("why", "warning", 2), ("about", "warning", 2)}
    clauses = to_approve(templates, "opt_out_letter/why")
    done = approve(templates, clauses, SAM, TODAY)
    assert list(done.files) == [house / "opt_out_letter" / APPROVED]
    written = own_approved(house, "opt_out_letter")
    assert list(written) == ["why"]
    clause = written["why"]
    assert (clause.approved_by, clause.role, clause.approved_on, clause.why) == (SAM.name, SAM.role, TODAY, SAM.why)
    assert [each.clause for each in found(example)][:1] == ["about"]
    approve(templates, to_approve(templates, "isa"), SAM, TODAY)
    assert found(example) == []


def test_what_is_approved_is_added_to_what_was_and_what_is_gone_is_taken_out(tmp_path: Path) -> None:
    templates = house_of(tmp_path, {WHY: OWN[WHY]})
    approve(templates, to_approve(templates), SAM, TODAY)
    before = (tmp_path / "opt_out_letter" / APPROVED).read_text("utf-8")
    house_of(
        tmp_path,
        {"opt_out_letter/clauses/formats.html.j2": '{% clause "formats" %}<p>In large print.</p>{% endclause %}'},
    )
    approve(templates, to_approve(templates), Approver("Jo", "lead"), TODAY)
    after = (tmp_path / "opt_out_letter" / APPROVED).read_text("utf-8")
    assert list(own_approved(tmp_path, "opt_out_letter")) == ["formats", "why"]
    assert before.partition("clauses:")[2].strip() in after


OURS = {
    "ours/kind.yaml": source("opt_out_letter/kind.yaml"),
    "ours/document.html.j2": '{% clause "a" %}<p>Hello.</p>{% endclause %}',
}


@pytest.mark.parametrize("after", ["", '{% clause "a" %}{% endclause %}'])
def test_the_last_clause_of_a_kind_that_is_gone_or_empty_leaves_a_file_that_reads(after: str, tmp_path: Path) -> None:
    templates = house_of(tmp_path, OURS)
    approve(templates, to_approve(templates), SAM, TODAY)
    assert list(own_approved(tmp_path, "ours")) == ["a"]
    house_of(tmp_path, {"ours/document.html.j2": after})
    approve(templates, to_approve(templates), SAM, TODAY)
    assert own_approved(tmp_path, "ours") == {}
    assert read(tmp_path / "ours" / APPROVED, ApprovedFile).clauses == {}
    assert to_approve(templates) == ()


@pytest.mark.whole
@pytest.mark.parametrize("after", ["", '{% clause "stage" %}{% endclause %}'])
def test_a_house_approves_that_a_clause_of_govkits_is_gone_or_empty(after: str, tmp_path: Path) -> None:
    name = "consent_letter/document.html.j2"
    asks = '{% include "consent_letter/clauses/stage.html.j2" %}'
    assert asks in source(name)
    templates = house_of(tmp_path, {name: source(name).replace(asks, after)})
    assert [each.clause for each in to_approve(templates)] == ["stage"]
    approve(templates, to_approve(templates), SAM, TODAY)
    assert own_approved(tmp_path, "consent_letter")["stage"].says == ()
    assert to_approve(templates) == ()
    house_of(tmp_path, {name: source(name)})
    approve(templates, to_approve(templates), SAM, TODAY)
    assert own_approved(tmp_path, "consent_letter")["stage"].says == shipped_approved("consent_letter")["stage"].says


def test_a_kind_that_is_gone_leaves_nothing_to_approve(tmp_path: Path) -> None:
    templates = house_of(tmp_path, OURS)
    approve(templates, to_approve(templates), SAM, TODAY)
    for name in OURS:
        (tmp_path / name).unlink()
    assert to_approve(templates) == ()
    with pytest.raises(ApprovalRefused, match="no kind of document “ours”"):
        to_approve(templates, "ours")


def test_what_nobody_agreed_to_is_not_written(tmp_path: Path) -> None:
    templates = house_of(tmp_path, OWN)
    done = approve(
        templates, to_approve(templates), SAM, TODAY, ClauseByClause(lambda clause: clause.kind == "isa", pytest.fail)
    )
    assert [file.parent.name for file in done.files] == ["isa"]
    assert not (tmp_path / "opt_out_letter" / APPROVED).exists()


def test_a_kind_that_is_not_there_is_refused() -> None:
    with pytest.raises(ApprovalRefused, match=r"There is no kind of document “isaa”\. Did you mean `isa`"):
        to_approve(SHIPPED, "isaa")


@pytest.mark.whole
@pytest.mark.parametrize(
    ("wanted", "told"),
    sampled(
        [
            ("isa/abuot", "`isa` has no clause “abuot”. Did you mean `about`?"),
            ("isa/zzzzzz", "`isa` has no clause “zzzzzz”."),
            ("isa/about/more", "`isa` has no clause “about/more”."),
            ("opt_out_letter/about", "`opt_out_letter` has no clause “about”."),
        ],
        2,
    ),
)
def test_a_clause_that_is_not_there_is_refused(wanted: str, told: str, tmp_path: Path) -> None:
    for found in (SHIPPED, house_of(tmp_path, OWN)):
        with pytest.raises(ApprovalRefused, match=re.escape(told)):
            to_approve(found, wanted)


@pytest.mark.whole
@pytest.mark.parametrize("wanted", ["isa/document", "isa/about", "isa/", "opt_out_letter/why"])
def test_a_clause_that_is_there_and_is_as_approved_is_not_refused(wanted: str) -> None:
    assert to_approve(SHIPPED, wanted) == ()


def test_a_clause_of_the_houses_own_that_is_gone_can_still_be_named(tmp_path: Path) -> None:
    templates = house_of(tmp_path, OURS)
    approve(templates, to_approve(templates, "ours/a"), SAM, TODAY)
    house_of(tmp_path, {"ours/document.html.j2": ""})
    assert [each.now for each in to_approve(templates, "ours/a")] == [()]


@pytest.mark.parametrize("name", [WHY, "opt_out_letter/document.html.j2"])
@pytest.mark.parametrize("written", ["caf\xe9".encode("latin-1"), b"\n{% if %}"])
def test_what_cant_be_read_is_not_approved(name: str, written: bytes, tmp_path: Path) -> None:
    found = house_of(tmp_path, {name: ""})
    (tmp_path / name).write_bytes(written)
    for wanted in ("", "opt_out_letter", "opt_out_letter/formats"):
        with pytest.raises(TemplateFailed, match=rf"{re.escape(name)}(:2)?: "):
            to_approve(found, wanted)
    assert to_approve(found, "isa") == ()


def test_the_words_of_an_installed_govkit_are_not_approved_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "govkit" / "templates"
    inside.mkdir(parents=True)
    (inside.parent / "__init__.py").touch()
    monkeypatch.setattr("govkit.tasks.approve.shipped_templates", lambda: inside)
    with pytest.raises(ApprovalRefused, match="whose words come approved"):
        approve(SHIPPED, (), SAM, TODAY)


def test_a_clause_that_a_merge_left_twice_is_refused_at_its_line(tmp_path: Path) -> None:
    templates = house_of(tmp_path, {WHY: OWN[WHY]})
    approve(templates, to_approve(templates), SAM, TODAY)
    file = tmp_path / "opt_out_letter" / APPROVED
    text = file.read_text("utf-8")
    file.write_text(text + text.partition("clauses:\n")[2], "utf-8")
    with pytest.raises(DataUnreadable, match=r"approved.yaml:\d+:\d+: "):
        own_approved(tmp_path, "opt_out_letter")


@pytest.mark.whole
def test_what_was_approved_under_the_name_that_a_clause_had_is_that_of_today(tmp_path: Path, renames: Renames) -> None:
    templates = house_of(tmp_path, OWN)
    approve(templates, to_approve(templates), SAM, TODAY)
    renames({"clauses": [{"kind": "isa", "old": "before", "new": "about", "since": "0.3"}]})
    file = tmp_path / "isa" / APPROVED
    file.write_text(file.read_text("utf-8").replace("  about:\n", "  before:\n"), "utf-8")
    assert list(own_approved(tmp_path, "isa")) == ["about"]
    assert to_approve(templates, "isa/before") == ()
    house_of(tmp_path, {"isa/clauses/words.html.j2": '{% clause "words" %}<p>Words.</p>{% endclause %}'})
    approve(templates, to_approve(templates, "isa/words"), SAM, TODAY)
    written = file.read_text("utf-8")
    assert re.findall(r"^  (\w+):$", written, re.MULTILINE) == ["about", "words"]
    file.write_text(written.replace("  words:\n", "  before:\n"), "utf-8")
    assert own_approved(tmp_path, "isa")["about"].says[0].says == "We have words of our own.", "the name of today holds"


def test_the_file_that_is_written_reads_as_what_was_written(tmp_path: Path) -> None:
    clauses = shipped_approved("isa")
    (tmp_path / "isa").mkdir()
    (tmp_path / "isa" / APPROVED).write_text(as_text(clauses), "utf-8")
    assert own_approved(tmp_path, "isa") == clauses
