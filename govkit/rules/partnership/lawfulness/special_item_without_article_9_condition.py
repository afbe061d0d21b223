"""Data about ethnicity, beliefs, sex life and the like is special, as data about health is, and may be used only under a condition of Article 9.

Each controller of the flow needs one of its own. Totals are about nobody, and need none. The rule about health data is apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem, Flow, Form
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing, say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 9(1) and (2)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art9-1", "dpa-2018-s10")
CATALOGUE = ("gov-flag-art9",)

BAD = """
data_items.support-plan.special_categories: [racial-or-ethnic-origin, religious-or-philosophical-beliefs]
"""
GOOD = """
data_items.support-plan.special_categories: [racial-or-ethnic-origin, religious-or-philosophical-beliefs]
lawful_bases.charity-agreed-support.article_9: explicit-consent
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each controller's basis for a flow with special category data must name an Article 9 condition."""
    for name, flow in parts(partnership.flows):
        special = _special(partnership, flow)
        if special is None:
            continue
        about = listing([say(each) for each in special.other_categories])
        for controller, basis in bases_of(partnership, flow):
            if basis.part_3 is None and basis.article_9 is None:
                yield Problem(
                    f"flows.{name}.basis.{controller}",
                    f"“{flow.name}” carries data about {about}, and {name_of(partnership.partners, controller)} has no Article 9 condition for it.",
                    f"Add `article_9` to `lawful_bases.{flow.basis[controller]}`, with the condition that fits, and the `schedule_1` paragraph that "
                    "goes with it. Or name a basis here that has one.",
                    lacks=f"lawful_bases.{flow.basis[controller]}.article_9",
                )


def _special(partnership: Partnership, flow: Flow) -> DataItem | None:
    """An item of the flow that is about people and of a special category other than health."""
    found = (item for _, item in items_of(partnership, flow) if item.other_categories and item.form != Form.AGGREGATE)
    return next(found, None)


CASES = (
    Case(
        "totals of such a category",
        """
            data_items.support-plan.special_categories: [racial-or-ethnic-origin]
            data_items.support-plan.form: aggregate
            """,
    ),
    Case(
        "such a category without names",
        """
            data_items.support-plan.special_categories: [racial-or-ethnic-origin]
            data_items.support-plan.form: de-identified
            """,
        finds="flows.support-plan.basis.harbour-families",
    ),
)
