"""What the choices of a partnership file mean, in words for the people it is about."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from govkit.model.answering import Decider
from govkit.model.exemption import Right
from govkit.model.gateway import Aim
from govkit.model.law_enforcement import LawEnforcementPurpose, LawfulBy
from govkit.model.lawful_basis import Article6, Article9
from govkit.model.sharing import GoesAhead, SpecialCategory

# Pairs and no dictionary, since choices of different kinds can have the same value.
PLAIN_WORDS: Final[tuple[tuple[StrEnum, str], ...]] = (
    (Decider.LASTING_POWER_OF_ATTORNEY, "someone whom they gave a lasting power of attorney for their welfare"),
    (Decider.DEPUTY, "a deputy whom a court chose for their welfare"),
    (Decider.BEST_INTERESTS, "we do, by what is best for them, and we ask those who know them"),
    (Decider.WELFARE_ATTORNEY, "the welfare attorney whom they chose"),
    (Decider.GUARDIAN, "a guardian whom a court chose"),
    (Decider.BENEFIT, "we do, and only if it helps them and nothing less would"),
    (GoesAhead.UNLESS_THEY_OPT_OUT, "we share unless you opt out"),
    (GoesAhead.WHEN_THEY_AGREE, "we share only if you say yes"),
    (GoesAhead.WITHOUT_ASKING, "we can share without a yes"),
    (Article6.CONSENT, "only if you say yes"),
    (Article6.CONTRACT, "a contract with you needs it"),
    (Article6.LEGAL_OBLIGATION, "the law says that we must"),
    (Article6.VITAL_INTERESTS, "to save a life"),
    (Article6.PUBLIC_TASK, "it is part of our public work"),
    (Article6.RECOGNISED_LEGITIMATE_INTEREST, "it serves a public need that the law names"),
    (Article6.LEGITIMATE_INTERESTS, "we have a fair reason, and your rights do not outweigh it"),
    (Article9.EXPLICIT_CONSENT, "only if you say a clear yes"),
    (Article9.EMPLOYMENT, "the law on work or benefits needs it"),
    (Article9.VITAL_INTERESTS, "to save a life"),
    (Article9.NOT_FOR_PROFIT, "you belong to our group"),
    (Article9.MADE_PUBLIC, "you made it public"),
    (Article9.LEGAL_CLAIMS, "a legal claim needs it"),
    (Article9.SUBSTANTIAL_PUBLIC_INTEREST, "it serves an important public need"),
    (Article9.HEALTH_OR_SOCIAL_CARE, "it is for health or social care"),
    (Article9.PUBLIC_HEALTH, "it protects public health"),
    (Article9.RESEARCH, "it is for research or records"),
    (LawfulBy.CONSENT, "only if you say yes"),
    (LawfulBy.TASK, "it is part of our work on crime"),
    (LawEnforcementPurpose.PREVENTION, "prevent crime"),
    (LawEnforcementPurpose.INVESTIGATION, "investigate crime"),
    (LawEnforcementPurpose.DETECTION, "detect crime"),
    (LawEnforcementPurpose.PROSECUTION, "bring people to court"),
    (LawEnforcementPurpose.PENALTIES, "carry out sentences"),
    (LawEnforcementPurpose.PUBLIC_SECURITY, "keep the public safe"),
    (Aim.MULTIPLE_DISADVANTAGES, "help people who have several problems at once"),
    (Aim.TELEVISION_RETUNING, "help people to tune their television again"),
    (Aim.FUEL_POVERTY, "help people whose homes cost too much to heat"),
    (Aim.WATER_POVERTY, "help people who can’t pay for their water"),
    (Aim.SCOTTISH_EARLY_LEARNING, "offer early learning and childcare in Scotland"),
    (Aim.DEBT, "deal with debts to public bodies"),
    (Aim.FRAUD, "deal with fraud against public bodies"),
    (Aim.RESEARCH, "do research, once what shows who you are is taken out"),
    (Right.BEING_TOLD, "tell you that we use it"),
    (Right.ACCESS, "give you a copy"),
    (Right.RECTIFICATION, "put it right"),
    (Right.ERASURE, "delete it"),
    (Right.RESTRICTION, "stop using it for a time"),
    (Right.PORTABILITY, "give it to you in a form that you can take elsewhere"),
    (Right.OBJECTION, "stop because you object"),
    (Right.BREACH, "tell you if it goes astray"),
    (SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN, "race or ethnic origin"),
    (SpecialCategory.POLITICAL_OPINIONS, "political views"),
    (SpecialCategory.BELIEFS, "beliefs"),
    (SpecialCategory.TRADE_UNION_MEMBERSHIP, "trade union membership"),
    (SpecialCategory.GENETIC_DATA, "genes"),
    (SpecialCategory.BIOMETRIC_DATA, "fingerprints or faces"),
    (SpecialCategory.HEALTH, "health"),
    (SpecialCategory.SEX_LIFE, "sex life"),
    (SpecialCategory.SEXUAL_ORIENTATION, "sexual orientation"),
)


def plainly(choice: StrEnum) -> str:
    """A choice in plain words, such as `it is part of our public work` for a public task."""
    return next(words for known, words in PLAIN_WORDS if known is choice)
