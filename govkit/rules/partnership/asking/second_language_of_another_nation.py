"""The duty to write in Welsh too binds bodies of Wales, so a partner that says that it is in another nation is the wrong one to carry it.

In a partnership across the border the two are easily swapped, and then the body that the standards bind promises nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.WARNING
SOURCE = "Welsh Language (Wales) Measure 2011; Welsh Language Standards Regulations, on the same correspondence to several people"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("welsh-language-standards",)
CATALOGUE = ()

GIVEN = """
partners.northmoor-council.who_they_are: It runs local services in Northmoor, in England.
"""
BAD = """
records.second_language: {language: Welsh, of: northmoor-council, by: the standards in the council’s compliance notice}
"""
GOOD = """
records.second_language: {language: Welsh, of: hill-top-school, by: the standards in the school’s compliance notice}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No partner that is in England, Scotland or Northern Ireland may be the one that has to write in Welsh."""
    second = partnership.records.second_language
    if second is None or is_unsettled(second) or is_unsettled(second.language) or second.language.casefold() != "welsh":
        return
    for index, name in placed(second.of):
        partner = partnership.partners[name]
        where = "" if is_unsettled(partner) else says(partnership, "outside-wales", partner.who_they_are)
        if where:
            yield Problem(
                f"records.second_language.of.{index}",
                f"{name_of(partnership.partners, name)} is {where}, and the Welsh language standards bind bodies in Wales.",
                "Name the partner that they bind, in `records.second_language.of`.",
            )


_SECOND = "records.second_language: {{language: {language}, of: {of}, by: the standards}}"
_AT = "records.second_language.of"
CASES = (
    Case("capitals", _SECOND.format(language="WELSH", of="northmoor-council"), finds=f"{_AT}.0"),
    Case("another language", _SECOND.format(language="Gaelic", of="northmoor-council")),
    Case("one of two", _SECOND.format(language="Welsh", of="[hill-top-school, northmoor-council]"), finds=f"{_AT}.1"),
    Case("a language that is to be agreed", _SECOND.format(language="to be agreed", of="northmoor-council")),
    Case("a duty that is to be agreed", "records.second_language: to be agreed"),
    Case("a partner that is to be agreed", _SECOND.format(language="Welsh", of="to be agreed")),
    Case(
        "a body on the border that works in Wales too",
        "partners.northmoor-council.who_they_are: It runs services in Wales and in England.\n"
        + _SECOND.format(language="Welsh", of="northmoor-council"),
    ),
    *(
        Case(
            where,
            f"partners.northmoor-council.who_they_are: It runs local services {where}.\n"
            + _SECOND.format(language="Welsh", of="northmoor-council"),
            finds=f"{_AT}.0",
            says=where,
        )
        for where in ("in Scotland", "in Northern Ireland")
    ),
)
