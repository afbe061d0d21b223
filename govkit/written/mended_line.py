"""A line that is no YAML as it would be: its value in quotes, or its colon with a space."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Final

from govkit.finding import Cure, CureAt
from govkit.written.slips import OPENING, with_space

_ENTRY: Final = re.compile(r"^(?P<indent>\s*)(?P<before>(?:- +)*(?:[A-Za-z_][\w-]*:[ ]+)?)(?P<value>\S.*?)\s*$")
_LONGEST: Final = 2_000
_CLOSING: Final = "”’»\uff02\"'"
_QUOTED: Final = re.compile(r"""^(?P<sign>["'])(?P<inside>.*)(?P=sign)$""")


def mended_line(lines: Sequence[str], number: int) -> Cure | None:
    """What to write in place of the line of that number, from 0, where that is plain to see."""
    line = lines[number].rstrip() if number < len(lines) and len(lines[number]) <= _LONGEST else ""
    if spaced := with_space(line):
        return _cure(line, spaced)
    entry = _ENTRY.match(line)
    if not entry or not entry["before"] or " #" in entry["value"] or _goes_on(lines, number, len(entry["indent"])):
        return None
    value = entry["value"]
    if value[0] in "[{|>&*!" and not _starts_words(value):
        return None
    return _cure(line, f"{entry['indent']}{entry['before']}{_in_quotes(value)}")


def _cure(line: str, instead: str) -> Cure | None:
    return Cure(CureAt.PLACE, "", line, instead) if instead != line else None


def _starts_words(value: str) -> bool:
    """Whether `*`, `&` or `!` belongs to words, since a mark of YAML is one word alone, and the words after it would be its value."""
    return value[0] in "*!" and " " in value


def _goes_on(lines: Sequence[str], number: int, indent: int) -> bool:
    """Whether the value goes on in the lines below."""
    after = next((line for line in lines[number + 1 :] if line.strip() and not line.lstrip().startswith("#")), "")
    return len(after) - len(after.lstrip()) > indent


def _in_quotes(value: str) -> str:
    """The value in quotes that YAML takes for such, in place of those that it did not."""
    if value[0] in OPENING and value[-1] in _CLOSING:
        value = value[1:-1]
    elif quoted := _QUOTED.match(value):
        value = quoted["inside"].replace(f"\\{quoted['sign']}", quoted["sign"])
    if "\\" in value or ('"' in value and "'" not in value):
        return "'" + value.replace("'", "''") + "'"
    return json.dumps(value, ensure_ascii=False)
