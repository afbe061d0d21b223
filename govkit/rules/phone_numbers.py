"""Whether a telephone number can be rung. Those that are kept free for stories count: examples are full of them."""

from __future__ import annotations

import re
from typing import Final

from govkit.data.contact_patterns import ContactForm, pattern_of

_TEXT_RELAY: Final = re.compile(r"^1800[12](?=\d)")  # before the number that is called through it


def can_be_rung(written: str) -> bool:
    """Whether somebody can have the number, by the numbering plan of the United Kingdom or of the country whose code it starts with."""
    number = _TEXT_RELAY.sub("", written.replace(" ", ""))
    digits = f"0{number.removeprefix('+44').removeprefix('0')}" if number.startswith("+44") else number
    if pattern_of(ContactForm.FICTIONAL_PHONE).fullmatch(digits):
        return True
    if pattern_of(ContactForm.PLACEHOLDER_PHONE).fullmatch(digits):
        return False
    import phonenumbers  # noqa: PLC0415 - it takes long to load, and most files that are only an example need it not

    try:
        parsed = phonenumbers.parse(number, "GB")
        return phonenumbers.is_valid_number(parsed) or phonenumbers.is_valid_short_number_for_region(parsed, "GB")
    except phonenumbers.NumberParseException:
        return False
