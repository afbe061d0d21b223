"""What a sentence of a template is made of: words that can be written anew, and tokens that can be moved and not lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from html import unescape
from typing import Final

from jinja2 import nodes

from govkit.rewording.cuts import Cut, CutKind
from govkit.rewording.labels import expression, fact_label, included_label, link_label
from govkit.rewording.nested import INLINE, Branching, Nested

_NOTHING: Final = re.compile(r'\{\{-?\s*""\s*-?\}\}\s*')  # takes blanks away, and prints nothing
_MARKED: Final = {
    "strong": "bold",
    "/strong": "end bold",
    "em": "italics",
    "/em": "end italics",
    "/a": "end link",
    "br": "new line",
}


class TokenKind(StrEnum):
    """What a token is. All but words stand in the sentence by a label."""

    WORDS = "words"
    FACT = "fact"
    LINK = "link"  # whose words are a fact, or none
    OPENING = "opening"
    CLOSING = "closing"
    LINE = "line"
    CHOICE = "choice"
    LIST = "list"
    INCLUDED = "included"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class SentenceToken:
    """Words or a locked token, with its span. `words` are what stands there as people read them; `label` names what is locked."""

    kind: TokenKind
    start: int
    end: int
    words: str = ""
    label: str = ""
    block: Branching | None = None

    @property
    def is_locked(self) -> bool:
        """Whether it can be moved, and not written anew."""
        return self.kind is not TokenKind.WORDS

    @property
    def prints(self) -> bool:
        """Whether words stand in its place in a document."""
        return self.kind not in (TokenKind.OPENING, TokenKind.CLOSING, TokenKind.LINE, TokenKind.CODE)

    @property
    def is_emphasis(self) -> bool:
        """Whether it begins or ends bold words or italics, of which a sentence may have more or fewer."""
        return self.label in {"bold", "end bold", "italics", "end italics"}


def is_silent(each: Nested, source: str) -> bool:
    """Whether nothing is printed: a note, or a name that is given to something."""
    if isinstance(each, Branching):
        return each.name == "set"
    code = each.kind is CutKind.CODE and each.name not in ("include", "extends")
    return code or each.kind is CutKind.NOTE or bool(_NOTHING.fullmatch(source[each.start : each.end]))


def is_inline(cut: Cut) -> bool:
    """Whether an element stands within sentences."""
    return cut.name.removeprefix("/") in INLINE


def tokens(run: Sequence[Nested], source: str) -> tuple[SentenceToken, ...]:
    """The tokens of a run of words, facts and what else stands within sentences; labels are each its own."""
    return tuple(_labelled(_glued([_token(each, source) for each in _with_links(run, source)])))


def _with_links(run: Sequence[Nested], source: str) -> list[Nested | SentenceToken]:
    """The run with each link that holds no words of its own as one."""
    found, at = list[Nested | SentenceToken](), 0
    while at < len(run):
        each = run[at]
        ends = _end_of_link(run, at) if isinstance(each, Cut) and each.name == "a" else None
        if ends is None or any(_has_words(inner, source) for inner in run[at + 1 : ends]):
            found.append(each)
            at += 1
            continue
        start, end = run[at].start, run[ends].end
        found.append(SentenceToken(TokenKind.LINK, start, end, label=link_label(source[start:end])))
        at = ends + 1
    return found


def _end_of_link(run: Sequence[Nested], at: int) -> int | None:
    ends = (place for place in range(at + 1, len(run)) if getattr(run[place], "name", "") == "/a")
    return next(ends, None)


def _has_words(each: Nested, source: str) -> bool:
    return isinstance(each, Branching) or (each.kind is CutKind.WORDS and bool(source[each.start : each.end].strip()))


def _token(each: Nested | SentenceToken, source: str) -> SentenceToken:
    match each:
        case SentenceToken():
            return each
        case Branching(name="set") | Cut(kind=CutKind.NOTE):
            return SentenceToken(TokenKind.CODE, each.start, each.end)
        case Branching(name=name):
            kind = TokenKind.LIST if name == "for" else TokenKind.CHOICE
            return SentenceToken(kind, each.start, each.end, label=kind.value, block=each)
        case Cut(kind=CutKind.WORDS):
            return SentenceToken(TokenKind.WORDS, each.start, each.end, words=as_read(source[each.start : each.end]))
    written = source[each.start : each.end]
    if each.kind is CutKind.FACT:
        return SentenceToken(_printed(written), each.start, each.end, label=fact_label(written))
    if each.kind is CutKind.CODE:
        kind = TokenKind.INCLUDED if each.name == "include" else TokenKind.CODE
        return SentenceToken(kind, each.start, each.end, label=included_label(written))
    kind = TokenKind.CLOSING if each.name.startswith("/") else TokenKind.OPENING
    named = _MARKED.get(each.name) or f"link to {link_label(written)}"
    return SentenceToken(TokenKind.LINE if each.name == "br" else kind, each.start, each.end, label=named)


def _printed(written: str) -> TokenKind:
    """What an expression prints: nothing, what a macro says, or a fact."""
    if _NOTHING.fullmatch(written):
        return TokenKind.CODE
    return TokenKind.INCLUDED if isinstance(expression(written), nodes.Call) else TokenKind.FACT


def as_read(written: str) -> str:
    """Words as people read them: signs for themselves, and one blank between two words."""
    return re.sub(r"[ \t\n\r]+", " ", unescape(written))


def _glued(found: list[SentenceToken]) -> list[SentenceToken]:
    """The tokens with each that prints nothing as a part of the one that it stands before or, if that is words, after."""
    kept = list[SentenceToken]()
    for at, each in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        if each.kind is TokenKind.CODE and after is not None and after.is_locked:
            found[at + 1] = replace(after, start=each.start)
        elif each.kind is TokenKind.CODE and kept and kept[-1].is_locked:
            kept[-1] = replace(kept[-1], end=each.end)
        else:
            kept.append(replace(each, label="mark") if each.kind is TokenKind.CODE else each)
    return kept


def _labelled(found: Sequence[SentenceToken]) -> list[SentenceToken]:
    """The tokens with labels of their own, but for what is the same wherever it stands."""
    seen, labelled = dict[str, int](), list[SentenceToken]()
    for each in found:
        if each.is_locked and not each.is_emphasis and each.kind not in (TokenKind.LINE, TokenKind.CLOSING):
            seen[each.label] = number = seen.get(each.label, 0) + 1
            labelled.append(replace(each, label=each.label if number == 1 else f"{each.label} {number}"))
        else:
            labelled.append(each)
    return labelled
