"""A list of people whom nobody knows, as long as is asked, and the partnership that writes to them."""

from __future__ import annotations

import csv
from pathlib import Path
from random import Random
from typing import Final

from benchmarks._pairs import ROOT

HEADINGS: Final = (
    "name",
    "salutation",
    "address_line_1",
    "address_line_2",
    "address_line_3",
    "postcode",
    "reference",
    "opted_out",
    "deceased",
)
_GIVEN: Final = [
    "Zoë",
    "Łukasz",
    "Amir",
    "Siobhán",
    "Mary",
    "John",
    "Priya",
    "Olu",
    "Nguyễn",
    "Chloé",
    "Björn",
    "Agnieszka",
    "Ferdinand",
    "Afton",
]
_FAMILY: Final = ("Griffiths", "O'Brien-Ó Súilleabháin", "Wiśniewski", "Smith", "Patel", "Okafor", "Hồng", "Müller")
_OTHERS: Final = ("Γιώργος Παπαδόπουλος", "Ирина Щербакова", "محمد علي", "عائشہ خان")
_STREETS: Final = ("Sample Street", "High Street", "Station Road", "Church Lane", "Victoria Road", "Mill Lane")
_LONG: Final = "The Old Gatehouse, Northmoor Hall Farm"


def write_list(file: Path, count: int, *, others: float = 0.0, spoilt: float = 0.0, large: float = 0.0) -> None:
    """So many people; of them this part with a name in another alphabet, this part faulty, dead or opted out, and this part in large print."""
    chance, sizes = Random(count), Random(count + 1)  # noqa: S311 - chance that can be repeated
    with file.open("w", encoding="utf-8", newline="") as opened:
        rows = csv.writer(opened)
        rows.writerow((*HEADINGS, *(("format",) if large else ())))
        for at in range(count):
            lot = chance.random()
            family = chance.choice(_FAMILY)
            name = chance.choice(_OTHERS) if chance.random() < others else f"{chance.choice(_GIVEN)} {family}"
            street = _LONG if lot < 0.02 else chance.choice(_STREETS)
            bad = chance.random() < spoilt
            fate = chance.randrange(3) if bad else -1
            rows.writerow(
                (
                    name,
                    f"{chance.choice(('Ms', 'Mr', 'Mx', 'Dr'))} {family}" if lot < 0.8 else "",
                    f"Flat {chance.randrange(1, 40)}" if lot < 0.3 else f"{chance.randrange(1, 300)} {street}",
                    f"{chance.randrange(1, 300)} {street}" if lot < 0.3 else ("Samplewick" if lot < 0.5 else ""),
                    "Northmoor",
                    "" if fate == 0 else f"ZE{at % 9 + 1} {at % 7 + 1}{'ABDEFGHJ'[at % 8]}{'ABDEFGHJ'[at // 8 % 8]}",
                    f"REF-{at:07}",
                    "yes" if fate == 1 else "no",
                    "yes" if fate == 2 else "no",
                    *(("large print" if sizes.random() < large else "standard",) if large else ()),
                )
            )


def write_agreed(file: Path) -> None:
    """The example of the tests, agreed, so that it may post."""
    text = (ROOT / "tests" / "partnerships" / "families_together.yaml").read_text("utf-8")
    file.write_text(text.replace("status: draft", "status: agreed", 1), "utf-8")
