"""Addresses by the rules of GOV.UK Notify: 3 to 7 lines with the name, a postcode, a BFPO number or a country last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govkit.recipients.countries import country, is_united_kingdom
from govkit.recipients.never_a_name import fault_of_words
from govkit.recipients.postcode import is_like_a_postcode, postcode

FEWEST, MOST = 3, 7  # lines, the name among them
STARTS_NO_LINE: Final = tuple('@()=[]"\\/,<>~')
_SPACE_BEFORE: Final = re.compile(r"\s+([,.])")
_BFPO: Final = re.compile(r"bfpo\s*(?:c/o)?\s*(\d+)", re.IGNORECASE)
_NOWHERE: Final = re.compile(r"no fixed (?:abode|address)|^nfa$", re.IGNORECASE | re.MULTILINE)


class AddressFault(NamedTuple):
    """What keeps post from an address, in which of the lines as they were given (the last where it is none in particular), and what to do."""

    line: int | None
    says: str
    cure: str


class Posted(NamedTuple):
    """An address as it is printed, without its empty lines, and what is wrong with it."""

    lines: tuple[str, ...]
    faults: tuple[AddressFault, ...]


def posting_form(given: Sequence[str]) -> Posted:
    """The address as post is sorted by it: one space, no commas at the ends, the postcode in capitals, the United Kingdom left out."""
    tidied = [_tidy(line) for line in given]
    lines, ending, faults = _ended([line for line in tidied if line])
    whole = (*lines, *ending)
    return Posted(whole, (*faults, *_faults(tidied), *_counted(len(whole) + 1)))


def _tidy(line: str) -> str:
    line = " ".join(line.split()).rstrip(" ,")
    return _SPACE_BEFORE.sub(r"\1", line) if " ," in line or " ." in line else line


def _ended(lines: list[str]) -> tuple[list[str], list[str], list[AddressFault]]:
    """The lines without what an address ends with, then that, and what is wrong with it."""
    if lines and (code := postcode(lines[-1])) and not any("fpo" in line.casefold() for line in lines):
        return lines[:-1], [code], []
    numbers = [found[1] for line in lines if (found := _BFPO.fullmatch(line))]
    lines = [line for line in lines if not _BFPO.fullmatch(line)]
    while len(lines) > 1 and is_united_kingdom(lines[-1]):
        lines = lines[:-1]
    last = lines[-1] if lines else ""
    abroad, code = country(last), postcode(last)
    if numbers:
        number = [f"BFPO {int(numbers[0])}"]
        if abroad:
            return lines, number, [AddressFault(None, "A BFPO address names a country.", "Take the country out.")]
        return (lines[:-1], [code, *number], []) if code else (lines, number, [])
    if abroad:
        return lines[:-1], [abroad], []
    return (lines[:-1], [code], []) if code else (lines, [], [_no_ending(last)])


def _no_ending(last: str) -> AddressFault:
    if is_like_a_postcode(last):
        return AddressFault(
            None,
            "There is no postcode like this.",
            "Look it up: a letter or a digit of it may be wrong, missing or too many.",
        )
    return AddressFault(
        None, "The address does not end with a postcode, nor with a country.", "Put the postcode into its column."
    )


def _faults(lines: Sequence[str]) -> Iterator[AddressFault]:
    nowhere = _NOWHERE.search("\n".join(lines))  # at once, since of a million addresses hardly one says it
    for number, line in enumerate(lines):
        if line.startswith(STARTS_NO_LINE):
            yield AddressFault(number, f"No line of an address may start with “{line[0]}”.", "Take that sign out.")
        if wrong := fault_of_words(line):
            yield AddressFault(number, *wrong)
        if nowhere and _NOWHERE.search(line):
            yield AddressFault(
                number,
                "Nothing can be posted to somebody of no fixed abode.",
                "Take the row out, and tell them another way.",
            )


def _counted(count: int) -> Iterator[AddressFault]:
    if count < FEWEST:
        yield AddressFault(None, f"The name and the address have {count} lines.", f"Give at least {FEWEST}.")
    if count > MOST:
        yield AddressFault(
            None, f"The name and the address have {count} lines.", f"Join some: there is room for {MOST}."
        )
