"""What ships is plain, and a house has the last word: words of its own, words turned off, and targets."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from govkit.data.inputs import Inputs
from govkit.finding import Severity
from govkit.tasks.readability import readability
from tests.conftest import EXAMPLE, ROOT, TODAY, Govkit

PARTNERSHIPS = ROOT / "tests" / "partnerships"
House = Callable[[str, str], None]


@pytest.mark.parametrize(
    "file",
    [
        EXAMPLE,
        *(PARTNERSHIPS / f"{name}.yaml" for name in ("joint_with_processor", "one_way", "opt_out_only", "smallest")),
    ],
    ids=lambda file: file.stem,
)
def test_shipped_letters_and_notices_meet_every_target(file: Path) -> None:
    found = [
        f"{finding.location}: {finding.rule}: {finding.message}"
        for finding in readability(Inputs(file, TODAY)).findings
        if finding.document != "isa" and finding.severity is not Severity.ADVICE
        if not (finding.document.startswith("briefing") and finding.location.file == str(file))
    ]  # a briefing quotes the reasons that the file gives, however long
    assert found == []


@pytest.fixture
def write(example: Path) -> House:
    """Writes one of a house's files beside the example."""

    def write_file(name: str, text: str) -> None:
        folder = example.parent / "templates" / "standards"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.yaml").write_text(text, "utf-8")

    return write_file


def found_in(govkit: Govkit, *asked: str) -> list[Any]:
    run = govkit("readability", *asked, "--format", "json")
    assert run.err == ""
    findings: list[Any] = json.loads(run.out)["findings"]
    return findings


@pytest.mark.whole
def test_a_house_adds_a_word_in_all_its_forms(govkit: Govkit, write: House, example: Path) -> None:
    write("plain_words", "words:\n  - {noun: family worker, instead: helper, many: helpers, source: our style guide}\n")
    (found,) = found_in(govkit, "consent_letter")
    line = (
        example.read_text("utf-8")
        .splitlines()
        .index("    comes_after: Your family met our family worker and asked for help.")
        + 1
    )
    assert (found["rule"], found["severity"], found["source"]) == ("officialese", "warning", "our style guide")
    assert (found["words"], found["instead"], found["written"]) == ("family worker", ["helper"], "partnership")
    assert (found["file"], found["line"], found["path"]) == ("partners.yaml", line, "letters.consent.comes_after")


@pytest.mark.whole
def test_a_word_of_the_template_is_found_at_the_templates_line(govkit: Govkit, write: House) -> None:
    write("plain_words", "words:\n  - {verb: reply, instead: answer, source: ours}\n")
    found = found_in(govkit, "consent_letter")
    place = next(each for each in found if each["clause"] == "no-reply")
    assert place["file"].endswith("templates/consent_letter/clauses/no-reply.html.j2")
    assert (place["written"], place["path"], place["instead"]) == ("template", "", ["answer"])


