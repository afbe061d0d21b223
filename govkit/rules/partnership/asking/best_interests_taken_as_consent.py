"""What is decided in the best interests of an adult who can't decide is lawful care, and not that adult's consent.

Consent is the person's own wish. The regulator says that somebody with the legal right to decide for them, as by a power of attorney, can give it.
Nobody says that the body that shares can. So where a controller relies on data protection consent, somebody else has to be able to give it; or it
names another basis.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.answering import Decider
from govkit.model.lawful_basis import Article6, Article9
from govkit.model.partnership import Nation
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, name_of, parts
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 4(11); ICO guidance on consent: a third party with the legal right to decide can give it"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("ico-capacity-to-consent", "mental-capacity-act-2005-s1-s4")
CATALOGUE = ("gov-consent-basis-match",)

BAD = """
who_answers.adults_without_capacity: {decided_by: best-interests, how: We ask those who know the person.}
"""
GOOD = """
who_answers.adults_without_capacity: {decided_by: [lasting-power-of-attorney, best-interests], how: We ask those who know the person.}
"""

_CAN_CONSENT: Final = {
    Nation.ENGLAND: Decider.LASTING_POWER_OF_ATTORNEY,
    Nation.WALES: Decider.LASTING_POWER_OF_ATTORNEY,
    Nation.SCOTLAND: Decider.WELFARE_ATTORNEY,
}
_BY_THE_BODY: Final = {Decider.BEST_INTERESTS, Decider.BENEFIT}


def check(partnership: Partnership) -> Iterator[Problem]:
    """Where a flow rests on data protection consent, somebody other than the body that shares must be able to give it for an adult who can't."""
    unable = partnership.who_answers.adults_without_capacity if partnership.who_answers else None
    if unable is None or not all_settled(unable.decided_by) or not _BY_THE_BODY.issuperset(unable.decided_by):
        return
    for _, flow in parts(partnership.flows):
        for partner, basis in bases_of(partnership, flow):
            if basis.article_6 == Article6.CONSENT or basis.article_9 == Article9.EXPLICIT_CONSENT:
                yield Problem(
                    "who_answers.adults_without_capacity.decided_by",
                    f"{name_of(partnership.partners, partner)} relies on consent for “{flow.name}”, and for an adult who can't decide only the "
                    "partners themselves do, which is no consent.",
                    _cure(partnership),
                )
                return


def _cure(partnership: Partnership) -> str:
    """What to do, with somebody whom the law of the nation knows; in Northern Ireland it knows nobody who can give consent."""
    nation = partnership.partnership.nation
    if is_unsettled(nation) or nation not in _CAN_CONSENT:
        return "Name a basis that is not consent."
    return f"Name first who can give consent for the adult, such as `{_CAN_CONSENT[nation]}`. Or name a basis that is not consent."


CASES = (
    Case(
        "in Scotland",
        "partnership.nation: scotland\nwho_answers.adults_without_capacity: {decided_by: benefit-to-the-adult, how: We ask.}",
        finds="who_answers.adults_without_capacity.decided_by",
        says="such as `welfare-attorney`",
    ),
    Case(
        "in Northern Ireland, where nobody can",
        "partnership.nation: northern-ireland\nwho_answers.adults_without_capacity: {decided_by: best-interests, how: We ask.}",
        finds="who_answers.adults_without_capacity.decided_by",
        says="no consent. Name a basis that is not consent.",
    ),
    Case(
        "nobody relies on consent",
        "lawful_bases.charity-agreed-support: {name: A, article_6: legitimate-interests, interest: B}\n"
        "who_answers.adults_without_capacity: {decided_by: best-interests, how: We ask those who know the person.}",
    ),
    Case(
        "who decides is to be agreed",
        "who_answers.adults_without_capacity: {decided_by: to be agreed, how: We ask those who know the person.}",
    ),
)
