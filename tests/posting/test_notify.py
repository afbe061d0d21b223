"""The table and the template of GOV.UK Notify are of one letter, and of one sender each."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from govkit.document import lines
from govkit.posting import as_notify
from govkit.posting.typesetter import LetterToSend, NoLetterFor
from tests.posting.people import document, letter, somebody

PEOPLE = (somebody(), somebody(name="Zoë", salutation="Zoë", reference="REF-2"))


def test_each_recipient_is_a_row_and_the_words_stand_beside(tmp_path: Path) -> None:
    setter = as_notify.setter(letter())
    made = as_notify.make(3, ((to.reference, setter.set(to)) for to in PEOPLE), tmp_path)
    assert [file.name for file in made.files] == ["letters-0003.csv", "letters-0003.txt"]
    with (tmp_path / "letters-0003.csv").open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert [(row["address line 1"], row["reference"]) for row in rows] == [("Ada Byron", "REF-1"), ("Zoë", "REF-2")]
    words = (tmp_path / "letters-0003.txt").read_text("utf-8")
    assert words.index("===== Subject =====") < words.index("===== Sender address =====")
    assert "\nDear ((salutation))\n" in words
    assert "Ada" not in words


def test_each_sender_has_a_table_and_a_template(tmp_path: Path) -> None:
    setter = as_notify.setter(LetterToSend({"oak": document(), "elm": document()}))
    people = (somebody(surgery="oak"), somebody(surgery="elm", reference="REF-2"))
    made = as_notify.make(1, ((to.reference, setter.set(to)) for to in people), tmp_path)
    assert [each.file for each in made.letters] == ["letters-0001--oak.csv", "letters-0001--elm.csv"]
    assert len(made.files) == 4


def test_a_row_of_somebody_else_and_a_changed_template_are_told(tmp_path: Path) -> None:
    setter = as_notify.setter(letter())
    made = as_notify.make(1, ((to.reference, setter.set(to)) for to in PEOPLE), tmp_path)
    one, two = made.letters
    assert as_notify.unlike(one, tmp_path, letter(), PEOPLE[0]) == ()
    assert as_notify.unlike(two, tmp_path, letter(), PEOPLE[1]) == ()
    assert as_notify.unlike(one, tmp_path, letter(), PEOPLE[1]) == ("the address", "the words")
    place = tmp_path / "letters-0001.txt"
    place.write_text(place.read_text("utf-8").replace("no reply", "yes").replace("that means no", "that means yes"))
    assert as_notify.unlike(one, tmp_path, letter(), PEOPLE[0]) == ("the template",)


def test_welsh_pages_come_before_the_english_and_have_a_table_of_their_own(tmp_path: Path) -> None:
    welsh = replace(document(), language="cy", title="Eich dewis chi")
    sent = LetterToSend({"": document()}, in_languages={"cy": {"": welsh}, "ur": {"": replace(welsh, language="ur")}})
    setter = as_notify.setter(sent)
    people = [somebody(reference="A"), somebody(reference="B", language="cy")]
    made = as_notify.make(1, iter([(each.reference, setter.set(each)) for each in people]), tmp_path)
    assert {each.name for each in made.files} == {
        *("letters-0001.csv", "letters-0001.txt", "letters-0001--cy.csv", "letters-0001--cy.txt")
    }
    words = (tmp_path / "letters-0001--cy.txt").read_text("utf-8")
    assert words.index("===== Welsh content =====") < words.index("===== English content =====")
    assert "Welsh followed by English" in words
    assert "no Welsh text" in (tmp_path / "letters-0001.txt").read_text("utf-8")
    assert as_notify.unlike(made.letters[1], tmp_path, sent, people[1]) == ()
    with pytest.raises(NoLetterFor, match="has no pages in this language"):
        setter.set(somebody(language="ur"))


def test_a_table_has_the_columns_of_both_languages(tmp_path: Path) -> None:
    without = tuple(each for each in document().blocks if "Dear" not in "\n".join(lines((each,))))
    assert len(without) == len(document().blocks) - 1
    sent = LetterToSend({"": document()}, in_languages={"cy": {"": replace(document(), language="cy", blocks=without)}})
    to = somebody(language="cy")
    made = as_notify.make(1, iter([(to.reference, as_notify.setter(sent).set(to))]), tmp_path)
    words = (tmp_path / "letters-0001--cy.txt").read_text("utf-8")
    welsh, _, english = words.partition("===== English content =====")
    assert "((salutation))" not in welsh.partition("===== Welsh content =====")[2]
    assert "((salutation))" in english
    with (tmp_path / "letters-0001--cy.csv").open(encoding="utf-8-sig", newline="") as opened:
        (row,) = csv.DictReader(opened)
    assert row["salutation"] == to.salutation
    assert as_notify.unlike(made.letters[0], tmp_path, sent, to) == ()
