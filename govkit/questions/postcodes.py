"""The postcode of an address, as it is written there."""

from __future__ import annotations

import re
from typing import Final

from govkit.data.contact_patterns import ContactForm, pattern_of

_LAST_WORDS: Final = re.compile(r"(?:(?<=\s)|^)\S+(?:\s+\S+)?$")
_BETWEEN: Final = re.compile(r"[\s-]+")
_STOPS: Final = " .,;"


def postcode_of(line: str) -> str:
    """The postcode at the end of a line, or nothing: as one word or two, in small letters too, with a hyphen, or before a full stop."""
    found = _LAST_WORDS.search(line.rstrip(_STOPS))
    ends = (found[0], found[0].split()[-1]) if found else ()
    pattern = pattern_of(ContactForm.POSTCODE)
    return next((end for end in ends if pattern.fullmatch(_BETWEEN.sub(" ", end.upper()))), "")


def usual_postcode(written: str) -> str:
    """A postcode in its usual form: three signs come last, but for the numbers of the forces' post."""
    signs = _BETWEEN.sub("", written.upper())
    return f"BFPO {signs[4:]}" if signs.startswith("BFPO") else f"{signs[:-3]} {signs[-3:]}"
