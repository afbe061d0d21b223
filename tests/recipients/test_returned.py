"""Letters that came back undelivered."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import GovkitError
from govkit.recipients.returned import read_returned
from tests.recipients.lists_of_people import rows_to
from tests.rows import over_rows

NOTIFY = (
    "Notification ID,Reference,Date sent,Sent by,Template name,Template ID,Template version,Spreadsheet file name,"
    "Spreadsheet row number,Uploaded letter"
)


def test_the_report_of_notify_and_the_list_of_a_mail_house_are_read(tmp_path: Path) -> None:
    notify = rows_to(tmp_path, "notify.csv", NOTIFY, "8d1,A-1,2027-03-16,x@council.example,Consent,9f2,3,list.csv,2,")
    assert read_returned(notify) == {"a-1": 2}
    assert read_returned(rows_to(tmp_path, "house.csv", "reference", "A-1", "A-2")) == {"a-1": 2, "a-2": 3}


@over_rows(
    ("lines", "says"),
    [
        ((), "this list is empty"),
        (("referense", "A-1"), "Did you mean `reference`?"),
        (("who", "A-1"), "There is no column `reference`"),
        (("reference,why", ",gone"), ":2: nobody can tell which letter came back"),
        (("reference",), "no letter is on this list"),
        (("reference,answer,date,how", "A-1,yes,2027-03-20,post"), "this is a file of replies"),
        (("reference,why", "A-1,gone,away"), ":2: nobody can tell"),
    ],
)
def test_a_letter_that_nobody_can_tell_is_refused(lines: tuple[str, ...], says: str, tmp_path: Path) -> None:
    with pytest.raises(GovkitError) as refused:
        read_returned(rows_to(tmp_path, "returned.csv", *lines))
    assert says in str(refused.value)
