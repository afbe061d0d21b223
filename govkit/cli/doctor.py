"""`govkit doctor`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.say import say, tell
from govkit.tasks.doctor import Need, examine


@click.command("doctor", help="Say what works here, what is missing, and how to get it. Nothing is written.")
@options.partnership
@options.templates
def command(partnership: Path, templates: Path | None) -> None:
    """Prints a line for each part, and ends with 1 where a needed one is missing."""
    parts = list(examine(partnership, templates))
    for part in parts:
        tell(f"{_line(part)}\n")
    missing = sum(part.needed and not part.there for part in parts)
    say(f"Missing: {missing}." if missing else "All that govkit needs is here.")
    sys.exit(1 if missing else 0)


def _line(part: Need) -> str:
    optional = "" if part.needed else " (optional)"
    seen = f": {part.seen}" if part.seen else ""
    cure = "" if part.there else f"\n         To get it: {part.cure}"
    return f"{'ok' if part.there else 'missing':<8} {part.name}{optional}{seen}{cure}"
