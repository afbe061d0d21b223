"""A child who can't decide needs somebody to answer for them: a person with parental responsibility. Any one of them may act alone.

Where `who_answers` says anything, it says this too, if the data is about children who are too young to be asked. Not everyone who cares for a
child has parental responsibility.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.asking import is_about_children
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Children Act 1989, section 2(7); Children (Scotland) Act 1995, section 2(2); ICO guidance on children and the UK GDPR"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("children-act-1989-s2-7", "children-scotland-act-1995-s2-2", "ico-children-competence")
CATALOGUE = ("gov-children", "cl-each-adult")

BAD = """
who_answers.young_people: {asked_from: 13}
"""
GOOD = """
who_answers.young_people: {asked_from: 13}
who_answers.parents: one-with-parental-responsibility
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Where it is said who answers for whom, it must be said for children who can't decide."""
    answering = partnership.who_answers
    if answering is None or is_unsettled(answering) or answering.parents is not None:
        return
    young = answering.young_people
    if young is not None and (
        is_unsettled(young) or (young.youngest is not None and not young.youngest < young.asked_from)
    ):
        return
    for _, flow in parts(partnership.flows):
        asks = flow.goes_ahead in (GoesAhead.WHEN_THEY_AGREE, GoesAhead.UNLESS_THEY_OPT_OUT)
        if asks and is_about_children(partnership, flow):
            yield Problem(
                "who_answers",
                f"“{flow.name}” is about children, and nothing says who answers for a child who can't decide.",
                "Add `parents` to `who_answers`, with `one-with-parental-responsibility` or `all-with-parental-responsibility`. "
                "If nobody is too young to decide, write how old the youngest are in `who_answers.young_people.youngest`.",
                lacks="who_answers.parents",
            )
            return


CASES = (
    Case("nobody younger than those who are asked", "who_answers.young_people: {asked_from: 13, youngest: 13}"),
    Case("some who are younger", "who_answers.young_people: {asked_from: 13, youngest: 5}", finds="who_answers"),
    Case("a part that says nothing of it at all", ""),
    Case(
        "data about adults alone",
        "who_answers.young_people: {asked_from: 13}\n"
        + "".join(
            f"data_items.{item}.about: adults\n"
            for item in ("family-list", "attendance-flag", "health-flag", "health-details", "support-plan", "replies")
        ),
    ),
)
