"""What `govkit test-house` finds in a house's examples: what does not end as it should, and what never fires."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.errors import DataUnreadable, PartnershipUnreadable, TemplatesMissing
from govkit.finding import Finding
from govkit.tasks.check import check
from govkit.tasks.test_house import try_house
from tests.conftest import TODAY
from tests.rows import sampled
from tests.tasks.house_with_examples import DEADLINE, OF_DEADLINE, OF_SIGNPOST, STANDARD, WORDS, write_house


def found(example: Path, **other: str) -> list[Finding]:
    """What is found in the house beside the example, with other text in some of its files."""
    folder = write_house(example.parent)
    for name, text in other.items():
        (
            folder
            / {"standard": "standards/consent_letter.yaml", "words": "standards/plain_words.yaml"}.get(
                name, f"examples/{name}.yaml"
            )
        ).write_text(text, "utf-8")
    return list(try_house(folder, TODAY).findings)


@pytest.mark.whole
def test_a_house_whose_examples_end_as_they_should_has_no_finding(example: Path) -> None:
    done = try_house(write_house(example.parent), TODAY)
    assert (done.findings, done.examples, done.things) == ((), 7, 3)


@pytest.mark.whole
def test_examples_are_no_unused_files(example: Path) -> None:
    write_house(example.parent)
    assert "unused-house-file" not in {each.rule for each in check(Inputs(example, TODAY)).findings}


@pytest.mark.whole
@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    sampled(
        [
            (
                "deadline",
                "  letters.consent.reply_within: 35 days",
                "  consent_letter/clauses/deadline.html.j2: ' '",
                "`good` of the clause",
            ),
            (
                "deadline",
                "    finds: letter.sent_by.contact.phone\n",
                "",
                "“the number of somebody else” of the clause",
            ),
            ("signpost", "good: Go to Signpost Road", "good: We will signpost you", "this is found: `signpost`"),
        ],
        1,
    ),
)
def test_what_has_to_pass_and_is_found_is_told(name: str, old: str, new: str, says: str, example: Path) -> None:
    text = {"deadline": OF_DEADLINE, "signpost": OF_SIGNPOST}[name]
    told = [each for each in found(example, **{name: text.replace(old, new)}) if each.rule == "example-not-passed"]
    assert len(told) == 1
    assert says in told[0].message


@pytest.mark.whole
@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (
            "deadline",
            "{{ letter.reply_by }}.</p>\n    {%",
            "{{ letter.reply_by }}, {{ letter.sent_by.contact.phone }}</p>\n    {%",
            "`bad`",
        ),
        (
            "deadline",
            "    finds: letter.sent_by.contact.phone",
            "    finds: letter.receipt",
            "does not find `letter.receipt`",
        ),
        ("signpost", "bad: We will signpost", "bad: We will point", "`bad` of the word"),
        ("signpost", "finds: signposted", "finds: signposts", "does not find `signposts`, but `signposted`"),
    ],
)
def test_what_has_to_be_found_and_is_not_is_told(name: str, old: str, new: str, says: str, example: Path) -> None:
    text = {"deadline": OF_DEADLINE, "signpost": OF_SIGNPOST}[name]
    assert old in text
    told = [each for each in found(example, **{name: text.replace(old, new)}) if each.rule == "example-not-found"]
    assert [says in each.message for each in told] == [True]


@pytest.mark.whole
def test_what_no_example_shows_to_fire_is_told_at_its_line(example: Path) -> None:
    more = STANDARD + "  - {id: bring, says: whom to bring, severity: advice, source: ours, evidence: verified}\n"
    told = found(example, standard=more, words=WORDS + "- {term: going forward, instead: from now on, source: ours}\n")
    assert [(each.rule, each.location.line) for each in told] == [("never-fires", 9), ("never-fires", 3)]
    assert "clause `consent_letter/bring`" in told[0].message
    assert "word `going forward`" in told[1].message


@pytest.mark.whole
def test_a_statement_that_never_fires_is_told(example: Path) -> None:
    more = STANDARD.replace("contact.phone]", "contact.phone, letter.sent_by.contact.email]")
    deadline = DEADLINE.replace("contact.phone }}", "contact.phone }} or {{ letter.sent_by.contact.email }}")
    folder = write_house(example.parent, standards__consent_letter__yaml="")
    (folder / "standards/consent_letter.yaml").write_text(more, "utf-8")
    (folder / "consent_letter/clauses/deadline.html.j2").write_text(deadline, "utf-8")
    examples = OF_DEADLINE.replace(
        "by {{ letter.reply_by }}.", "by {{ letter.reply_by }}, {{ letter.sent_by.contact.email }}."
    )
    (folder / "examples/deadline.yaml").write_text(examples, "utf-8")
    (told,) = try_house(folder, TODAY).findings
    assert told.rule == "never-fires"
    assert "which states `letter.sent_by.contact.email`" in told.message


@pytest.mark.whole
def test_words_that_tell_something_count_where_they_find_it_by_themselves(example: Path) -> None:
    folder = write_house(example.parent)
    (folder / "standards/telling_words.yaml").write_text("health: {words: [wellbeing score]}\n", "utf-8")
    rule = "rule: item-that-tells-of-health\n"
    (folder / "examples/health.yaml").write_text(rule + "group: health\nbad: {}\n", "utf-8")
    told = [each.rule for each in try_house(folder, TODAY).findings]
    assert "example-of-nothing" in told
    assert told.count("never-fires") == 1


@pytest.mark.slow
def test_an_example_that_describes_no_partnership_is_told(example: Path) -> None:
    for change in (
        "{letters.consent.kind: letter}",
        "{letters.consent.kind.more.0: x}",
        "{../../../x.html.j2: x}",
        "{consent_letter/clauses/deadline.html.j2: '{% if %}'}",
    ):
        told = found(
            example, deadline=OF_DEADLINE.replace("good:\n  letters.consent.reply_within: 35 days", f"good: {change}")
        )
        assert [each.rule for each in told] == ["example-unreadable"], change
        assert (told[0].location.line, told[0].path) == (7, "")


def test_examples_of_what_is_not_there_are_told_with_the_nearest(example: Path) -> None:
    (told, *_) = found(
        example, deadline=OF_DEADLINE.replace("clause: consent_letter/deadline", "clause: consent_letter/deadlin")
    )
    assert told.rule == "example-of-nothing"
    assert told.fix == "Did you mean `consent_letter/deadline`?"


@pytest.mark.whole
@pytest.mark.parametrize(
    ("text", "why"),
    sampled(
        [
            ("bad: x\n", "The examples are of nothing."),
            ("word: signpost\nclause: a/b\n", "The examples are of clause and word."),
            ("word: signpost\nbad: {a: b}\n", "`bad` should hold words"),
            ("clause: a/b\ngood: words\n", "`good` should hold changes"),
            ("word: signpost\ncases: [{name: one}]\n", "This case has no `words`."),
            ("wrd: signpost\n", "`wrd` is not"),
        ],
        2,
    ),
)
def test_a_file_that_can_not_be_read_stops_the_run(text: str, why: str, example: Path) -> None:
    with pytest.raises(DataUnreadable, match=why.replace(".", r"\.")):
        found(example, signpost=text)


def test_the_folder_and_the_partnership_have_to_be_there(example: Path) -> None:
    with pytest.raises(TemplatesMissing):
        try_house(example.parent / "none", TODAY)
    folder = write_house(example.parent)
    example.unlink()
    with pytest.raises(PartnershipUnreadable, match=r"start from a partnership.* `-p FILE`, or as `base: FILE`"):
        try_house(folder, TODAY)


def test_the_partnership_has_to_be_one(example: Path) -> None:
    folder = write_house(example.parent)
    example.write_text("- a list\n", "utf-8")
    with pytest.raises(DataUnreadable, match="`govkit check` says why"):
        try_house(folder, TODAY)


@pytest.mark.whole
def test_examples_may_end_in_yml(example: Path) -> None:
    folder = write_house(example.parent)
    for file in (folder / "examples").glob("*.yaml"):
        file.rename(file.with_suffix(".yml"))
    done = try_house(folder, TODAY)
    assert (done.findings, done.examples) == ((), 7)


@pytest.mark.whole
def test_a_template_that_is_nowhere_is_told_with_the_nearest(example: Path) -> None:
    """A name that is misspelt would leave the house as it is, so that `good` passes whatever it says."""
    wrong = OF_DEADLINE.replace(
        "good:\n  letters.consent.reply_within: 35 days", "good: {consent_letter/clauses/deadlin.html.j2: x}"
    )
    (told,) = found(example, deadline=wrong)
    assert told.rule == "example-unreadable"
    assert "no template `consent_letter/clauses/deadlin.html.j2`" in told.message
    assert "Did you mean `consent_letter/clauses/deadline.html.j2`?" in told.message


@pytest.mark.whole
@pytest.mark.parametrize(
    "change",
    sampled(
        [
            "{standards/telling_words.yaml: 'health: ['}",
            "{standards/telling_words.yaml: {health: {words: [a]}}}",
            "{consent_letter/clauses/deadline.html.j2: '{% include \"none.html.j2\" %}'}",
            "{consent_letter/clauses/deadline.html.j2: [a]}",
            "{letters.consent: (left out), letters.consent.kind: letter}",
        ],
        2,
    ),
)
def test_no_message_tells_of_the_copy_that_was_tried(change: str, example: Path) -> None:
    folder = write_house(example.parent)
    text = OF_DEADLINE.replace("good:\n  letters.consent.reply_within: 35 days", f"good: {change}")
    (folder / "examples/deadline.yaml").write_text(text, "utf-8")
    (told,) = try_house(folder, TODAY).findings
    assert told.rule == "example-unreadable"
    assert "govkit-house-" not in told.message


def test_a_link_that_leads_nowhere_is_told(example: Path) -> None:
    folder = write_house(example.parent)
    (folder / "consent_letter" / "gone.html.j2").symlink_to("nowhere.html.j2")
    assert {each.rule for each in try_house(folder, TODAY).findings} == {"example-unreadable", "never-fires"}


@pytest.mark.whole
def test_only_examples_that_ran_are_counted(example: Path) -> None:
    folder = write_house(example.parent)
    deadline = folder / "examples/deadline.yaml"
    deadline.write_text(
        OF_DEADLINE.replace("clause: consent_letter/deadline", "clause: consent_letter/deadlin"), "utf-8"
    )
    assert try_house(folder, TODAY).examples == 4
    deadline.write_text(OF_DEADLINE.replace("letters.consent.reply_within", "letters.consnt.reply_within"), "utf-8")
    assert try_house(folder, TODAY).examples == 6


def test_examples_of_a_part_of_a_clause_are_of_nothing(example: Path) -> None:
    part = '"consent_letter/deadline`, which states `letter.sent_by.contact.phone"'
    told = found(example, deadline=OF_DEADLINE.replace("clause: consent_letter/deadline", f"clause: {part}"))
    assert "example-of-nothing" in {each.rule for each in told}
