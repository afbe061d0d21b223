"""A list is looked through and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.recipients.reading import HeadingsFaulty
from govkit.tasks.check_recipients import check_recipients
from tests.recipients.lists_of_people import example, listed, rows_to


def test_each_row_has_its_faults_or_none(tmp_path: Path) -> None:
    file = listed(tmp_path, {}, {"reference": "A-2", "name": ""})
    right, wrong = check_recipients(file, example())
    assert right == ()
    assert [(fault.row, fault.column) for fault in wrong] == [(3, "name")]
    assert list(tmp_path.iterdir()) == [file]


def test_headings_that_are_wrong_are_all_that_is_told(tmp_path: Path) -> None:
    file = rows_to(tmp_path, "list.csv", "name,adress_line_1,reference", ",,")
    with pytest.raises(HeadingsFaulty) as refused:
        list(check_recipients(file, example()))
    assert [fault.cure for fault in refused.value.faults] == ["Did you mean `address_line_1`?"]
