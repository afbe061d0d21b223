"""Lines of postal addresses, of contact details and of signatures: people look them up, and read no sentence in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_POSTCODE: Final = re.compile(r"\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\W*$")
_STOPS: Final = (".", "!", "?", ":", ";")
_LONGEST: Final = 7  # words of a line
_ROOM: Final = 8  # characters that a line may be shorter than others, though it is full
_LONGEST_ALONE: Final = 400  # characters of an address of a mailbox or a page
_LONGEST_IN_ONE: Final = 16  # words of an address on one line
_MOST_BEFORE: Final = 7  # lines of an address
_MOST_AFTER: Final = 5  # lines of who signs
_SMALL: Final = frozenset(
    [
        "of",
        "the",
        "and",
        "upon",
        "on",
        "in",
        "by",
        "le",
        "la",
        "under",
        "near",
        "for",
        "with",
        "c/o",
        "to",
        "&",
        "-",
        "–",
        "|",
    ]
)
# What no line of its own ends with.
_GOES_ON: Final = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "if",
        "in",
        "is",
        "of",
        "on",
        "or",
        "our",
        "that",
        "the",
        "this",
        "to",
        "we",
        "with",
        "you",
        "your",
    ]
)
_CLOSE: Final = (
    r"(?:(?:yours? )?(?:sincerely|faithfully)(?: yours)?|yours (?:truly|ever)"
    r"|(?:with )?(?:kind|kindest|best|warm|warmest|many)?\s?(?:regards|wishes|thanks)"
    r"|yn gywir|signed(?: by| (?:for and )?on behalf of .{1,60})?)"
)
_CLOSING: Final = re.compile(rf"{_CLOSE}(?:\s*/\s*{_CLOSE})?\W*", re.IGNORECASE)  # in two languages, too
_TO_FILL_IN: Final = re.compile(r"_{4,}|\.{6,}|…{3,}|(?:_ ){4,}")
_LONGEST_TO_FILL_IN: Final = 14
# What a line of contact details starts with; a number, an address or a date follows.
_LABEL: Final = re.compile(
    r"(?:tel(?:ephone)?|phone|mobile|text ?phone|minicom|fax|e-?mail|web(?:site)?|(?:our|your|my) ref(?:erence)?|ref(?:erence)?|date|dx|ext)"
    r"(?: (?:number|no|address|us))?\s*[.:]+\s*(?=\S)",
    re.IGNORECASE,
)
_DETAIL: Final = re.compile(r"\d|@|www\.|https?://|\.(?:uk|org|com|example)\b")
_ALONE: Final = re.compile(r"(?:\+?[\d() -]{9,20}|[^@\s]+@[^@\s]+\.[^@\s]+|(?:https?://|www\.)\S+)$")


# What a template fills in, as people read it.
_BLANK: Final = re.compile(r"\[[^\[\]]*\]|<[^<>]*>|«[^«»]*»|\(\([^()]*\)\)")
_OF_ADDRESS: Final = re.compile(
    r"address|post ?code|\b(?:zip|city|town|county)\b|e-?mail|(?:tele)?phone|\btel\b|\bfax\b", re.IGNORECASE
)
_LABELLED: Final = re.compile(r"[A-Z][^:.!?]{0,60}:(?:\s|$)")


def are_lines(lines: Sequence[str]) -> bool:
    """Whether lines that follow each other are lines of their own, and no text that was wrapped: short, with a capital, and without a stop."""
    if len(lines) < 2:
        return False
    if all(map(_LABELLED.match, lines)):
        return True
    return all(_is_short(line) and not line.rstrip().endswith(_STOPS) for line in lines[:-1]) and _is_short(lines[-1])


def is_kept(line: str, following: str, width: int) -> bool:
    """Whether a line of plain text was ended on purpose: what follows had room on it, and does not go on with its sentence.

    `width` is the length of the longest line.
    """
    words, next_words = line.split(), following.split()
    if not words or not next_words or next_words[0][:1].islower() or words[-1].lower() in _GOES_ON:
        return False
    has_room = len(line.rstrip()) + 1 + len(next_words[0]) <= width - _ROOM
    goes_on = line.rstrip().endswith((",", "-", "–", "—", "(", "/")) and not line.rstrip().endswith(":-")
    return has_room and not goes_on


def _is_short(line: str) -> bool:
    first, words = line.strip().lstrip("(“\"'*_")[:1], line.split()
    return 0 < len(words) <= _LONGEST and not first.islower() and words[-1] not in _GOES_ON


def of_addresses(lines: Sequence[str]) -> frozenset[int]:
    """Which of these lines, as they follow each other, belong to an address or tell contact details. An empty line parts them."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if _is_detail(line) or _is_in_one(line):
            found.add(at)
        elif (_POSTCODE.search(line) and _is_of_an_address(line)) or _is_filled_in(line):
            found.add(at)
            found.update(_before(lines, at))
    return frozenset(found)


