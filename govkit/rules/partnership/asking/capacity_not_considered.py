"""Some adults can't decide this even with help. Who asks has to know then who decides, or the data is shared, or held back, by chance.

Where `who_answers` says anything, and adults are asked, it says this too.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "Mental Capacity Act 2005, sections 1 and 4; Adults with Incapacity (Scotland) Act 2000, section 1; ICO guidance on consent"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("mental-capacity-act-2005-s1-s4", "adults-with-incapacity-act-2000-s1", "ico-capacity-to-consent")
CATALOGUE = ("cl-each-adult",)

BAD = """
who_answers.parents: one-with-parental-responsibility
"""
GOOD = """
who_answers.parents: one-with-parental-responsibility
who_answers.adults_without_capacity:
  decided_by: [lasting-power-of-attorney, deputy, best-interests]
  how: We ask those who know the person what they would want.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Where it is said who answers for whom, and adults are asked, it must be said for adults who can't decide."""
    answering = partnership.who_answers
    if answering is None or is_unsettled(answering) or answering.adults_without_capacity is not None:
        return
    for _, flow in parts(partnership.flows):
        adults = any(item.is_about_others and item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))
        if flow.waits_for_agreement and adults:
            yield Problem(
                "who_answers",
                f"Adults are asked about “{flow.name}”, and nothing says who decides where one can't.",
                "Add `adults_without_capacity` to `who_answers`, with `decided_by` and `how`.",
                lacks="who_answers.adults_without_capacity",
            )
            return


CASES = (
    Case("a part that says nothing at all", ""),
    Case(
        "young people alone",
        "who_answers.parents: one-with-parental-responsibility\n"
        + "".join(f"data_items.{item}.about: young people\n" for item in ("health-details", "support-plan")),
    ),
)
