"""The columns of a list of recipients."""

from __future__ import annotations

from govkit.data.recipient_fields import recipient_fields
from govkit.recipients.columns import COLUMNS, NAMES, NEEDED


def test_a_list_has_a_column_for_each_field_of_a_letter_under_its_name() -> None:
    assert {field.name for field in recipient_fields()} <= set(NAMES)


def test_each_stands_once_and_what_is_needed_is_in_the_example() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert all(column.example for column in COLUMNS if column.name in NEEDED)
