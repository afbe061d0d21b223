"""What a document and its kind are where nothing else is said, and which kinds people send back."""

from __future__ import annotations

from govkit.document import Design, Document, Emphasis, Kind, Link, Manner, Strong, Text
from govkit.document.document import Doing
from govkit.document.inline import emphases
from tests.rows import over_rows


def test_a_document_is_for_the_public_and_no_draft_unless_it_says_so() -> None:
    document = Document("isa", "isa", "Title", "en-GB", "R-1", "1.0", Design.LETTER, ())
    assert (document.draft, document.for_the_public, document.subject_path) == (False, True, "")


@over_rows("does", Doing)
def test_a_kind_is_answered_where_people_are_asked(does: Doing) -> None:
    kind = Kind("sample", "Sample", Design.LETTER, numbered=False, does=(does,))
    assert kind.is_answered is (does in {Doing.ASKS_FOR_CONSENT, Doing.OFFERS_OBJECTION})


def test_a_kind_is_for_the_public_and_does_nothing_unless_it_says_so() -> None:
    kind = Kind("sample", "Sample", Design.LETTER, numbered=False)
    assert (kind.for_the_public, kind.does, kind.is_answered) == (True, (), False)


def test_what_is_set_apart_is_found_inside_bold_words_and_links() -> None:
    one, two = Emphasis(Manner.ITALIC, (Text("ab"),)), Emphasis(Manner.UNDERLINED, (Text("c"),))
    words = (Text("x "), one, Strong((Text("yz"), two)), Link("tel:1", (one,)))
    assert list(emphases(words)) == [
        ((2, 4), Manner.ITALIC),
        ((6, 7), Manner.UNDERLINED),
        ((7, 9), Manner.ITALIC),
    ]
    assert [manner.value for manner in Manner] == ["italic", "underlined"]
