"""The columns of a list of recipients, and what stands in each in the example row."""

from __future__ import annotations

from typing import Final, NamedTuple

LINES: Final = tuple(f"address_line_{number}" for number in range(1, 7))


class ListColumn(NamedTuple):
    """A column: its name, whether each list has it, and the example's cell. What stands in it is said in the guide."""

    name: str
    needed: bool
    example: str


COLUMNS: Final = (
    ListColumn("name", needed=True, example="Sam Specimen"),
    ListColumn("salutation", needed=False, example="Sam"),
    ListColumn("address_line_1", needed=True, example="14 Sample Street"),
    ListColumn("address_line_2", needed=False, example="Samplewick"),
    ListColumn("address_line_3", needed=False, example="Northmoor"),
    ListColumn("address_line_4", needed=False, example=""),
    ListColumn("address_line_5", needed=False, example=""),
    ListColumn("address_line_6", needed=False, example=""),
    ListColumn("postcode", needed=False, example="ZE9 9ZZ"),
    ListColumn("reference", needed=True, example="SPECIMEN-1"),
    ListColumn("household", needed=False, example="SPECIMEN-HOME"),
    ListColumn("adult_or_young_person", needed=False, example="adult"),
    ListColumn("gp_surgery", needed=False, example=""),
    ListColumn("language", needed=False, example="en"),
    ListColumn("format", needed=False, example="standard"),
    ListColumn("opted_out", needed=False, example="no"),
    ListColumn("deceased", needed=False, example="no"),
)
# What a list of faulty rows says of each, which may stay when it is mended and used as a list.
SAID_OF_FAULTY: Final = ("row", "what is wrong")
NAMES: Final = tuple(column.name for column in COLUMNS)
NEEDED: Final = tuple(column.name for column in COLUMNS if column.needed)
