"""From the run of a document's pieces to its statements: each sentence of a clause, with the conditions under which it is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import unescape
from typing import Final, NamedTuple

from govkit.approval.pieces import Branch, Fork, Piece, Slot, Words
from govkit.document import Place

NOWHERE: Final = Place("", 0)
OUTSIDE: Final = "document"  # what a document says outside its clauses
_INLINE: Final = frozenset(("a", "strong", "em", "br"))
_OPENED: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)")
_BLOCK_TAG: Final = re.compile(r"</?(?!a\b|strong\b|em\b|br\b)[a-z]")
_ATTRIBUTE: Final = re.compile(r'([a-z-]+)="([^"]*)"')
_PLACED: Final = re.compile(r'\s*data-at="[^"]*"')
_STOPS: Final = re.compile(r"[.!?][”’)]*$")
_ENDS: Final = re.compile(r"(?<=[.!?])([”’)]*)\s+(?=[A-Z“])")
_BOXES: Final = {"tickbox": "☐ ", "field": "____ "}
_LINES: Final = re.compile(r"lines-\d")
_BREAK: Final = " / "
_QUOTE: Final = "\ue012"  # stands for a quotation mark of an expression within those of an attribute


class _Asked(NamedTuple):
    """A condition, and the line that asks for it."""

    text: str
    place: Place


_Chain = tuple[_Asked, ...]


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


@dataclass(frozen=True, slots=True)
class _Part:
    """Words, a fact or alternatives within a sentence, each as it reads there."""

    words: str = ""
    branches: tuple[tuple[_Chain, tuple[_Part, ...]], ...] = ()
    place: Place = NOWHERE


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
    parts: list[_Part] = field(default_factory=list)
    chain: _Chain = ()
    clause: str = OUTSIDE
    site: Place = NOWHERE
    tag: str | None = None
    box: str = ""

    def go(self, pieces: Iterable[Piece], chain: _Chain) -> None:
        for piece in pieces:
            if self.clause == OUTSIDE or not self.parts:
                self.site = piece.site
            if isinstance(piece, Words):
                self._words(piece, chain)
            elif self.tag is not None:
                inside = f"{{{piece.fact}}}" if isinstance(piece, Slot) else _shown(self._inner(piece))
                self.tag += inside.replace('"', _QUOTE)
            elif isinstance(piece, Slot):
                self._add(_Part(f"{{{piece.fact}}}", place=piece.place), chain)
            elif _has_blocks(piece):
                self.flush()
                for branch in piece.branches:
                    self.go(branch.pieces, _with(chain, _asked_in(branch)))
                    self.flush()
            else:
                self._add(self._inner(piece), chain)

    def _inner(self, fork: Fork) -> _Part:
        """Alternatives that stand within an element."""
        branches: list[tuple[_Chain, tuple[_Part, ...]]] = []
        for branch in fork.branches:
            inner = _Lines(clause=self.clause)
            inner.go(branch.pieces, ())
            parts = _tidy(inner.parts)
            if len(parts) == 1 and parts[0].branches and not branch.under[0].startswith("for "):
                branches += [(_with(_asked_in(branch), under), said) for under, said in parts[0].branches]
            elif parts:
                branches.append((_asked_in(branch), parts))
        return _Part(branches=tuple(_in_one_order(branches)), place=fork.place)

    def _add(self, part: _Part, chain: _Chain) -> None:
        if not self.parts:
            self.chain = chain
        if part.words or part.branches:
            self.parts.append(part)

    def _words(self, piece: Words, chain: _Chain) -> None:
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
            said, opens, after = rest.partition("<")
            self._say(said, chain, replace(piece.place, line=line))
            line += said.count("\n")
            if opens:
                self.tag = "<"
            rest = after

    def _say(self, said: str, chain: _Chain, place: Place) -> None:
        before = len(said) - len(said.lstrip())
        if said.strip() or (said and self.parts):
            words = re.sub(r"\s+", " ", unescape(said))
            self._add(_Part(words, place=replace(place, line=place.line + said[:before].count("\n"))), chain)
        elif said and not self.parts:
            self._add(_Part(" ", place=place), chain)

    def _tag(self, written: str, chain: _Chain, place: Place, site: Place) -> None:
        found = _OPENED.match(written)
        if not found:
            return
        closes, tag = bool(found[1]), found[2]
        found_there = _ATTRIBUTE.findall(_PLACED.sub("", written))
        attributes = {name: value.replace(_QUOTE, '"') for name, value in found_there}
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

    def _inline(self, tag: str, attributes: dict[str, str], chain: _Chain, place: Place, *, closes: bool) -> None:
        if tag == "br":
            self._add(_Part(_BREAK, place=place), chain)
        elif tag == "a" and not closes:
            target = attributes.get("href", "")
            self._add(_Part(f"{{{target}}}" if target.startswith("#") else f"<{target}>", place=place), chain)

    def flush(self) -> None:
        """Ends the element: its sentences are told."""
        parts, self.parts = _tidy(self.parts), []
        if parts and self.box:
            parts = (_Part(self.box, place=parts[0].place), *parts)
        for chain, sentence in _sentences(parts, self.chain):
            says = _tidied(_said(sentence))
            if says:
                place = next((part.place for part in sentence if _said([part]).strip()), sentence[0].place)
                self.found.append((self.clause, self.site, _sentence(says, chain, place)))


def _sentence(says: str, chain: _Chain, place: Place) -> ClauseSentence:
    return ClauseSentence(says, tuple(each.text for each in chain), place, tuple(each.place for each in chain))


def _asked_in(branch: Branch) -> _Chain:
    return tuple(_Asked(text, branch.place) for text in branch.under)


def _with(chain: _Chain, more: _Chain) -> _Chain:
    """The conditions with further ones, each told once."""
    known = {asked.text for asked in chain}
    return (*chain, *(asked for asked in more if asked.text not in known))


def _has_blocks(fork: Fork) -> bool:
    for branch in fork.branches:
        for piece in branch.pieces:
            if isinstance(piece, Words) and _BLOCK_TAG.search(piece.words):
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


def _tidy(parts: Sequence[_Part]) -> tuple[_Part, ...]:
    """The parts without those that hold no words, and with words that stand side by side as one."""
    kept: list[_Part] = []
    for part in parts:
        if not part.words and not part.branches:
            continue
        if kept and not part.branches and not kept[-1].branches and part.words == " " == kept[-1].words[-1:]:
            continue
        kept.append(part)
    return tuple(kept) if any(part.branches or part.words.strip() for part in kept) else ()


def _in_one_order(
    branches: Sequence[tuple[_Chain, tuple[_Part, ...]]],
) -> Sequence[tuple[_Chain, tuple[_Part, ...]]]:
    """Two alternatives stand in one order, whichever of them the template has first."""
    return sorted(branches, key=lambda each: _is_negative(each[0])) if len(branches) == 2 else branches


def _is_negative(under: _Chain) -> tuple[bool, str]:
    first = under[0].text
    return first.startswith("not ") or " != " in first or " not in " in first, first


def _sentences(parts: Sequence[_Part], chain: _Chain) -> Iterator[tuple[_Chain, tuple[_Part, ...]]]:
    """The sentences of an element; what stands under a condition of its own and is whole sentences has that condition."""
    current: list[_Part] = []
    for at, part in enumerate(parts):
        if part.branches:
            is_last = not _said(parts[at + 1 :]).strip()
            if _is_complete(current) and all(_is_whole(said, is_last=is_last) for _under, said in part.branches):
                yield from _ended(current, chain)
                current = []
                for under, said in part.branches:
                    yield from _sentences(said, _with(chain, under))
                continue
            if _is_complete(current) and _starts_anew(part):
                yield from _ended(current, chain)
                current = []
            current.append(part)
            continue
        if current and _is_complete(current) and part.words[:1] in "{“" and _said(current)[-1:] == " ":
            yield from _ended(current, chain)
            current = []
        *whole, rest = _split(part, after_stop=bool(current) and _is_complete(current))
        for each in whole:
            yield from _ended([*current, each], chain)
            current = []
        if rest.words:
            current.append(rest)
    yield from _ended(current, chain)


def _ended(parts: Sequence[_Part], chain: _Chain) -> Iterator[tuple[_Chain, tuple[_Part, ...]]]:
    if _said(parts).strip():
        yield chain, tuple(parts)


def _split(part: _Part, *, after_stop: bool) -> list[_Part]:
    """The words up to each end of a sentence, and what is left."""
    found: list[_Part] = []
    start = 0
    if after_stop and re.match(r"\s+[A-Z“]", part.words):
        found.append(replace(part, words=" "))
        start = 1
    for end in _ENDS.finditer(part.words, start):
        found.append(replace(part, words=part.words[start : end.end(1)]))
        start = end.end()
    if part.words == _BREAK:
        return [part, replace(part, words="")]
    return [*found, replace(part, words=part.words[start:])]


def _is_complete(parts: Sequence[_Part]) -> bool:
    """Whether nothing has been begun that would have to go on."""
    said = _said(parts).rstrip()
    return not said or bool(_STOPS.search(said)) or said.endswith(_BREAK.strip())


def _is_whole(parts: Sequence[_Part], *, is_last: bool) -> bool:
    """Whether an alternative is made of whole sentences."""
    said = _said(parts).strip()
    if parts and parts[-1].branches:
        return all(_is_whole(inner, is_last=is_last) for _under, inner in parts[-1].branches)
    return is_last or bool(_STOPS.search(said))


def _starts_anew(part: _Part) -> bool:
    return all(re.match(r"\s+[A-Z“{]", _said(said)) for _under, said in part.branches)


def _said(parts: Iterable[_Part]) -> str:
    return "".join(_shown(part) for part in parts)


def _shown(part: _Part) -> str:
    if not part.branches:
        return part.words
    shown = (f"{_asked(under)}:{_said(said)}" for under, said in part.branches)
    return f"[{'|'.join(shown)}]"


def _asked(under: _Chain) -> str:
    names = [asked.text for asked in under]
    each = [name for name in names if name.startswith("for ")]
    asked = [f"({name})" if " or " in name and len(names) > 1 else name for name in names if name not in each]
    return " ".join([*each, *(["if " + " and ".join(asked)] if asked else [])])


def _tidied(says: str) -> str:
    """The sentence with one space between its words, and without the target of a link that is printed beside it."""
    shown = re.sub(r"<(?:mailto:)?(\{[^{}]*\})>(\1|\{[^{}]* \| bare\})", lambda found: found[2], says)
    return " ".join(shown.split()).removesuffix(_BREAK.rstrip())
