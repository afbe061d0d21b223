"""Whether a link whose words are an address leads to another one."""

from __future__ import annotations

import re
from typing import Final

MAILBOX: Final = r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+"  # what a document may lead to
_EMAIL: Final = re.compile(r"[^\s@]+@[^\s@]+")
_WEB: Final = re.compile(r"(?:https?://)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
_BETWEEN: Final = r"\s()./\u2010-\u2015\u2212\-"  # what people write between the digits of a number
_PHONE: Final = re.compile(rf"\(?[+0](?:[{_BETWEEN}]*[0-9]){{8,}}[{_BETWEEN}]*")
_DIGITS: Final = re.compile(rf"[+({_BETWEEN}0-9]*[0-9][0-9{_BETWEEN}]*")
_NOT_DIALLED: Final = re.compile(rf"[{_BETWEEN}]")
_START: Final = re.compile(r"(?:https?://)?(?:www\.)?")


def leads_elsewhere(words: str, address: str) -> bool:
    """Whether people who trust the words come to another place, telephone or mailbox than they read."""
    if _EMAIL.fullmatch(words):
        return address.casefold() != f"mailto:{words}".casefold()
    if _PHONE.fullmatch(words) or (address.startswith("tel:") and _DIGITS.fullmatch(words)):
        return not address.startswith("tel:") or _dialled(address.removeprefix("tel:")) != _dialled(words)
    if _WEB.fullmatch(words):
        return not _is_there(_START.sub("", words.casefold(), 1).rstrip("/"), _START.sub("", address.casefold(), 1))
    return False


def _is_there(read: str, led: str) -> bool:
    """Whether an address is the one that was read, goes on from it, or is on a part of its site."""
    host = led.partition("/")[0]
    return led == read or led.startswith((f"{read}/", f"{read}?", f"{read}#")) or host.endswith(f".{read}")


def _dialled(number: str) -> str:
    """A number as it is dialled within the United Kingdom."""
    digits = _NOT_DIALLED.sub("", number)
    code = next((code for code in ("+44", "0044") if digits.startswith(code)), None)
    return f"0{digits.removeprefix(code).removeprefix('0')}" if code else digits
