"""Whether words stand out enough from what is behind them, as WCAG 2.2 measures it (1.4.3, level AA)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.document.house_style import Palette

ENOUGH: Final = 4.5
_PAPER, _MARKED = "ffffff", "ffe86b"
_STEPS: Final = 100


class FaintWords(NamedTuple):
    """Words that hardly stand out: the colour's key, what is behind them in words, the ratio, and the nearest colour that does."""

    key: str
    behind: str
    ratio: float
    instead: str


def ratio(one: str, other: str) -> float:
    """How much lighter the lighter of two colours is than the darker, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def faint(palette: Palette) -> Iterator[FaintWords]:
    """The words of these colours that too few people could read."""
    backgrounds = {
        "headings": {"white paper": _PAPER, "the shading": palette.shading, "what is set apart": palette.set_apart},
        "text": {
            "white paper": _PAPER,
            "the shading": palette.shading,
            "what is set apart": palette.set_apart,
            "the yellow of what is to be agreed": _MARKED,
        },
    }
    for key, behind in backgrounds.items():
        colour = getattr(palette, key)
        worst = min(behind, key=lambda each: ratio(colour, behind[each]))
        found = ratio(colour, behind[worst])
        if found < ENOUGH:
            yield FaintWords(key, worst, found, _darker(colour, behind[worst]))


def _darker(colour: str, behind: str) -> str:
    """The nearest darker colour of the same hue that stands out from this; empty where none does."""
    parts = _parts(colour)
    darker = ("".join(f"{part * left // _STEPS:02x}" for part in parts) for left in range(_STEPS, -1, -1))
    return next((each for each in darker if ratio(each, behind) >= ENOUGH), "")


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour)
    return red, green, blue
