"""A public authority can't rely on legitimate interests, recognised ones included, for what it does as its task.

An authority may use them for work that is no task of its own. Sharing in a partnership like this one is such a task.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article6
from govkit.questions.bodies import how_to_say_otherwise, is_public_authority
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = (
    "UK GDPR, Article 6(1), as amended by the Data (Use and Access) Act 2025, section 70(2)(c); Data "
    "Protection Act 2018, section 7(2)"
)
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art6-1-ea-f", "dpa-2018-s7")
CATALOGUE = ("gov-pa-no-lia",)

BAD = """
lawful_bases.council-early-help.article_6: legitimate-interests
lawful_bases.council-early-help.interest: helping families early
"""
GOOD = """
lawful_bases.council-early-help.article_6: public-task
lawful_bases.council-early-help.power: Children Act 2004, section 10
"""

_INTERESTS = (Article6.LEGITIMATE_INTERESTS, Article6.RECOGNISED_LEGITIMATE_INTEREST)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No flow may name legitimate interests, recognised or not, for a public authority."""
    for name, flow in parts(partnership.flows):
        for partner, basis in bases_of(partnership, flow):
            if basis.article_6 in _INTERESTS and is_public_authority(partnership, partner):
                yield Problem(
                    f"flows.{name}.basis.{partner}",
                    f"{name_of(partnership.partners, partner)} is a public authority, and relies on {say(basis.article_6)} for its task.",
                    "Name a basis here with `article_6: public-task` or `article_6: legal-obligation`, and its `power`."
                    f"{how_to_say_otherwise(partnership, partner)}",
                )


CASES = (
    *(
        Case(f"a charity on {interest}", f"lawful_bases.charity-agreed-support.article_6: {interest}")
        for interest in ("legitimate-interests", "recognised-legitimate-interest")
    ),
    *(
        Case(
            f"a national body on {interest}",
            f"lawful_bases.national-evaluation.article_6: {interest}",
            finds="flows.programme-counts.basis.national-families-office",
        )
        for interest in ("legitimate-interests", "recognised-legitimate-interest")
    ),
)
