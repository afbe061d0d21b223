"""Until when letters and the answers to them are kept."""

from __future__ import annotations

from datetime import date

from govkit.dates.kept_until import kept_until
from govkit.model.partnership import Nation
from govkit.model.retention import Retention
from tests.changes import UNSETTLED
from tests.rows import over_rows

POSTED, REPLY_BY = date(2027, 3, 15), date(2027, 4, 14)


def until(counted_from: str, keep_for: str = "1 year", posted: date | None = POSTED) -> date | None:
    said = Retention.model_validate({"keep_for": keep_for, "counted_from": counted_from, "then": "securely deleted"})
    return kept_until(said, posted, REPLY_BY if posted else None, Nation.ENGLAND)


@over_rows(
    ("counted_from", "day"),
    [
        ("the letter is posted", date(2028, 3, 15)),
        ("this letter is sent", date(2028, 3, 15)),
        ("the letters are sent", date(2028, 3, 15)),
        ("the last day to reply", date(2028, 4, 14)),
        ("the time to reply ends", date(2028, 4, 14)),
        ("all sharing ends", None),
        ("you answer", None),
        ("the answer is given or changed", None),
        ("the letter is sent or the sharing ends, whichever is later", None),
        ("the last letter is sent", None),
        (UNSETTLED, None),
    ],
)
def test_only_a_text_that_names_a_day_and_nothing_else_is_counted(counted_from: str, day: date | None) -> None:
    assert until(counted_from) == day


def test_where_the_time_or_the_day_is_not_known_nothing_is() -> None:
    assert until("the letter is posted", UNSETTLED) is None
    assert until("the letter is posted", posted=None) is None
