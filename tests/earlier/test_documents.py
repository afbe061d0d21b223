"""`govkit readability --compare`: with a revision, a folder and a report, as words, Markdown and JSON."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from govkit.readability.compare import compare
from govkit.readability.reading import Figures, Kept, Reading
from tests.commits import git
from tests.conftest import Govkit

PLAIN = "plain_summary: help your family before things get harder"
HARD = "plain_summary: facilitate the identification of vulnerabilities within your family before circumstances deteriorate"


def change(example: Path, old: str = PLAIN, new: str = HARD) -> None:
    text = example.read_text("utf-8")
    assert old in text
    example.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def committed(example: Path) -> Path:
    """The example in a repository of its own, in a folder below the top."""
    home = example.parent / "work" / "northmoor"
    home.mkdir(parents=True)
    moved = Path(shutil.move(example, home / "partners.yaml"))
    git(home.parent, "init", "-q")
    git(home.parent, "add", ".")
    git(home.parent, "commit", "-qm", "first")
    return moved


def stage_of(said: str) -> str:
    (line,) = [line for line in said.splitlines() if line.strip().startswith("stage ")]
    return line


@pytest.mark.whole
def test_a_revision_is_compared_with_what_lies_there_now(committed: Path, govkit: Govkit) -> None:
    same = govkit("readability", "consent_letter", "-p", str(committed), "--compare", "HEAD")
    assert (same.status, same.out) == (0, "Compared with HEAD\n\nNo change: consent_letter.\n")
    change(committed)
    run = govkit("readability", "-p", str(committed), "--compare", "HEAD")
    assert "harder by" in stage_of(run.out)
    assert re.search(r"^No change: briefing--.*, data_request, isa", run.out, re.MULTILINE)


@pytest.mark.whole
def test_templates_of_the_revision_are_read(committed: Path, govkit: Govkit) -> None:
    clause = committed.parent / "templates/consent_letter/clauses/no-reply.html.j2"
    clause.parent.mkdir(parents=True)
    old = "In the absence of a communication from you, no dissemination whatsoever of information occurs."
    clause.write_text(f'{{% clause "no-reply" %}}\n<p>{old}</p>\n{{% endclause %}}\n', "utf-8")
    git(committed.parent, "add", ".")
    git(committed.parent, "commit", "-qm", "second")
    shutil.rmtree(committed.parent / "templates")
    run = govkit("readability", "consent_letter", "-p", str(committed), "--compare", "HEAD")
    (line,) = [line for line in run.out.splitlines() if line.strip().startswith("no-reply ")]
    assert "easier by" in line
    assert "No change" in govkit("readability", "consent_letter", "-p", str(committed), "--compare", "HEAD~1").out


@pytest.mark.whole
@pytest.mark.parametrize("ref", ["nowhere", "--exec=true", "HEAD:partners.yaml", "HEAD^{tree}"])
def test_what_is_no_revision_is_told(ref: str, committed: Path, govkit: Govkit) -> None:
    run = govkit("readability", "-p", str(committed), f"--compare={ref}")
    assert (run.status, run.out) == (2, "")
    assert (
        run.err
        == f"govkit: {ref}: this is no file, no folder and no git revision here, so there is nothing to compare with.\n"
    )


@pytest.mark.whole
def test_a_revision_before_the_partnership_was_there(committed: Path, govkit: Govkit) -> None:
    git(committed.parent, "mv", "partners.yaml", "families.yaml")
    git(committed.parent, "commit", "-qm", "second")
    run = govkit("readability", "-p", str(committed.with_name("families.yaml")), "--compare", "HEAD~1")
    assert (run.status, run.out) == (2, "")
    assert "there is no families.yaml" in run.err


@pytest.mark.whole
def test_a_folder_is_compared(example: Path, tmp_path: Path, govkit: Govkit) -> None:
    before = tmp_path / "last-year"
    before.mkdir()
    shutil.copy(example, before)
    change(example)
    assert "harder by" in stage_of(govkit("readability", "consent_letter", "--compare", str(before)).out)


def test_a_folder_whose_partnership_has_faults_is_told(example: Path, tmp_path: Path, govkit: Govkit) -> None:
    before = tmp_path / "last-year"
    before.mkdir()
    (before / "partners.yaml").write_text("partnership: no\n", "utf-8")
    run = govkit("readability", "--compare", str(before))
    assert (run.status, run.out) == (2, "")
    assert "has faults" in run.err


@pytest.mark.whole
def test_a_report_is_compared(example: Path, tmp_path: Path, govkit: Govkit) -> None:
    report = tmp_path / "before.json"
    report.write_text(govkit("readability", "--format", "json").out, "utf-8")
    change(example)
    run = govkit("readability", "--compare", str(report), "--format", "json")
    compared: list[dict[str, Any]] = json.loads(run.out)["compared"]
    letter = next(each for each in compared if each["document"] == "consent_letter")
    (stage,) = [clause for clause in letter["clauses"] if clause["clause"] == "stage"]
    assert stage["harder_by"] > 1
    assert stage["after"]["grade"] == round(stage["before"]["grade"] + stage["harder_by"], 1)


def report_of(**odd: object) -> str:
    """A report of one document, in which something is odd."""
    clause = {"clause": odd.get("clause", "a"), "sentences": 1, "words": 2, "measures": {}}
    measures = {"flesch_kincaid_grade": odd.get("grade", 1.5)}
    document = {
        "document": odd.get("document", "isa"),
        "sentences": odd.get("sentences", 1),
        "words": 2,
        "measures": measures,
    }
    finding = {"document": "isa", "rule": odd.get("rule", "a"), "clause": "a", "message": odd.get("message", "b")}
    return json.dumps({"documents": [{**document, "clauses": [clause]}], "findings": [finding]})


NO_REPORTS = {
    "empty": "",
    "cut short": "{",
    "a list": "[]",
    "a number": '{"documents": 3}',
    "lacking": '{"documents": [{"document": "isa"}], "findings": []}',
    "too deep": "[" * 9999,
    "endless sentences": report_of(sentences=float("inf")),
    "no grade": report_of(grade=float("nan")),
    "a rule that is none": report_of(rule={}),
    "a message that is none": report_of(message=["b"]),
    "a clause that is none": report_of(clause=3),
    "a document that is none": report_of(document=None),
}


@pytest.mark.whole
@pytest.mark.parametrize("content", NO_REPORTS.values(), ids=NO_REPORTS)
def test_what_is_no_report_is_told(content: str, tmp_path: Path, govkit: Govkit) -> None:
    report = tmp_path / "before.json"
    report.write_text(content, "utf-8")
    run = govkit("readability", "--compare", str(report))
    assert (run.status, run.out) == (2, "")
    assert "no report that `govkit readability --format json` wrote" in run.err


@pytest.mark.whole
def test_markdown_has_a_table_and_survives_any_words(example: Path, tmp_path: Path, govkit: Govkit) -> None:
    before = tmp_path / "a|b*c"
    before.mkdir()
    shutil.copy(example, before)
    change(example)
    run = govkit("readability", "consent_letter", "--compare", str(before), "--format", "markdown")
    lines = run.out.splitlines()
    assert "a\\|b\\*c" in lines[2]
    assert lines[4:6] == [
        "| Document | Load before | Load now | Grade before | Grade now | Change |",
        "|---|--:|--:|--:|--:|---|",
    ]
    assert lines[6].startswith("| consent\\_letter | ")
    assert "harder by" in lines[6]


def test_markdown_wants_something_to_compare_with(govkit: Govkit) -> None:
    run = govkit("readability", "--format", "markdown")
    assert run.status == 2
    assert "--compare REF" in run.err


def reading(grade: float | None, *findings: Kept, **clauses: float) -> Reading:
    whole = Figures(10, 100, grade)
    return Reading(whole, {name: Figures(1, 10, value) for name, value in clauses.items()}, findings)


def test_findings_are_new_or_mended_one_by_one() -> None:
    twice, once = Kept("long-sentence", "why", "It has 30 words."), Kept("passive", "why", "Who does it?")
    (compared,) = compare({"isa": reading(5.0, twice, twice)}, {"isa": reading(5.0, twice, once)})
    assert compared.whole.new == (once,)
    assert compared.whole.mended == (twice,)


def test_a_document_that_is_new_and_one_that_is_gone() -> None:
    new, gone = compare({"old": reading(5.0, why=4.0)}, {"isa": reading(None, why=4.0)})
    assert (new.whole.name, new.whole.before, new.clauses) == ("isa", None, ())
    assert (gone.whole.name, gone.whole.after, gone.clauses) == ("old", None, ())
    assert new.whole.grades is gone.whole.grades is None


def test_a_document_that_is_gone_mends_nothing_and_one_that_is_new_has_all_its_findings() -> None:
    found = Kept("passive", "why", "Who does it?")
    new, gone = compare({"old": reading(5.0, found)}, {"isa": reading(5.0, found)})
    assert (new.whole.new, new.whole.mended) == ((found,), ())
    assert (gone.whole.new, gone.whole.mended) == ((), ())


def test_clauses_that_stay_the_same_are_left_out() -> None:
    (compared,) = compare({"isa": reading(5.0, why=4.0, who=3.0)}, {"isa": reading(5.5, why=4.6, who=3.0)})
    assert [(clause.name, clause.grades) for clause in compared.clauses] == [("why", 0.6)]


HARD_TO_READ = "In the absence of a communication from you, no dissemination whatsoever of information occurs."
OWN = f'{{% clause "no-reply" %}}\n<p>{HARD_TO_READ}</p>\n{{% endclause %}}\n'


def write_house(house: Path) -> Path:
    """A house's own words for one clause."""
    clause = house / "consent_letter/clauses/no-reply.html.j2"
    clause.parent.mkdir(parents=True)
    clause.write_text(OWN, "utf-8")
    return house


