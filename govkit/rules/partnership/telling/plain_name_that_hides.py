"""People are told of data by its plain name, and “general information” hides from them what somebody tells about them.

A name that says what the information is after all, as in “some details: your name and your address”, is let be, and so are totals, which tell of
nobody. So is a name that has a word of what the item is called, or contains: “some information about your health need”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem, Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 5(1)(a) and 14(1)(d): people are told which categories of data about them are used"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
data_items.health-flag.plain_name: general information about life in your family
"""
GOOD = """
data_items.health-flag.plain_name: whether someone in your family has a health need we can help with
"""

_SAYS_WHICH: Final = re.compile(r":|\b(?:such as|like|namely|that is)\b", re.IGNORECASE)

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_VAGUE: Final = frozenset(
    (
        "information",
        "detail",
        "data",
        "fact",
        "matter",
        "general",
        "some",
        "certain",
        "various",
        "background",
        "about",
        "your",
        "family",
    )
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """The plain name of an item about people must say what it tells."""
    for name, item in parts(partnership.data_items):
        plain = item.plain_name
        if item.form == Form.AGGREGATE or is_unsettled(plain) or _SAYS_WHICH.search(plain) or _names_part(item):
            continue
        vague = says(partnership, "names-nothing", plain)
        if vague:
            yield Problem(
                f"data_items.{name}.plain_name",
                f"People are told that “{plain}” goes out, and “{vague}” does not say what.",
                f"Write what is in it, as people would call it: it holds what `data_items.{name}.contains` lists.",
            )


def _names_part(item: DataItem) -> bool:
    """Whether the plain name has a word of the item’s own name or of what it contains."""
    own = {word for words in (item.name, *item.contains) for word in _words(words)}
    return bool(own & _words(item.plain_name))


def _words(words: object) -> set[str]:
    return {word.removesuffix("s") for word in _WORD.findall(str(words).casefold())} - _VAGUE


_AT = "data_items.health-flag.plain_name"
CASES = (
    *(
        Case(f"“{words}”", f'{_AT}: "{words}"', finds=_AT if found else "")
        for words, found in (
            ("some details about you", True),
            ("Background information", True),
            ("some details: your name and address", False),
            ("some information about your health need", False),
            ("some details, such as your name", False),
            ("your details and your health needs", False),
        )
    ),
    Case("totals", "data_items.programme-counts.plain_name: general information that names nobody"),
    Case("an item to be agreed", "data_items.health-flag: to be agreed"),
    Case("a name to be agreed", "data_items.health-flag.plain_name: to be agreed"),
)
