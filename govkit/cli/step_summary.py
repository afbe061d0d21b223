"""The summary of a step, which GitHub shows on the page of a run."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from govkit.cli.say import say
from govkit.report.findings import FindingsToTell

_NAMED_BY: Final = "GITHUB_STEP_SUMMARY"
_LARGEST: Final = 1024 * 1024  # what GitHub takes for one step; of a larger file it shows nothing


def add_to_step_summary(told: FindingsToTell) -> None:
    """Adds the report to the file that GitHub names, if it names one. Where it can't be added, that is said and changes nothing else."""
    file = os.environ.get(_NAMED_BY)
    if not file:
        return
    from govkit.report.findings import as_markdown  # noqa: PLC0415 - only GitHub has such a file

    said = as_markdown.report(told).encode("utf-8", "backslashreplace")
    try:
        with Path(file).open("ab") as summary:
            fits = summary.tell() + len(said) <= _LARGEST
            summary.write(said if fits else b"")
    except OSError as error:
        fits, why = False, error.strerror
    else:
        why = "it would be larger than GitHub shows"
    if not fits:
        say(f"govkit: no summary was written to {file}: {why}.", err=True)
