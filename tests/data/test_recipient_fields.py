"""What each recipient has of their own: names that Word and a list of recipients can use, and a whole specimen."""

from __future__ import annotations

from govkit.data.recipient_fields import (
    RecipientFieldsFile,
    check_recipient_fields,
    recipient_fields,
    specimen,
)
from tests.rows import over_rows

NAME = {"name": "name", "fills": "recipient.name", "specimen": "Sam"}


def test_an_address_has_seven_lines_with_the_name() -> None:
    lines = [field.name for field in recipient_fields() if field.fills.startswith("recipient.address.")]
    assert lines == [f"address_line_{number}" for number in range(1, 7)]
    assert [field.fills for field in recipient_fields()][1:7] == [f"recipient.address.{index}" for index in range(6)]


def test_the_specimen_has_what_the_data_says_and_no_empty_lines() -> None:
    found = specimen()
    assert (found.name, found.reference) == ("Sam Specimen", "SPECIMEN")
    assert tuple(found.address) == ("14 Sample Street", "Samplewick", "Northmoor", "NM9 9ZZ")


@over_rows(
    ("second", "says"),
    [
        ({"name": "name", "fills": "recipient.reference"}, "`name` stands twice."),
        ({"name": "other", "fills": "recipient.name"}, "`recipient.name` stands twice."),
        ({"name": "first line", "fills": "recipient.address.0"}, "Word has no field “first line”."),
        ({"name": "straße", "fills": "recipient.address.0"}, "Word has no field “straße”."),
        ({"name": "phone", "fills": "letter.phone"}, "`letter.phone` is nothing of a recipient."),
    ],
)
def test_a_field_that_cannot_be_is_told(second: dict[str, str], says: str) -> None:
    written = RecipientFieldsFile.model_validate({"fields": [NAME, second]})
    (wrong,) = check_recipient_fields(written)
    assert wrong.message == says
    assert wrong.route[:2] == ("fields", "1")


def test_the_shipped_fields_are_right() -> None:
    assert list(check_recipient_fields(RecipientFieldsFile(fields=recipient_fields()))) == []
