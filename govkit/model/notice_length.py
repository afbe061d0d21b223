"""How long before a partner says that it leaves: a length of time, or so many school terms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Final

from govkit.model.cured import period
from govkit.model.facts import Fact
from govkit.model.period import Period, read_period

_TERMS: Final = re.compile(r"(\d{1,2}) (?:full )?(?:school )?terms?")


@dataclass(frozen=True, slots=True)
class SchoolTerms:
    """So many full school terms. How many days they have differs from school to school."""

    count: int

    def __str__(self) -> str:
        return f"{self.count} full school term{'' if self.count == 1 else 's'}"


def read_notice(written: str) -> Period | SchoolTerms:
    """The notice that was written; ValueError says how to write one."""
    found = _TERMS.fullmatch(" ".join(written.casefold().split()))
    return SchoolTerms(int(found[1])) if found and int(found[1]) else read_period(written)


NoticeLength = Annotated[
    Period | SchoolTerms, Fact(read_notice, {"type": "string", "examples": ["3 months", "1 school term"]}, period)
]
