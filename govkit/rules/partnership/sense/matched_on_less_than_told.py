"""Records that have to be the same in name, birth and school, and are compared by name alone, take one person for another.

Where `how` names some of what records are matched on, it names all of it, or says that all, both or each of them is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ADVICE
SOURCE = "UK GDPR, Article 5(1)(d): data is accurate, and about the right person"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
records.matching: {on: [surname, date of birth, address], done_by: northmoor-council, how: All three are compared., doubtful: It is left out.}
"""
BAD = """
records.matching.how: The computer takes the first child that has the surname.
"""
GOOD = """
records.matching.how: The computer compares the surname, the date of birth and the address.
"""

_WORD: Final = re.compile(r"[a-z]{4,}")
_ALL: Final = re.compile(r"\b(?:all|both|each|every|two|three|four|five|together|exact(?:ly)?)\b", re.IGNORECASE)
_SMALL: Final = frozenset({"date", "first", "last", "full", "number", "their", "with", "that"})


def check(partnership: Partnership) -> Iterator[Problem]:
    """How records are matched must take in each thing that they are matched on."""
    matching = partnership.records.matching
    if matching is None or is_unsettled(matching) or is_unsettled(matching.how) or not all_settled(matching.on):
        return
    how = _stems(matching.how)
    small = matching.how.casefold()
    named = [each for each in matching.on if not _stems(each).isdisjoint(how) or each.casefold() in small]
    if named and len(named) < len(matching.on) and not _ALL.search(matching.how):
        yield Problem(
            "records.matching.how",
            f"“{matching.how}” speaks of {listing(named)} alone, and records are matched on {listing([*matching.on])}.",
            "Say that all of them are compared, or match on what is compared.",
        )


def _stems(words: str) -> frozenset[str]:
    """The words that tell one thing from another: `name` of `surname` too."""
    return frozenset(
        word.removeprefix("sur").rstrip("s") for word in _WORD.findall(words.casefold()) if word not in _SMALL
    )


CASES = (
    *(
        Case(f"“{how}”", f"records.matching.how: {how}", finds="records.matching.how" if found else "")
        for how, found in (
            ("Dates of birth are compared by hand.", True),
            ("Both the surname and the date have to be the same.", False),
            ("Two people compare the lists.", False),
            ("By surname, date of birth and address; twins with one date of birth are set aside.", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "a number whose words are all small",
        """
        records.matching.on: [NHS number, date of birth]
        records.matching.how: By NHS number and date of birth, and a pair with one birth date alone is set aside.
        """,
    ),
    Case("to be agreed", "records.matching: to be agreed"),
)
