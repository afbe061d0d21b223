"""Shapes lines in the letters of several alphabets, each in its own font, as the renderer does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final, Protocol

from govkit.document.unbroken import NO_BREAK
from govkit.posting.drawn import NO_FACE, Face
from govkit.posting.house_shaping import HouseShaper
from govkit.posting.letter_font import LetterFont, shipped_font
from govkit.posting.naskh import FAMILY as NASKH
from govkit.posting.naskh import is_naskh, naskh_advances, naskh_shaped
from govkit.posting.shaping import UNITS, ShapedLine, ShapedWord, Shaper, moved, shown

_WIDE: Final = 1000  # how wide a sign is taken for that the first font has not, in thousandths of its size


class LineShaper(Protocol):
    """Shapes a line, or gives None where the renderer alone can set it."""

    def line(self, text: str, /) -> ShapedLine | None:
        """The line as it is shown."""
        ...


class MixedShaper:
    """Shapes lines in one size, of which words are in Arabic letters: those are read from right to left, and the line from left to right."""

    def __init__(self, size: int, latin: Face, naskh: Face) -> None:
        self._size, self._latin, self._says = size, Shaper(size, latin.says), naskh.says
        (latin_name,), (naskh_name,) = latin.names, naskh.names
        self.fonts = {False: _chosen(latin_name, size), True: _chosen(naskh_name, size)}

    def line(self, text: str) -> ShapedLine | None:
        """The line, with the operators that choose the font of each run of it if it has words in Arabic letters."""
        words = text.replace(NO_BREAK, " ").split(" ")
        if not all(words) or not any(map(is_naskh, words)):
            return self._latin.line(text)
        if any(is_naskh(before) and not (word[0].isalpha() or is_naskh(word)) for before, word in pairwise(words)):
            return None  # a number behind Arabic letters is read with them, from right to left
        groups = [(is_arabic, tuple(group)) for is_arabic, group in groupby(words, is_naskh)]
        operators: list[bytes] = []
        width = natural = 0
        for at, (is_arabic, group) in enumerate(groups):
            run = (
                self._naskh(group) if is_arabic else self._latin.run(group, follows=at > 0, leads=at < len(groups) - 1)
            )
            if run is None:
                return None
            operators += (self.fonts[is_arabic], shown(run.shown))
            width, natural = width + run.width, natural + run.natural
        return ShapedLine(b"\n".join(operators), width / UNITS, natural)

    def _naskh(self, words: Sequence[str]) -> ShapedWord | None:
        text = " ".join(words)
        glyphs = naskh_shaped(text, self._size)
        if glyphs is None or any(self._says.get(glyph.number) != glyph.says for glyph in glyphs):
            return None
        widths = naskh_advances()
        parts = [moved(each.number, widths[each.number], each.advance, self._size / UNITS) for each in glyphs]
        return ShapedWord("".join(parts), sum(each.advance for each in glyphs), len(text) * _WIDE)


class Shapers:
    """A shaper for each size that a letter is set in, in its font."""

    def __init__(self, faces: Mapping[str, Face], font: LetterFont) -> None:
        self.font = font
        self._latin, self._naskh = faces.get(font.family, NO_FACE), faces.get(NASKH, NO_FACE)
        self._of_size: dict[int, LineShaper] = {}

    def __call__(self, size: int) -> LineShaper:
        """The shaper of this size."""
        if size not in self._of_size:
            self._of_size[size] = self._made(size)
        return self._of_size[size]

    def _made(self, size: int) -> LineShaper:
        if self.font is not shipped_font():
            return HouseShaper(size, self._latin.says, self.font)
        known = len(self._latin.names) == len(self._naskh.names) == 1
        return MixedShaper(size, self._latin, self._naskh) if known else Shaper(size, self._latin.says)


def _chosen(name: bytes, size: int) -> bytes:
    """The operator that chooses a font."""
    told = f"{size / UNITS:f}".rstrip("0").rstrip(".")
    return b"/%b %b Tf" % (name, told.encode("ascii"))
