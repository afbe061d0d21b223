"""A fault of a list is one line."""

from __future__ import annotations

from pathlib import Path

from govkit.cli.faults import told
from govkit.recipients.recipient import Fault


def test_it_names_the_file_the_row_the_column_and_the_cure() -> None:
    assert (
        told(Path("l.csv"), Fault(3, "name", "There is no name.", "Write it."))
        == "l.csv:3: name: There is no name. Write it."
    )
    assert told(Path("l.csv"), Fault(3, "", "Odd.", "Look.")) == "l.csv:3: Odd. Look."
