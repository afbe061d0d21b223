"""Words in another language that no translator has checked may promise something else, and whoever sends them can't tell.

The words of each clause and fact are known by what stands for them beside the English. So whatever is changed, in either language, has to be
checked again: how grave a change is, govkit can judge in English alone. No translator has checked the Welsh that govkit ships.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.language_version import LanguageVersion
from govkit.rules.problem import Problem
from govkit.wording.counts import counted
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 5(1)(a) and 12(1): what people are told is true, in whichever language they read it"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
document: consent_letter--cy
unchecked: withdraw
"""
GOOD = """
document: consent_letter--cy
"""
_SHOWN = 3


def check(version: LanguageVersion) -> Iterator[Problem]:
    """A translator must have checked all words of a document in another language, as they stand."""
    what = [*_some("clause", version.unchecked), *_some("fact", version.unchecked_facts)]
    if what:
        yield Problem(
            version.path,
            f"`{version.document}` says in {version.language} what no translator has checked: {listing(what)}.",
            "Have it checked and mark it with `govkit languages checked`, build a draft with --draft, or the English alone with --language en.",
        )


def _some(kind: str, names: tuple[str, ...]) -> Iterator[str]:
    if names:
        few = ", ".join(f"`{each}`" for each in names[:_SHOWN])
        yield f"{counted(len(names), kind)} ({few}{' …' if len(names) > _SHOWN else ''})"
