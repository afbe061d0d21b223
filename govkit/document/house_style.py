"""How the documents of a house look, where it says so: its colours, its font, its logo, and what stands at the head and foot of pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple


class Palette(NamedTuple):
    """The colours of documents, as six hexadecimal digits: those of govkit's own look, unless a house has others."""

    headings: str = "12304f"
    shading: str = "e8eef4"
    lines: str = "8c97a3"
    text: str = "1a1a1a"
    set_apart: str = "eef3f9"  # behind what is set apart in a Word file; a house's shading is there too

    def changes(self) -> tuple[tuple[str, str], ...]:
        """Each of govkit's own colours that is another here, with the other."""
        return tuple((usual, own) for usual, own in zip(USUAL, self, strict=True) if usual != own)

    def recoloured(self, words: str, around: str = "#{}") -> str:
        """A stylesheet or a part of a page in these colours, which stand in it in one way, such as `#12304f`."""
        for usual, own in self.changes():
            words = words.replace(around.format(usual), around.format(own))
            words = words.replace(around.format(usual.upper()), around.format(own.upper()))
        return words


USUAL: Final = Palette()


class Weight(NamedTuple):
    """A font of one weight: its file, how wide each sign is in parts of the type size, and how high a line is that nothing else sets."""

    content: bytes
    widths: Mapping[int, float]
    line: float


@dataclass(frozen=True, slots=True, eq=False)
class HouseFont:
    """The font of a house. `in_pages` says whether its maker lets it be put into web pages as it is into PDFs."""

    name: str
    regular: Weight = field(repr=False)
    bold: Weight = field(repr=False)
    in_pages: bool = False

    def width(self, text: str, *, bold: bool) -> float:
        """How wide a text is, in parts of the type size; a sign that the font lacks counts as a whole square."""
        widths = (self.bold if bold else self.regular).widths
        return sum(widths.get(ord(sign), 1.0) for sign in text)

    @property
    def line(self) -> float:
        """How high a line is in parts of the type size, where the font alone says so."""
        return max(self.regular.line, self.bold.line)

    def lacking(self, signs: Iterable[str]) -> tuple[str, ...]:
        """Those of these signs that either weight has none of, in their order."""
        both = self.regular.widths.keys() & self.bold.widths.keys()
        return tuple(sorted(sign for sign in set(signs) if ord(sign) not in both))


class Drawing(NamedTuple):
    """A picture that is safe to put into a document: its type, and its file."""

    type: str
    content: bytes


class Logo(NamedTuple):
    """The logo of a house: what it is drawn as, what it says to those who can't see it, and its size on paper in millimetres."""

    drawing: Drawing
    alt: str
    width: float
    height: float


@dataclass(frozen=True, slots=True, eq=False)
class HouseStyle:
    """All that a house says of how its documents look. `word_styles` holds the styles of its own Word file."""

    palette: Palette = USUAL
    font: HouseFont | None = None
    logo: Logo | None = None
    letterhead: tuple[str, ...] = ()
    footer: str = ""
    word_styles: bytes = field(default=b"", repr=False)

    @property
    def has_head(self) -> bool:
        """Whether anything of the house stands above the words of a document."""
        return self.logo is not None or bool(self.letterhead)
