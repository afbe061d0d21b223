"""A statute lifts a confidence only as far as it says, so whoever relies on one names it: “the law allows it” can’t be looked up."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Confidentiality
from govkit.model.unsettled import is_unsettled
from govkit.questions.powers import names_law
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Common law duty of confidentiality: it binds until something lifts it, which has to be named"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("duty-of-confidence",)
CATALOGUE = ("isa-confidentiality",)

GIVEN = """
confidentiality_bases.flag-for-care.basis: required-or-allowed-by-statute
confidentiality_bases.flag-for-care.reason: The Health and Social Care Act 2012, section 251B, lets it be shared for care.
"""
BAD = """
confidentiality_bases.flag-for-care.reason: The partners believe that it is allowed.
"""
GOOD = """
confidentiality_bases.flag-for-care.reason: The Health and Social Care Act 2012, section 251B, lets it be shared for care.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A confidentiality basis that is a statute must name it."""
    for name, basis in parts(partnership.confidentiality_bases):
        said = [fact for fact in (basis.name, basis.reason, basis.reference) if fact is not None]
        if basis.basis != Confidentiality.STATUTE or any(is_unsettled(fact) for fact in said):
            continue
        if not names_law(" ".join(said)):
            yield Problem(
                f"confidentiality_bases.{name}.reason",
                f"“{basis.name}” rests on a statute, and “{basis.reason}” names none.",
                f"Write the Act and the section in `confidentiality_bases.{name}.reason`. If none can be named, it needs another basis.",
            )


CASES = (
    Case(
        "a statute in the name of the basis",
        "confidentiality_bases.flag-for-care.name: Care Act 2014, section 45\nconfidentiality_bases.flag-for-care.reason: It has to be told.",
    ),
    Case(
        "a statute in the reference",
        "confidentiality_bases.flag-for-care.reference: Care Act 2014, section 45\nconfidentiality_bases.flag-for-care.reason: It has to be told.",
    ),
    Case(
        "another basis",
        """
        confidentiality_bases.flag-for-care.basis: implied-consent-for-individual-care
        confidentiality_bases.flag-for-care.reason: It is for the patient’s own care.
        """,
    ),
    Case("a reason that is to be agreed", "confidentiality_bases.flag-for-care.reason: to be agreed"),
)
