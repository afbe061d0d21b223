"""A public task or a legal duty is laid down by law, so the power names an Act, regulations or the common law, and not a contract or a wish.

That people are helped, that a charity's objects say so or that a contract pays for it gives nobody a function in law. The words are
only looked at for the name of a law, so this is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article6
from govkit.questions.powers import names_data_protection_law, names_law
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 6(1)(e) and (3), as amended by the Data (Use and Access) Act 2025, sections 70 and 72"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art6-1-e", "uk-gdpr-art6-3", "dpa-2018-s8")
CATALOGUE = ("gov-6-1-e-law",)

BAD = """
lawful_bases.charity-agreed-support.article_6: public-task
lawful_bases.charity-agreed-support.power: our charitable objects
"""
GOOD = """
lawful_bases.charity-agreed-support.article_6: legitimate-interests
lawful_bases.charity-agreed-support.interest: support for families at home
"""

_WRITE = "Write the Act, the regulations or the rule of common law that gives this body the function, with the section."
_LAID_DOWN_BY_LAW = (Article6.PUBLIC_TASK, Article6.LEGAL_OBLIGATION)


def check(partnership: Partnership) -> Iterator[Problem]:
    """The power of a public task, a legal obligation or a request must name a law."""
    for name, basis in parts(partnership.lawful_bases):
        laid_down = basis.article_6 in _LAID_DOWN_BY_LAW or basis.part_3 is not None
        if laid_down and not basis.gateway and _names_none(basis.power):
            rests_on = f"a {say(basis.article_6)}" if basis.article_6 else "Part 3, which wants a basis in law"
            yield Problem(
                f"lawful_bases.{name}.power",
                f"“{basis.name}” rests on {rests_on}, and “{basis.power}” names no law.",
                f"{_WRITE} A body that has none needs another basis, such as `legitimate-interests`.",
            )
    for name, request in parts(partnership.requests):
        if _names_none(request.power):
            yield Problem(
                f"requests.{name}.power",
                f"The request “{request.subject}” tells its holder that the law gives us the task, and “{request.power}” names no law.",
                f"{_WRITE} A body that has none can’t ask in this way.",
            )


def _names_none(power: str | None) -> bool:
    return isinstance(power, str) and not (names_law(power) or names_data_protection_law(power))


CASES = (
    Case(
        "a legal obligation that names no law",
        """
            lawful_bases.charity-agreed-support.article_6: legal-obligation
            lawful_bases.charity-agreed-support.power: our charitable objects
            """,
        finds="lawful_bases.charity-agreed-support.power",
        says="rests on a legal obligation",
    ),
    Case(
        "consent beside words of no law",
        "lawful_bases.charity-agreed-support.power: our charitable objects",
    ),
    Case(
        "words of no law beside a gateway",
        "lawful_bases.council-early-help.power: our plan for children",
    ),
    Case(
        "data protection law, which another rule is about",
        """
            lawful_bases.charity-agreed-support.article_6: public-task
            lawful_bases.charity-agreed-support.power: UK GDPR
            """,
    ),
    Case(
        "a request that names no law",
        "requests.homes-at-risk.power: our housing plan",
        finds="requests.homes-at-risk.power",
        says="“our housing plan” names no law",
    ),
    Case(
        "a request whose power is to be agreed",
        "requests.homes-at-risk.power: to be agreed",
    ),
)
