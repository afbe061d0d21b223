"""What is a recipient's own is set by itself only where no other word changes with it."""

from __future__ import annotations

from dataclasses import replace

from govkit.document import Inline, MergeField, Paragraph, Strong, Text
from govkit.posting.typesetter import LetterToSend
from govkit.posting.word_letter import WordSetter, unlike_in_full
from govkit.posting.word_shared import own_words, shared_words
from tests.posting.people import document, letter, somebody

NAME = MergeField(("recipient.name",), "", "")
REFERENCE = MergeField(("recipient.reference",), "", "")


def with_line(*words: Inline) -> LetterToSend:
    """The letter with one more paragraph at its end."""
    whole = document()
    (like, *_) = (block for block in whole.blocks if isinstance(block, Paragraph))
    return LetterToSend({"": replace(whole, blocks=(*whole.blocks, replace(like, inlines=words)))})


def test_words_are_escaped_and_spaces_held_together() -> None:
    shared = shared_words(letter(), somebody())
    assert shared
    found = own_words(shared, somebody(name="A & <b>"))
    assert found
    assert found["recipient.name"] == b"A &amp; &lt;b&gt;"
    assert found["recipient.address.3"] == "ZE1\u00a02AB".encode()


def test_a_field_inside_other_words_makes_each_letter_anew() -> None:
    sent = with_line(Strong((NAME,)))
    assert shared_words(sent, somebody()) is None
    made = WordSetter(sent).set(somebody())
    assert made.in_full
    assert unlike_in_full(made.content, sent, somebody()) == ()


def test_so_does_a_number_that_holds_together_with_the_words_beside_it() -> None:
    sent = with_line(Text("Ring 01632 "), REFERENCE)
    setter = WordSetter(sent)
    assert setter.set(somebody(reference="960001")).in_full
    assert not setter.set(somebody(reference="REF-1")).in_full


def test_and_a_value_with_spaces_around_it() -> None:
    shared = shared_words(letter(), somebody())
    assert shared
    assert own_words(shared, somebody(name=" Ada")) is None
