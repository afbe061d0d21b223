"""Many letters in one file: each on pages of its own that look as they do alone, from the front of a sheet on."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from govkit.posting.compare import differences
from govkit.posting.print_file import Pages, PrintFile
from tests.posting.people import IN_FULL, somebody, typesetter
from tests.posting.test_typesetter import full

PEOPLE = (
    somebody(),
    somebody(name="Zoë Griffiths", address=("1 High Street", "ZE1 2AB"), reference="REF-2"),
    somebody(name=IN_FULL[0], reference="REF-3"),
    somebody(name="Ирина Щербакова", reference="REF-4"),
    somebody(reference="REF-5"),
)


def file_of(*, one_sided: bool = False) -> tuple[bytes, list[Pages]]:
    out = BytesIO()
    file = PrintFile(out, one_sided=one_sided)
    pages = []
    for to in PEOPLE:
        letter = typesetter(tagged=False).set(to)
        pages.append(file.add(letter.pages, letter.varying))
    file.close()
    return out.getvalue(), pages


@pytest.mark.whole
def test_each_letter_begins_on_the_front_of_a_sheet() -> None:
    content, pages = file_of()
    assert pages == [Pages(1, 4), Pages(5, 8), Pages(9, 12), Pages(13, 16), Pages(17, 20)]
    reader = PdfReader(BytesIO(content), strict=True)
    assert len(reader.pages) == 20
    assert reader.pages[3].extract_text() == ""


@pytest.mark.whole
def test_sheets_that_are_printed_on_one_side_have_no_blank_back() -> None:
    _content, pages = file_of(one_sided=True)
    assert pages[:2] == [Pages(1, 3), Pages(4, 6)]


@pytest.mark.slow
def test_each_looks_as_it_does_alone() -> None:
    content, pages = file_of()
    for to, own in zip(PEOPLE, pages, strict=True):
        assert differences(content, full(to), own, tagged=False) == ()


@pytest.mark.whole
def test_a_letter_in_the_place_of_another_is_noticed() -> None:
    content, pages = file_of()
    assert differences(content, full(PEOPLE[0]), pages[4], tagged=False) == (
        "the look of page 1",
        "the words of page 1",
        "the look of page 3",
        "the words of page 3",
    )


def test_what_letters_have_in_common_stands_in_it_once() -> None:
    letter = typesetter(tagged=False).set(somebody())

    def size(count: int) -> int:
        out = BytesIO()
        file = PrintFile(out)
        for _ in range(count):
            file.add(letter.pages, letter.varying)
        file.close()
        return len(out.getvalue())

    assert (size(210) - size(10)) / 200 < 4 * 1300


@pytest.mark.whole
def test_the_same_letters_give_the_same_bytes() -> None:
    assert file_of() == file_of()
