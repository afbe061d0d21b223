"""A letter or form to young people calls them “you”. One that speaks of “your child” is the parents' letter in another envelope.

The words come from the file: an item has `plain_name_for_young_people` beside its `plain_name`, and the purpose `plain_summary_for_young_people`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.letter import SpokenTo
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.asking import asks_about
from govkit.questions.settled import placed
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "ICO guidance on children and the UK GDPR: as far as possible addressed directly to the relevant age group"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("ico-children-informed",)
CATALOGUE = ("gov-children",)

GIVEN = """
letters.consent.addressed_to: young-people
"""
BAD = """
data_items.support-plan.plain_name: the help that your child gets
"""
GOOD = """
data_items.support-plan.plain_name: the help that your child gets
data_items.support-plan.plain_name_for_young_people: the help that you get
"""

_CHILD: Final = re.compile(
    r"\b(?:your|the|a|his|her|their) (?:child(?:ren)?|pupils?|sons?|daughters?)(?:’s|'s|s’)?\b", re.IGNORECASE
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Nothing that a letter or form to young people prints of the file may speak of them as somebody's child."""
    asked = [(path, flow) for path, addressee, flow in asks_about(partnership) if addressee == SpokenTo.YOUNG_PEOPLE]
    said = dict(_purpose(partnership)) if asked else {}
    for _, flow in asked:
        said |= dict(_of_flow(partnership, flow))
    said |= {path: words for each in dict(asked) for path, words in _of_asking(partnership, each)}
    for path, words in said.items():
        if not is_unsettled(words) and (found := _CHILD.search(words)):
            yield Problem(
                path,
                f"A letter or form to young people prints “{words}”, which speaks of “{found[0]}”.",
                f"Say “you”: change it, or, where parents read it too, add `{_OTHER_WORDS.get(path.rpartition('.')[2], 'other words')}`.",
            )


_OTHER_WORDS: Final = {
    "plain_name": "plain_name_for_young_people",
    "plain_summary": "plain_summary_for_young_people",
}


def _purpose(partnership: Partnership) -> Iterator[tuple[str, str]]:
    purpose = partnership.purpose
    own = purpose.plain_summary_for_young_people
    yield (
        ("purpose.plain_summary", purpose.plain_summary)
        if own is None
        else ("purpose.plain_summary_for_young_people", own)
    )


def _of_flow(partnership: Partnership, flow: Flow) -> Iterator[tuple[str, str]]:
    name = next(name for name, each in partnership.flows.items() if each is flow)
    yield f"flows.{name}.name", flow.name
    for carried, why in flow.carries.items():
        yield f"flows.{name}.carries.{carried}", why
    for key, item in items_of(partnership, flow):
        own = item.plain_name_for_young_people
        path = f"data_items.{key}.plain_name"
        yield (path, item.plain_name) if own is None else (f"{path}_for_young_people", own)


def _of_asking(partnership: Partnership, path: str) -> Iterator[tuple[str, str]]:
    section, _, name = path.partition(".")
    if section == "letters":
        letter = partnership.letters[name]
        yield f"{path}.subject", letter.subject
        if letter.comes_after is not None:
            yield f"{path}.comes_after", letter.comes_after
        return
    talk = partnership.conversations[name]
    yield f"{path}.subject", talk.subject
    yield from ((f"{path}.explained.{index}", words) for index, words in placed(talk.explained))


CASES = (
    Case(
        "a letter to parents",
        "letters.consent.addressed_to: parents\ndata_items.support-plan.plain_name: your child’s plan",
    ),
    Case("the heading", "letters.consent.subject: Help for your child", finds="letters.consent.subject"),
    Case(
        "what came before",
        "letters.consent.comes_after: You talked about your daughter.",
        finds="letters.consent.comes_after",
    ),
    Case("the purpose", "purpose.plain_summary: help your child", finds="purpose.plain_summary"),
    Case(
        "the purpose, with words for young people",
        "purpose.plain_summary: help your child\npurpose.plain_summary_for_young_people: help you",
    ),
    Case(
        "why it is needed",
        "flows.support-plan.carries: {support-plan: help the child}",
        finds="flows.support-plan.carries.support-plan",
    ),
)
