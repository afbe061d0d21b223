"""A sentence in its parts: words, facts, and alternatives with their conditions; and where an element falls into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from govkit.document import Place

NOWHERE: Final = Place("", 0)
BREAK: Final = " / "
_STOPS: Final = re.compile(r"[.!?][”’)]*$")
_ENDS: Final = re.compile(r"(?<=[.!?])([”’)]*)\s+(?=[A-Z“])")


class AskedAt(NamedTuple):
    """A condition, and the line that asks for it."""

    text: str
    place: Place


Chain = tuple[AskedAt, ...]


@dataclass(frozen=True, slots=True)
class SaidPart:
    """Words, a fact or alternatives within a sentence, each as it reads there."""

    words: str = ""
    branches: tuple[tuple[Chain, tuple[SaidPart, ...]], ...] = ()
    place: Place = NOWHERE


def with_more(chain: Chain, more: Chain) -> Chain:
    """The conditions with further ones, each told once."""
    known = {asked.text for asked in chain}
    return (*chain, *(asked for asked in more if asked.text not in known))


def tidy(parts: Sequence[SaidPart]) -> tuple[SaidPart, ...]:
    """The parts without those that hold no words, and with words that stand side by side as one."""
    kept: list[SaidPart] = []
    for part in parts:
        if not part.words and not part.branches:
            continue
        if kept and not part.branches and not kept[-1].branches and part.words == " " == kept[-1].words[-1:]:
            continue
        kept.append(part)
    return tuple(kept) if any(part.branches or part.words.strip() for part in kept) else ()


def in_one_order(
    branches: Sequence[tuple[Chain, tuple[SaidPart, ...]]],
) -> Sequence[tuple[Chain, tuple[SaidPart, ...]]]:
    """Two alternatives stand in one order, whichever of them the template has first."""
    return sorted(branches, key=lambda each: _is_negative(each[0])) if len(branches) == 2 else branches


def _is_negative(under: Chain) -> tuple[bool, str]:
    first = under[0].text
    return first.startswith("not ") or " != " in first or " not in " in first, first


def sentences(parts: Sequence[SaidPart], chain: Chain) -> Iterator[tuple[Chain, tuple[SaidPart, ...]]]:
    """The sentences of an element; what stands under a condition of its own and is whole sentences has that condition."""
    current: list[SaidPart] = []
    for at, part in enumerate(parts):
        if part.branches:
            is_last = not said_in(parts[at + 1 :]).strip()
            if _is_complete(current) and all(_is_whole(said, is_last=is_last) for _under, said in part.branches):
                yield from _ended(current, chain)
                current = []
                for under, said in part.branches:
                    yield from sentences(said, with_more(chain, under))
                continue
            if _is_complete(current) and _starts_anew(part):
                yield from _ended(current, chain)
                current = []
            current.append(part)
            continue
        if current and _is_complete(current) and part.words[:1] in "{“" and said_in(current)[-1:] == " ":
            yield from _ended(current, chain)
            current = []
        *whole, rest = _split(part, after_stop=bool(current) and _is_complete(current))
        for each in whole:
            yield from _ended([*current, each], chain)
            current = []
        if rest.words:
            current.append(rest)
    yield from _ended(current, chain)


def _ended(parts: Sequence[SaidPart], chain: Chain) -> Iterator[tuple[Chain, tuple[SaidPart, ...]]]:
    if said_in(parts).strip():
        yield chain, tuple(parts)


def _split(part: SaidPart, *, after_stop: bool) -> list[SaidPart]:
    """The words up to each end of a sentence, and what is left."""
    found: list[SaidPart] = []
    start = 0
    if after_stop and re.match(r"\s+[A-Z“]", part.words):
        found.append(replace(part, words=" "))
        start = 1
    for end in _ENDS.finditer(part.words, start):
        found.append(replace(part, words=part.words[start : end.end(1)]))
        start = end.end()
    if part.words == BREAK:
        return [part, replace(part, words="")]
    return [*found, replace(part, words=part.words[start:])]


def _is_complete(parts: Sequence[SaidPart]) -> bool:
    """Whether nothing has been begun that would have to go on."""
    said = said_in(parts).rstrip()
    return not said or bool(_STOPS.search(said)) or said.endswith(BREAK.strip())


def _is_whole(parts: Sequence[SaidPart], *, is_last: bool) -> bool:
    """Whether an alternative is made of whole sentences."""
    said = said_in(parts).strip()
    if parts and parts[-1].branches:
        return all(_is_whole(inner, is_last=is_last) for _under, inner in parts[-1].branches)
    return is_last or bool(_STOPS.search(said))


def _starts_anew(part: SaidPart) -> bool:
    return all(re.match(r"\s+[A-Z“{]", said_in(said)) for _under, said in part.branches)


def said_in(parts: Iterable[SaidPart]) -> str:
    """The parts as they are approved, in the notation of approved words."""
    return "".join(shown(part) for part in parts)


def shown(part: SaidPart) -> str:
    """A part in that notation: words as they are, alternatives as `[if ...:words|if ...:others]`."""
    if not part.branches:
        return part.words
    shown = (f"{_asked(under)}:{said_in(said)}" for under, said in part.branches)
    return f"[{'|'.join(shown)}]"


def _asked(under: Chain) -> str:
    names = [asked.text for asked in under]
    each = [name for name in names if name.startswith("for ")]
    asked = [f"({name})" if " or " in name and len(names) > 1 else name for name in names if name not in each]
    return " ".join([*each, *(["if " + " and ".join(asked)] if asked else [])])


def tidied(says: str) -> str:
    """The sentence with one space between its words, and without the target of a link that is printed beside it."""
    shown = re.sub(r"<(?:mailto:|tel:)?(\{[^{}]*\})>(\1|\{[^{}]* \| bare\})", lambda found: found[2], says)
    return " ".join(shown.split()).removesuffix(BREAK.rstrip())
