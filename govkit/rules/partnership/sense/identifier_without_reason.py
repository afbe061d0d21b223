"""Bank details, National Insurance and NHS numbers and passports do harm in wrong hands, so each needs a reason, and mostly there is none.

Whether one is needed is a judgement: the rule looks for words of the item, its flows and the partners that show what for, such as a payment for bank
details. A password is needed for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem, Form
from govkit.questions.settled import parts, placed, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import group_of, told

SEVERITY = Severity.ADVICE
SOURCE = "UK GDPR, Article 5(1)(c): no more than is necessary"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
data_items.support-plan.contains: [names, goals, actions, bank details]
"""
GOOD = """
data_items.support-plan.contains: [names, goals, actions, contacts]
"""

_SPARE: Final = (
    "bank-details",
    "national-insurance-number",
    "health-service-number",
    "identity-papers",
    "secrets",
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """An item that holds such an identifier has to show what it is needed for."""
    for name, item in parts(partnership.data_items):
        if item.form == Form.AGGREGATE:
            continue
        for group in _SPARE:
            held = next(((at, words) for at, words in placed(item.contains) if told(partnership, group, words)), None)
            if held and not any(
                told(partnership, f"needed-for-{group}", words) for words in _reasons(partnership, name, item)
            ):
                yield Problem(
                    f"data_items.{name}.contains.{held[0]}",
                    f"“{item.name}” contains “{held[1]}”, and nothing that is said of it shows "
                    f"why anyone needs {group_of(partnership, group).called}. "
                    "This is a judgement: look whether that is so.",
                    f"Take it out, or write in `carries` of the flow, or in `why_not_less` of `data_items.{name}`, what it is for.",
                )


def _reasons(partnership: Partnership, name: str, item: DataItem) -> Iterator[str]:
    """What is said of an item: what it is called, why less will not do, and what recipients do with it."""
    yield from settled((item.name, item.plain_name, item.why_not_less or ""))
    yield from (words for _, words in placed(item.contains) if not _names_number(partnership, words))
    for _, flow in parts(partnership.flows):
        yield from (reason for carried, reason in parts(flow.carries) if carried == name)
    if item.health:
        yield "health"


def _names_number(partnership: Partnership, words: str) -> bool:
    return any(told(partnership, group, words) for group in _SPARE)


_CONTAINS = "data_items.support-plan.contains"
CASES = (
    *(
        Case(f"{words}, for support at home", f"{_CONTAINS}: [names, {words}]", finds=f"{_CONTAINS}.1")
        for words in ("National Insurance number", "NHS number", "passport number", "password of the family’s account")
    ),
    Case(
        "bank details for a payment",
        f"""
        {_CONTAINS}: [names, bank details]
        flows.support-plan.carries.support-plan: pay the family’s grant
        """,
    ),
    Case(
        "an NHS number in an item about health", "data_items.health-details.contains: [name, NHS number, health needs]"
    ),
    Case("what is left out", f"{_CONTAINS}: [names, no bank details]"),
    Case("totals", "data_items.programme-counts.contains: [families with bank details]"),
)
