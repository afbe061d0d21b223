"""A partnership that may post, and a list of people to post to."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

from tests.conftest import EXAMPLE
from tests.posting.people import HARD_NAMES, NO_SIGN

HEADINGS: Final = (
    "name",
    "salutation",
    "address_line_1",
    "address_line_2",
    "postcode",
    "reference",
    "opted_out",
    "format",
)


def agreed(folder: Path) -> Path:
    """The example as it is once the partners have agreed."""
    file = folder / "partners.yaml"
    file.write_text(EXAMPLE.read_text("utf-8").replace("status: draft", "status: agreed", 1), "utf-8")
    return file


def listed(folder: Path, count: int = 20, *, faulty: bool = False) -> Path:
    """A list of so many people, of whom one opted out and one has a name that no letter can be made for; a row without a postcode, if asked."""
    file = folder / "recipients.csv"
    rows = [
        [
            f"{HARD_NAMES[at % 6]} {at}",
            "" if at % 3 else f"Dr {at}",
            f"{at} Sample Street",
            "Northmoor" if at % 4 else "Samplewick Farm Buildings, Upper Northmoor Lane",
            f"ZE{at % 9 + 1} 2AB",
            f"REF-{at}",
            "yes" if at == 3 else "no",
            "large print" if at == 5 else "standard",
        ]
        for at in range(1, count + 1)
    ]
    rows[1][0] = NO_SIGN[0]
    if faulty:
        rows[6][4] = ""
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows([HEADINGS, *rows])
    return file