def test_a_house_turns_a_word_off_with_a_reason(govkit: Govkit, write: House, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("We utilised it. We will commence now.\n", "utf-8")
    assert [each["words"] for each in found_in(govkit, str(letter))] == ["utilised", "commence"]
    write("plain_words", "off:\n  - {term: utilise, reason: our union agreement uses it}\n")
    assert [each["words"] for each in found_in(govkit, str(letter))] == ["commence"]


def test_a_house_knows_an_abbreviation(govkit: Govkit, write: House, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("The MASH will ring you.\n", "utf-8")
    assert [each["rule"] for each in found_in(govkit, str(letter))] == ["unexplained-abbreviation"]
    write("plain_words", "well_known: [MASH]\n")
    assert found_in(govkit, str(letter)) == []


@pytest.mark.whole
def test_a_house_gates_the_grade_of_one_kind(govkit: Govkit, write: House) -> None:
    write("reading_targets", "consent_letter: {grade_error: 2}\nnotice: {sentence_warning: 12}\n")
    (grade,) = found_in(govkit, "consent_letter")
    assert (grade["rule"], grade["severity"], grade["words"]) == ("high-reading-grade", "error", "")
    assert govkit("readability", "consent_letter").status == 1
    assert govkit("readability", "opt_out_letter").status == 0
    assert {each["rule"] for each in found_in(govkit, "privacy_notice") if each["severity"] == "warning"} == {
        "long-sentence"
    }


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("plain_words", "wrods: []", ":1:1: `wrods` is not a key that the file can start with. Did you mean `words`?"),
        (
            "plain_words",
            "words: [{term: x, insted: y, source: z}]",
            ":1:19: `insted` is not a key of `words.0`. Did you mean",
        ),
        ("plain_words", "words: [{term: x, source: z}]", ":1:9: `words`: Nothing says what to write instead of “x”."),
        ("plain_words", "words: [{term: x, instead: y}]", "`words.0` has no `source`. Add `source`: who asks for it"),
        ("plain_words", "words: [{instead: y, source: z}]", "Each word needs one of `term`, `verb` and `noun`"),
        (
            "plain_words",
            "words: [{term: x, instead: y, source: z, rule: jargonn}]",
            ":1:48: `rule`: “jargonn” is not one of",
        ),
        (
            "plain_words",
            "words: [{term: x, instead: y, source: z, advice: perhaps}]",
            "“perhaps” is neither yes nor no.",
        ),
        ("plain_words", "words: utilise", ":1:8: `words` should be a list, not a single value."),
        ("plain_words", "off: [{term: utilize-it, reason: x}]", ":1:14: There is no word “utilize-it” to turn off."),
        (
            "plain_words",
            "words: [{noun: agency, instead: service, source: x, not_in: [letting firm]}]",
            "“letting firm” does not have “agency” in it.",
        ),
        (
            "plain_words",
            "words: [{noun: agency, instead: service, source: x, not_in: [agency]}]",
            "“agency” is no phrase in which “agency” means something else.",
        ),
        ("plain_words", "off: [{term: utilise}]", "`off.0` has no `reason`. Add `reason`: why it is turned off."),
        ("plain_words", "well_known: MASH", ":1:13: `well_known` should be a list, not a single value."),
        ("plain_words", "words: [", ":2:1: The file ends here, and a bracket above is not closed."),
        ("plain_words", "- a", ":1:1: This file does not start with a key."),
        (
            "plain_words",
            "words: [{term: to be agreed, note: x, source: z}]",
            ":1:16: `to be agreed` has no place in this file.",
        ),
        (
            "reading_targets",
            "letter: {sentence_warnin: 2}",
            ":1:10: `sentence_warnin` is not a key of `letter`. Did you mean",
        ),
        (
            "reading_targets",
            "letter: {sentence_warning: few}",
            ":1:28: `sentence_warning`: “few” is not a number above 0.",
        ),
        ("reading_targets", "letter: {grade_error: -1}", "“-1” is not a number above 0. Write one in digits"),
        ("reading_targets", "letter: 20", ":1:9: `letter` should be a block of keys, not a single value."),
        (
            "reading_targets",
            "leter: {grade_error: 2}",
            ":1:1: `leter` is no design and no kind of document. Did you mean",
        ),
    ],
)
def test_a_slip_in_a_houses_file_is_told_in_a_sentence(
    name: str, text: str, says: str, govkit: Govkit, write: House
) -> None:
    write(name, text)
    run = govkit("readability", "consent_letter")
    assert (run.status, run.out) == (2, "")
    assert says in run.err
    assert run.err.startswith(f"govkit: templates/standards/{name}.yaml:")


def test_a_list_that_was_left_empty_is_none(govkit: Govkit, write: House) -> None:
    write("plain_words", "words:\noff:  # none yet\nwell_known: [MASH]\n")
    assert govkit("readability", "consent_letter").status == 0


@pytest.mark.whole
def test_words_that_come_half_from_a_fact_are_both(govkit: Govkit, write: House) -> None:
    write("plain_words", "words:\n  - {term: this in large, instead: big letter, source: ours}\n")
    (found,) = found_in(govkit, "consent_letter")
    assert (found["written"], found["path"]) == ("both", "")


@pytest.mark.whole
def test_a_house_is_read_anew_by_each_run(govkit: Govkit, write: House) -> None:
    for term in ("this in large", "easy read"):
        write("plain_words", f"words:\n  - {{term: {term}, instead: another, source: ours}}\n")
        assert [found["words"] for found in found_in(govkit, "consent_letter")] == [term]
