"""Says one fact as people write it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Final

_HYPHENATED: Final = ("de-identified", "opt-out", "ill-health")
_READ_IN_THOUSANDS: Final = 10_000
_SAID: Final = {
    "anti-social-behaviour": "anti-social behaviour",
    "economic-well-being-of-the-country": "economic well-being of the country",
    "annex-2-condition": "Annex 2 condition",
    "archiving-research-statistics": "archiving, research or statistics",
    "data-protection-act-schedules-2-to-4": "an exemption of the Data Protection Act 2018, Schedules 2 to 4",
    **{
        f"digital-economy-act-2017-section-{section}": f"Digital Economy Act 2017, section {section}"
        for section in (35, 36, 37, 38, 39, 40, 48, 49, 56, 57, 64, 65)
    },
}


def say(value: object) -> str:
    """A fact in plain English: `4 January 2027`, `12 months`, `yes`, `GP practice`."""
    match value:
        case bool():
            return "yes" if value else "no"
        case int() if value >= _READ_IN_THOUSANDS:
            return f"{value:,}"
        case date():
            return f"{value.day} {value:%B} {value.year}"
        case StrEnum():
            return _say_choice(value)
        case _:
            return str(value)


def _say_choice(choice: StrEnum) -> str:
    if choice.value in _HYPHENATED:
        return choice.value
    if choice.value in _SAID:
        return _SAID[choice.value]
    words = choice.value.replace("-", " ")
    for abbreviation in ("gp", "nhs"):
        words = " ".join(abbreviation.upper() if word == abbreviation else word for word in words.split(" "))
    return words


def listing(parts: Sequence[str], last: str = "and") -> str:
    """Parts as a list in a sentence: `a`, `a and b`, `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def begin(words: str) -> str:
    """Words as a sentence begins."""
    return words[:1].upper() + words[1:]
