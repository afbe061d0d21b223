"""Where data is used for a public task or a legitimate interest, recognised ones included, people can object, and somebody has to heed it.

`records.objections` says who answers, and how a no is kept and looked at before data is sent.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Form
from govkit.questions.settled import parts
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 21(1), as amended by the Data (Use and Access) Act 2025, section 70(5)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-objection-register", "gov-objection-ea")

BAD = """
records.objections: (left out)
"""
GOOD = """
records.objections:
  answered_by: northmoor-council
  kept_how: Your answer stays on a list that we check before each sending.
  refusal_ground: Without it, a child or an adult may come to serious harm.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Where people can object to a flow, the records must say how objections are answered."""
    if partnership.records.objections is not None:
        return
    for _, flow in parts(partnership.flows):
        about_people = any(item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))
        bases = [
            basis.article_6
            for partner, basis in bases_of(partnership, flow)
            if basis.can_be_objected_to and partner not in flow.objection_set_aside_by
        ]
        if about_people and bases:
            yield Problem(
                "records",
                f"“{flow.name}” rests on a basis to which people can object ({say(bases[0])}), but nothing says who answers them.",
                "Add `objections` to `records`, with `answered_by` (a partner) and `kept_how` (how a no is kept and heeded).",
                lacks="records.objections",
            )
            return


CASES = (
    *(
        Case(
            f"all flows on {article_6}",
            "records.objections: (left out)\n"
            + "".join(
                f"lawful_bases.{basis}: {{name: A, article_6: {article_6}, interest: B}}\n"
                for basis in (
                    "council-early-help",
                    "nhs-care",
                    "school-welfare",
                    "charity-agreed-support",
                    "national-evaluation",
                )
            ),
            finds=finds,
        )
        for article_6, finds in (
            ("public-task", "records"),
            ("legitimate-interests", "records"),
            ("recognised-legitimate-interest", "records"),
            ("consent", ""),
            ("legal-obligation", ""),
            ("to be agreed", ""),
        )
    ),
    Case(
        "totals of people who can’t object",
        """
            records.objections: (left out)
            data_items.family-list.form: aggregate
            data_items.attendance-flag.form: aggregate
            data_items.health-flag.form: aggregate
            data_items.health-details.form: aggregate
            data_items.support-plan.form: aggregate
            data_items.replies.form: aggregate
            """,
    ),
    Case(
        "data without names, to which people can object",
        """
            records.objections: (left out)
            data_items.family-list.form: de-identified
            data_items.attendance-flag.form: de-identified
            data_items.health-flag.form: de-identified
            data_items.health-details.form: de-identified
            data_items.support-plan.form: de-identified
            data_items.replies.form: de-identified
            """,
        finds="records",
    ),
    Case(
        "names that go beside totals",
        """
            records.objections: (left out)
            flows.family-list.carries: {programme-counts: count, family-list: see}
            """,
        finds="records",
        says="“List of families” rests on a basis to which people can object (public task)",
    ),
)
