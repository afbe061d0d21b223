"""What a document promises: each promise with its value, as its sentences say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govkit.data.promising import Promising, known_promises, packed_fragments
from govkit.document import Document, Place
from govkit.rules.sentences_said import FactSaid, Matched, SentenceSaid, said_in


class Promised(NamedTuple):
    """A promise as a document makes it. `of` is the part of the file that it is about, where each part has a value of its own."""

    promise: str
    of: str
    value: tuple[str, ...]
    place: Place
    clause: str

    @property
    def is_about(self) -> tuple[str, str]:
        """What has one value, whichever document says it."""
        return self.promise, self.of

    def differs_from(self, other: Promised) -> bool:
        """Whether it promises something else, capitals apart."""
        return [each.casefold() for each in self.value] != [each.casefold() for each in other.value]


def promised_in(document: Document, entries: Sequence[Promising]) -> Iterator[Promised]:
    """The promises of a document in reading order, without those whose value is still to be agreed."""
    for said, matches in said_in(document.blocks, entries, packed_fragments(), loosely=True):
        for match in matches:
            if promised := _promised(said, match, document.subject_path):
                yield promised


def _promised(said: SentenceSaid, match: Matched[Promising], subject: str) -> Promised | None:
    facts = [match.facts.get(each[1:-1], ()) for each in match.entry.value if each.startswith("{")]
    if not all(facts) or not all(fact.settled for some in facts for fact in some):
        return None
    known = known_promises().get(match.entry.promise)
    of = _part(known.per, [fact for some in facts for fact in some], subject) if known and known.per else ""
    return Promised(match.entry.promise, of, tuple(_value(match)), said.place, said.clause)


def _value(match: Matched[Promising]) -> Iterator[str]:
    for each in match.entry.value:
        yield ", ".join(fact.words for fact in match.facts[each[1:-1]]) if each.startswith("{") else each


def _part(sections: Sequence[str], facts: Sequence[FactSaid], subject: str) -> str:
    """The part of one of these sections to which the facts lead, or which the document is made for."""
    paths = [path for fact in facts for path in reversed(fact.chain)]
    innermost = sorted(sections, key=len, reverse=True)
    wanted = "|".join(section.replace(".", r"\.").replace("*", "[^.]+") for section in innermost)
    found = (re.search(rf"\b(?:{wanted})\.[^.]+", path) for path in (*paths, subject))
    return next((each[0] for each in found if each), "")
