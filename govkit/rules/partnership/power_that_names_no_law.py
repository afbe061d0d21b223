"""A public task or a legal duty is laid down by law, so the power names an Act, regulations or the common law, and not a contract or a wish.

That people are helped, that a charity's objects say so or that a contract pays for it gives nobody a function in law. The words are
only looked at for the name of a law, so this is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article6
from govkit.model.unsettled import is_unsettled
from govkit.rules.powers import names_data_protection_law, names_law
from govkit.rules.problem import Problem
from govkit.rules.settled import parts
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 6(1)(e) and (3), as amended by the Data (Use and Access) Act 2025, sections 70 and 72"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art6-1-e", "uk-gdpr-art6-3", "dpa-2018-s8")
CATALOGUE = ("gov-6-1-e-law",)

BAD = """
lawful_bases:
  charity-agreed-support:
    name: Support at home
    article_6: public-task
    power: our charitable objects
"""
GOOD = """
lawful_bases:
  charity-agreed-support:
    name: Support at home
    article_6: legitimate-interests
    interest: support for families at home
"""

_LAID_DOWN_BY_LAW = (Article6.PUBLIC_TASK, Article6.LEGAL_OBLIGATION)


def check(partnership: Partnership) -> Iterator[Problem]:
    """The power of a public task or a legal obligation must name a law."""
    for name, basis in parts(partnership.lawful_bases):
        if basis.article_6 not in _LAID_DOWN_BY_LAW or basis.power is None or is_unsettled(basis.power):
            continue
        if not (names_law(basis.power) or names_data_protection_law(basis.power) or basis.gateway):
            yield Problem(
                f"lawful_bases.{name}.power",
                f"“{basis.name}” rests on a {say(basis.article_6)}, and “{basis.power}” names no law.",
                "Write the Act, the regulations or the rule of common law that gives this body the function, with the section. "
                "A body that has none needs another basis, such as `legitimate-interests`.",
            )
