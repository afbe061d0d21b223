"""How a sentence of the list is written, and what it looks like in a document.

`You can complain to [any of ]us.` has words that may be left out, `[yes|no]` one of two, `[yes|no|]` one of them or none, `[{name}, ]*` any
number, and `{letter.reply_by}` is a fact. `{shared/complain}` stands for that whole fragment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

FACT: Final = "\ue010"  # stands for a fact, whatever its words
END: Final = "\ue011"  # ends the way that leads to a fact
_PLAIN: Final = re.compile(r"([a-z_0-9]+(?:\.[a-z_0-9]+)*)(?: \| (?:listing|begin|bare|plainly|joined)\b[^|]*)*")
_NO_STEPS: Final = {
    "key",
    "value",
    "law",
    "point",
    "id",
    "called",
}  # what templates ask for, and mostly no step of a path
_COUNT: Final = re.compile(r"\| *length$")
_SEVERAL: Final = re.compile(r"\| *(?:listing|joined)|gather")
_NOTATION: Final = re.compile(r"\{[^}]*\}|\]\*|[\[\]|]")
_TOKEN: Final = re.compile(r"\{[^}]*\}|\]\*|[\[\]|]|[^\[\]|{}]+")


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a sentence looks like: the expression of it, the facts in their order, and the words that are not always said."""

    expression: re.Pattern[str]
    slots: tuple[str, ...]
    parts: tuple[str, ...]


class NotASentence(ValueError):
    """The notation of a sentence is not closed, or names a fragment that is not there."""


@cache
def pattern(says: str, fragments: tuple[tuple[str, str], ...] = (), *, loosely: bool = False) -> Pattern:
    """What a sentence looks like. `fragments` are those that it may name, each with its own words. Raises NotASentence.

    `loosely`, any fact of the last key of a slot may stand there, as where a house prints the telephone number of somebody else.
    """
    reader = _Reader(tuple(_TOKEN.findall(says)), dict(fragments), loosely=loosely)
    expression = reader.alternatives(closing="")
    return Pattern(re.compile(expression), tuple(reader.slots), tuple(reader.parts))


def may_be(says: str, text: str) -> bool:
    """Whether a text, with one space between its words, starts and ends as a sentence of the list does: far less work than its pattern."""
    first, last = _outer_words(says)
    return text.startswith(first) and text.endswith(last)


@cache
def _outer_words(says: str) -> tuple[str, str]:
    """The words before the first and after the last sign of the notation."""
    first, *_signs, last = _NOTATION.split(says) if _NOTATION.search(says) else (says, says)
    return " ".join(first.split()), " ".join(last.split())


def slots_of(says: str) -> tuple[str, ...]:
    """The facts of a sentence in their order, such as `letter.reply_by`."""
    return tuple(token[1:-1] for token in _TOKEN.findall(says) if token.startswith("{"))


