"""What a long list of recipients takes: `letters check` and `letters replies` of lists that are made up, and the memory that each needs.

python benchmarks/recipients.py --rows 1000000
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parent.parent
PARTNERSHIP: Final = ROOT / "tests" / "partnerships" / "families_together.yaml"
FIRST: Final = ("Zoë", "Sam", "Łukasz", "Ann", "Nguyễn", "O’Brien", "Priya", "Tom")
COLUMNS: Final = (
    "name",
    "address_line_1",
    "address_line_2",
    "postcode",
    "reference",
    "household",
    "gp_surgery",
    "opted_out",
)
MOST: Final = 200  # MiB that a million rows may take
ANSWERED: Final = 0.3
MIB: Final = 1024


class Taken(NamedTuple):
    """What a run took: seconds of computing, and MiB at most."""

    seconds: float
    memory: float


def write_lists(folder: Path, rows: int) -> None:
    """A list of people, and the replies of some of them; the same each time."""
    chance = random.Random(1)  # noqa: S311 - chance that can be repeated
    with (
        (folder / "recipients.csv").open("w", encoding="utf-8", newline="") as people,
        (folder / "replies.csv").open("w", encoding="utf-8", newline="") as replies,
    ):
        listed, answered = csv.writer(people), csv.writer(replies)
        listed.writerow(COLUMNS)
        answered.writerow(("reference", "health_details", "support_plan", "date", "how"))
        for row in range(rows):
            name, street = f"{chance.choice(FIRST)} {row}son", f"{row % 300 + 1} Sample Street"
            postcode = f"ZE{row % 9 + 1} {row % 10}ZZ"
            surgery = chance.choice(("", "harrow-lane-surgery", "millbrook-surgery"))
            listed.writerow(
                (name, street, "Northmoor", postcode, f"R-{row}", f"H-{row // 2}", surgery, "" if row % 50 else "yes")
            )
            if chance.random() < ANSWERED:
                says = (chance.choice(("yes", "yes", "no")) for _ in range(2))
                answered.writerow((f"R-{row}", *says, f"2027-03-{chance.randint(16, 31)}", "post"))


def run(folder: Path, *words: str) -> Taken:
    """One run as a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-m", "govkit", *words, "-p", str(PARTNERSHIP)],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"govkit {' '.join(words)} ended with {process.returncode}")
    return Taken(used.ru_utime + used.ru_stime, used.ru_maxrss / MIB)


def main() -> int:
    """Measures both commands, and fails where looking through a list takes too much memory."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rows", type=int, default=50_000)
    asked.add_argument("--keep", action="store_true", help="nothing is kept of it")
    rows = asked.parse_args().rows
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_lists(folder, rows)
        check = run(folder, "letters", "check", "recipients.csv")
        replies = run(
            *(
                folder,
                "letters",
                "replies",
                "recipients.csv",
                "replies.csv",
                "--letter",
                "consent",
                "--today",
                "2027-07-01",
            )
        )
    for command, taken in (("check", check), ("replies", replies)):
        each = taken.seconds / rows * 1_000_000
        print(
            f"letters {command}: {rows:,} rows, {taken.seconds:.1f} s of computing, {each:.0f} µs a row, {taken.memory:.0f} MiB"
        )
    return int(check.memory > MOST)


if __name__ == "__main__":
    sys.exit(main())
