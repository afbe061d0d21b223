"""What stands for the words of a clause changes with each word that people read, and with nothing that they only copy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from govkit.document import Blank, Clause, Design, Document, Inline, Paragraph, Place, Stated, Strong, Text, text_of
from govkit.document.inline import MergeField
from govkit.document.rewrite import rewrite
from govkit.understanding.words import words_by_clause
from tests.understanding.marked import rendered_of

PLACE = Place("a.html.j2", 1)


def words_of(*inlines: Inline) -> str:
    clause = Clause("a", (Paragraph(inlines, PLACE),), PLACE)
    document = Document("k", "k", "T", "en-GB", "R", "1", Design.LETTER, (clause,))
    return words_by_clause(document)["a"]


def fact(words: str) -> Stated:
    return Stated(("letters.consent.x",), words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4 January 2027", "14 December 2026"),
        ("01632 960001", "+44 1632 960002"),
        ("families@northmoor.example", "dpo@northmoor.example"),
        ("northmoor.example/families-privacy", "northmoor.example"),
    ],
)
def test_another_day_number_or_address_makes_no_other_words(one: str, other: str) -> None:
    assert words_of(Text("By "), fact(one)) == words_of(Text("By "), fact(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("12 months", "2 years"), ("help your family", "support your family"), ("16", "12"), ("Hill Top", "Hill Foot")],
)
def test_another_fact_that_people_have_to_understand_does(one: str, other: str) -> None:
    assert words_of(Text("For "), fact(one)) != words_of(Text("For "), fact(other))


def test_a_word_of_the_template_does() -> None:
    assert words_of(Text("No means no.")) != words_of(Text("No means yes."))
    assert words_of(Text("By 4 January 2027")) != words_of(
        Text("By 5 January 2027")
    )  # no fact, so nobody knows what it is


def test_weight_is_no_word_and_each_recipient_gets_the_same() -> None:
    assert words_of(Strong((Text("No"),)), Text(" means no.")) == words_of(Text("No means no."))
    assert words_of(MergeField(("r",), "Sam", "name")) == words_of(MergeField(("r",), "Kim", "name"))
    assert words_of(Blank(("a",), "[to be agreed]")) != words_of(Text("[to be agreed]"))


def test_one_changed_sentence_changes_its_clause_alone() -> None:
    document = rendered_of()["consent_letter"].document
    before = words_by_clause(document)
    assert before.keys() == {clause.id for clause in document.clauses()}

    def said_otherwise(run: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(Text("No reply is a no.") if "that means no" in text_of((each,)) else each for each in run)

    changed = replace(document, blocks=tuple(rewrite(block, said_otherwise) for block in document.blocks))
    after = words_by_clause(changed)
    assert {clause for clause in before if before[clause] != after[clause]} == {"no-reply"}
