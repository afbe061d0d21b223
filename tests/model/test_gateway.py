"""The factors of the Digital Economy Act are a list that the law closes."""

from __future__ import annotations

from govkit.model.gateway import Factor
from tests.changes import changed, partnership, raw_of


def test_a_factor_that_is_none_is_refused() -> None:
    raw = changed(
        {"records.digital_economy_act.factors": ["homeless", "unemployment"]}, base=raw_of("digital_economy_act")
    )
    assert partnership(raw) is None
    assert len(Factor) == 13
