"""Tells the marks of footnotes from the words that they stand beside, so that “ends.1 You can” is two sentences.

A reader wraps what is set above the line in `raised`. Where a file does not tell that, what stands before and after does.
"""

from __future__ import annotations

import re
from typing import Final

MARK: Final = "\ue015"  # stands where a mark was, until it is counted

_RAISED, _END = "\ue013", "\ue014"
_SIGNS: Final = re.compile("[\ue010-\ue017]")
_SET_ABOVE: Final = re.compile(f"{_RAISED}([^{_RAISED}{_END}]*){_END}")
_ALONE: Final = re.compile(f"[\ue010\ue011]((?:{MARK})+)\ue012")
_FIGURES: Final = re.compile(r"[\[(]?\d{1,3}(?:\s?[,–-]\s?\d{1,3})*[\])]?,?")
_SYMBOLS: Final = re.compile(r"[*†‡§¶#]{1,4}")
_LETTERS: Final = re.compile(r"[\[(]?(?:[a-z]|[ivx]{1,5})[\])]?")
_MEASURE: Final = re.compile(r"(?:^|[\d\s/])(?:[mck]?m|ft|in|yd|mi)$")
_YEAR: Final = re.compile(r"(?:^|\D)(?:19|20)\d\d$")

_SMALL: Final = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_SET_SMALL: Final = re.compile(f"(?<=[^\\W\\d_]|[.,;:!?”’\"')\\]])[{_SMALL}]+(?:[,–⁻-][{_SMALL}]+)*")
# ends.1 You can; stops.[3] We; by phone,2 by post; support[4] ends.
_CLOSING: Final = "[)\\]”’\"'\ue010-\ue012]*"
_AFTER_A_STOP: Final = re.compile(
    rf"(?<=[^\W\d_]{{2}})({_CLOSING}[.!?]{_CLOSING})(?:\d{{1,2}}(?:,\d{{1,2}})*|\[\d{{1,3}}\]|\(\d{{1,2}}\))"
    rf"(?={_CLOSING}(?:\s+[“‘\"'(\ue010\ue011]*[A-Z]|\s*$))"
)
_AFTER_A_PART: Final = re.compile(r"(?<=[^\W\d_]{2})([,;])\d{1,2}(?=\ue012?\s+[^\W\d_])")
_IN_BRACKETS: Final = re.compile(r"""(?<=[^\W\d_])\[(?:\d{1,3}|[a-z]|note \d{1,2})\](?=[.,;:!?)”’"']*(?:\s|$))""")
# What stands before a number of its own: s.11, para.4, No.2.
_BEFORE_NUMBERS: Final = frozenset(
    (
        *("app", "appendix", "annex", "art", "arts", "article", "ch", "chapter", "cl", "clause", "ext", "fig", "figs"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "no", "nos", "option"),
        *("page", "para", "paras", "part", "pp", "pt", "ref", "reg", "regs", "rev", "sch", "schedule", "sec"),
        *("section", "ss", "stage", "step", "table", "tel", "ver", "version", "vol"),
    )
)
_NEAR: Final = 40  # characters
_LONGEST_BEFORE: Final = 1 + max(map(len, _BEFORE_NUMBERS))
_LAST_WORD: Final = re.compile(r"[^\W\d_]+\Z")


def raised(text: str) -> str:
    """Words that are set above the line, as marks of footnotes are."""
    return f"{_RAISED}{text}{_END}" if text.strip() else text


def without_marks(text: str) -> str:
    """The words with a sign where each mark of a footnote was. What else is set above the line stays: 20m², the 1st."""
    found = _SET_ABOVE.sub(_of_raised, text.replace(f"{_END}{_RAISED}", ""))
    found = _SET_SMALL.sub(_of_small, found)
    found = _IN_BRACKETS.sub(MARK, found)
    found = _AFTER_A_PART.sub(rf"\1{MARK}", found)
    found = _AFTER_A_STOP.sub(_of_plain, found)
    return _ALONE.sub(r"\1", found)


def _of_raised(found: re.Match[str]) -> str:
    before = _before(found)
    return MARK if _is_mark(before, _SIGNS.sub("", found[1]).strip()) else found[1]


def _of_small(found: re.Match[str]) -> str:
    return found[0] if _MEASURE.search(_before(found)) else MARK


def _before(found: re.Match[str]) -> str:
    """The characters before it, as far as they can tell anything."""
    return _SIGNS.sub("", found.string[max(found.start() - _NEAR, 0) : found.start()])


def _of_plain(found: re.Match[str]) -> str:
    before = found.string[max(found.start() - _LONGEST_BEFORE, 0) : found.start()]
    word = _LAST_WORD.search(before)
    return found[0] if word and word[0].lower() in _BEFORE_NUMBERS else f"{found[1]}{MARK}"


def _is_mark(before: str, text: str) -> bool:
    """Whether what is set above the line after these words is the mark of a footnote."""
    if _SYMBOLS.fullmatch(text):
        return True
    if _LETTERS.fullmatch(text):
        return before.rstrip().endswith((".", ",", ";", ":", "!", "?", ")", "”", "’"))
    if not _FIGURES.fullmatch(text) or _MEASURE.search(before):
        return False
    return not before[-1:].isdigit() or _YEAR.search(before) is not None
