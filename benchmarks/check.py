"""How long `govkit check` takes from a cold start, against importing the libraries that it can't do without."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Final

from benchmarks._kept import settle
from benchmarks._pairs import GOVKIT, Command, report, take_pairs, wanted

TARGET: Final = 4.0
IMPORTS: Final = "import click, jinja2, yaml, pydantic"


def main() -> None:
    """Takes the pairs and prints what came of them."""
    asked = wanted(__doc__ or "", pairs=21)
    floor = Command((sys.executable, "-c", IMPORTS))
    with tempfile.TemporaryDirectory(prefix="govkit-bench-") as folder:
        kept = Path(tempfile.mkdtemp(dir=folder))
        check = Command((GOVKIT, "check"), lambda: {"TMPDIR": str(kept)})
        # Compiled templates are kept in the folder for temporary files, so an empty one makes every run the first.
        first = Command((GOVKIT, "check"), lambda: {"TMPDIR": tempfile.mkdtemp(dir=folder)})
        later = take_pairs(check, floor, asked.pairs)
        at_first = take_pairs(first, floor, max(2, asked.pairs // 2))
    measured = {
        "check": report(f"govkit check, against `python -c '{IMPORTS}'`", later, TARGET),
        "check-first-run": report("the same, as the first run ever, with no template compiled yet", at_first),
    }
    settle(measured, keep=asked.keep)


if __name__ == "__main__":
    main()
