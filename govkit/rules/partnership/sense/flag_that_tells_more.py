"""A flag says yes or no. One that carries a diagnosis, a score or a reason tells what people were promised that it would not.

It may hold what it takes to know whose flag it is, and the day. Everything beyond makes it an item with detail, for which more is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 5(1)(a) and (c): what people are told is true, and no more is shared than is needed"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
data_items.health-flag.contains: [name, date of birth, diagnosis]
"""
GOOD = """
data_items.health-flag.contains: [family reference, yes or no]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flag may contain nothing beyond whose it is and the yes or no."""
    if any(item.form == Form.FLAG for _, item in parts(partnership.data_items)):
        yield from _in_the_glossary(partnership)
    for name, item in parts(partnership.data_items):
        if item.form != Form.FLAG:
            continue
        more = [(index, words) for index, words in placed(item.contains) if told(partnership, "detail", words)]
        if more:
            yield Problem(
                f"data_items.{name}.contains.{more[0][0]}",
                f"“{item.name}” is a flag, and contains {listing([f'“{words}”' for _, words in more])}, which is more than a yes or no.",
                f"Take it out, or write another `form` in `data_items.{name}`: `clinical` for detail about health, `identifiable` for other detail.",
            )


_FLAG: Final = re.compile(r"(?:\w+[ -])?flags?", re.IGNORECASE)


def _in_the_glossary(partnership: Partnership) -> Iterator[Problem]:
    for term, meaning in partnership.glossary.items():
        if (
            not (is_unsettled(term) or is_unsettled(meaning))
            and _FLAG.fullmatch(term)
            and told(partnership, "detail", meaning)
        ):
            yield Problem(
                f"glossary.{term}",
                f"A flag says yes or no, and the glossary calls it “{meaning}”.",
                f"Write in `glossary.{term}` what it says, such as `a yes or no about one family`.",
            )


_CONTAINS = "data_items.attendance-flag.contains"
CASES = (
    *(
        Case(f"“{term}” called {words}", f'glossary: {{{term}: "{words}"}}', finds=f"glossary.{term}" if found else "")
        for term, words, found in (
            ("flag", "a short note of what the school knows", True),
            ("flags", "a summary of the records of each family", True),
            ("flag", "a yes or no about a family or an address", False),
            ("flag", "a yes or no, with no reasons", False),
            ("plan", "a short note of who does what", False),
        )
    ),
    *(
        Case(f"a flag with {words}", f"{_CONTAINS}: [family reference, yes or no, {words}]", finds=f"{_CONTAINS}.2")
        for words in ("reasons for absence", "risk score", "notes of the teacher", "which condition", "a short history")
    ),
    *(
        Case(f"a flag with {words}", f"{_CONTAINS}: [{words}]")
        for words in (
            "name and date of birth, yes or no",
            "yes or no to each question, day of the answer",
            "no reasons",
            "qualifies",
        )
    ),
)
