"""`govkit readability`, as people and programs use it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from govkit.data.inputs import Inputs
from govkit.data.made_for import MadeFor
from govkit.document import Design
from govkit.finding import Severity
from govkit.tasks.readability import readability
from tests.conftest import EXAMPLE, ROOT, TODAY, Govkit
from tests.made import kinds_made_for
from tests.welsh import welsh_partnership

LONG = (
    "we can see which of the many families that live near here would like some help with the things that worry them now"
)


def spoil(file: Path, old: str, new: str) -> int:
    before = file.read_text("utf-8")
    assert old in before
    file.write_text(before.replace(old, new, 1), "utf-8")
    return before[: before.index(old)].count("\n") + 1


def as_json(run: Any) -> Any:
    return json.loads(run.out)


@pytest.mark.whole
def test_no_shipped_letter_or_notice_has_a_sentence_over_20_words() -> None:
    found = readability(Inputs(EXAMPLE, TODAY))
    public = [each for each in found.documents if each.scored.document.design is not Design.AGREEMENT]
    assert {each.scored.document.kind for each in public} >= kinds_made_for(
        MadeFor.CONSENT_LETTERS, MadeFor.OPT_OUT_LETTERS, MadeFor.NOTICES
    )
    long = [
        f"{each.place(one)}: {one.text}"
        for each in public
        for one in each.scored.whole.long_sentences
        if not (each.scored.document.design is Design.BRIEFING and EXAMPLE.name in f"{each.place(one)}")
    ]  # a briefing quotes the reasons that the file gives, however long
    assert not long, "\n".join(long)


@pytest.mark.whole
def test_the_terminal_tells_scores_clauses_and_the_caveat(govkit: Govkit) -> None:
    run = govkit("readability", "consent_letter")
    assert (run.status, run.err) == (0, "")
    first, inputs, second, *rest = run.out.splitlines()
    assert first.startswith("consent_letter: ")
    for part in (
        "sentences",
        "words",
        "the longest",
        "load",
        "rare",
        "passive or parted",
        "grade",
        "reading age",
        "reading ease",
        "SMOG",
        "Fog",
    ):
        assert part in first
    assert inputs.startswith("  from ")
    assert re.search(r" hard words? and \d+ rare words?; \d+ sentences? with a passive$", inputs)
    assert second.startswith("  textstat: ")
    assert any(line.split()[:1] == ["deadline"] for line in rest)
    assert "  No sentence is over 20 words." in rest
    assert "partners.yaml: nothing to act on." in rest
    assert "Test the words with the people who will read them." in " ".join(rest)
    assert "isa:" not in run.out


def test_json_keeps_its_contract(govkit: Govkit, example: Path) -> None:
    spoil(example, "plain_summary: help your family before things get harder", f"plain_summary: {LONG}")
    said = as_json(govkit("readability", "consent_letter", "--format", "json"))
    assert list(said) == ["govkit", "formulas", "documents", "findings"]
    (document,) = said["documents"]
    counted = [
        "sentences",
        "words",
        "syllables",
        "long_words",
        "hard_words",
        "rare_words",
        "passive_or_parted_sentences",
    ]
    counted.append("passive_sentences")
    counts = [*counted, "long_sentences", "measures"]
    assert list(document) == [
        "document",
        "file",
        "english",
        "skipped",
        "left_out",
        "counted_as",
        "other_languages",
        *counts,
        "clauses",
        "sections",
    ]
    assert document["document"] == "consent_letter"
    assert document["file"].endswith("templates/consent_letter/document.html.j2")
    assert list(document["measures"]) == [
        "reading_load",
        "mean_sentence_length",
        "rare_words_percent",
        "hard_words_percent",
        "passive_or_parted_percent",
        "longest_sentence",
        "flesch_kincaid_grade",
        "uk_reading_age",
        "flesch_reading_ease",
        "smog",
        "gunning_fog",
        "passive_percent",
    ]
    assert said["formulas"].keys() <= document["measures"].keys()
    assert [list(clause) for clause in document["clauses"]] == [["clause", *counts]] * len(document["clauses"])
    assert [list(section) for section in document["sections"]] == [["section", *counted, "measures"]] * len(
        document["sections"]
    )
    assert "What we would share" in [section["section"] for section in document["sections"]]
    stage = next(clause for clause in document["clauses"] if clause["clause"] == "stage")
    (sentence,) = stage["long_sentences"]
    assert list(sentence) == ["words", "text", "file", "line", "column", "path", "clause"]
    assert sentence in document["long_sentences"]


@pytest.mark.whole
def test_json_asks_textstat_if_it_is_told_to(govkit: Govkit) -> None:
    said = as_json(govkit("readability", "consent_letter", "--format", "json", "--second-opinion"))
    (document,) = said["documents"]
    opinion = document["second_opinion"]
    assert opinion["of"] == "textstat"
    assert abs(opinion["flesch_kincaid_grade"] - document["measures"]["flesch_kincaid_grade"]) < 3
    parts = abs(opinion["flesch_kincaid_grade"] - document["measures"]["flesch_kincaid_grade"]) >= 0.55
    assert bool(opinion["parts_because"]) >= parts


def test_a_long_fact_is_located_in_the_partnership_file(govkit: Govkit, example: Path) -> None:
    line = spoil(example, "plain_summary: help your family before things get harder", f"plain_summary: {LONG}")
    run = govkit("readability", "consent_letter", "--format", "json")
    (finding,) = as_json(run)["findings"]
    assert run.status == 1
    assert (finding["rule"], finding["severity"], finding["evidence"]) == ("long-sentence", "error", "verified")
    assert (finding["file"], finding["line"], finding["path"]) == ("partners.yaml", line, "purpose.plain_summary")
    assert (finding["document"], finding["clause"]) == ("consent_letter", "stage")
    assert finding["sentence"][finding["start"] : finding["end"]] == finding["words"] == finding["sentence"]
    assert (finding["written"], finding["instead"]) == ("both", [])


@pytest.mark.whole
def test_a_long_sentence_of_a_template_is_located_there(govkit: Govkit, house: Path) -> None:
    file = house / "consent_letter/clauses/limits.html.j2"
    words = "Without a yes, we share only if the law says so, or to keep a child or an adult who needs care from harm."
    file.write_text(f'{{% clause "limits" %}}\n\n<p>{words}</p>\n{{% endclause %}}\n', "utf-8")
    run = govkit("readability", "consent_letter", "--format", "json", "--fail-on", "warning")
    (finding,) = as_json(run)["findings"]
    assert run.status == 1
    assert (finding["file"], finding["line"]) == (str(Path("templates/consent_letter/clauses/limits.html.j2")), 3)
    assert (finding["severity"], finding["path"], finding["clause"]) == ("warning", "", "limits")
    assert "24 words" in finding["message"]
    assert govkit("readability", "consent_letter").status == 0
    assert "templates/consent_letter/clauses/limits.html.j2:3: 24 words" in govkit("readability", "consent_letter").out


def test_an_agreement_is_warned_over_25_words_alone(example: Path) -> None:
    found = readability(Inputs(example, TODAY), kinds=["isa"])
    assert {finding.severity for finding in found.findings} == {Severity.WARNING}
    assert min(len(finding.message.split("“", 1)[1].split()) for finding in found.findings) > 20
    (isa,) = found.documents
    assert all(sentence.length > 20 for sentence in isa.scored.whole.long_sentences)


@pytest.mark.whole
def test_blanks_are_scored(govkit: Govkit, example: Path) -> None:
    spoil(example, "plain_summary: help your family before things get harder", "plain_summary: to be agreed")
    assert govkit("readability", "consent_letter").status == 0


def test_a_kind_that_is_not_made_is_named(govkit: Govkit) -> None:
    run = govkit("readability", "consent-letter")
    assert (run.status, run.out) == (2, "")
    assert "Did you mean `consent_letter`?" in run.err


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_a_fault_of_the_file_is_told(form: str, govkit: Govkit, example: Path) -> None:
    spoil(example, "  status: draft", "  statuss: draft")
    run = govkit("readability", "--format", form)
    assert run.status == 1
    assert "unknown-key" in run.out


@pytest.mark.slow
def test_the_same_input_gives_the_same_words() -> None:
    command = [sys.executable, "-m", "govkit", "readability", "-p", str(EXAMPLE)]
    runs = [
        subprocess.run(command, capture_output=True, check=False, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != b""


def test_explain_knows_the_rule(govkit: Govkit) -> None:
    assert "long-sentence (warning)" in govkit("explain", "long-sentence").out


@pytest.mark.whole
@pytest.mark.skipif(os.name == "nt", reason="Windows says otherwise who may write in a folder")
def test_it_is_asked_for_where_others_may_write_in_the_folder_of_govkit(tmp_path: Path) -> None:
    """nltk reads nothing out of such a folder, and a group shares one on many machines."""
    shutil.copytree(ROOT / "govkit", tmp_path / "govkit", ignore=shutil.ignore_patterns("__pycache__"))
    for place in (tmp_path / "govkit" / "readability" / "nltk_data").rglob("*"):
        place.chmod(0o777)
    (tmp_path / "letter.txt").write_text("We help you. You can say no.\n", "utf-8")
    ended = subprocess.run(
        [sys.executable, "-P", "-m", "govkit", "readability", "letter.txt"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_documents_in_other_languages_are_not_scored_and_that_is_said(govkit: Govkit, tmp_path: Path) -> None:
    run = govkit("readability", "consent_letter", "-p", welsh_partnership(tmp_path))
    assert run.err == "Documents in Welsh are not scored: how hard words are to read is measured in English alone.\n"
    assert "--cy" not in run.out
