"""A document in a format that the partners offer and bring themselves, beside the document that it is a version of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from govkit.document import AddressBlock, Block, Document, MergeField, Stated, every_block, leaves, pieces
from govkit.rules.how_promised import HowPromised, how_promised

# What can't be said in other words: days, times, periods, numbers, addresses to write to. A fact that is a single word with a digit is one itself.
_NUMBER: Final = re.compile(r"\S*[0-9]\S*")
_PHONE: Final = re.compile(r"(?<![\w+])(?:\+44 ?|0)[0-9]{2,4}(?: ?[0-9]{2,6}){1,4}(?!\w)")
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_WEB: Final = re.compile(r"(?<![\w@.])(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/[^\s,;]*[\w/])?", re.IGNORECASE)
_TIME: Final = re.compile(r"(?<![\w.:])[0-9]{1,2}(?:[.:][0-9]{2})? ?[ap]m(?!\w)|(?<![\w.:])[0-9]{1,2}:[0-9]{2}(?!\w)")
_PERIOD: Final = re.compile(
    r"(?<![\w.,])[0-9]+ (?:working |school |calendar )?(?:minute|hour|day|week|month|year)s?(?!\w)"
)
_DAY: Final = re.compile(rf"(?<!\w)[0-9]{{1,2}} (?:{_MONTHS}) [0-9]{{4}}(?!\w)")
_AMOUNT: Final = re.compile(r"£[0-9][0-9,]*(?:\.[0-9]{2})?")
_EXACT: Final = (_EMAIL, _WEB, _DAY, _TIME, _PHONE, _PERIOD, _AMOUNT)
_IN_ANY_LANGUAGE: Final = (_EMAIL, _WEB, _PHONE)


@dataclass(frozen=True)  # without slots, which leave no place to keep `exact`
class OfferedVersion:
    """A version that is offered: in what, at which path of the file, and of which document.

    `place` is where the partners put it, without its ending. `file` is what was found there, or nothing; `words` are its words, or nothing
    where it has none that can be read, such as a recording. `promised` are the promises that the document has to make, `lacking` the
    documents of which there is no version in this format. `unreadable` says why its words could not be read, and `meant` what to do with a file
    that is a version of no document. What is `translated` says no day and no promise in English words.
    """

    offer: str
    path: str
    document: Document
    place: str
    file: str = ""
    words: str = ""
    promised: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    unreadable: str = ""
    meant: str = ""
    translated: bool = False

    @cached_property
    def exact(self) -> tuple[str, ...]:
        """The days, times, periods, numbers and addresses among the facts that the document states, as it says them, each once.

        The words around them can be others: who reads Easy Read is not helped by the same long sentence.
        """
        return tuple(
            dict.fromkeys(each for text in _stated(self.document.blocks) for each in self._exact_in(_plain(text)))
        )

    def _exact_in(self, fact: str) -> Iterator[str]:
        if _NUMBER.fullmatch(fact):
            yield fact
            return
        left = fact
        for pattern in _IN_ANY_LANGUAGE if self.translated else _EXACT:
            yield from (each[0] for each in pattern.finditer(left))
            left = pattern.sub(" ", left)

    def omitted(self) -> Iterator[str]:
        """Those that the version does not say."""
        return (each for each in self.exact if not says(self.words, each))

    def said_otherwise(self) -> Iterator[str]:
        """The days, telephone numbers and email addresses of the version that the document does not say."""
        whole = _words_of(self.document.blocks)
        found = (each[0] for pattern in (_DAY, _PHONE, _EMAIL) for each in pattern.finditer(_plain(self.words)))
        return (each for each in dict.fromkeys(found) if not says(whole, each))

    def broken(self) -> Iterator[str]:
        """The promises of the document that the version makes in no words by which they are known, and the document does."""
        return self._promises_that_are(HowPromised.NOT_SAID)

    def denied(self) -> Iterator[str]:
        """The promises of the document that the version says are none."""
        return self._promises_that_are(HowPromised.DENIED)

    def _promises_that_are(self, how: HowPromised) -> Iterator[str]:
        whole = _words_of(self.document.blocks)
        for name in () if self.translated else self.promised:
            if how_promised(name, self.words) is how and how_promised(name, whole) is not HowPromised.NOT_SAID:
                yield name


def says(words: str, fact: str) -> bool:
    """Whether some words say a fact, however its spaces and capitals are."""
    wanted = r"\s*".join(re.escape(sign) for sign in "".join(_plain(fact).casefold().split()))
    return re.search(rf"(?<!\w){wanted}(?!\w)", _plain(words).casefold()) is not None


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").split())


def _words_of(blocks: Iterable[Block]) -> str:
    return " ".join(
        "".join(getattr(leaf, "text", " ") for leaf in leaves(run))
        for block in every_block(blocks)
        for run, _ in pieces(block)
    )


def _stated(blocks: Iterable[Block]) -> Iterator[str]:
    """The facts that blocks state, without postal addresses and what each recipient has of their own."""
    for block in every_block(blocks):
        if isinstance(block, AddressBlock):
            continue
        for run, _place in pieces(block):
            yield from (
                leaf.text for leaf in leaves(run) if isinstance(leaf, Stated) and not isinstance(leaf, MergeField)
            )
