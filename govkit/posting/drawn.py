"""The pages of a letter as the renderer draws them: operator by operator, with all that the pages need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from govkit.document import Document
from govkit.write.pdf.pdf import all_in_place, laid_out, printed

_REGULAR: Final = 400  # the weight of the font that a recipient's own lines are set in
_CONTENTS: Final = "Contents"


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page: the number of its object, what the object says besides what draws the page, the operators that draw it, and its boxes."""

    number: int
    says: bytes
    resources: bytes
    size: bytes
    operators: tuple[bytes, ...]
    laid_out: Any


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A letter as a PDF says it: its pages, and its other objects by their numbers, which are as many as `count`.

    `fonts` names the fonts that a recipient's own lines can be set in, and `glyphs` what each glyph of theirs says.
    """

    pages: tuple[DrawnPage, ...]
    objects: Mapping[int, bytes]
    streams: frozenset[int]
    count: int
    catalogue: bytes
    info: bytes
    fonts: frozenset[bytes]
    glyphs: Mapping[int, str]


class _WidenedFonts(dict[Any, Any]):
    """The fonts of a letter, each with more glyphs than its pages show when they are put into the file."""

    def __init__(self, repertoire: Mapping[int, str], advances: Mapping[int, int]) -> None:
        super().__init__()
        self._repertoire, self._advances = repertoire, advances

    @property
    def regular(self) -> list[Any]:
        """Those that a recipient's own lines are set in."""
        return [font for font in super().values() if font.weight == _REGULAR]

    def values(self) -> Any:
        """The fonts: the renderer asks for all of them once the pages are drawn, to cut them to what is shown."""
        for font in self.regular:
            for glyph, text in self._repertoire.items():
                font.to_unicode.setdefault(glyph, text)
                font.widths.setdefault(glyph, self._advances[glyph])
        return super().values()


def draw(
    letter: Document,
    style: str = "",
    *,
    repertoire: Mapping[int, str] | None = None,
    advances: Mapping[int, int] | None = None,
) -> Drawn:
    """The pages of a letter, whose font has these glyphs whether they are shown or not. Raises DocumentUnwritable."""
    rendered = laid_out(letter, style)
    all_in_place(letter, rendered.pages)
    fonts = rendered.fonts = _WidenedFonts(repertoire or {}, advances or {})
    shown: list[Any] = []
    printed(rendered, letter, shown.append)
    (pdf,) = shown
    pages = tuple(_pages(pdf, rendered.pages))
    apart = {page.number for page in pages} | {int(pdf.objects[page.number][_CONTENTS].split()[0]) for page in pages}
    others = [
        each for each in pdf.objects[1:] if each.number not in apart and each is not pdf.info and not _is_of_file(each)
    ]
    return Drawn(
        pages,
        {each.number: each.data for each in others},
        frozenset(each.number for each in others if not each.compressible),
        max(*apart, *(each.number for each in others)) + 1,
        pdf.catalog.reference,
        pdf.info.data,
        frozenset(f"{font.hash}".encode("ascii") for font in fonts.regular),
        {glyph: text for font in fonts.regular for glyph, text in font.to_unicode.items()},
    )


def _is_of_file(each: Any) -> bool:
    """Whether an object was added when the file was written: where its objects are."""
    return getattr(each, "extra", {}).get("Type") in {"/ObjStm", "/XRef"}


def _pages(pdf: Any, laid: Iterable[Any]) -> Iterator[DrawnPage]:
    for reference, page in zip(pdf.page_references, laid, strict=True):
        told = pdf.objects[int(reference.split()[0])]
        drawn = pdf.objects[int(told[_CONTENTS].split()[0])]
        without = type(told)({key: value for key, value in told.items() if key != _CONTENTS})
        operators = tuple(map(_operator, drawn.stream))
        yield DrawnPage(told.number, without.data, told["Resources"], told["MediaBox"].data, operators, page)


def _operator(item: Any) -> bytes:
    if isinstance(item, bytes):
        return item
    return item.encode("ascii") if isinstance(item, str) else bytes(item.data)
