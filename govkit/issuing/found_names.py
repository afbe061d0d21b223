"""Whom a document must not name, and what of that stands in a text, after all that a name can be besides."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from govkit.issuing.name_search import Match, Sure, matches
from govkit.issuing.named_person import NamedPerson
from govkit.issuing.other_names import OtherNames
from govkit.issuing.personal_address import addresses, personal
from govkit.issuing.titles import TITLES
from govkit.issuing.undisguised import undisguised
from govkit.issuing.words_of_name import FILE_ENDINGS

_NO_ADDRESS: Final = "[email address left out]"
_TOP_OF_DOMAIN: Final = re.compile(r"(?<![\w-])(?<![\w-]\.)[\w-]+(?:\.[\w-]+)*\.([a-z]{2,})(?![\w-])")


@dataclass(frozen=True, eq=False)  # each is one of its own, so that what was found for it can be kept
class Known:
    """The people who are not named, and what else their names can be."""

    named: tuple[NamedPerson, ...]
    others: OtherNames


def instead_of(words: str, person: NamedPerson) -> str:
    """What is said instead of words that are a person's name or address."""
    return _NO_ADDRESS if "@" in words else person.role


@lru_cache(maxsize=4096)  # each text is asked about several times
def found_in(text: str, known: Known) -> tuple[Match, ...]:
    """What is or may be a name in a text, in reading order."""
    text = undisguised(text)
    in_addresses = [address.span() for address in addresses(text)]
    rest = _without(text, in_addresses)
    in_words = matches(_without(rest, _tops(rest, known)), known.named, known.others.ordinary)
    in_emails = personal(text, known.named, known.others.known_words()) if in_addresses else []
    found = [_judged(text, match, known.others) for match in (*in_words, *in_emails)]
    return tuple(sorted(found, key=lambda each: each.start))


def _tops(text: str, known: Known) -> list[tuple[int, int]]:
    """The ends of domains, which nobody chooses, but for those with which a name ends that begins before: `renee.okafor`."""
    domains = (found for found in _TOP_OF_DOMAIN.finditer(text) if not FILE_ENDINGS.fullmatch(found[1]))
    return [found.span(1) for found in domains if not _is_titled(found) and not _is_name(found, known)]


def _is_name(domain: re.Match[str], known: Known) -> bool:
    top = domain.start(1) - domain.start()
    return any(match.start < top < match.end for match in matches(domain[0], known.named, known.others.ordinary))


def _is_titled(domain: re.Match[str]) -> bool:
    return domain[0].partition(".")[0].casefold() in TITLES


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text as long as it was, with nothing to read in these places."""
    for start, end in spans:
        text = f"{text[:start]}{'0' * (end - start)}{text[end:]}"
    return text


def _judged(text: str, match: Match, others: OtherNames) -> Match:
    """A match beside what else stands there: what was accepted is no name; in the name of an organisation, each is less sure."""
    if others.cover(text, match.start, match.end, accepted_alone=True):
        return match._replace(sure=Sure.HARDLY)
    if match.sure is not Sure.HARDLY and others.cover(text, match.start, match.end):
        return match._replace(sure=Sure(match.sure - 1))
    return match
