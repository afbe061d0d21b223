"""An Act of Scotland, Wales or Northern Ireland gives a body of another nation no power, whatever its title says of the task.

The nation stands in the title: “(Scotland) Act”, “(Wales) Measure”, “(Northern Ireland) Order”, “(England) Regulations”, “Scotland’s
Schools etc. Act”. Bodies may take part that are at home across the border, so look whose basis it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.known_powers import name_of_nation, reliances
from govkit.questions.settled import name_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 6(3): the law that lays the task down is one that the controller is subject to"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art6-3",)
CATALOGUE = ("isa-legal-power",)

BAD = """
lawful_bases.school-welfare.power: Children and Young People (Scotland) Act 2014, section 96
"""
GOOD = """
lawful_bases.school-welfare.power: Education Act 2002, section 175 (safeguarding and promoting the welfare of pupils)
"""

_NATIONS: Final = r"England and Wales|England|Wales|Scotland|Northern Ireland"
_IN_TITLE: Final = re.compile(
    rf"\((?P<first>{_NATIONS})\) (?:Act|Measure|Order|Regulations|Rules|Directions)\b"
    rf"|\b(?:Act|Measure|Order|Regulations|Rules) \((?P<last>{_NATIONS})\) \d{{4}}"
    rf"|\b(?P<whose>{_NATIONS})[’']s (?:[A-Z][\w’']*,? |etc\. |and |of |in |for |to |the )+(?:Act|Measure|Order|Regulations) \d{{4}}"
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No power may rest on a statute that says in its title that it is for other nations."""
    nation = partnership.partnership.nation
    if is_unsettled(nation):
        return
    here = name_of_nation(nation)
    for reliance in reliances(partnership):
        named = [found["first"] or found["last"] or found["whose"] for found in _IN_TITLE.finditer(reliance.power)]
        if named and all(here not in each for each in named):
            yield Problem(
                reliance.path,
                f"{name_of(partnership.partners, reliance.partner)} relies on “{reliance.power}”, a law of {named[0]}, in a partnership of {here}.",
                f"Write the law of {here} that gives it the function. A body of {named[0]} that takes part here is a reason to waive this.",
            )


_AT = "lawful_bases.school-welfare.power"
CASES = (
    *(
        Case(power, f"{_AT}: {power}", finds=_AT)
        for power in (
            "Local Government Act (Northern Ireland) 2014, section 79",
            "Children and Families (Wales) Measure 2010, section 57",
            "Children (Northern Ireland) Order 1995, article 18",
            "Standards in Scotland’s Schools etc. Act 2000, section 2",
        )
    ),
    *(
        Case(power, f"{_AT}: {power}")
        for power in (
            "School Attendance (Pupil Registration) (England) Regulations 2024, regulation 13",
            "Education (England and Wales) Act 2099, section 1",
            "Housing (Wales) Act 2014, with the School Attendance (England) Regulations 2024",
            "Education Act 2002, section 175, as Scotland’s schools have it too",
            "to be agreed",
        )
    ),
    Case(
        "a law of Wales in Wales",
        f"""
        {_AT}: Social Services and Well-being (Wales) Act 2014, section 162
        partnership.nation: wales
        """,
    ),
    Case("a nation that is to be agreed", f"partnership.nation: to be agreed\n{_AT}: Housing (Wales) Act 2014"),
)
