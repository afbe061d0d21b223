"""By what two rows are known to be of one person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

_TITLES: Final = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "sir", "dame", "master"))
_BETWEEN: Final = re.compile(r"[\W_]+")


def same(reference: str) -> str:
    """A reference as it is compared: people type it in capitals or not."""
    return reference.casefold()


def person_at(name: str, address: Sequence[str], *, young: bool) -> str:
    """A person by name and the whole address, as it is posted to. A young person and an adult of one name are two."""
    return "\x1f".join((_name(name), *map(folded, address), "young" if young else ""))


def person_by_postcode(name: str, postcode: str) -> str:
    """A person by name and postcode, as lists of those who must not be written to know them."""
    return f"{_name(name)}\x1f{folded(postcode).replace(' ', '')}"


def folded(text: str) -> str:
    """A text without capitals, accents and punctuation."""
    if not text.isascii():
        text = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return _BETWEEN.sub(" ", text.casefold().replace("'", "").replace("’", "")).strip()


def _name(name: str) -> str:
    """A name without its title."""
    words = folded(name).split()
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return " ".join(words)
