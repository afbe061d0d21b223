"""A decision that matters much to somebody, taken by a machine from data about health, needs their explicit consent or a basis in law.

Article 22B allows it where all the data for it is used with explicit consent; or where it is necessary for a contract, or required or
authorised by law, and the data is used for reasons of substantial public interest (Article 9(2)(g)).
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article6, Article9, LawfulBasis
from govkit.model.unsettled import is_unsettled
from govkit.questions.significant_decisions import rested_on
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 22B(1) to (3), inserted by the Data (Use and Access) Act 2025, section 80"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-adm-special",)

GIVEN = """
records.automated_decisions:
  what: A computer decides which family is offered help. No person takes part in that.
  safeguards: We tell you, and you can have your say, reach a person and contest it.
"""
BAD = """
records.automated_decisions.significant: {rests_on: nhs-care, special_category: true}
"""
GOOD = """
records.automated_decisions.significant: {rests_on: council-early-help, special_category: true}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A decision about people, made by a machine from data about health, must rest on explicit consent or on the law."""
    decisions = partnership.records.automated_decisions
    if not decisions or not decisions.significant or not decisions.significant.special_category:
        return
    for path, basis in rested_on(partnership):
        if is_unsettled(basis.article_9):
            continue
        if not (basis.article_9 == Article9.EXPLICIT_CONSENT or _is_allowed_by_law(basis)):
            yield Problem(
                path,
                f"Decisions that no person takes part in use data about health on “{basis.name}”, which does not allow that.",
                "Name a basis here with `article_9: explicit-consent`, or one with a contract or a `power` and "
                "`article_9: substantial-public-interest`. Or let a person take a meaningful part, and leave `significant` out of "
                "`records.automated_decisions`.",
            )


def _is_allowed_by_law(basis: LawfulBasis) -> bool:
    by_law = basis.article_6 == Article6.CONTRACT or basis.power is not None
    return by_law and basis.article_9 == Article9.SUBSTANTIAL_PUBLIC_INTEREST


CASES = (
    *(
        Case(
            f"{article_6} with {article_9}",
            f"""
            lawful_bases.council-early-help.article_6: {article_6}
            lawful_bases.council-early-help.article_9: {article_9}
            records.automated_decisions.significant: {{rests_on: council-early-help, special_category: true}}
            """,
            finds=finds,
        )
        for article_6, article_9, finds in (
            ("consent", "explicit-consent", ""),
            ("contract", "substantial-public-interest", ""),
            ("public-task", "substantial-public-interest", ""),
            ("public-task", "health-or-social-care", "records.automated_decisions.significant.rests_on.0"),
        )
    ),
    Case(
        "a decision without such data",
        "records.automated_decisions.significant: {rests_on: nhs-care, special_category: false}",
    ),
    Case(
        "a decision that weighs little",
        "records.automated_decisions.what: A computer sorts letters.",
    ),
    Case(
        "no decision by a machine at all",
        "records.automated_decisions: (left out)",
    ),
    Case(
        "a public interest, on neither a contract nor a power",
        """
            lawful_bases.council-early-help.article_6: legitimate-interests
            lawful_bases.council-early-help.power: (left out)
            records.automated_decisions.significant: {rests_on: council-early-help, special_category: true}
            """,
        finds="records.automated_decisions.significant.rests_on.0",
    ),
    Case(
        "a public interest on a contract, with no power",
        """
            lawful_bases.council-early-help.article_6: contract
            lawful_bases.council-early-help.power: (left out)
            records.automated_decisions.significant: {rests_on: council-early-help, special_category: true}
            """,
    ),
)
