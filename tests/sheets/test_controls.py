"""The fields of a Word sheet are what their questions ask for, and screen readers name them."""

from __future__ import annotations

from lxml import etree

from govkit.read.word_package import W
from govkit.sheets.controls import TAG, add_answer, choice_key
from govkit.sheets.question import question
from govkit.write.docx.register import Register
from govkit.write.docx.xml import root
from tests.rows import over_rows
from tests.sheets.example import partnership, place


def fields(path: str) -> list[etree._Element]:
    cell = root("w:tc")
    add_answer(cell, question(partnership(), place(path), path), Register((), str))
    return list(cell.iter(f"{W}sdt"))


@over_rows(
    ("path", "kind"),
    [
        ("partners.hill-top-school.role", "dropDownList"),
        ("partners.hill-top-school.public_authority", "dropDownList"),
        ("flows.attendance-flag.starts", "date"),
    ],
)
def test_one_answer_has_one_field_of_its_kind(path: str, kind: str) -> None:
    (field,) = fields(path)
    properties = field[0]
    assert properties.find(f"{W}{kind}") is not None
    assert properties.find(f"{W}tag").get(f"{W}val") == f"{TAG}{place(path).key}"  # type: ignore[union-attr]
    assert properties.find(f"{W}alias").get(f"{W}val")  # type: ignore[union-attr]


def test_words_have_room_for_paragraphs() -> None:
    (field,) = fields("partners.hill-top-school.address")
    assert field.find(f"{W}sdtContent/{W}p") is not None


def test_of_several_each_has_a_box() -> None:
    path = "partners.hill-top-school.gives"
    asked = question(partnership(), place(path), path)
    tags = [field[0].find(f"{W}tag").get(f"{W}val") for field in fields(path)]  # type: ignore[union-attr]
    assert tags == [f"{TAG}{asked.key}:{choice_key(each)}" for each in asked.choices]


def test_no_name_or_tag_is_longer_than_word_takes() -> None:
    for path in ("partners.hill-top-school.gives", "flows.attendance-flag.to", "records.dpia.completed"):
        for field in fields(path):
            assert all(len(each.get(f"{W}val", "")) <= 64 for each in field.iter(f"{W}tag", f"{W}alias"))
