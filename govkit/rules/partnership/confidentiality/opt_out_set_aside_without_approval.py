"""Under section 251 the wishes of patients who opted out are respected, unless the approval itself says in so many words that they are not.

The National Data Opt-out applies to what is supported under regulations 2 and 5 of the Regulations of 2002. The Confidentiality Advisory Group may
advise otherwise for one flow, in exceptional circumstances. Whoever discloses has to see the letter or the published minutes first.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Confidentiality
from govkit.model.partnership import Nation
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.questions.sharing import confidentiality_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "National Data Opt-out operational policy guidance, chapter 5.1"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("section-251-standard-condition", "section-251-exemption-letter")
CATALOGUE = ("gov-ndo",)

BAD = """
confidentiality_bases.flag-for-care.basis: section-251-support
"""
GOOD = """
confidentiality_bases.flag-for-care.basis: section-251-support
records.national_data_opt_out: {applies: true, reason: The surgeries take out patients who have set it.}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Where a flow has section 251 support, the National Data Opt-out must apply, or the approval must say that it does not."""
    opt_out = partnership.records.national_data_opt_out
    if opt_out is None or is_unsettled(opt_out) or opt_out.applies is not False or opt_out.set_aside_by is not None:
        return
    for _, flow in parts(partnership.flows):
        basis = confidentiality_of(partnership, flow)
        supported = basis is not None and basis.basis == Confidentiality.SECTION_251
        if supported and partnership.partnership.nation == Nation.ENGLAND:
            yield Problem(
                "records.national_data_opt_out",
                f"“{flow.name}” has section 251 support, to which the National Data Opt-out applies, but the file says that it does not.",
                "Write `applies: true`, and say how those who opted out are left out. If the approval says that opt-outs do not apply, name "
                "the letter or the minutes in `set_aside_by`.",
            )
            return


CASES = (
    Case(
        "nothing is said of the opt-out",
        """
            confidentiality_bases.flag-for-care.basis: section-251-support
            records.national_data_opt_out: (left out)
            """,
    ),
    Case(
        "the opt-out is to be agreed",
        """
            confidentiality_bases.flag-for-care.basis: section-251-support
            records.national_data_opt_out: to be agreed
            """,
    ),
    Case(
        "whether it applies is to be agreed",
        """
            confidentiality_bases.flag-for-care.basis: section-251-support
            records.national_data_opt_out.applies: to be agreed
            """,
    ),
    Case(
        "support in Wales, where there is no such opt-out",
        """
            confidentiality_bases.flag-for-care.basis: section-251-support
            partnership.nation: wales
            """,
    ),
    Case(
        "the approval sets it aside",
        """
            confidentiality_bases.flag-for-care.basis: section-251-support
            records.national_data_opt_out.set_aside_by: minutes of 4 May
            """,
    ),
    Case(
        "two flows with support, told once",
        """
            confidentiality_bases.flag-for-care.basis: section-251-support
            flows.health-details.confidentiality: flag-for-care
            """,
        finds="records.national_data_opt_out",
    ),
)
