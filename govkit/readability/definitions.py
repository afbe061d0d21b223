"""Whether the words beside an abbreviation explain it: in brackets after them, as agreements have it in (the “ISA”), or spelt out after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_QUOTES: Final = "“”‘’\"'"
_LEAD: Final = (
    "(?:(?:the|a|an|our|this|each|every|together|collectively|jointly|individually|hereafter|hereinafter|herein|also|or|and|in|short"
    '|we|call|it|them|known|called|named|abbreviated|referred|defined|to|as|“[^”]*”|"[^"]*"|‘[^’]*’),? )*'
)
_OPENS: Final = re.compile(rf"\({_LEAD}([{_QUOTES}]?)(?:the |each )?$", re.IGNORECASE)
_CLOSES: Final = re.compile(rf"(?:s|’s|'s)?([{_QUOTES}]?)(?:[),;]| or | and |$)")
_SAYS: Final = re.compile(
    rf"(?:s|’s|'s)?[{_QUOTES}]?,? (?:\((?!the\)|s\))(?:[\w’-]+ ){{1,}}"
    r"|(?:stands for|means|is short for|shall mean|will mean|has the (?:same )?meaning|is defined)\b)"
)
_MEANS: Final = re.compile(rf"s?[{_QUOTES}]?\s?[:=–—-]\s?")
_OR: Final = re.compile(r",? (?:or|also known as|known as|called|abbreviated to|abbreviated as) (?:the )?[“\"'‘]?$")
_WORD: Final = re.compile(r"[^\W\d_][\w’']*")
_SMALL: Final = frozenset({"of", "and", "the", "for", "to", "in", "on", "a", "an", "with", "at", "by"})
_LONGEST_OR: Final = 40  # characters
_NEAR: Final = 300  # characters in which words that explain it stand
_AROUND: Final = 3  # small words, and words that give no letter, beside those that an abbreviation is made of


def is_explained(text: str, start: int, end: int) -> bool:
    """Whether the words beside an abbreviation explain it."""
    return (
        _stands_in_brackets(text, start, end)
        or _SAYS.match(text, end) is not None
        or _is_spelt_out_after(text, start, end)
        or _is_spelt_out_before(text, start, end)
    )


def spells(words: Sequence[str], name: str) -> bool:
    """Whether the first of these words are those that an abbreviation is made of: one for each letter, and small ones between."""
    letters = [letter for letter in name.lower() if letter.isalpha()]
    return _spells([word.lower() for word in words[: 2 * len(letters) + _AROUND]], letters)


def _spells(words: Sequence[str], letters: Sequence[str]) -> bool:
    if not letters or not words:
        return not letters
    gives = words[0].startswith(letters[0]) and _spells(words[1:], letters[1:])
    return gives or (words[0] in _SMALL and _spells(words[1:], letters))


def words_in(text: str) -> list[str]:
    """The words of a text; those that a hyphen joins are two."""
    return _WORD.findall(text)


def _stands_in_brackets(text: str, start: int, end: int) -> bool:
    """Whether it stands in brackets after words, one of which starts with its first letter, or in quotation marks there."""
    closes = _CLOSES.match(text, end)
    opens = _OPENS.search(before := text[max(start - _NEAR, 0) : start]) if closes else None
    if opens is None or closes is None:
        return False
    said = words_in(before[: opens.start()])
    if opens[1] and closes[1]:
        return len(said) > 1
    return any(word[:1].upper() == text[start] for word in said[-(end - start + _AROUND) :])


def _is_spelt_out_after(text: str, start: int, end: int) -> bool:
    """Whether its words follow a colon or a dash, or follow it at once where a text begins with it."""
    means = _MEANS.match(text, end)
    leads = not any(map(str.isalnum, text[:start]))
    from_there = means.end() if means else end
    return (means is not None or leads) and spells(words_in(text[from_there : from_there + _NEAR]), text[start:end])


def _is_spelt_out_before(text: str, start: int, end: int) -> bool:
    """Whether its words stand before it: Information Sharing Agreement, or ISA."""
    near = text[max(start - _NEAR, 0) : start]
    before = _OR.search(near, max(len(near) - _LONGEST_OR, 0))
    said = words_in(near[: before.start()])[-(end - start + _AROUND) :] if before else []
    return any(spells(said[at:], text[start:end]) and len(said) - at >= end - start for at in range(len(said)))
