"""Data is used for research, archiving in the public interest or statistics only with safeguards, so the file says what they are.

Who holds the key that links records to people, what may leave the place where the data is kept, which committee approved it and on which conditions:
whatever there is of these stands in `records.research`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 84B(2) and 84C, inserted by the Data (Use and Access) Act 2025, section 86"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art84b", "dea-2017-s64")
CATALOGUE = ()

BAD = """
lawful_bases.national-evaluation.article_9: archiving-research-statistics
"""
GOOD = """
lawful_bases.national-evaluation.article_9: archiving-research-statistics
records.research: {disclosure_control: {rules: [No total is under ten.], checked_by: two output checkers}}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A partnership that rests on research must say in its records what keeps people safe."""
    safeguards = partnership.records.research
    if partnership.rests_on_research and not safeguards and not is_unsettled(safeguards):
        yield Problem(
            "records",
            "The sharing rests on research, archiving or statistics, and nothing says which safeguards there are for people.",
            "Add `research` to `records`: `key`, `disclosure_control`, `ethics`, `accreditation`, whichever there are.",
            lacks="records.research",
        )


CASES = (
    Case(
        "safeguards that are to be agreed",
        """
        lawful_bases.national-evaluation.article_9: archiving-research-statistics
        records.research: to be agreed
        """,
    ),
    Case(
        "an item that is used again for research",
        "data_items.attendance-flag.reuse.allowed_by: archiving-research-statistics",
        finds="records",
    ),
    Case(
        "a power over research",
        "lawful_bases.national-evaluation.gateway: digital-economy-act-2017-section-64",
        finds="records",
    ),
    Case(
        "a basis on which nobody relies",
        """
        lawful_bases.national-evaluation.article_9: archiving-research-statistics
        flows.programme-counts.basis: {northmoor-council: council-early-help}
        """,
    ),
)
