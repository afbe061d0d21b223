"""Sets a letter for each recipient: into the layout that it shares with others, or laid out in full where it can't be set so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from govkit.document import Document
from govkit.document.names import document_name
from govkit.errors import DocumentUnwritable, GovkitError
from govkit.posting.addressed import ADDRESS, NAME, SALUTATION, addressed
from govkit.posting.cut import CutPages, cut
from govkit.posting.fill import Filling
from govkit.posting.layout import lay_out, lay_out_for_one
from govkit.posting.letter_font import LetterFont, font_of
from govkit.posting.own_lines import NotSetAlone
from govkit.posting.shaping import Needed, needed_for
from govkit.recipients.recipient import Addressee
from govkit.write.large_print import in_large_print

_ARABIC: Final = frozenset((Needed.NASKH, Needed.MIXED))


class NoLetterFor(GovkitError):
    """Somebody can't be sent a letter as it should be; what it is given says why, and nothing about the person."""


class SetLetter(NamedTuple):
    """A letter to one recipient: its pages, what varies in them, and whether it was laid out for this recipient alone."""

    pages: CutPages
    varying: tuple[bytes, ...]
    in_full: bool = False


@dataclass(frozen=True, slots=True)
class LetterToSend:
    """A letter as its template makes it: one for everybody, or one for each partner that sends it, by the partner's id.

    `specimen` says that each page is marked as not to be sent. `in_languages` holds the same in other languages than English, by their codes.
    """

    by_sender: Mapping[str, Document]
    specimen: bool = False
    in_languages: Mapping[str, Mapping[str, Document]] = field(default_factory=dict)

    def every_document(self) -> Iterator[tuple[str, Document]]:
        """Each letter, with what tells it from the others: its sender and its language."""
        yield from self.by_sender.items()
        for code, letters in self.in_languages.items():
            yield from ((document_name(sender, code), document) for sender, document in letters.items())

    def to(self, recipient: Addressee) -> tuple[str, Document]:
        """The letter that somebody gets, and what tells it from the others: who sends it, if there are several, and its language.

        Raises NoLetterFor.
        """
        if len(self.by_sender) == 1:
            ((sender, document),) = self.by_sender.items()
        else:
            sender = recipient.surgery or ""
            if sender not in self.by_sender:
                raise NoLetterFor(
                    "This surgery sends no letter of this kind." if sender else "No `gp_surgery` says who sends it."
                )
            document = self.by_sender[sender]
        code = recipient.language.partition("-")[0]
        if code == document.language.partition("-")[0]:
            return sender, document
        if sender not in self.in_languages.get(code, {}):
            raise NoLetterFor("There is no letter in this language.")
        return document_name(sender, code), self.in_languages[code][sender]

    def whole(self, recipient: Addressee) -> Document:
        """The letter addressed to somebody. Raises NoLetterFor."""
        _sender, document = self.to(recipient)
        return addressed(in_print(document, large=recipient.large_print), recipient, specimen=self.specimen)


def in_print(document: Document, *, large: bool) -> Document:
    """The letter in the size of type that somebody reads."""
    return in_large_print(document) if large else document


def _needed(to: Addressee, font: LetterFont) -> Sequence[Needed]:
    """Which glyphs each of somebody's lines needs, or nothing where all of them need what every letter has, as most do."""
    lines = (to.name, to.salutation, *to.address)
    return () if "".join(lines).isascii() else tuple(needed_for(line, font) for line in lines)


def _scripts(needed: Sequence[Needed]) -> tuple[tuple[str, Needed], ...]:
    """Which of somebody's lines have Arabic letters, by path: name, salutation, and the lines of the address."""
    if _ARABIC.isdisjoint(needed):
        return ()
    paths = (NAME, SALUTATION, *(f"{ADDRESS}{at}" for at in range(len(needed) - 2)))
    return tuple((path, each) for path, each in zip(paths, needed, strict=True) if each in _ARABIC)


class _Class(NamedTuple):
    """What all have in common whose letters share a layout."""

    sender: str
    address_lines: int
    large_print: bool
    whole_font: bool
    scripts: tuple[tuple[str, Needed], ...]


@dataclass(eq=False)
class Typesetter:
    """Sets letters one after another, and keeps the layouts."""

    letter: LetterToSend
    tagged: bool
    _fillings: dict[_Class, Filling | None] = field(default_factory=dict)

    def set(self, to: Addressee) -> SetLetter:
        """The letter to somebody. Raises NoLetterFor."""
        sender, document = self.letter.to(to)
        needed = _needed(to, font_of(document))
        if Needed.OTHERS in needed:
            raise NoLetterFor("The font has no sign for a letter of the name or the address.")
        if Needed.OTHER_FONT in needed:
            return self._in_full(to)
        key = _Class(sender, len(to.address), to.large_print, Needed.WHOLE in needed, _scripts(needed))
        filling = self._filling(key, document)
        varying = filling.filled(to) if filling else None
        if filling is None or varying is None:
            return self._in_full(to)
        return SetLetter(filling.pages, varying)

    def _filling(self, key: _Class, document: Document) -> Filling | None:
        if key not in self._fillings:
            self._fillings[key] = self._laid_out(key, document)
        return self._fillings[key]

    def _laid_out(self, key: _Class, document: Document) -> Filling | None:
        try:
            printed = in_print(document, large=key.large_print)
            laid = lay_out(
                printed,
                key.address_lines,
                specimen=self.letter.specimen,
                whole=key.whole_font,
                scripts=dict(key.scripts),
            )
        except NotSetAlone:
            return None
        return Filling(laid, tagged=self.tagged)

    def _in_full(self, to: Addressee) -> SetLetter:
        try:
            drawn = lay_out_for_one(self.letter.whole(to))
        except DocumentUnwritable as error:
            raise NoLetterFor("Not every line of the name or the address can be read on the letter.") from error
        return SetLetter(cut(drawn, [page.operators for page in drawn.pages], tagged=self.tagged), (), in_full=True)
