"""People, lists and replies that tests make up."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from govkit.model import Partnership
from govkit.recipients.asked import AskedFlow, LetterSent
from govkit.recipients.columns import NAMES
from govkit.recipients.recipient import Addressee
from govkit.recipients.reply import How, Reply, ReplyAnswer
from tests.changes import partnership_with

POSTED: Final = date(2027, 3, 15)
REPLY_BY: Final = date(2027, 4, 14)  # 20 working days in England, Easter among them
TODAY: Final = date(2027, 7, 1)
PLAIN: Final = Addressee(
    2, "A-1", "Sam Example", "Sam", ("1 High Street", "ZE9 9ZZ"), None, False, None, "en", False, False, False
)
ROW: Final = {"name": "Sam Example", "address_line_1": "1 High Street", "postcode": "ZE9 9ZZ", "reference": "A-1"}


def person(row: int, **said: Any) -> Addressee:
    """Somebody in a row of their own."""
    return PLAIN._replace(row=row, reference=f"A-{row}", name=f"Sam Example {row}", **said)


def listed(folder: Path, *rows: dict[str, str], columns: Sequence[str] = NAMES) -> Path:
    """A list with these rows, each with what the usual one has."""
    file = folder / "recipients.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, columns, restval="")
        writer.writeheader()
        for row in rows:
            writer.writerow({key: value for key, value in {**ROW, **row}.items() if key in columns})
    return file


def rows_to(folder: Path, name: str, *lines: str) -> Path:
    """A file with these lines."""
    file = folder / name
    file.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return file


def reply(day: date, says: ReplyAnswer | None, *flows: str) -> Reply:
    """A reply to some flows, or to the first of the letter."""
    return Reply(2, "a-1", day, How.POST, dict.fromkeys(flows or ("health-details",), says))


def letter_sent(letter: str = "consent", *, for_household: bool = False) -> LetterSent:
    """The letter of the example."""
    from govkit.recipients.asked import asked

    return asked(example(letter, for_household=for_household), letter)


def example(letter: str = "consent", *, for_household: bool = False) -> Partnership:
    """The example, in which a no to a letter counts for the household, or for nobody else."""
    return partnership_with({f"letters.{letter}.no_counts_for": "household"} if for_household else {})


def flow_of(letter: LetterSent, flow: str) -> AskedFlow:
    """A flow that a letter asks about."""
    return next(each for each in letter.questions if each.flow == flow)
