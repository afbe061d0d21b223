"""A reference to a body or a law that is no more sends readers the wrong way, and shows that nobody has looked for years.

A term that tells what once was is let be: in quotation marks, or beside “former”, “replaced” and the like. So is the name of
the partnership and of its programme. `govkit/standards/stale_terms.yaml` lists the terms, what to write instead, and the source.
Words of the templates are looked at by `stale-term-in-template`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.walk import every_fact
from govkit.rules.case import Case
from govkit.rules.phrases import FoundPhrase, phrase_list
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "The law or the body that took its place, which each finding names"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
service_agreement.when: at the first visit, with a fair processing notice
"""
GOOD = """
service_agreement.when: at the family worker’s first visit
"""

_ADDRESS = ("https://", "@")
_YEAR: Final = re.compile(r"\d{4}$")
_SMALL: Final = r"of|the|and|for|in|to|on|by|with|etc\.?|&"
_TITLE: Final = re.compile(
    rf"(?:[A-Z(][^\s;.]*)(?:\s+(?:{_SMALL}|\(?[A-Z][^\s;.]*))*\s+(?:Act|Regulations|Order|Rules|Measure|Directions)(?:\s+\([A-Z][^)]*\))?\s+\d{{4}}\b"
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No fact may use a name that is out of date."""
    facts = [(path, fact) for path, fact in every_fact(partnership) if isinstance(fact, str) and not _is_address(fact)]
    names = f"{partnership.partnership.name} {partnership.partnership.programme}"
    search = phrase_list("stale_terms").search("\n".join(fact for _, fact in facts))
    for path, fact in facts:
        for found in search.find(fact):
            if not found.is_in(names) and not _is_in_title(found, fact):
                message = f"“{found.words}” {found.phrase.why}."
                yield Problem(path, message, found.phrase.instead, found.phrase.source)


def _is_in_title(found: FoundPhrase, fact: str) -> bool:
    """Whether it is part of what a statute is called, which keeps its name whatever became of the bodies in it.

    A statute that is out of date itself is named with its year.
    """
    return not _YEAR.search(found.words) and any(
        title.start() <= found.start and found.end <= title.end() for title in _TITLE.finditer(fact)
    )


def _is_address(fact: str) -> bool:
    return any(mark in fact for mark in _ADDRESS)


CASES = (
    *(
        Case(f"{what} of a statute: {power}", f"lawful_bases.council-early-help.power: {power}", finds=finds)
        for what, power, finds in (
            (
                "the title",
                (
                    "National Health Service Commissioning Board and Clinical Commissioning Groups "
                    "(Responsibilities and Standing Rules) Regulations 2012"
                ),
                "",
            ),
            ("the title", "Public Health England (Transfer of Staff) Order 2013, article 2", ""),
            (
                "words beside the title",
                "Agreed with the Clinical Commissioning Groups under the Care Act 2014",
                "lawful_bases.council-early-help.power",
            ),
            ("no title", "What the CCG decided", "lawful_bases.council-early-help.power"),
            (
                "a title of what was revoked",
                "Education (Pupil Registration) (England) Regulations 2006, regulation 12",
                "lawful_bases.council-early-help.power",
            ),
        )
    ),
    *(
        Case(
            f"what once was: {words}" if not finds else f"what is done now: {words}",
            f"service_agreement.when: {words}",
            finds=finds,
        )
        for words, finds in (
            ("after the Data Protection Act 1998 was revoked", ""),
            ("with records that Public Health England made before October 2021", ""),
            ("with records inherited from the PCT", ""),
            ("under guidance that superseded the common assessment framework", ""),
            ("with data of NHS Digital, now part of NHS England", ""),
            ("when the CCG learns that a yes is withdrawn", "service_agreement.when"),
            ("when the CCG sends closed cases", "service_agreement.when"),
            ("when access is lost and the CCG replaces lost keys", "service_agreement.when"),
        )
    ),
    Case(
        "an old name in a web address",
        "partners.harbour-families.complaints.form: https://ccg.example/CCG",
    ),
    Case(
        "an old name in an email address",
        "partners.harbour-families.contact.email: CCG@harbour.example",
    ),
    Case(
        "an old name before and after a title",
        "lawful_bases.council-early-help.power: The Clinical Commissioning Group (Transfer) Order 2013 for the CCG",
        finds="lawful_bases.council-early-help.power",
    ),
)
