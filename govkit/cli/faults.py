"""Says what is wrong with a list of people."""

from __future__ import annotations

from pathlib import Path

from govkit.recipients.recipient import Fault


def told(file: Path, fault: Fault) -> str:
    """A fault as one line: the file, the row, the column, what is wrong and what to do."""
    column = f" {fault.column}:" if fault.column else ""
    return f"{file}:{fault.row}:{column} {fault.says} {fault.cure}"
