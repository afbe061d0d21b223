"""The columns of a list of recipients, and what stands in each in the example row."""

from __future__ import annotations

from typing import Final, NamedTuple

LINES: Final = tuple(f"address_line_{number}" for number in range(1, 7))


class Column(NamedTuple):
    """A column: its name, whether each list has it, and the example's cell. What stands in it is said in the guide."""

    name: str
    needed: bool
    example: str


COLUMNS: Final = (
    Column("name", needed=True, example="Sam Specimen"),
    Column("salutation", needed=False, example="Sam"),
    Column("address_line_1", needed=True, example="14 Sample Street"),
    Column("address_line_2", needed=False, example="Samplewick"),
    Column("address_line_3", needed=False, example="Northmoor"),
    Column("address_line_4", needed=False, example=""),
    Column("address_line_5", needed=False, example=""),
    Column("address_line_6", needed=False, example=""),
    Column("postcode", needed=False, example="ZE9 9ZZ"),
    Column("reference", needed=True, example="SPECIMEN-1"),
    Column("household", needed=False, example="SPECIMEN-HOME"),
    Column("adult_or_young_person", needed=False, example="adult"),
    Column("gp_surgery", needed=False, example=""),
    Column("language", needed=False, example="en"),
    Column("format", needed=False, example="standard"),
    Column("opted_out", needed=False, example="no"),
    Column("deceased", needed=False, example="no"),
)
NAMES: Final = tuple(column.name for column in COLUMNS)
NEEDED: Final = tuple(column.name for column in COLUMNS if column.needed)
