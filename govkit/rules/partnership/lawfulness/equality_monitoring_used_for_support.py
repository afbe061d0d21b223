"""The equality monitoring paragraph can't carry data that is used to decide about a particular person.

Finding a family, or helping one, is such a decision. Totals and data without names can still be sent for monitoring.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Form
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, Schedule 1, paragraph 8(3)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-sch1-para8-3",)
CATALOGUE = ("gov-sch1-8",)

BAD = """
lawful_bases.council-early-help.schedule_1: paragraph 8 (equality of opportunity or treatment)
"""
GOOD = """
lawful_bases.council-early-help.schedule_1: paragraph 6 (statutory purposes)
"""

_EQUALITY = 8
_PARTICULAR = (Form.FLAG, Form.IDENTIFIABLE, Form.CLINICAL)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow that tells about particular families or people must not rest on paragraph 8 alone."""
    for name, flow in parts(partnership.flows):
        telling = [item.name for _, item in items_of(partnership, flow) if item.form in _PARTICULAR]
        for partner, basis in bases_of(partnership, flow):
            if telling and set(basis.paragraphs) == {_EQUALITY}:
                yield Problem(
                    f"flows.{name}.basis.{partner}",
                    f"{name_of(partnership.partners, partner)} relies on equality monitoring for “{flow.name}”, which tells about "
                    "particular people.",
                    "Name a basis here with another `schedule_1` paragraph, or carry only totals or de-identified data.",
                )


CASES = (
    Case(
        "a school that sends a flag",
        "lawful_bases.school-welfare.schedule_1: paragraph 8 (equality of opportunity or treatment)",
        finds="flows.attendance-flag.basis.hill-top-school flows.replies.basis.hill-top-school",
    ),
    Case(
        "a school that sends clinical records",
        """
            lawful_bases.school-welfare.schedule_1: paragraph 8 (equality of opportunity or treatment)
            data_items.attendance-flag.form: clinical
            """,
        finds="flows.attendance-flag.basis.hill-top-school flows.replies.basis.hill-top-school",
    ),
    Case(
        "a school that sends names",
        """
            lawful_bases.school-welfare.schedule_1: paragraph 8 (equality of opportunity or treatment)
            data_items.attendance-flag.form: identifiable
            """,
        finds="flows.attendance-flag.basis.hill-top-school flows.replies.basis.hill-top-school",
    ),
    Case(
        "a school that gets totals",
        """
            lawful_bases.school-welfare.schedule_1: paragraph 8 (equality of opportunity or treatment)
            data_items.attendance-flag.form: aggregate
            """,
        finds="flows.replies.basis.hill-top-school",
    ),
    Case(
        "a school that sends data without names",
        """
            lawful_bases.school-welfare.schedule_1: paragraph 8 (equality of opportunity or treatment)
            data_items.attendance-flag.form: de-identified
            """,
        finds="flows.replies.basis.hill-top-school",
    ),
    Case(
        "equality beside another paragraph",
        "lawful_bases.school-welfare.schedule_1: paragraphs 6 and 8",
    ),
)
