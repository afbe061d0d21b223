"""“A warning comes after two weeks and not four” says what was changed, so that a flow with the four weeks still has the old time.

What people, officers and the regulator had changed is looked at for a number that was given up. It must not stand before the
same unit elsewhere in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.model.walk import every_fact
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.counts import count_in

SEVERITY = Severity.WARNING
SOURCE = "good practice: what the record says was changed is changed"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
involvement.0.changed: A visit comes after two weeks of absence and not four.
"""
BAD = """
flows.attendance-flag.how_often: After four weeks of absence
"""
GOOD = """
flows.attendance-flag.how_often: After two weeks of absence
"""

_UNIT: Final = r"(?:working days?|days?|weeks?|months?|years?|hours?|people|families|children|times?|per cent|%)"
_GIVEN_UP: Final = re.compile(
    rf"\b(?P<now>\w+) (?P<unit>{_UNIT})(?: of (?P<of>\w+))?,? (?:and not|not|instead of|rather than|and no longer|no longer) (?P<before>\w+)\b"
    rf"(?! (?!{_UNIT})\w)",
    re.IGNORECASE,
)
_TELLS: Final = ("involvement.", "records.dpia.", "document_control.versions.")


def check(partnership: Partnership) -> Iterator[Problem]:
    """A number that was given up for another must not stand before the same unit elsewhere."""
    facts = [(path, fact) for path, fact in every_fact(partnership) if isinstance(fact, str) and not is_unsettled(fact)]
    for told_at, told in facts:
        for given_up in _GIVEN_UP.finditer(told) if told_at.startswith(_TELLS) else ():
            old = _old(given_up)
            for path, words in facts:
                if old is not None and not path.startswith(_TELLS) and (found := old.search(words)):
                    yield Problem(
                        path,
                        f"“{words}” says “{found[0]}”, and `{told_at}` says that this was changed: “{given_up[0]}”.",
                        f"Write in `{path}` what it was changed to, or in `{told_at}` what was changed.",
                    )


def _old(given_up: re.Match[str]) -> re.Pattern[str] | None:
    """What was given up, in figures or in words, before the unit and what it is counted of."""
    count = count_in(given_up["before"])
    if count is None:
        return None
    of = rf"\s+of\s+{re.escape(given_up['of'])}" if given_up["of"] else ""
    unit = given_up["unit"].rstrip("s")
    return re.compile(rf"\b(?:{count}|{re.escape(given_up['before'])})\s+{unit}s?{of}\b", re.IGNORECASE)


_AT = "flows.attendance-flag.how_often"
CASES = (
    *(
        Case(f"“{words}”", f"{_AT}: {words}", finds=_AT if found else "")
        for words, found in (
            ("After 4 weeks of absence", True),
            ("After four weeks", False),
            ("After four days of absence", False),
            ("to be agreed", False),
        )
    ),
    Case("no number", "involvement.0.changed: A visit comes after weeks and not later."),
)
