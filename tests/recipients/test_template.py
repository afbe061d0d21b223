"""An empty list of recipients, or file of replies."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from govkit.load import load_partnership
from govkit.recipients.asked import LetterUnusable, asked
from govkit.recipients.reading import read_addressees
from govkit.recipients.reading_replies import read_replies
from govkit.recipients.recipient import Addressee
from govkit.recipients.template import recipients_template, replies_template
from tests.changes import partnership_with
from tests.conftest import PARTNERSHIPS, SOUND
from tests.recipients.lists_of_people import TODAY, example, letter_sent
from tests.rows import over_rows

FILES = [*(PARTNERSHIPS / f"{name}.yaml" for name in SOUND), *sorted((PARTNERSHIPS.parent / "clean").glob("*.yaml"))]


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
        assert sent.questions
        (tmp_path / "replies.csv").write_bytes(replies_template(sent, TODAY))
        found = read_replies(tmp_path / "replies.csv", sent, TODAY)
        assert found.faults == ()
        assert [len(given) for given in found.replies.values()] == [1]


@pytest.mark.whole
@over_rows("file", FILES, ids=lambda file: file.stem)
def test_the_examples_are_right_for_each_letter_of_every_partnership(file: Path, tmp_path: Path) -> None:
    partnership = load_partnership(file).partnership
    assert partnership is not None
    for letter in partnership.letters:
        (tmp_path / "list.csv").write_bytes(recipients_template(partnership, letter))
        assert [type(row) for row in read_addressees(tmp_path / "list.csv", partnership)] == [Addressee]
        with suppress(LetterUnusable):
            sent = asked(partnership, letter)
            day = max(sent.posted or TODAY, TODAY)
            (tmp_path / "replies.csv").write_bytes(replies_template(sent, day))
            assert read_replies(tmp_path / "replies.csv", sent, day).faults == ()
