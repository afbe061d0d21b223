"""The vital interests condition is for people who can't consent, so it can't carry special data of people who are asked.

It is for an emergency in which somebody is physically or legally incapable of giving consent. Routine care rests on the health or social care
condition.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article9
from govkit.model.sharing import GoesAhead
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 9(2)(c)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art9-2-c",)
CATALOGUE = ("gov-flag-art9",)

BAD = """
lawful_bases.nhs-care.article_9: vital-interests
"""
GOOD = """
lawful_bases.nhs-care.article_9: health-or-social-care
"""

_ASKED = (GoesAhead.WHEN_THEY_AGREE, GoesAhead.UNLESS_THEY_OPT_OUT)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow that asks people, or lets them opt out, must not rest on the vital interests condition."""
    told = set()
    for _, flow in parts(partnership.flows):
        for taker, basis in bases_of(partnership, flow):
            path = f"lawful_bases.{flow.basis[taker]}"
            if basis.article_9 == Article9.VITAL_INTERESTS and flow.goes_ahead in _ASKED and path not in told:
                told.add(path)
                yield Problem(
                    f"{path}.article_9",
                    f"“{flow.name}” asks people, so they can decide, but {name_of(partnership.partners, taker)} relies on the condition for people "
                    "who can’t consent.",
                    "Write the condition that fits what is done, such as `health-or-social-care` for care, with its `schedule_1` paragraph.",
                )


CASES = (
    Case(
        "people who are asked for a yes",
        """
            lawful_bases.council-early-help.article_9: vital-interests
            flows.attendance-flag.goes_ahead: without-asking
            flows.family-list.goes_ahead: without-asking
            """,
        finds="lawful_bases.council-early-help.article_9",
    ),
    Case(
        "a school that people can opt out of",
        "lawful_bases.school-welfare.article_9: vital-interests",
        finds="lawful_bases.school-welfare.article_9",
    ),
    Case(
        "a school for which nobody is asked",
        """
            lawful_bases.school-welfare.article_9: vital-interests
            flows.attendance-flag.goes_ahead: without-asking
            """,
    ),
)
