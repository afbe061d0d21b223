"""Rows that are about nobody on the list."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.recipients.rows import ListUnreadable
from govkit.recipients.strangers import refuse_replies, strangers


def test_a_reference_that_nobody_has_is_told_by_its_row() -> None:
    (fault,) = strangers({"a-1": 2, "a-9": 3}, {"a-9", "b-1"})
    assert (fault.row, fault.column) == (3, "reference")
    assert "a-9" not in fault.says + fault.cure


def test_a_file_of_replies_is_no_list_of_people() -> None:
    with pytest.raises(ListUnreadable, match="file of replies"):
        refuse_replies(Path("r.csv"), ("Reference", "Health details", "Date", "How"))
    refuse_replies(Path("r.csv"), ("Reference", "Name", "Date", "How"))
    refuse_replies(Path("r.csv"), ("Reference", "Date sent"))