def compared_with(ref: str | Path, partnership: Path, house: Path | str, govkit: Govkit) -> str:
    asked = ("consent_letter", "-p", str(partnership), "--templates", str(house), "--compare", str(ref))
    run = govkit("readability", *asked, "--fail-on", "error")
    assert run.err == ""
    return run.out


NOTHING_CHANGED = "No change: consent_letter.\n"


@pytest.mark.slow
def test_a_house_beside_the_partnership_s_folder_is_that_of_the_revision(
    committed: Path, govkit: Govkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = write_house(committed.parent.parent / "house")
    git(committed.parent, "add", "..")
    git(committed.parent, "commit", "-qm", "second")
    monkeypatch.chdir(committed.parent)
    assert compared_with("HEAD", committed, "../house", govkit).endswith(NOTHING_CHANGED)
    shutil.rmtree(house)
    house.mkdir()
    assert "easier by" in compared_with("HEAD", committed, house, govkit)
    assert compared_with("HEAD~1", committed, house, govkit).endswith(NOTHING_CHANGED)


@pytest.mark.whole
def test_a_house_outside_the_repository_is_taken_as_it_lies(committed: Path, tmp_path: Path, govkit: Govkit) -> None:
    house = write_house(tmp_path / "elsewhere" / "house")
    assert compared_with("HEAD", committed, house, govkit).endswith(NOTHING_CHANGED)


@pytest.mark.slow
def test_a_house_in_the_partnership_s_folder_is_found_however_deep(
    committed: Path, tmp_path: Path, govkit: Govkit
) -> None:
    house = write_house(committed.parent / "words" / "house")
    git(committed.parent, "add", ".")
    git(committed.parent, "commit", "-qm", "second")
    assert compared_with("HEAD", committed, house, govkit).endswith(NOTHING_CHANGED)
    before = Path(shutil.copytree(committed.parent, tmp_path / "before"))
    assert compared_with(before, committed, house, govkit).endswith(NOTHING_CHANGED)


@pytest.mark.slow
def test_a_house_that_two_folders_share_is_taken_as_it_lies(example: Path, tmp_path: Path, govkit: Govkit) -> None:
    house = write_house(tmp_path / "house")
    for name in ("now", "before"):
        (tmp_path / name).mkdir()
        shutil.copy(example, tmp_path / name)
    now = tmp_path / "now" / "partners.yaml"
    assert compared_with(tmp_path / "before", now, house, govkit).endswith(NOTHING_CHANGED)
    elsewhere = write_house(tmp_path / "far" / "away" / "house")
    assert compared_with(tmp_path / "before", now, elsewhere, govkit).endswith(NOTHING_CHANGED)


@pytest.mark.slow
def test_the_house_of_a_whole_copy_is_that_of_the_copy(example: Path, tmp_path: Path, govkit: Govkit) -> None:
    whole = tmp_path / "whole"
    (whole / "work").mkdir(parents=True)
    now = Path(shutil.copy(example, whole / "work"))
    house = write_house(whole / "house")
    copy = Path(shutil.copytree(whole, tmp_path / "copy"))
    assert compared_with(copy / "work", now, house, govkit).endswith(NOTHING_CHANGED)
    shutil.rmtree(house)
    house.mkdir()
    assert "easier by" in compared_with(copy / "work", now, house, govkit)


@pytest.mark.whole
def test_the_house_that_a_folder_holds_under_its_name_comes_first(
    example: Path, tmp_path: Path, govkit: Govkit
) -> None:
    house = tmp_path / "house"
    house.mkdir()
    before = tmp_path / "before"
    write_house(before / "house")
    shutil.copy(example, before)
    assert "easier by" in compared_with(before, example, house, govkit)
