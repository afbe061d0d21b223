"""People can object to what rests on a public task or a legitimate interest, and not to what the law obliges a body to do.

A letter that offers an opt-out, and says that the law makes us share, promises what nobody may keep. Lawful bases are each controller's own, so this
is about flows in which no controller relies on one to which people can object. It does not touch what waits for a no for confidentiality:
implied consent, section 251 support, or the duty to share for care, which falls away where the person objects.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.dates.reply import ends_with_a_no
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import GoesAhead
from govkit.questions.gateways import stands_against_objection
from govkit.questions.settled import parts
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 6(1)(c) and 21(1), as amended by the Data (Use and Access) Act 2025, section 70(5)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art21-1",)
CATALOGUE = ("ol-object", "gov-objection-ea")

GIVEN = """
lawful_bases.council-early-help.article_6: legal-obligation
lawful_bases.council-early-help.power: The fictional School Attendance Order 2024, article 4
"""
BAD = """
lawful_bases.school-welfare.article_6: legal-obligation
lawful_bases.school-welfare.power: The fictional School Attendance Order 2024, article 3
"""
GOOD = """
lawful_bases.school-welfare.article_6: public-task
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow that every controller has a legal duty to share must not offer an opt-out."""
    for name, flow in parts(partnership.flows):
        bases = [basis for _, basis in bases_of(partnership, flow)]
        offered = flow.goes_ahead == GoesAhead.UNLESS_THEY_OPT_OUT and not ends_with_a_no(partnership, flow)
        if offered and bases and len(bases) == len(flow.basis) and all(map(stands_against_objection, bases)):
            yield Problem(
                f"flows.{name}.goes_ahead",
                f"“{flow.name}” offers people an opt-out, but every controller in it relies on a legal obligation, to which nobody can object.",
                "If the law leaves a choice, name a basis with `article_6: public-task`. If it leaves none, write `goes_ahead: without-asking` and "
                f"`why_without_asking`, and take `{name}` out of the `covers` of each opt-out letter.",
            )


CASES = (
    Case(
        "a duty under which nobody is asked",
        """
            lawful_bases.school-welfare.article_6: legal-obligation
            lawful_bases.school-welfare.power: The fictional School Attendance Order 2024, article 3
            flows.attendance-flag.goes_ahead: without-asking
            flows.attendance-flag.why_without_asking: The law leaves no choice.
            """,
    ),
    Case(
        "a duty where a no ends the consent by which confidences are told",
        """
            lawful_bases.school-welfare.article_6: legal-obligation
            lawful_bases.school-welfare.power: The fictional School Attendance Order 2024, article 3
            flows.attendance-flag.confidentiality: details-with-consent
            """,
    ),
    Case(
        "a flow without any basis",
        "flows.attendance-flag.basis: {}",
    ),
    Case(
        "a flow of which one basis is to be agreed",
        "flows.attendance-flag.basis.hill-top-school: to be agreed",
    ),
    Case(
        "the duty to share for care, to which people can object",
        """
            lawful_bases.school-welfare.article_6: legal-obligation
            lawful_bases.school-welfare.power: The fictional School Attendance Order 2024, article 3
            lawful_bases.school-welfare.gateway: health-and-social-care-act-2012-section-251b
            """,
    ),
)
