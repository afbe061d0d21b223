"""The health or social care condition holds only where the data is used by people who owe a duty of secrecy.

They are a health or social work professional, or someone under their responsibility (section 11(1)(a)); or another person
who owes a duty of confidentiality in law (section 11(1)(b)). A job title does not settle it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article9
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.filler import says_nothing
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = (
    "UK GDPR, Article 9(3), as amended by the Data (Use and Access) Act 2025, Schedule 11, paragraph 4; "
    "Data Protection Act 2018, section 11(1)"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-9-2-h-secrecy", "gov-secrecy-limb")

BAD = """
lawful_bases.nhs-care.secrecy: (left out)
"""
GOOD = """
lawful_bases.nhs-care.secrecy: used by or under the responsibility of health professionals (Data Protection Act 2018, section 11(1)(a))
"""

_LIMB = re.compile(r"(\(?Data Protection Act 2018,? )?\(?section 11\(1\)\([ab]\)\)?", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A basis with the health or social care condition must say who owes the duty of secrecy."""
    for name, basis in parts(partnership.lawful_bases):
        if basis.article_9 == Article9.HEALTH_OR_SOCIAL_CARE and not _says_who(basis.secrecy):
            yield Problem(
                f"lawful_bases.{name}",
                f"“{basis.name}” uses the health or social care condition, but nothing says who owes the duty of secrecy, and by which part of "
                "section 11(1) of the Data Protection Act 2018.",
                f"Write `secrecy` in `lawful_bases.{name}`: who it is, then `(section 11(1)(a))` for health or social work professionals and those "
                "whom they answer for, or `(section 11(1)(b))` for others with a duty of confidentiality in law.",
            )


def _says_who(secrecy: str | None) -> bool:
    """Whether it names the limb, with somebody beside it; what is to be agreed is let be."""
    if secrecy is None or is_unsettled(secrecy):
        return secrecy is not None
    who = _LIMB.sub("", secrecy).strip()
    return bool(_LIMB.search(secrecy)) and bool(who) and not says_nothing(who)


CASES = (
    *(
        Case(f"“{secrecy}”", f"lawful_bases.nhs-care.secrecy: {secrecy}", finds=finds)
        for secrecy, finds in (
            ("by nurses (section 11(1)(a))", ""),
            ("a duty of confidence in law, Data Protection Act 2018, section 11(1)(b)", ""),
            ("by nurses", "lawful_bases.nhs-care"),
            ("section 11(1)(a)", "lawful_bases.nhs-care"),
            ("to be agreed", ""),
        )
    ),
    Case(
        "a limb with blanks beside it",
        'lawful_bases.nhs-care.secrecy: "  section 11(1)(b)  "',
        finds="lawful_bases.nhs-care",
    ),
)
