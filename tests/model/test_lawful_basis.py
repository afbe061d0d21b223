"""The paragraphs of Schedule 1 are read from the words of a lawful basis."""

from __future__ import annotations

from govkit.model.lawful_basis import LawfulBasis
from tests.rows import over_rows


@over_rows(
    ("written", "numbers"),
    [
        ("paragraph 2 (health or social care purposes)", (2,)),
        ("Schedule 1, Part 2, paragraph 18", (18,)),
        ("Paragraphs 6(1) and 18(1)(c)", (6, 18)),
        ("paras 6, 18 and 20 of Schedule 1 to the Data Protection Act 2018", (6, 18, 20)),
        ("para. 6", (6,)),
        ("paragraph 6 or paragraph 18", (6, 18)),
        ("statutory purposes", ()),
        ("Schedule 1", ()),
        ("to be agreed", ()),
    ],
)
def test_the_paragraphs_of_schedule_1_are_read(written: str, numbers: tuple[int, ...]) -> None:
    basis = LawfulBasis.model_validate({"name": "A", "article_6": "consent", "schedule_1": written})
    assert basis.paragraphs == numbers
