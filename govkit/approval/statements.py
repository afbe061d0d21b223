"""From the run of a document's pieces to its statements: each sentence of a clause, with the conditions under which it is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from html import unescape
from typing import Final

from govkit.approval.parts import (
    BREAK,
    NOWHERE,
    AskedAt,
    Chain,
    SaidPart,
    in_one_order,
    said_in,
    sentences,
    shown,
    tidied,
    tidy,
    with_more,
)
from govkit.approval.piece import Branch, Fork, Piece, Slot, WrittenWords
from govkit.document import Place

OUTSIDE: Final = "document"  # what a document says outside its clauses
_INLINE: Final = frozenset(("a", "strong", "em", "br"))
_TAG_STARTS: Final = re.compile(r"<(?=/?[a-z])", re.IGNORECASE)  # any other “<” is printed, with the words after it
_OPENED: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
_BLOCK_TAG: Final = re.compile(r"</?(?!a\b|strong\b|em\b|br\b)[a-z]", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"""([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", re.IGNORECASE)
_PLACED: Final = re.compile(r'\s*data-at="[^"]*"')
_BOXES: Final = {"tickbox": "☐ ", "field": "____ "}
_LINES: Final = re.compile(r"lines-\d")
_QUOTE: Final = "\ue012"  # stands for a quotation mark of an expression within those of an attribute


@dataclass(frozen=True, slots=True)
class ClauseSentence:
    """One sentence: its words with facts as `{slots}` and alternatives as `[if ...: ...|...]`, and when it is said, by what line."""

    says: str
    when: tuple[str, ...]
    place: Place
    asked_at: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """All that a clause says, in its order, and where the document's template asks for it."""

    clause: str
    site: Place
    statements: tuple[ClauseSentence, ...]


def clauses_of(pieces: Sequence[Piece]) -> tuple[ClauseWords, ...]:
    """The clauses of a document in their order, and what stands outside them as one more, `document`."""
    walk = _Lines()
    walk.go(pieces, ())
    walk.flush()
    found: dict[str, tuple[Place, list[ClauseSentence]]] = {}
    for clause, site, statement in walk.found:
        found.setdefault(clause, (site, []))[1].extend([statement] if statement else [])
    return tuple(ClauseWords(clause, site, tuple(said)) for clause, (site, said) in found.items())


@dataclass
class _Lines:
    """Goes through the pieces, and keeps the elements that it passes."""

    found: list[tuple[str, Place, ClauseSentence | None]] = field(default_factory=list)
    parts: list[SaidPart] = field(default_factory=list)
    chain: Chain = ()
    clause: str = OUTSIDE
    site: Place = NOWHERE
    tag: str | None = None
    box: str = ""

    def go(self, pieces: Iterable[Piece], chain: Chain) -> None:
        for piece in pieces:
            if self.clause == OUTSIDE or not self.parts:
                self.site = piece.site
            if isinstance(piece, WrittenWords):
                self._words(piece, chain)
            elif self.tag is not None:
                inside = f"{{{piece.fact}}}" if isinstance(piece, Slot) else shown(self._inner(piece))
                self.tag += inside.replace('"', _QUOTE)
            elif isinstance(piece, Slot):
                self._add(SaidPart(f"{{{piece.fact}}}", place=piece.place), chain)
            elif _has_blocks(piece):
                self.flush()
                for branch in piece.branches:
                    self.go(branch.pieces, with_more(chain, _asked_in(branch)))
                    self.flush()
            else:
                self._add(self._inner(piece), chain)

    def _inner(self, fork: Fork) -> SaidPart:
        """Alternatives that stand within an element."""
        branches: list[tuple[Chain, tuple[SaidPart, ...]]] = []
        for branch in fork.branches:
            inner = _Lines(clause=self.clause)
            inner.go(branch.pieces, ())
            parts = tidy(inner.parts)
            if len(parts) == 1 and parts[0].branches and not branch.under[0].startswith("for "):
                branches += [(with_more(_asked_in(branch), under), said) for under, said in parts[0].branches]
            elif parts:
                branches.append((_asked_in(branch), parts))
        return SaidPart(branches=tuple(in_one_order(branches)), place=fork.place)

    def _add(self, part: SaidPart, chain: Chain) -> None:
        if not self.parts:
            self.chain = chain
        if part.words or part.branches:
            self.parts.append(part)

    def _words(self, piece: WrittenWords, chain: Chain) -> None:
        rest, line = piece.words, piece.place.line
        while rest:
            if self.tag is not None:
                inside, closes, after = rest.partition(">")
                self.tag += inside
                if closes:
                    self._tag(self.tag, chain, replace(piece.place, line=line), piece.site)
                    self.tag = None
                line += inside.count("\n")
                rest = after
                continue
            opens = _TAG_STARTS.search(rest)
            said, rest = (rest[: opens.start()], rest[opens.end() :]) if opens else (rest, "")
            self._say(said, chain, replace(piece.place, line=line))
            line += said.count("\n")
            if opens:
                self.tag = "<"

    def _say(self, said: str, chain: Chain, place: Place) -> None:
        before = len(said) - len(said.lstrip())
        if said.strip() or (said and self.parts):
            words = re.sub(r"\s+", " ", unescape(said))
            self._add(SaidPart(words, place=replace(place, line=place.line + said[:before].count("\n"))), chain)
        elif said and not self.parts:
            self._add(SaidPart(" ", place=place), chain)

    def _tag(self, written: str, chain: Chain, place: Place, site: Place) -> None:
        found = _OPENED.match(written)
        if not found:
            return
        closes, tag = bool(found[1]), found[2].lower()
        found_there = _ATTRIBUTE.findall(_PLACED.sub("", written))
        attributes = {name.lower(): unescape("".join(values)).replace(_QUOTE, '"') for name, *values in found_there}
        if tag == "section":
            self.flush()
            self.clause = OUTSIDE if closes else attributes["data-clause"]
            if not closes:
                self.found.append((self.clause, site, None))
                self.site = site
        elif tag in _INLINE:
            self._inline(tag, attributes, chain, place, closes=closes)
        else:
            self.flush()
            self.box = "" if closes else _box(attributes)
            if self.box.startswith("("):  # what a class says by itself, such as how an arrow is drawn
                self._add(SaidPart(self.box, place=place), chain)
                self.box = ""
                self.flush()

    def _inline(self, tag: str, attributes: dict[str, str], chain: Chain, place: Place, *, closes: bool) -> None:
        if tag == "br":
            self._add(SaidPart(BREAK, place=place), chain)
        elif tag == "a" and not closes:
            target = attributes.get("href", "")
            self._add(SaidPart(f"{{{target}}}" if target.startswith("#") else f"<{target}>", place=place), chain)

    def flush(self) -> None:
        """Ends the element: its sentences are told."""
        parts, self.parts = tidy(self.parts), []
        if parts and self.box:
            parts = (SaidPart(self.box, place=parts[0].place), *parts)
        for chain, sentence in sentences(parts, self.chain):
            says = tidied(said_in(sentence))
            if says:
                place = next((part.place for part in sentence if said_in([part]).strip()), sentence[0].place)
                self.found.append((self.clause, self.site, _sentence(says, chain, place)))


def _sentence(says: str, chain: Chain, place: Place) -> ClauseSentence:
    return ClauseSentence(says, tuple(each.text for each in chain), place, tuple(each.place for each in chain))


def _asked_in(branch: Branch) -> Chain:
    return tuple(AskedAt(text, branch.place) for text in branch.under)


def _has_blocks(fork: Fork) -> bool:
    for branch in fork.branches:
        for piece in branch.pieces:
            if isinstance(piece, WrittenWords) and _BLOCK_TAG.search(piece.words):
                return True
            if isinstance(piece, Fork) and _has_blocks(piece):
                return True
    return False


def _box(attributes: dict[str, str]) -> str:
    """What the class of an element says beside how it looks: a box to tick, a line to fill in, or what the file decides."""
    name = attributes.get("class", "")
    if "{" in name or "[" in name:
        return f"({name}) "
    return _BOXES.get("field" if _LINES.fullmatch(name) else name, "")
