"""Which words name children, and children who may be old enough to read."""

from __future__ import annotations

from govkit.model.children import are_children, include_children, might_read
from tests.rows import over_rows


@over_rows(
    ("words", "can"),
    [
        ("Babies", False),
        ("babies and their parents", False),
        ("Newborn babies", False),
        ("Toddlers", False),
        ("Children under 5", False),
        ("children aged 2 to 4", False),
        ("Children who are under five", False),
        ("Children up to 5 years old", False),
        ("children from birth to school age", False),
        ("Children under school age", False),
        ("Under-5s", False),
        ("Preschool children", False),
        ("children under 5 and their brothers and sisters", True),
        ("Babies and older children", True),
        ("Children of 0 to 16", True),
        ("Children aged 5 and over", True),
        ("Children in year 5", True),
        ("Under 16s", True),
        ("Infants", True),
        ("Pupils", True),
        ("Young people of 13 to 17", True),
        ("Parents", False),
        ("Young parents", True),
        ("Young mothers of 14 to 19 and their babies", True),
        ("teenage parents", True),
        ("Young carers", True),
        ("mothers under 20", True),
        ("Young adults", False),
        ("Families", False),
    ],
)
def test_who_might_read(words: str, can: bool) -> None:
    assert might_read(words) is can


def test_families_have_children_and_name_none() -> None:
    assert include_children("families with one need or more")
    assert not are_children("families with one need or more")
