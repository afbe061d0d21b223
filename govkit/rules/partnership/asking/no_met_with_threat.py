"""A yes that people give because a no would harm them is not given freely, and is no consent.

`no_means` tells what a no changes. That something is not offered without a yes, or that a duty is carried out whatever people say, is true and may
be told. That they will be reported, lose what they have, or wait longer for treatment or the day they go home, is a threat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 4(11): freely given; ICO, what is valid consent: able to refuse without detriment"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
letters.consent.no_means: If you say no, we may have to refer your family to children’s services.
"""
GOOD = """
letters.consent.no_means: Without a yes there is no support plan. All other services stay the same.
"""

# “If you say no, ...” denies nothing of what follows.
_IF_NO: Final = re.compile(
    r"\b(?:if you|without|after|unless you|when you)\b[^,.]*,|\bwithout (?:a |your )?(?:yes|consent|signature)\b|\ba no\b",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """What a no means must not be a threat."""
    for path, words in _told_of_a_no(partnership):
        after = _IF_NO.sub("", words) if isinstance(words, str) else ""
        threat = next(filter(None, (told(partnership, group, after) for group in ("threats", "care-held-back"))), "")
        if threat:
            yield Problem(
                path,
                f"“{threat}” harms those who say no, so that no yes is given freely.",
                "Write what a no leaves out, such as `Without a yes there is no joint plan. All other services stay the same.` If data goes to "
                "somebody whatever people say, add that as a flow of its own.",
            )


def _told_of_a_no(partnership: Partnership) -> Iterator[tuple[str, object]]:
    for section in ("letters", "conversations"):
        for name, asked in parts(getattr(partnership, section)):
            yield f"{section}.{name}.no_means", asked.no_means
    service = partnership.service_agreement
    if service is not None and not is_unsettled(service):
        yield "service_agreement.refusal_means", service.refusal_means


_AT = "letters.consent.no_means"
CASES = (
    *(
        Case(f"“{words}”", f"{_AT}: {words}", finds=_AT if found else "")
        for words, found in (
            ("Your benefits may stop.", True),
            ("If you refuse, we will tell the police.", True),
            ("A no could be held against you.", True),
            ("You may lose your home.", True),
            ("We will take steps against you.", True),
            ("If you say no, this will not be held against you.", False),
            ("If you say no, we will not tell the police.", False),
            ("Without a yes, we can refer you to another service.", False),
            (
                "If you say no, the council still carries out its duties. These can lead to a fine or a court case.",
                False,
            ),
            ("Whatever you answer, we must tell the police if somebody is in danger.", False),
            ("Where the law asks for it, we tell the police.", False),
            ("You can still contact social services yourself.", False),
            ("Your landlord is not told.", False),
            ("Your landlord is told nothing.", False),
            ("If you say no, tell your landlord yourself if you would like them to know.", False),
            ("You can tell the jobcentre yourself.", False),
            ("Your landlord is told that you said no, so that it sends nothing more.", False),
            ("If you say no, we tell your landlord so that they stop.", False),
            ("If you say no, we tell your employer, so that nothing more is sent.", False),
            ("If you say no, we tell your landlord so that it can act.", True),
            ("If you say no, you are taken off the list for this project.", False),
            ("Your answer goes to the surgeries, and never to the police.", False),
            ("You may lose nothing by saying no.", False),
            ("You will not lose any service.", False),
            ("If a child is at risk, social services will be told whatever you say.", False),
            ("We can still refer you to the children’s centre.", False),
            ("The police are told only if somebody is in danger.", False),
            ("Your landlord will be told.", True),
            ("If you say no, social services will be told.", True),
            ("We may make a referral to children’s services.", True),
            ("A no may count against you.", True),
            ("You will be taken off the housing list.", True),
            ("Your benefits could be reduced.", True),
            ("Without a yes, your discharge waits until somebody else can be with you.", True),
            ("If you say no, your operation is put off.", True),
            ("If you say no, you go to the back of the queue.", True),
            ("Without a yes you stay in hospital until a place is free.", True),
            ("If you say no, you have to wait longer.", True),
            ("Without a yes you can’t go home on the day that was planned.", True),
            ("If you say no, your treatment does not stop.", False),
            ("Without a yes you keep the care that you have now.", False),
            ("If you say no, you stay on the list as before.", False),
            ("You are not discharged. Your nurse still comes.", False),
            ("You are not discharged until you agree.", True),
            ("If you opt out, you do not get the money off your bill by itself.", False),
        )
    ),
    Case("to be agreed", "letters.consent.no_means: to be agreed"),
    *(
        Case(
            f"the offer of help: “{words}”",
            f"service_agreement: {{asked_by: northmoor-council, when: at the first visit, refusal_means: '{words}'}}",
            finds="service_agreement.refusal_means" if found else "",
        )
        for words, found in (
            ("The family is closed to early help.", True),
            ("A refusal is passed to children’s social services.", True),
            ("The family gets no plan. All else stays the same.", False),
        )
    ),
    Case("an offer to be agreed", "service_agreement: to be agreed"),
    Case(
        "in a conversation",
        """
        conversations.first-visit:
          kind: consent
          subject: Sharing your support plan
          held_by: northmoor-council
          asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
          covers: [support-plan]
          when: at your first visit
          one_answer_covers: only the person who signs
          no_means: We might report you.
        """,
        finds="conversations.first-visit.no_means",
    ),
)
