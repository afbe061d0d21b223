"""Legitimate interests, and recognised ones, are a basis only for an interest or a condition that the controller can name.

A recognised legitimate interest has to meet a condition of Annex 1, and `interest` names it, as in `safeguarding a vulnerable individual
(Annex 1, paragraph 6)`. Its words name a condition as well as its number does. People have to be told of the interest.

That there is a legitimate interest “in sharing this information” says in a circle that there is one, and not which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article6, LawfulBasis
from govkit.model.paragraphs import paragraphs_in
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 6(5), 13(1)(d) and 14(2)(b), as amended by the Data (Use and Access) Act 2025, section 70"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-annex1",)
CATALOGUE = ("gov-ea-annex1",)

GIVEN = """
lawful_bases.charity-agreed-support.article_6: recognised-legitimate-interest
"""
BAD = """
lawful_bases.charity-agreed-support.interest: safeguarding
"""
GOOD = """
lawful_bases.charity-agreed-support.interest: safeguarding a vulnerable individual (Annex 1, paragraph 6)
"""

_WANTED = {
    Article6.LEGITIMATE_INTERESTS: "the interest",
    Article6.RECOGNISED_LEGITIMATE_INTEREST: "the condition of Annex 1 to the UK GDPR that it meets",
}
_HOW = {
    Article6.LEGITIMATE_INTERESTS: "what the organisation wants to achieve, such as `support for families at home`",
    Article6.RECOGNISED_LEGITIMATE_INTEREST: "the condition in a few words, then its number, like `(Annex 1, paragraph 6)`",
}
_ANNEX_1 = re.compile(r"\bannex 1\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"\bsafeguard\w* (?:of )?(?:(?:a|an|any|our|these|the) )?(?:vulnerable|child|children|young|adults? at risk|individuals?|people at risk)\b"
    r"|\b(?:national|public) security\b|\bdefence\b|\bemergenc(?:y|ies)\b"
    r"|\b(?:detect|investigat|prevent|apprehend|prosecut)\w*\b.{1,40}\b(?:crimes?|offenders?)\b"
    r"|\bArticle 6\(1\)\(e\)|\bpublic task\b",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A basis on legitimate interests must name the interest, or the condition of Annex 1."""
    for name, basis in parts(partnership.lawful_bases):
        if basis.article_6 in _WANTED and not _is_named(partnership, basis):
            yield Problem(
                f"lawful_bases.{name}",
                f"“{basis.name}” rests on {say(basis.article_6)}, but does not name {_WANTED[basis.article_6]}.",
                f"Write `interest` in `lawful_bases.{name}`: {_HOW[basis.article_6]}.",
            )


def _is_named(partnership: Partnership, basis: LawfulBasis) -> bool:
    if basis.interest is None or is_unsettled(basis.interest):
        return basis.interest is not None
    if basis.article_6 == Article6.LEGITIMATE_INTERESTS:
        return not says(partnership, "interest-in-a-circle", basis.interest)
    return _names_condition(basis.interest)


def _names_condition(interest: str) -> bool:
    return bool(_ANNEX_1.search(interest) and (paragraphs_in(interest) or _CONDITION.search(interest)))


CASES = (
    *(
        Case(f"“{interest}”", f"lawful_bases.charity-agreed-support.interest: {interest}", finds=finds)
        for interest, finds in (
            ("safeguarding (Annex 1, paragraph 6)", ""),
            ("safeguarding", "lawful_bases.charity-agreed-support"),
            ("Annex 1", "lawful_bases.charity-agreed-support"),
            ("safeguarding vulnerable individuals (UK GDPR, Annex 1)", ""),
            ("safeguarding children and young people at risk, UK GDPR Annex 1", ""),
            ("detecting, investigating and preventing crime (Annex 1 to the UK GDPR)", ""),
            ("responding to an emergency (UK GDPR, Annex 1)", ""),
            ("national security, public security and defence (Annex 1)", ""),
            ("what a body asks for its public task (Annex 1)", ""),
            ("crime (Annex 1)", "lawful_bases.charity-agreed-support"),
            ("helping families early (UK GDPR, Annex 1)", "lawful_bases.charity-agreed-support"),
            ("safeguarding vulnerable individuals", "lawful_bases.charity-agreed-support"),
            ("to be agreed", ""),
        )
    ),
    Case(
        "legitimate interests, and which is not said",
        "lawful_bases.charity-agreed-support.article_6: legitimate-interests",
        finds="lawful_bases.charity-agreed-support",
        says="the interest. Write `interest` in `lawful_bases.charity-agreed-support`: what the organisation wants to achieve",
    ),
    Case(
        "legitimate interests in a few words",
        """
            lawful_bases.charity-agreed-support.article_6: legitimate-interests
            lawful_bases.charity-agreed-support.interest: support for families at home
            """,
    ),
    *(
        Case(
            f"legitimate interests: {interest}",
            f"""
            lawful_bases.charity-agreed-support.article_6: legitimate-interests
            lawful_bases.charity-agreed-support.interest: {interest}
            """,
            finds="lawful_bases.charity-agreed-support" if found else "",
        )
        for interest, found in (
            ("the partners have a legitimate interest in sharing this information with each other", True),
            ("the legitimate interests of the partners", True),
            ("our legitimate interest in keeping children safe", False),
            ("giving a family the help that it has asked for", False),
        )
    ),
    Case(
        "a condition of Annex 1 is wanted",
        "lawful_bases.charity-agreed-support.interest: safeguarding",
        finds="lawful_bases.charity-agreed-support",
        says="it meets. Write `interest` in `lawful_bases.charity-agreed-support`: the condition in a few words",
    ),
    Case(
        "a paragraph of no Annex",
        "lawful_bases.charity-agreed-support.interest: safeguarding (paragraph 6)",
        finds="lawful_bases.charity-agreed-support",
    ),
    Case(
        "nothing is said of the interest",
        "lawful_bases.charity-agreed-support.name: Support at home",
        finds="lawful_bases.charity-agreed-support",
    ),
)
