"""Which statutes a lawful basis rests on: the one that it names, or those that the words of its power name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.data.gateways import known_gateways
from govkit.model.gateway import Gateway
from govkit.model.lawful_basis import Article6, LawfulBasis
from govkit.model.unsettled import is_unsettled

_NUMBERS: Final = r"\d+[a-z]*(?:\(\w+\))*(?:(?:, and|,| and| or| to) \d+[a-z]*(?:\(\w+\))*)*"
_SECTIONS: Final = rf"\b(?:sections?|ss?\.?) ?({_NUMBERS})"
_NUMBER: Final = re.compile(r"(?<![(\w])\d+[a-z]*")
_ANY_ACT: Final = re.compile(r"\bact \d{4}\b")


def gateways_of(basis: LawfulBasis) -> Iterator[Gateway]:
    """The gateway that a lawful basis names, or else those that the words of its power name."""
    if basis.gateway is None:
        yield from named_in(basis.power or "")
    elif not is_unsettled(basis.gateway):
        yield basis.gateway


def stands_against_objection(basis: LawfulBasis) -> bool:
    """Whether it is a legal obligation that stands although the person objects: the duty to share for care does not."""
    return basis.article_6 == Article6.LEGAL_OBLIGATION and Gateway.HEALTH_AND_SOCIAL_CARE_ACT not in gateways_of(basis)


def named_in(words: str) -> Iterator[Gateway]:
    """The gateways that are named in words such as “Children Act 2004, section 10”."""
    for gateway, known in known_gateways().items():
        if known.section.casefold() in sections_named(words, known.act):
            yield gateway


def sections_named(words: str, of_act: str) -> set[str]:
    """The sections of an Act that are named right after it, before the next Act; or before it, as in “section 35 of the ...”."""
    words, act = words.casefold(), of_act.casefold()
    if act not in words:
        return set()
    after = [_ANY_ACT.split(each)[0] for each in words.split(act)[1:]]
    before = re.findall(rf"{_SECTIONS} of the {re.escape(act)}", words)
    named = [*(numbers for each in after for numbers in re.findall(_SECTIONS, each)), *before]
    return {number for numbers in named for number in _NUMBER.findall(numbers)}
