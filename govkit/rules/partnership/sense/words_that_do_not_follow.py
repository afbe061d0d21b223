"""Documents print some facts after words of their own: “until”, “after”, “once”. What does not go on from them is no sentence.

“Until until the child is 25” says a word twice, and “until turns 25” says of nobody that they turn 25.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Cure, CureAt, Evidence, Severity
from govkit.model import Partnership
from govkit.questions.following import Following, facts_that_follow
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 12(1): concise, transparent and intelligible"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
data_items.support-plan.retention: {until: until the child is 25, then: securely deleted}
"""
GOOD = """
data_items.support-plan.retention: {until: the child is 25, then: securely deleted}
"""

_BEFORE_A_CLAUSE: Final = ("until", "after", "once")
_OF_MANY_USES: Final = ("that",)  # “that from then on they are asked” may be meant as it stands
_BARE_VERB: Final = re.compile(
    r"(?:is|are|was|were|has|have|turns?|reach(?:es)?|becomes?|attains?|leaves?|ends|closes|starts|stops|finishes|expires|dies|moves)\b",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A fact that is printed after given words must neither begin with them, nor lack what they need."""
    for found in facts_that_follow(partnership):
        rest = _without_the_words(found)
        if rest:
            yield Problem(
                found.path,
                f"`{found.path}` begins with words that documents print before it: “{found.after}”.",
                f"Write `{rest}`.",
                cure=Cure(CureAt.VALUE, found.path, found.fact, rest),
            )
        elif found.after in _BEFORE_A_CLAUSE and _BARE_VERB.match(found.fact):
            yield Problem(
                found.path,
                f"`{found.path}` does not say of whom: documents print “{found.after} {found.fact}”.",
                f"Write who or what it is, such as `the child {found.fact}`, following “{found.after}”.",
            )


def _without_the_words(found: Following) -> str:
    """What is left of a fact that begins with the words before it, or with the last of them; nothing if it does not."""
    if found.after in _OF_MANY_USES:
        return ""
    for words in (found.after, found.after.split()[-1]):
        said, rest = found.fact[: len(words)], found.fact[len(words) :]
        if said.casefold() == words.casefold() and rest[:1].isspace():
            return rest.strip()
    return ""


_UNTIL: Final = "data_items.support-plan.retention.until"
_WHEN: Final = "data_items.support-plan.retention: {{until: {}, then: securely deleted}}"
CASES = (
    Case("said twice, with a capital", _WHEN.format("Until the child is 25"), finds=_UNTIL, says="`the child is 25`"),
    Case("of nobody", _WHEN.format("turns 25"), finds=_UNTIL, says="such as `the child turns 25`"),
    Case("an event", _WHEN.format("the case is closed")),
    Case("a word that begins alike", _WHEN.format("untilled land is sold")),
    Case(
        "after after",
        "data_items.support-plan.retention.counted_from: after the support ends",
        finds="data_items.support-plan.retention.counted_from",
        says="`the support ends`",
    ),
    Case(
        "to to",
        "flows.attendance-flag.carries.attendance-flag: to know whom to visit",
        finds="flows.attendance-flag.carries.attendance-flag",
    ),
)
