"""Carries what is filled in later, such as the merge field «Name», through the readers as one blank each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.document import Blank, Text

_BEGIN, _END = "\ue016", "\ue017"
_BLANK: Final = re.compile(f"{_BEGIN}([^{_BEGIN}{_END}]*){_END}")
_SIGNS: Final = re.compile("[\ue010-\ue017]")
_NAME: Final = r"[^\W\d_](?:[\w .,:/’'-]{0,58}[\w.])?"
_FIELD: Final = re.compile(f"(?<!«)«{_NAME}»(?!»)|<<{_NAME}>>")


def blank(text: str) -> str:
    """What a file has where something is filled in later, as one blank."""
    words = " ".join(_SIGNS.sub("", text).split())
    return f"{_BEGIN}{words or '…'}{_END}"


def with_fields(text: str) -> str:
    """The words with each merge field that they hold, «Name» or <<Name>>, as a blank. Blanks that touch are one."""
    return "".join(
        f"{_BEGIN}{part}{_END}" if at % 2 else _FIELD.sub(lambda found: blank(found[0]), part)
        for at, part in enumerate(_BLANK.split(text.replace(f"{_END}{_BEGIN}", " ")))
    )


def texts(text: str) -> Iterator[Text | Blank]:
    """Words of one look, with the blanks among them."""
    for at, part in enumerate(_BLANK.split(text)):
        if part:
            yield Blank((), part) if at % 2 else Text(part)
