"""“All five schools” in an agreement with three is from another agreement, or a partner is missing.

Numbers of councils, schools, surgeries and the like are read in the purpose, the reasons and the records, and held to the partners of that sort.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.model.walk import every_fact
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.told_in_words import counts_in

SEVERITY = Severity.ADVICE
SOURCE = "good practice: what an agreement says of its partners is true"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
purpose.needed_because: Both surgeries and all three schools know part of it.
"""
GOOD = """
purpose.needed_because: Both surgeries and the one school know part of it.
"""

_ALL_OF: Final = re.compile(r"\b(?:all|the|these|our) (?:of the )?$", re.IGNORECASE)
_IN: Final = ("purpose.", "records.", "confidentiality_bases.", "terms.", "approach.")


def check(partnership: Partnership) -> Iterator[Problem]:
    """How many partners of a sort there are must be as many as the words say."""
    kinds = [partner.kind for _, partner in parts(partnership.partners)]
    if len(kinds) < len(partnership.partners) or any(is_unsettled(kind) for kind in kinds):
        return
    for path, words in every_fact(partnership):
        if not path.startswith(_IN) or not isinstance(words, str) or is_unsettled(words):
            continue
        for told in counts_in(words):
            there = sum(kind in told.kinds for kind in kinds)
            whole = told.words.casefold().startswith("both") or _ALL_OF.search(words[: words.index(told.words)])
            if whole and there and there < told.number:
                yield Problem(
                    path,
                    f"“{words}” says “{told.words}”, and there {'is' if there == 1 else 'are'} {there} among the partners.",
                    f"Write in `{path}` how many there are, or add who is missing to `partners`.",
                )


_AT = "purpose.needed_because"
CASES = (
    *(
        Case(f"“{words}”", f"{_AT}: {words}", finds=_AT if found else "")
        for words, found in (
            ("All four surgeries know it.", True),
            ("Both councils know it.", True),
            ("Both surgeries know it.", False),
            ("Both universities know it.", False),
            ("to be agreed", False),
        )
    ),
    Case("a kind to be agreed", f"{_AT}: Both councils know it.\npartners.hill-top-school.kind: to be agreed"),
)
