"""The record of lists that were made from replies."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from govkit.recipients.kept import KeptFor
from govkit.recipients.list_files import OnLists
from govkit.recipients.list_record import list_record
from tests.recipients.lists_of_people import TODAY, letter_sent, rows_to


def test_it_says_from_what_the_lists_were_made_and_how_long_they_are_kept(tmp_path: Path) -> None:
    file, letter = rows_to(tmp_path, "replies.csv", "reference"), letter_sent()
    kept = KeptFor("12 months", "the family leaves", "2027-04-14")
    record = json.loads(
        list_record(
            letter, TODAY, [file], OnLists.of(letter), lists=["a.csv"], kept=kept, written_to={"known_by": "ledger"}
        )
    )
    assert record["inputs"] == [{"file": "replies.csv", "sha256": sha256(file.read_bytes()).hexdigest()}]
    assert record["personal_data"] == {"files": ["a.csv"], **kept._asdict()}
    assert (record["letter"], record["posted"], record["reply_by"]) == ("consent", "2027-03-15", "2027-04-14")
    assert record["written_to"] == {"known_by": "ledger"}
    assert record["made_on"] == "2027-07-01"


def test_days_that_nobody_set_are_none() -> None:
    letter = replace(letter_sent(), posted=None, reply_by=None)
    record = json.loads(list_record(letter, TODAY, [], OnLists.of(letter), lists=[], kept=KeptFor(), written_to={}))
    assert (record["posted"], record["reply_by"]) == (None, None)