class _Reader:
    """Reads the notation from left to right."""

    def __init__(
        self, tokens: tuple[str, ...], fragments: Mapping[str, str], *, inside: bool = False, loosely: bool = False
    ) -> None:
        self._tokens, self._fragments, self._inside, self._loosely = list(tokens), fragments, inside, loosely
        self._words = ""
        self.slots: list[str] = []
        self.parts: list[str] = []

    def alternatives(self, closing: str) -> str:
        """The expression up to the closing bracket, or to the end."""
        found, words = [self._sequence()], [self._words]
        while self._tokens and self._tokens[0] == "|":
            self._tokens.pop(0)
            found.append(self._sequence())
            words.append(self._words)
        if not closing:
            if self._tokens or len(found) > 1:
                raise NotASentence("A bracket or a `|` stands alone here.")
            return found[0]
        if not self._tokens:
            raise NotASentence("A `[` is not closed.")
        closed = self._tokens.pop(0)
        named = "|".join(self._part(each, said) for each, said in zip(found, words, strict=True) if said)
        optional = len(found) == 1 or not words[-1]
        self._words = f"[{'|'.join(words)}{closed}"
        return f"(?:{named})" + ("*" if closed == "]*" else "?" if optional else "")

    def _part(self, expression: str, words: str) -> str:
        if self._inside:
            return f"(?:{expression})"
        self.parts.append(words)
        return f"(?P<p{len(self.parts) - 1}>{expression})"

    def _sequence(self) -> str:
        expression, words = "", ""
        while self._tokens and self._tokens[0] not in ("|", "]", "]*"):
            sign = self._tokens.pop(0)
            if sign == "[":
                # What is several sentences in a document has a space between them that stands in neither.
                expression += rf"\s*{self.alternatives(']')}\s*"
                words += self._words
            else:
                expression += self._slot(sign[1:-1]) if sign.startswith("{") else _escaped(sign)
                words += sign
        self._words = words
        return expression

    def _slot(self, name: str) -> str:
        if name.startswith("shared/"):
            if name not in self._fragments:
                raise NotASentence(f"There is no fragment `{name}`.")
            inner = _Reader(
                tuple(_TOKEN.findall(self._fragments[name])), self._fragments, inside=True, loosely=self._loosely
            )
            return f"(?:{inner.alternatives('')})"
        if self._inside:
            return self._fact(name)
        self.slots.append(name)
        return f"(?P<s{len(self.slots) - 1}>{self._fact(name)})"

    def _fact(self, slot: str) -> str:
        """What may stand in a slot: a fact to which its keys lead, or the name of a part; several for a list; the number of a loop."""
        if slot.startswith("loop.") or _COUNT.search(slot):
            return r"\d+"
        found = _PLAIN.fullmatch(slot)
        asked = found[1].split(".")[1:] if found else []
        keys = [key for key in asked if key not in _NO_STEPS]
        way = "".join(rf"[^{END}]*\.{_step(key)}" for key in (keys[-1:] if self._loosely else keys))
        last = rf"(?:\.{asked[-1]})?" if asked and asked[-1] in _NO_STEPS else ""
        end = rf"{last}(?:\.\d+)*(?:\.[^{END}]*\.name)?\." if keys else f"[^{END}]*"
        one = f"{FACT}{way}{end}{END}"
        return rf"(?:{one}(?:(?:, | and | or |; ){one})*)" if _SEVERAL.search(slot) else one


def _step(key: str) -> str:
    """A key in a path; a group that stands in the place of a partner says its plain name as its name."""
    return "(?:plain_)?name" if key == "name" else key


def reached_by(chain: Sequence[str]) -> str:
    """A fact as an expression finds it in a sentence, by the paths that lead to it."""
    return f"{FACT}.{'.'.join(chain)}.{END}"


def _escaped(words: str) -> str:
    """The words, with any white space in them; none has to stand before them, since they can begin what is said."""
    said = re.sub(r"(\\ )+", r"\\s+", re.escape(words.lstrip()))
    return rf"\s*{said}" if words[:1] == " " else said


def sentences(opaque: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a run of words starts and ends, in which each fact is one sign and each break is a new line."""
    at = 0
    for line in re.finditer(r"[^\n]+", opaque):
        at = line.start()
        for end in _ENDS.finditer(opaque, line.start(), line.end()):
            if opaque[at : end.start()].strip():
                yield _trimmed(opaque, at, end.start())
            at = end.end()
        if opaque[at : line.end()].strip():
            yield _trimmed(opaque, at, line.end())


# A sentence ends at a full stop before a capital or a fact, and after a fact that is a sentence of its own. “1.” begins an item.
_STOP: Final = r"(?:(?<=[.!?])|(?<=[.!?][”’)]))(?<!^\d[.])(?<!^\d\d[.])"
_ENDS: Final = re.compile(rf"{_STOP}\s+(?=[A-Z“{FACT}])|(?:(?<=^{FACT})|(?<=[.!?] {FACT}))\s+(?=[A-Z“])", re.MULTILINE)


def _trimmed(opaque: str, start: int, end: int) -> tuple[int, int]:
    words = opaque[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
