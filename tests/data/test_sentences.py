"""What is wrong with an entry of a list of sentences is told at its line, with what to do."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from govkit.data.made_for import MadeFor
from govkit.data.pack_promises import packed_promises
from govkit.data.sentence_checks import check_sentences
from govkit.data.sentences import SentencesFile, shipped_sentences
from govkit.data.shelf import read
from govkit.data.shipped import shipped_file
from govkit.data.templates import Templates, shipped_templates
from govkit.errors import DataUnreadable
from tests.rows import over_rows

RIGHT = "sentences:\n- id: one\n  clause: deadline\n  says: Tell us by {letter.reply_by}.\n  when: always\n  facts: [letter.reply_by]\n"


def told(tmp_path: Path, text: str) -> str:
    file = tmp_path / "sentences.yaml"
    file.write_text(text, "utf-8")
    try:
        read(file, SentencesFile, partial(check_sentences, made_for=MadeFor.CONSENT_LETTERS))
    except DataUnreadable as error:
        return str(error).removeprefix(f"{file}:")
    return ""


def test_a_right_entry_is_read(tmp_path: Path) -> None:
    assert told(tmp_path, RIGHT) == ""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("facts: [letter.reply_by]", "facts: [letter.replyby]", "6:11: `letter.replyby` leads to no fact."),
        ("  facts: [letter.reply_by]\n", "", "2:7: Nothing makes “Tell us by {letter.reply_by}.” true."),
        ("facts: [letter.reply_by]", "sources: [uk-gdpr-art99]", "6:13: There is no source “uk-gdpr-art99”."),
        ("facts: [letter.reply_by]", "rests_on: hope", "6:13: "),
        ("when: always", "when: to be agreed", "5:9: `to be agreed` has no place in this file."),
        ("when: always", "when: always\n  promise: soon", "6:12: There is no promise “soon”."),
        ("when: always", "when: always\n  value: [now]", "6:10: This is the value of no promise."),
        (
            "when: always",
            "when: always\n  promise: reply-by\n  value: ['{letter.posted}']",
            "7:11: The sentence does not say “{letter.posted}”.",
        ),
        (
            "when: always",
            "when: always\n  promise: deleted-after-no\n  value: [burnt]",
            "7:11: “burnt” can’t be promised there.",
        ),
        ("when: always", "when: always\n  said: [[if letter.reply_by]]", "5:9: The template has conditions for this."),
        ("Tell us by", "Tell [us by", "4:9: A `[` is not closed."),
    ],
)
def test_a_wrong_entry_is_told_at_its_place(old: str, new: str, message: str, tmp_path: Path) -> None:
    assert told(tmp_path, RIGHT.replace(old, new)).startswith(message)


def test_an_id_stands_for_one_sentence(tmp_path: Path) -> None:
    twice = RIGHT + RIGHT.removeprefix("sentences:\n")
    assert told(tmp_path, twice).startswith("7:7: “one” is the id of another sentence here.")


def test_a_sentence_is_conditional_where_a_fact_can_leave_it_out() -> None:
    letter = {each.id: each for each in shipped_sentences("consent_letter")}
    assert letter["refresh-after-that-we-ask-you-again-before"].is_conditional
    assert not letter["choice-yes-i-agree"].is_conditional  # it is said for each flow
    assert not letter["no-reply-if-you-do-not-reply-that-means-no"].is_conditional


@over_rows("folder", [*Templates(shipped_templates()).kinds(), "shared"])
def test_always_is_said_of_what_has_no_condition(folder: str) -> None:
    assert {each.id for each in shipped_sentences(folder) if (each.when == "always") == bool(each.said)} == set()


def test_what_is_promised_is_packed_as_the_lists_say_it() -> None:
    assert shipped_file("promising_sentences.json").read_text("utf-8") == packed_promises(), "Run scripts/sentences."
