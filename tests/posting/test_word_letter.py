"""A letter as a Word file that is set for its recipient equals the one that is written for them alone, and says what the PDF says."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument

from govkit.document import lines
from govkit.posting.typesetter import LetterToSend, NoLetterFor
from govkit.posting.word_letter import WordSetter, files_of, unlike_in_full
from govkit.recipients.recipient import Addressee
from tests.posting.people import HARD_NAMES, IN_FULL, NO_ROOM, NO_SIGN, document, letter, somebody
from tests.posting.test_every_partnership import FILES, TO, letters_of
from tests.rows import over_rows

SETTER = WordSetter(letter())
LONG_LINE = "122 The Old Gatehouse, Northmoor Hall Farm Buildings"


def opened(content: bytes) -> WordDocument:
    return docx.Document(io.BytesIO(content))


def words(content: bytes) -> str:
    """All that stands in the body, without spaces."""
    body = opened(content).element.body
    return "".join("".join(each.text or "" for each in body.iter() if each.tag.endswith("}t")).split())


@pytest.mark.whole
@over_rows(
    "to",
    [
        *(
            somebody(name=name, salutation=f"Dr {name.rsplit(maxsplit=1)[-1]}")
            for name in (*HARD_NAMES, *NO_ROOM, *IN_FULL, *NO_SIGN, "A & B <c> ]]>")
        ),
        *(somebody(address=(*(f"Line {at}" for at in range(count)), "ZE1 2AB")) for count in (1, 2, 4, 5)),
        somebody(address=("Flat 24", LONG_LINE, "Northmoor", "ZE7 5GH")),
        somebody(large_print=True),
        somebody(reference="A-" + "9" * 30),
    ],
)
def test_a_set_letter_is_as_it_is_written_for_one_alone(to: Addressee) -> None:
    made = SETTER.set(to)
    assert not made.in_full
    assert unlike_in_full(made.content, letter(), to) == ()


@over_rows("kind", ["opt_out_letter", "objection_reply--accepted"])
def test_so_is_one_of_any_kind(kind: str) -> None:
    made = WordSetter(letter(kind)).set(somebody())
    assert unlike_in_full(made.content, letter(kind), somebody()) == ()


@pytest.mark.slow
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_and_one_of_any_partnership(file: Path) -> None:
    for each in letters_of(file):
        sent = LetterToSend({"": each})
        made = WordSetter(sent).set(TO)
        assert not made.in_full
        assert unlike_in_full(made.content, sent, TO) == ()


def test_another_persons_letter_is_told_by_its_parts() -> None:
    other = SETTER.set(somebody(name="Zoë", salutation="Zoë")).content
    assert unlike_in_full(other, letter(), somebody()) == ("its part word/document.xml",)
    moved = SETTER.set(somebody(reference="REF-2")).content
    assert "its part word/footer2.xml" in unlike_in_full(moved, letter(), somebody())


def test_it_says_what_the_letter_says() -> None:
    to = somebody(name="Zoë O'Brien", salutation="Ms O'Brien")
    said = words(SETTER.set(to).content)
    for line in lines(letter().whole(to).blocks):
        assert "".join(line.split()) in said
    assert "Sam Specimen" not in said


def test_a_specimen_is_marked_at_the_top_of_each_page() -> None:
    made = WordSetter(letter(specimen=True)).set(somebody())
    assert not made.in_full
    headers = {section.header.paragraphs[0].text for section in opened(made.content).sections}
    assert headers == {"Specimen: not to be sent"}
    assert "AdaByron" in words(made.content)
    assert unlike_in_full(made.content, letter(specimen=True), somebody()) == ()
    assert opened(SETTER.set(somebody()).content).sections[0].header.is_linked_to_previous


def test_who_can_be_sent_no_letter_gets_none_in_word_either() -> None:
    with pytest.raises(NoLetterFor, match="language"):
        SETTER.set(somebody(language="cy"))
    with pytest.raises(NoLetterFor, match="surgery"):
        WordSetter(LetterToSend({"oak": document(), "elm": document()})).set(somebody())


def test_files_bear_the_reference() -> None:
    (file,) = files_of(iter([("REF-9", SETTER.set(somebody()))]))
    assert (file.reference, file.in_full, file.pages) == ("REF-9", False, 0)
