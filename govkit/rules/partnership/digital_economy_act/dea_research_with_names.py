"""Under section 64 of the Digital Economy Act nobody gets data for research in which people are named, or can be told.

Only those who take the names out may get them first (section 64(5)): name such a partner as a `processor`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.model.sharing import Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.digital_economy import flows_for_research
from govkit.questions.settled import name_of, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Digital Economy Act 2017, section 64(3) and (5)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dea-2017-s64",)
CATALOGUE = ("isa-dea",)

GIVEN = """
lawful_bases.dea-research:
  name: Disclosure for research
  article_6: public-task
  power: Digital Economy Act 2017, section 64
  gateway: digital-economy-act-2017-section-64
flows.programme-counts.basis: {northmoor-council: dea-research, national-families-office: national-evaluation}
"""
BAD = """
data_items.programme-counts.form: identifiable
"""
GOOD = """
data_items.programme-counts.form: de-identified
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """What is disclosed under section 64 must be without names, unless it goes to a processor that takes them out."""
    for name, flow, _ in flows_for_research(partnership):
        getters = [taker for taker in settled(flow.to) if partnership.partners[taker].role != Role.PROCESSOR]
        for item, each in items_of(partnership, flow):
            if getters and not is_unsettled(each.form) and each.form not in (Form.AGGREGATE, Form.DE_IDENTIFIED):
                yield Problem(
                    f"flows.{name}.carries.{item}",
                    f"“{each.name}” names people, or lets them be told, and {name_of(partnership.partners, getters[0])} gets it for research under "
                    "section 64 of the Digital Economy Act.",
                    "Have the names taken out first, and send an item with `form: de-identified`. Or send it to a `processor` that takes them out.",
                )


CASES = (
    Case("totals", "data_items.programme-counts.about: families"),
    Case(
        "a flag about a family",
        "data_items.programme-counts.form: flag",
        finds="flows.programme-counts.carries.programme-counts",
    ),
    Case(
        "to a processor that takes the names out",
        """
        data_items.programme-counts.form: identifiable
        partners.national-families-office.role: processor
        """,
    ),
)
