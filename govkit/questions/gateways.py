"""Which statutes a lawful basis rests on: the one that it names, or those that the words of its power name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.data.gateways import known_gateways
from govkit.model.gateway import Gateway
from govkit.model.lawful_basis import Article6, LawfulBasis
from govkit.model.unsettled import is_unsettled

_ONE: Final = r"\d+[a-z]*(?:\(\w+\))*"
_TO: Final = r"(?: to | ?– ?|-)"
_SECTIONS: Final = re.compile(
    rf"\b(?:sections?|ss?\.?)(?P<space> )?(?P<numbers>{_ONE}(?:(?:, and |, ?| and | or | to | ?– ?|(?(space)-|–)){_ONE})*)",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(r"(?:,? and|,| or) ")
_NUMBER: Final = re.compile(r"(?<![(\w])\d+[a-z]*")
_RANGE: Final = re.compile(rf"(?<![(\w])(\d+)(?:\(\w+\))*{_TO}(\d+)\b")
_MOST_SECTIONS: Final = 500
_ACT: Final = r"act (?:\([a-z ]+\) )?\d{4}\b"
_ANY_ACT: Final = re.compile(rf"\b{_ACT}", re.IGNORECASE)
_NAME: Final = r"[A-Z][\w’'-]*|\([A-Z][^)]*\)"
_OF_THE_ACT: Final = re.compile(
    rf"(?: \([^)]*\))?(?:(?: of)?(?: the)? (?:{_NAME})(?:,? (?:{_NAME}|and|for|of|the|to))*? (?i:{_ACT})|(?i: of (?:the )?[^,;.]*?{_ACT}))"
)


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
    """The gateways that are named in words such as “Children Act 2004, section 10”; a range such as “sections 9 to 12” names its ends alone."""
    for gateway, known in known_gateways().items():
        if known.section.casefold() in _numbers_in(_told_of(words, known.act)):
            yield gateway


def sections_named(words: str, of_act: str) -> set[str]:
    """The sections of an Act that words name, all of a range too: behind it, before another Act, or in front of it: “section 35 of the ...”."""
    told = _told_of(words, of_act)
    return _numbers_in(told) | {number for numbers in told for number in _between(numbers)}


def _told_of(words: str, act: str) -> list[str]:
    """The numbers of sections of an Act, as words tell them: “10 and 11”, “9 to 12”."""
    small = act.casefold()
    if small not in words.casefold():
        return []
    return [found["numbers"].casefold() for found in _SECTIONS.finditer(words) if _act_of(words, found).endswith(small)]


def _numbers_in(told: list[str]) -> set[str]:
    return {number for numbers in told for number in _NUMBER.findall(numbers)}


def _act_of(words: str, sections: re.Match[str]) -> str:
    """The words up to the Act to which sections belong: that which follows them at once, or else the last one before."""
    follows = _OF_THE_ACT.match(words, sections.end())
    if follows:
        return follows[0].casefold()
    before = max((act.end() for act in _ANY_ACT.finditer(words, 0, sections.start())), default=0)
    joined = None if before else _JOINED.match(words, sections.end())
    others = _SECTIONS.match(words, joined.end()) if joined else None
    return _act_of(words, others) if others else words[:before].casefold()


def _between(numbers: str) -> Iterator[str]:
    """The sections that a range such as “9 to 12” leaves out."""
    for first, last in _RANGE.findall(numbers):
        yield from map(str, range(int(first) + 1, min(int(last), int(first) + _MOST_SECTIONS)))
