"""The safeguarding paragraph is for when consent can't be had or would defeat the purpose, so it can't stand beside a request for consent.

Paragraph 18 applies where consent can't be given, can't reasonably be expected, or would prejudice the protection. Paragraph 17
(counselling) has the same test. Where the basis names another paragraph beside them, that one can carry what people are asked about.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article6
from govkit.model.letter import LetterKind
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of, covered_by
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, Schedule 1, paragraphs 17 and 18"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-sch1-para18",)
CATALOGUE = ("gov-sch1-18",)

BAD = """
lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding of children and of individuals at risk)
"""
GOOD = """
lawful_bases.council-early-help.schedule_1: paragraph 6 (statutory purposes)
"""

_WITHOUT_CONSENT = {17, 18}


def check(partnership: Partnership) -> Iterator[Problem]:
    """No flow that asks for consent may rest on the safeguarding or counselling paragraph alone."""
    asked = {
        name
        for _, letter in parts(partnership.letters)
        if letter.kind == LetterKind.CONSENT
        for _, name, _ in covered_by(partnership, letter)
    }
    for name, flow in parts(partnership.flows):
        bases = dict(bases_of(partnership, flow))
        for partner, basis in bases.items():
            alone = bool(basis.paragraphs) and _WITHOUT_CONSENT.issuperset(basis.paragraphs)
            if alone and (name in asked or flow.waits_for_agreement or basis.article_6 == Article6.CONSENT):
                yield Problem(
                    f"flows.{name}.basis.{partner}",
                    f"“{flow.name}” asks people to agree, but {name_of(partnership.partners, partner)} relies on a paragraph that is only "
                    "for sharing without consent.",
                    f"Name a basis here with another `schedule_1` paragraph, or share “{flow.name}” without asking, and say why.",
                )


CASES = (
    Case(
        "nobody is asked, and a consent letter covers it still",
        """
        lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding)
        flows.health-details.goes_ahead: without-asking
        flows.support-plan.goes_ahead: without-asking
        """,
        finds="flows.health-details.basis.northmoor-council flows.support-plan.basis.northmoor-council",
    ),
    Case(
        "nobody is asked",
        """
        lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding)
        flows.health-details.goes_ahead: without-asking
        flows.support-plan.goes_ahead: without-asking
        letters.consent: (left out)
        """,
    ),
    Case(
        "counselling, for which consent is asked",
        "lawful_bases.council-early-help.schedule_1: paragraph 17 (counselling)",
        finds="flows.health-details.basis.northmoor-council flows.support-plan.basis.northmoor-council",
    ),
    Case(
        "either of the two, for which consent is asked",
        "lawful_bases.council-early-help.schedule_1: paragraphs 17 and 18",
        finds="flows.health-details.basis.northmoor-council flows.support-plan.basis.northmoor-council",
    ),
    Case(
        "safeguarding beside another paragraph",
        "lawful_bases.council-early-help.schedule_1: paragraphs 16 and 18",
    ),
    Case(
        "a flow that waits, with no letter",
        """
            lawful_bases.council-early-help.schedule_1: paragraph 18 (safeguarding)
            letters.consent: (left out)
            """,
        finds="flows.health-details.basis.northmoor-council flows.support-plan.basis.northmoor-council",
    ),
    Case(
        "a basis that is itself a consent",
        """
            lawful_bases.charity-agreed-support.schedule_1: paragraph 18 (safeguarding)
            flows.support-plan.goes_ahead: without-asking
            letters.consent: (left out)
            """,
        finds="flows.support-plan.basis.harbour-families",
    ),
)
