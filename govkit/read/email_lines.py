"""Lines of an email that was saved as text which are no words of the letter: its head, what it answers, and who it is from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

_HEAD: Final = re.compile(r"(from|to|cc|bcc|date|sent|subject|reply-to|attachments?|importance): ", re.IGNORECASE)
_NEEDED: Final = frozenset({"from", "subject"})
_EARLIER: Final = re.compile(
    r"\s*-{2,}\s*(?:original message|forwarded message|neges wreiddiol)\s*-{2,}\s*", re.IGNORECASE
)
_NEEDED_WITHIN: Final = frozenset({"from", "to", "subject"})
_WROTE: Final = re.compile(r"(?:On|Ar) .*\b(?:wrote|ysgrifennodd):\s*$", re.DOTALL)
_LONGEST_WROTE: Final = 3  # lines
_LONGEST_HEAD: Final = 40  # lines
_SIGNED: Final = re.compile(r"-- ?")
_MOST_SIGNED: Final = 8  # lines
_OF: Final = "line of an email’s"
HEAD, QUOTED, SIGNED = f"{_OF} head", "line of an earlier email", f"{_OF} signature"


def without_email_lines(lines: Sequence[str]) -> tuple[list[str], Counter[str]]:
    """The lines, empty where they are none of the letter's own, and how many of each sort those were."""
    quoted = dict.fromkeys(_quoted(lines), QUOTED)
    own = ["" if at in quoted else line for at, line in enumerate(lines)]
    apart = {**dict.fromkeys(_head(own), HEAD), **dict.fromkeys(_signature(own), SIGNED), **quoted}
    found = Counter(apart[at] for at in apart if lines[at].strip())
    return ["" if at in apart else line for at, line in enumerate(lines)], found


def _head(lines: Sequence[str]) -> range:
    """The lines at the top that name sender and subject, with those that go on from one of them."""
    return _head_at(lines, next((at for at, line in enumerate(lines) if line.strip()), 0), _NEEDED)


def _head_at(lines: Sequence[str], start: int, needed: frozenset[str]) -> range:
    end, named = start, set[str]()
    while end < min(len(lines), start + _LONGEST_HEAD) and (
        (found := _HEAD.match(lines[end])) or (named and lines[end][:1] in {" ", "\t"})
    ):
        named |= {found[1].lower()} if found else set()
        end += 1
    return range(start, end) if named >= needed else range(0)


def _quoted(lines: Sequence[str]) -> Iterator[int]:
    """The lines of what somebody wrote before, and that which says who did."""
    yield from range(_start_of_earlier(lines), len(lines))
    for at, line in enumerate(lines):
        if not line.startswith(">"):
            continue
        yield at
        before = next((each for each in range(at - 1, -1, -1) if lines[each].strip()), -1)
        for first in range(before, max(before - _LONGEST_WROTE, -1), -1):
            if not lines[first].strip():
                break
            if _WROTE.fullmatch("\n".join(lines[first : before + 1])):
                yield from range(first, before + 1)


def _start_of_earlier(lines: Sequence[str]) -> int:
    """Where the email begins that this one answers, as Outlook shows it: with a head of its own below the words of the letter."""
    own = _head(lines).stop
    for at in range(own, len(lines)):
        begins = _EARLIER.fullmatch(lines[at]) or _head_at(lines, at, _NEEDED_WITHIN)
        if begins and any(map(str.strip, lines[own:at])):
            return at
    return len(lines)


def _signature(lines: Sequence[str]) -> range:
    """The lines after the two dashes that mail programs set before who it is from."""
    last = max((at for at, line in enumerate(lines) if line.strip()), default=-1)
    for at in range(max(last - _MOST_SIGNED, 0), last + 1):
        if _SIGNED.fullmatch(lines[at]) and all(map(str.strip, lines[at : last + 1])):
            return range(at, last + 1)
    return range(0)
