"""The equality monitoring paragraph can't carry data that is used to decide about a particular person.

Finding a family, or helping one, is such a decision. Totals and data without names can still be sent for monitoring.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Form
from govkit.rules.problem import Problem
from govkit.rules.settled import bases_of, items_of, name_of, parts

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, Schedule 1, paragraph 8(3)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-sch1-para8-3",)
CATALOGUE = ("gov-sch1-8",)

BAD = """
lawful_bases:
  family-visits:
    name: Council family support
    article_6: public-task
    power: Children Act 2004, section 10
    article_9: substantial-public-interest
    schedule_1: paragraph 8 (equality of opportunity or treatment)
    appropriate_policy_document: NC-APD-2026-04
flows:
  visits:
    name: Visits
    step: 6
    from: northmoor-council
    to: harbour-families
    carries: {support-plan: give support at home}
    goes_ahead: when-they-agree
    basis: {northmoor-council: family-visits, harbour-families: charity-agreed-support}
    how: Council secure email
    security: encrypted on the way
    how_often: Once for each family
    starts: 2027-04-19
"""
GOOD = """
lawful_bases:
  family-visits:
    name: Council family support
    article_6: public-task
    power: Children Act 2004, section 10
    article_9: substantial-public-interest
    schedule_1: paragraph 6 (statutory purposes)
    appropriate_policy_document: NC-APD-2026-04
flows:
  visits:
    name: Visits
    step: 6
    from: northmoor-council
    to: harbour-families
    carries: {support-plan: give support at home}
    goes_ahead: when-they-agree
    basis: {northmoor-council: family-visits, harbour-families: charity-agreed-support}
    how: Council secure email
    security: encrypted on the way
    how_often: Once for each family
    starts: 2027-04-19
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
