"""Notice is a length of time, or so many school terms."""

from __future__ import annotations

import pytest

from govkit.model.notice_length import SchoolTerms, read_notice
from govkit.model.period import Period, Unit
from tests.rows import over_rows


@over_rows(
    ("written", "read", "said"),
    [
        ("1 term", SchoolTerms(1), "1 full school term"),
        ("2 full school terms", SchoolTerms(2), "2 full school terms"),
        (" 1  School Term ", SchoolTerms(1), "1 full school term"),
        ("3 months", Period(3, Unit.MONTH), "3 months"),
    ],
)
def test_it_is_read_and_said(written: str, read: object, said: str) -> None:
    assert read_notice(written) == read
    assert str(read_notice(written)) == said


@over_rows("written", ["0 terms", "a term", "terms", "one school term", ""])
def test_what_is_neither_says_how_to_write_it(written: str) -> None:
    with pytest.raises(ValueError, match="is not a length of time"):
        read_notice(written)
