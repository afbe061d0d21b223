"""Words in a stylesheet."""

from __future__ import annotations


def css_text(words: str) -> str:
    """Words as a CSS string in which no character can end the string."""
    return '"' + "".join(char if char.isascii() and char.isalnum() else f"\\{ord(char):06x}" for char in words) + '"'
