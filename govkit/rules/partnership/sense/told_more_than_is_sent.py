"""“The company is told which benefit they get” above a list that says only who qualifies: one of the two is wrong.

Looked at are sentences about what a partner is told, where they name a detail, an illness, an offence or the like that no item for that partner has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, parts, settled
from govkit.questions.sharing import items_of
from govkit.questions.spoken_of import is_meant
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told

SEVERITY = Severity.ADVICE
SOURCE = "UK GDPR, Article 5(1)(a) and (c): what is told of the sharing is true"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
purpose.why_not_less: A flag is enough. The charity is told which illness somebody has.
"""
GOOD = """
purpose.why_not_less: A flag is enough. The charity is told what support the family wants.
"""

_TOLD: Final = re.compile(
    r"(?:^|[.;:!?]\s+|, (?:and|but) |, )(?P<who>(?:The|the|Our|our|Each|each|[A-Z])[^.;:!?,]*?) "
    r"(?:is|are) (?:told|sent|given|shown) (?P<what>[^.;:!?]+?)"
    r"(?=, (?:so|because|as|which|since)\b|[.;:!?]|$)"
)
_DENIED: Final = re.compile(
    r"\b(?:no|not|never|nothing|nobody|only|unless|if|when|where|can|may|could)\b", re.IGNORECASE
)
_GROUPS: Final = ("detail", "health", "offences", "bank-details", "national-insurance-number", "health-service-number")


def check(partnership: Partnership) -> Iterator[Problem]:
    """A sentence about what a partner is told may name nothing that none of its items has."""
    for path, words in _sentences_of(partnership):
        for found in _TOLD.finditer(words):
            takers = [who for who, partner in parts(partnership.partners) if is_meant(partner, found["who"])]
            items = list(_items_for(partnership, takers))
            if not items or _DENIED.search(found["what"]) or not all(all_settled(item.contains) for item in items):
                continue
            for group in _GROUPS:
                said = told(partnership, group, found["what"])
                if said and not any(_has(partnership, group, item) for item in items):
                    yield Problem(
                        path,
                        f"“{found[0].strip(' .;:,')}” speaks of “{said}”, and no item that goes there has that.",
                        f"Write in `{path}` what is sent. If it is sent, add it to the item, and see that people are told.",
                    )
                    break


def _sentences_of(partnership: Partnership) -> Iterator[tuple[str, str]]:
    purpose, records = partnership.purpose, partnership.records
    dpia, children = records.dpia, records.children
    said: list[tuple[str, object]] = [
        ("purpose.summary", purpose.summary),
        ("purpose.plain_summary", purpose.plain_summary),
        ("purpose.why_not_less", purpose.why_not_less),
    ]
    if not is_unsettled(dpia):
        said.append(("records.dpia.advice_followed", dpia.advice_followed))
    if children is not None and not is_unsettled(children):
        said.append(("records.children.best_interests", children.best_interests))
    for name, item in parts(partnership.data_items):
        said.append((f"data_items.{name}.why_not_less", item.why_not_less))
    yield from ((path, words) for path, words in said if isinstance(words, str) and not is_unsettled(words))


def _items_for(partnership: Partnership, takers: list[str]) -> Iterator[DataItem]:
    for _, flow in parts(partnership.flows):
        if not set(takers).isdisjoint(settled(flow.to)):
            yield from (item for _, item in items_of(partnership, flow))


def _has(partnership: Partnership, group: str, item: DataItem) -> bool:
    if (group in ("detail", "health") and item.health is True) or (group == "offences" and item.criminal is True):
        return True
    words = "; ".join(str(each) for each in (item.name, item.plain_name, *item.contains))
    return bool(told(partnership, group, words))


_AT = "purpose.why_not_less"
CASES = (
    *(
        Case(f"“{words}”", f'{_AT}: "{words}"', finds=_AT if found else "")
        for words, found in (
            ("Hill Top Primary School is told the diagnosis of each parent.", True),
            ("A plan needs a name, and the charity is given each person’s bank details.", True),
            ("The charity is sent a full report of the police.", True),
            ("The charity is told no diagnosis.", False),
            ("The charity is told only what the family agrees to.", False),
            ("The company is told who qualifies, and not why.", False),
            ("Teachers are told no more than what to change.", False),
            ("The council is told what help the family needs.", False),
            ("A yes or no is enough, and no history is sent.", False),
            ("The school is told, and can object.", False),
            ("The charity is told who wants support and where they live.", False),
            ("Our patients are told which illness they have.", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "what its items have",
        """
        data_items.support-plan.contains: [name, diagnosis]
        purpose.why_not_less: The charity is told the diagnosis.
        """,
    ),
)
