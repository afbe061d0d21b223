"""The partnership of a file, for commands that go by it as it stands."""

from __future__ import annotations

import sys
from pathlib import Path

from govkit.cli.say import say, tell
from govkit.load import load_partnership
from govkit.model import Partnership
from govkit.report.findings import FindingsToTell, as_terminal


def partnership_of(file: Path) -> Partnership:
    """The partnership, or the end of the run with 1 and every reason why there is none."""
    loaded = load_partnership(file)
    if loaded.partnership is None:
        told = FindingsToTell(loaded.findings, checked=str(file), colour=sys.stderr.isatty())
        tell(as_terminal.report(told), err=True)
        say("Nothing was done. Put the faults of the file right first.", err=True)
        sys.exit(1)
    return loaded.partnership
