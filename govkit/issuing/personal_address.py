"""Which email addresses tell who somebody is, and which are those of a role or a team."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from govkit.issuing.name_search import Match, Sure
from govkit.issuing.named_person import LONG_ENOUGH, NamedPerson
from govkit.issuing.spelling import folded

_ADDRESS: Final = re.compile(  # of a longer run, its end tells as much, and is found in time
    r"[\w\u0300-\u036f\u00ad\u200b-\u200d.%+'’&-]{1,256}@[\w-]+(?:\.[\w-]+)+"
)
_BETWEEN: Final = re.compile(r"[._%+'’&-]+|\d+")
_PARTS: Final = (2, 3)
_ABBREVIATED: Final = 3  # letters, such as dpo: hardly a surname


def addresses(text: str) -> Iterable[re.Match[str]]:
    """The email addresses of a text."""
    return _ADDRESS.finditer(text)


def personal(text: str, named: Iterable[NamedPerson], known: Collection[str] = ()) -> list[Match]:
    """The addresses of a text that tell who somebody is, or could. `known` are the words of organisations' names."""
    people = tuple(named)
    found = (_likeliest(address, people, known) for address in addresses(text))
    return [match for match in found if match]


def of_somebody(text: str, explained: Collection[str]) -> list[tuple[int, int]]:
    """Where an address is written as a person's is, `j.smith` or `jane.smith`, and no word that is `explained` tells what else it is for."""
    return [address.span() for address in addresses(text) if _is_of_somebody(address.group(), explained)]


def _is_of_somebody(address: str, explained: Collection[str]) -> bool:
    parts = [folded(part) for part in _BETWEEN.split(address.partition("@")[0]) if part]
    is_written_so = len(parts) in _PARTS and all(parts)
    return is_written_so and any(len(part) > _ABBREVIATED and not _is_explained(part, explained) for part in parts)


def _is_explained(word: str, explained: Collection[str]) -> bool:
    return word in explained or word.removesuffix("s") in explained


def _likeliest(address: re.Match[str], named: Iterable[NamedPerson], known: Collection[str]) -> Match | None:
    local, _, domain = address.group().partition("@")
    sure = ((_of_person(local, domain, person, known), person) for person in named)
    best = max(sure, key=lambda each: each[0], default=None)
    if best is None or best[0] is Sure.HARDLY:
        return None
    return Match(address.start(), address.end(), best[0], best[1])


def _of_person(local: str, domain: str, person: NamedPerson, known: Collection[str]) -> Sure:
    parts = [read for part in _BETWEEN.split(local) if (read := folded(part))]
    names = {spelt for each in person.given for spelt in each}
    surnames = {"".join(surname) for surname in person.surnames} | {word for way in person.surnames for word in way}
    firsts = {name[0] for name in names} | {surname[0] for surname in surnames}
    joined = "".join(parts)
    has_name = any(part in names | surnames for part in parts)
    if (has_name and all(part in names | surnames | firsts for part in parts)) or (
        joined in person.joined and len(joined) > len(person.initials)
    ):
        return Sure.SURELY
    is_like = (
        has_name
        or joined in person.joined
        or (joined == person.initials and len(joined) > 1)
        or any(len(each) >= LONG_ENOUGH and each in joined for each in surnames)
        or any(word not in known and (word in surnames or word in person.joined) for word in _words_of_domain(domain))
    )
    return Sure.PERHAPS if is_like else Sure.HARDLY


def _words_of_domain(domain: str) -> Iterator[str]:
    """The words of a domain, but for its last part, which nobody chooses."""
    return (folded(word) for label in domain.split(".")[:-1] for word in label.split("-"))
