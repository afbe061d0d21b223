"""Words as they are compared where white space is nobody's choice, such as on the pages of a PDF."""

from __future__ import annotations


def squeezed(words: str) -> str:
    """The words without any white space."""
    return "".join(words.split())
