"""A fact that is still to be agreed has no place in a document that people rely on.

`govkit build --draft` prints it as a highlighted blank, so that the partners can see what is left to settle.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import Unsettled, is_unsettled
from govkit.model.walk import every_fact
from govkit.questions.whose import whose
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 12(1): people are told in full, and clearly"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
service_agreement.when: to be agreed
"""
GOOD = """
service_agreement.when: at the family worker’s first visit
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Nothing may be left to be agreed."""
    for path, fact in every_fact(partnership):
        if isinstance(fact, Unsettled) and not (
            _follows_from_programme(partnership, path) or _is_counted(partnership, path)
        ):
            who = whose(partnership, path)
            verb = "has" if len(who) == 1 else "have"
            said = listing(who)
            yield Problem(
                path,
                f"`{path}` is still to be agreed.",
                f"{said} {verb} to settle it. Write it here then.",
                settled_by=said,
            )


def _follows_from_programme(partnership: Partnership, path: str) -> bool:
    """Whether the programme will set it, which is to be agreed itself."""
    return path.startswith("approach.other_criteria") and isinstance(partnership.partnership.programme, Unsettled)


def _is_counted(partnership: Partnership, path: str) -> bool:
    """Whether it is the day of the next review, which follows once what it is counted from is settled: the file need not have it."""
    overview = partnership.partnership
    review = overview.review
    since = review.last_reviewed or overview.starts
    return (
        path == "partnership.review.by" and review.every is not None and any(map(is_unsettled, (review.every, since)))
    )


CASES = (
    *(
        Case(f"a review that is counted: {what}", change, finds=finds)
        for what, change, finds in (
            (
                "how often is open",
                "partnership.review: {every: to be agreed, owner: northmoor-council}",
                "partnership.review.every",
            ),
            (
                "the start is open",
                "partnership.review: {every: 1 year, owner: northmoor-council}\npartnership.starts: to be agreed",
                "partnership.starts",
            ),
            (
                "the day is open",
                "partnership.review: {every: 1 year, by: to be agreed, owner: northmoor-council}",
                "partnership.review.by",
            ),
        )
    ),
    *(
        Case(f"who settles `{path}`", f"{path}: to be agreed", finds=path, says=who)
        for path, who in (
            ("partners.harrow-lane-surgery.signatory.name", "Harrow Lane Surgery"),
            ("approach.filtered_list.largest_size", "Northmoor Council"),
            ("flows.attendance-flag.how", "Hill Top Primary School"),
            ("data_items.programme-counts.retention.keep_for", "Northmoor Council"),
            ("letters.consent.reply_within", "Northmoor Council"),
        )
    ),
    Case(
        "what two surgeries decided has to be settled",
        "confidentiality_bases.flag-for-care.decided_on: to be agreed",
        finds="confidentiality_bases.flag-for-care.decided_on",
        says="Harrow Lane Surgery, Millbrook Surgery and Northmoor Community Health Trust have to settle it. Write it here then.",
    ),
    Case(
        "what the sender of a letter has to settle",
        """
            letters.consent.sent_by: hill-top-school
            letters.consent.subject: to be agreed
            """,
        finds="letters.consent.subject",
        says="Hill Top Primary School has to settle it.",
    ),
    Case(
        "what those who ask have to settle",
        """
            requests.homes-at-risk.asked_by: hill-top-school
            requests.homes-at-risk.how: to be agreed
            """,
        finds="requests.homes-at-risk.how",
        says="Hill Top Primary School has to settle it.",
    ),
    Case(
        "what those who hold an item have to settle",
        "data_items.health-flag.plain_name: to be agreed",
        finds="data_items.health-flag.plain_name",
        says="Harrow Lane Surgery and Millbrook Surgery have to settle it.",
    ),
    Case(
        "what the lead has to settle for all",
        "purpose.summary: to be agreed",
        finds="purpose.summary",
        says="Northmoor Council has to settle it.",
    ),
    Case(
        "a lead that is to be agreed itself",
        "partnership.lead: to be agreed",
        finds="partnership.lead",
        says="The lead partner has to settle it.",
    ),
    Case(
        "a partner whose name is to be agreed",
        "partners.hill-top-school.name: to be agreed",
        finds="partners.hill-top-school.name",
        says="Northmoor Council has to settle it.",
    ),
    Case(
        "criteria that the programme will set",
        """
            partnership.programme: to be agreed
            approach.other_criteria: to be agreed
            """,
        finds="partnership.programme",
    ),
    Case(
        "criteria beside a programme that is settled",
        "approach.other_criteria: to be agreed",
        finds="approach.other_criteria",
    ),
)
