"""An effort is out of proportion for tens of thousands of people, and not for a few hundred, who can be written to.

The law names the number of people first among what counts, and then the age of the data: few people whom nobody can find, and data of decades
ago, are let be. Where the reason speaks of many more people than the field says, one of the two is wrong. Money and hours are no people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.not_told import ExemptionGround, NoticeExemption
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 14(5)(e) and (6): the number of data subjects. How many are few is a judgement"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("uk-gdpr-art14-5",)
CATALOGUE = ()

_EXEMPTION = """
records.notice_exemption:
  flows: [support-plan]
  ground: {ground}
  reason: {words}
  people: {people}
"""
BAD = _EXEMPTION.format(ground="disproportionate-effort", words="Letters would cost more than the study.", people=400)
GOOD = _EXEMPTION.format(
    ground="disproportionate-effort", words="Letters would cost more than the study.", people=40000
)

FEW: Final = 1000
_TIMES: Final = 2
_OLD: Final = 20
_SCALE: Final = {"thousand": 1_000, "million": 1_000_000}
# No sum of money, and no year, as in “in 2019 families moved”.
_PEOPLE: Final = re.compile(
    r"(?<![£\d,.])(?<!\bin )(?<!\bof )(?<!\bfrom )(?<!\bsince )(?<!\buntil )(?<!\bafter )(?<!\bbefore )"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?: (?P<scale>thousand|million))?(?: [a-z-]+){0,2}? "
    r"(?:people|persons|famil\w+|households?|homes|addresses|patients?|pupils?|child|children|adults?|parents?|carers?|tenants?|residents?"
    r"|customers?|claimants?|students?|women|men|babies|offenders|victims)\b",
    re.IGNORECASE,
)
_UNFOUND: Final = re.compile(
    r"\b(?:no|not an?|old|out-of-date) (?:current |known |up-to-date )?address|\b(?:nobody|no one|not) (?:knows?|known) where|\bno contact details"
    r"|\b(?:can’t|can't|cannot|could not) (?:all |now |mostly )?(?:be )?(?:find|found|trace|traced|reach|reached)\b|\bmoved away\b|\bhave died\b",
    re.IGNORECASE,
)
_YEARS: Final = re.compile(r"\b(\d{1,3})(?: or more)? years?\b", re.IGNORECASE)
# How old people are, and not the data about them.
_OF_PEOPLE: Final = re.compile(r"\baged? [^,;.]*|\b\d+ years? of age\b", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """An effort that is out of proportion must be one for many people, as many as its reason says."""
    exemption = partnership.records.notice_exemption
    if exemption is None or is_unsettled(exemption) or exemption.ground != ExemptionGround.DISPROPORTIONATE:
        return
    if exemption.people is None or is_unsettled(exemption.people):
        return
    said = max(_numbers(exemption), default=0)
    if said > _TIMES * exemption.people:
        yield Problem(
            "records.notice_exemption.people",
            f"The reason speaks of {said:,} people, and `people` says {exemption.people:,}.",
            "Count them again, and write the same number in both.",
        )
    elif exemption.people < FEW and not _is_hard_to_tell(exemption):
        yield Problem(
            "records.notice_exemption.people",
            f"There are {exemption.people:,} people. To write to so few is no effort out of proportion.",
            "Tell them, or write in `reason` what makes it so: nobody knows where they are, or in `age_of_data` that it is decades old.",
        )


def _numbers(exemption: NoticeExemption) -> Iterator[int]:
    """The numbers of people in the reason."""
    for found in _PEOPLE.finditer(str(exemption.reason)):
        yield int(float(found["number"].replace(",", "")) * _SCALE.get((found["scale"] or "").casefold(), 1))


def _is_hard_to_tell(exemption: NoticeExemption) -> bool:
    """Whether nobody can find these people, or the data is of decades ago: what makes it an effort to tell even few."""
    ages = [int(years) for years in _YEARS.findall(_OF_PEOPLE.sub("", str(exemption.age_of_data)))]
    return bool(_UNFOUND.search(str(exemption.reason))) or max(ages, default=0) >= _OLD


_AT = "records.notice_exemption.people"
CASES = (
    *(
        Case(f"{people} people, “{words}”", _EXEMPTION.format(ground=ground, words=words, people=people), finds=finds)
        for ground, words, people, finds in (
            ("disproportionate-effort", "Letters would cost too much.", 999, _AT),
            ("disproportionate-effort", "Letters would cost too much.", 1000, ""),
            ("disproportionate-effort", "There are 40,000 families.", 4000, _AT),
            ("disproportionate-effort", "There are 40000 families.", 4000, _AT),
            ("disproportionate-effort", "There are 40,000 families.", 20000, ""),
            ("disproportionate-effort", "The records are of 1998.", 1000, ""),
            ("disproportionate-effort", "In 2019 families moved.", 1000, ""),
            ("disproportionate-effort", "Letters would cost £40,000.", 4000, ""),
            ("disproportionate-effort", "It would take 12,000 hours.", 4000, ""),
            ("disproportionate-effort", "Letters would go to 2000 families.", 900, _AT),
            ("disproportionate-effort", "There are 40 thousand former pupils.", 4000, _AT),
            ("disproportionate-effort", "There are 40 thousand patients.", 40000, ""),
            ("disproportionate-effort", "We have no current address for them.", 400, ""),
            ("disproportionate-effort", "Most of them can’t be found.", 400, ""),
            ("disproportionate-effort", "There are few of them.", 400, _AT),
            ("would-defeat-the-purpose", "There are 40,000 families.", 4, ""),
        )
    ),
    Case(
        "how many is to be agreed",
        _EXEMPTION.format(ground="disproportionate-effort", words="x", people="to be agreed"),
    ),
    *(
        Case(f"data that is {age} old", f"{BAD}  age_of_data: {age}\n", finds=_AT if found else "")
        for age, found in (
            ("up to 30 years", False),
            ("20 years", False),
            ("10 to 30 years old", False),
            ("up to 2 years", True),
            ("children aged 25 years", True),
            ("of adults of 25 years of age", True),
            ("of adults aged 18 to 25 years", True),
            ("to be agreed", True),
        )
    ),
    Case("an exemption to be agreed", "records.notice_exemption: to be agreed"),
)
