"""An empty list of recipients, or file of replies."""

from __future__ import annotations

from pathlib import Path

from govkit.recipients.reading import read_addressees
from govkit.recipients.reading_replies import read_replies
from govkit.recipients.recipient import Addressee
from govkit.recipients.template import recipients_template, replies_template
from tests.changes import partnership_with
from tests.recipients.lists_of_people import TODAY, example, letter_sent


def test_the_example_row_of_a_list_is_right(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(recipients_template(example(), "consent"))
    (found,) = read_addressees(tmp_path / "list.csv", example())
    assert isinstance(found, Addressee)
    assert found.surgery == "harrow-lane-surgery"
    assert not found.young


def test_a_letter_to_young_people_has_one_in_its_example(tmp_path: Path) -> None:
    young = partnership_with({"letters.consent.addressed_to": "young-people"})
    (tmp_path / "list.csv").write_bytes(recipients_template(young, "consent"))
    (found,) = read_addressees(tmp_path / "list.csv", young)
    assert isinstance(found, Addressee)
    assert found.young


def test_the_example_reply_to_each_kind_of_letter_is_right(tmp_path: Path) -> None:
    for letter in ("consent", "opt-out"):
        sent = letter_sent(letter)
        (tmp_path / "replies.csv").write_bytes(replies_template(sent, TODAY))
        found = read_replies(tmp_path / "replies.csv", sent, TODAY)
        assert found.faults == ()
        assert [len(given) for given in found.replies.values()] == [1]
