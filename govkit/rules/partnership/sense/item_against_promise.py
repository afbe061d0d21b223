"""“No diagnosis goes to a school” is a promise, and an item that carries a diagnosis to a school breaks it.

Sentences of the form “no … is sent”, “no … goes to a school” and “no … is part of it” are held to what the items contain: one beside an item to that
item, one beside children or the purpose to all that go where the sentence says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, placed, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a) and (c): what is told of the sharing is true"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
data_items.support-plan.contains: [name, diagnosis]
data_items.support-plan.why_not_less: A plan needs a name. No diagnosis is sent.
"""
GOOD = """
data_items.support-plan.contains: [name]
data_items.support-plan.why_not_less: A plan needs a name. No diagnosis is sent.
"""

_PROMISED: Final = re.compile(
    r"\bno (?P<what>[a-z]+(?: [a-z]+)?) (?:is (?:sent|shared|passed on|given|part of it|told)|goes|reaches|leaves)(?: to)?"
    r"(?: (?:a|the|any) (?P<where>[a-z]+))?",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No item may carry what a sentence of the file says is not sent."""
    for name, item in parts(partnership.data_items):
        promises = [*_promises(item.why_not_less)]
        promises += [
            (what, where) for what, where in _of_all(partnership) if where and _goes_to(partnership, name, where)
        ]
        for what, _ in promises:
            index = _carries(item, what)
            if index is not None:
                yield Problem(
                    f"data_items.{name}.contains.{index}",
                    f"{item.name} carries {what}, and the file says that no {what} is sent there.",
                    "Take it out of the item. Or take the promise out of every sentence that makes it.",
                )
                break


def _of_all(partnership: Partnership) -> Iterator[tuple[str, str]]:
    children = partnership.records.children
    if children is not None and not is_unsettled(children):
        yield from _promises(children.best_interests)
    for words in (partnership.purpose.why_not_less, partnership.purpose.needed_because):
        yield from _promises(words)


def _promises(words: object) -> Iterator[tuple[str, str]]:
    for found in _PROMISED.finditer(words if isinstance(words, str) else ""):
        yield found["what"].lower(), (found["where"] or "").lower()


def _goes_to(partnership: Partnership, item: str, where: str) -> bool:
    """Whether an item goes to a partner of whom the word says what it is."""
    receivers = {to for _, flow in parts(partnership.flows) if item in settled(flow.carries) for to in settled(flow.to)}
    kinds = {
        "school": ("school", "academy-trust", "college"),
        "council": ("local-authority",),
        "landlord": ("housing-association",),
    }
    return any(
        partnership.partners[to].kind in kinds.get(where, (where,)) for to in receivers if to in partnership.partners
    )


def _carries(item: DataItem, what: str) -> int | None:
    """Where an item has it among its contents, and does not deny it there."""
    for index, words in placed(item.contains):
        if re.search(rf"\b{re.escape(what)}\b", words, re.IGNORECASE) and not re.search(
            r"\b(?:no|not|without)\b", words
        ):
            return index
    return None


CASES = (
    Case(
        "said of all schools",
        """
        data_items.replies.contains: [name, diagnosis]
        records.children.best_interests: No diagnosis goes to a school.
        """,
        finds="data_items.replies.contains.1",
    ),
    Case(
        "said of landlords, to whom it does not go",
        """
        data_items.support-plan.contains: [name, diagnosis]
        records.children.best_interests: No diagnosis goes to a landlord.
        """,
    ),
    Case(
        "contents that deny it",
        """
        data_items.support-plan.contains: [name, without diagnosis]
        data_items.support-plan.why_not_less: No diagnosis is sent.
        """,
    ),
    Case("to be agreed", "records.children: to be agreed\npurpose.why_not_less: to be agreed"),
)
