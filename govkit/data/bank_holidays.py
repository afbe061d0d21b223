"""The weekdays that are bank holidays in each nation. `scripts/bank-holidays` writes them."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Annotated

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.shipped import from_json
from govkit.model.facts import Fact
from govkit.model.partnership import Nation


def _read_day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ValueError(f"“{written}” is not a date. Write the year, month and day, like `2027-03-01`.") from None


_Days = tuple[Annotated[date, Fact(_read_day)], ...]


class BankHolidaysFile(DataBlock):
    """The bank holidays of each nation, in their order."""

    england: _Days
    wales: _Days
    scotland: _Days
    northern_ireland: _Days = Field(alias="northern-ireland")


@cache
def bank_holidays(nation: Nation) -> frozenset[date]:
    """The bank holidays of a nation."""
    return frozenset(date.fromisoformat(day) for day in from_json("bank_holidays.json")[nation])
