"""A word that is explained and never used came from another agreement, and readers look for what it has to do with this one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.walk import every_fact
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.ADVICE
SOURCE = "ICO guide to data sharing agreements: terms are explained where readers meet them"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
glossary.MARAC: a meeting about people at high risk of domestic abuse
"""
GOOD = """
glossary.surgery: where a GP works
"""


_WORD: Final = re.compile(r"\w{3,}")


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each word that the glossary explains must be said by some fact, or be one that documents say of themselves."""
    entries = dict(parts(partnership.glossary))
    if not entries:
        return
    said = " \n".join(str(fact) for path, fact in every_fact(partnership) if not path.startswith("glossary."))
    meanings = dict(entries)
    for word in entries:
        others = " \n".join(meaning for other, meaning in meanings.items() if other != word)
        if not _is_in(word, f"{said} \n{others}") and not says(partnership, "words-of-documents", word):
            yield Problem(
                f"glossary.{word}",
                f"The glossary explains “{word}”, which nothing else in this file says.",
                "Take it out, or use the word where you mean it.",
            )


def _is_in(word: str, said: str) -> bool:
    """Whether each of its words is said, in whatever ending; one in capitals is an abbreviation, and said as it stands."""
    if word.isupper():
        return bool(re.search(rf"(?<!\w){re.escape(word)}", said))
    stems = [re.escape(each.removesuffix("ies").rstrip("s")) for each in _WORD.findall(word.casefold())]
    return all(re.search(rf"(?<!\w){stem}", said.casefold()) for stem in stems)


CASES = (
    Case("a word of an id alone", "glossary.quarterly: four times a year", finds="glossary.quarterly"),
    Case("a word that documents say of themselves", "glossary.lawful basis: what allows the use of data"),
    Case("a word in the plural", "glossary.surgeries: where GPs work", finds=""),
    Case("two words that stand apart", "glossary.named families: families with a name"),
    Case("a word that another entry uses", "glossary.yes or no: one of two answers"),
    Case("a glossary that is to be agreed", "glossary: to be agreed"),
)
