"""How long `govkit check` of 50 different partnerships takes from a cold start, against that of one of them."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from benchmarks._kept import settle
from benchmarks._pairs import GOVKIT, ROOT, Command, report, take_pairs, wanted

TARGET: Final = 9.0
MANY: Final = 50
_ONSETS: Final = ("Ash", "Beck", "Cold", "Dun", "Elm", "Fern", "Gold", "Holm", "Iver", "Kel")
_ENDS: Final = ("bridge", "combe", "dale", "field", "wick")
_TOWN: Final = "Northmoor"


def main() -> None:
    """Takes the pairs and prints what came of them."""
    asked = wanted(__doc__ or "", pairs=9)
    with tempfile.TemporaryDirectory(prefix="govkit-bench-") as folder:
        many = write_partnerships(Path(folder) / "many")
        environment = {"TMPDIR": folder}
        all_of_them = Command((GOVKIT, "check", "-p", str(many)), lambda: environment)
        one = Command((GOVKIT, "check", "-p", str(min(many.iterdir()))), lambda: environment)
        pairs = take_pairs(all_of_them, one, asked.pairs)
    measured = {"check-many": report(f"govkit check of {MANY} partnerships, against one of them", pairs, TARGET)}
    settle(measured, keep=asked.keep)


def write_partnerships(folder: Path) -> Path:
    """A folder of partnerships that differ as those of a region do: the same shape, and names, addresses and numbers of their own."""
    folder.mkdir()
    text = (ROOT / "partners.yaml").read_text("utf-8")
    towns = [f"{onset}{end}" for onset in _ONSETS for end in _ENDS]
    for number, town in enumerate(towns[:MANY]):
        own = text.replace(_TOWN, town).replace(_TOWN.lower(), town.lower()).replace("01632 96", f"01632 {10 + number}")
        (folder / f"{town.lower()}.yaml").write_text(own, "utf-8")
    return folder


if __name__ == "__main__":
    main()
