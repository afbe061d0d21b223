"""Data about offences that is not marked so is used without the condition or the official authority that Article 10 asks for.

Alleged offences and proceedings are data about offences too. Of a victim it is none. The words are those of `offences` in
`govkit/standards/telling_words.yaml`; what is denied is let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Form
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import first_told

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 10(1); Data Protection Act 2018, section 11(2)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art10", "dpa-2018-s11")
CATALOGUE = ()

BAD = """
data_items.support-plan.contains: [names, goals, actions, convictions of the parents]
"""
GOOD = """
data_items.support-plan.contains: [names, goals, actions, contacts]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """What an item’s name or contents show to be about offences has to be marked `criminal: true`."""
    for name, item in parts(partnership.data_items):
        if item.criminal is not False or item.form == Form.AGGREGATE:
            continue
        if found := first_told(partnership, "offences", name, item):
            yield Problem(
                found.path,
                f"“{item.name}” {found.says}, which is about offences, and is not marked so.",
                f"Take it out if nobody needs it. If somebody does, write `criminal: true` in `data_items.{name}`, "
                f"and name for each party its official "
                "authority or a condition of Schedule 1.",
            )


CASES = (
    *(
        Case(
            f"{words}, not marked",
            f"data_items.support-plan.contains: [names, {words}]",
            finds="data_items.support-plan.contains.1",
        )
        for words in ("arrests", "the alleged perpetrator", "police record", "bail conditions", "prison number")
    ),
    *(
        Case(f"{words}, which is none", f"data_items.support-plan.contains: [names, {words}]")
        for words in ("no offences", "whether somebody was a victim of crime", "contacts (offences are left out)")
    ),
    Case(
        "offences that are marked",
        """
        data_items.support-plan.contains: [names, offences]
        data_items.support-plan.criminal: true
        """,
    ),
    Case("totals", "data_items.programme-counts.contains: [arrests by month]"),
)