def of_signatures(lines: Sequence[str]) -> frozenset[int]:
    """Which of these lines close a letter, say who signs it, or are there to be signed. Empty lines may stand between them."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if _CLOSING.fullmatch(line.strip()):
            found.add(at)
            found.update(_after(lines, at))
    return frozenset(found) | to_fill_in(lines)


def to_fill_in(lines: Sequence[str]) -> frozenset[int]:
    """Which of these lines leave room for something to be written."""
    return frozenset(
        at for at, line in enumerate(lines) if _TO_FILL_IN.search(line) and len(line.split()) <= _LONGEST_TO_FILL_IN
    )


def is_closing(line: str) -> bool:
    """Whether a line closes a letter, such as “Yours sincerely”."""
    return _CLOSING.fullmatch(line.strip()) is not None


def _before(lines: Sequence[str], at: int) -> Iterator[int]:
    for before in range(at - 1, max(at - _MOST_BEFORE, 0) - 1, -1):
        if not (_is_of_an_address(lines[before]) or _is_detail(lines[before])):
            return
        yield before


def _after(lines: Sequence[str], at: int) -> Iterator[int]:
    taken = 0
    for after in range(at + 1, len(lines)):
        line = lines[after].strip()
        if taken == _MOST_AFTER or (line and (not _is_short(line) or line.endswith(_STOPS))):
            return
        if line:
            taken += 1
            yield after


def _is_of_an_address(line: str) -> bool:
    words = _BLANK.sub("X", line).replace(",", " ").split()
    return 0 < len(words) <= _LONGEST and not line.rstrip().endswith(_STOPS[1:]) and _names(words)


def _is_filled_in(line: str) -> bool:
    """Whether a template fills in the whole line with a part of an address."""
    blanks = _BLANK.findall(line)
    return bool(blanks) and not _BLANK.sub("", line).strip(" ,") and any(map(_OF_ADDRESS.search, blanks))


def _is_in_one(line: str) -> bool:
    """Whether it is a whole address on one line: parts with capitals, parted by commas, with a postcode at the end."""
    words = line.replace(",", " ").split()
    return line.count(",") > 1 and len(words) <= _LONGEST_IN_ONE and bool(_POSTCODE.search(line)) and _names(words)


def _names(words: Sequence[str]) -> bool:
    """Whether each word has a capital or a figure, as in names of places."""
    return all(word in _SMALL or not word.lstrip("([“\"'").islower() for word in words) and not _SMALL.issuperset(words)


def _is_detail(line: str) -> bool:
    """Whether it tells where somebody is reached, or what a letter is called: a label with what it stands for, or that alone."""
    text = line.strip()
    if len(text) <= _LONGEST_ALONE and _ALONE.match(text):
        return True
    label = _LABEL.match(text)
    return (
        label is not None
        and len(text.split()) <= _LONGEST + 2
        and (_DETAIL.search(text, label.end()) is not None or _BLANK.match(text, label.end()) is not None)
    )
