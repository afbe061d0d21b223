"""The pages of a letter as the renderer draws them: operator by operator, with all that the pages need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from govkit.document import Document
from govkit.write.pdf.pdf import all_in_place, laid_out, printed

_REGULAR: Final = 400  # the weight of the fonts that a recipient's own lines are set in
_CONTENTS: Final = "Contents"


class Repertoire(NamedTuple):
    """The glyphs that a letter has of a font whether it shows them or not: what each says, and how wide each is."""

    says: Mapping[int, str]
    advances: Mapping[int, int]


class Face(NamedTuple):
    """A font as the pages know it: by which names, and what each of its glyphs says."""

    names: frozenset[bytes]
    says: Mapping[int, str]


NO_FACE: Final = Face(frozenset(), {})


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

    `faces` are those that a recipient's own lines can be set in, by their families.
    """

    pages: tuple[DrawnPage, ...]
    objects: Mapping[int, bytes]
    streams: frozenset[int]
    count: int
    catalogue: bytes
    info: bytes
    faces: Mapping[str, Face]


class _WidenedFonts(dict[Any, Any]):
    """The fonts of a letter, each with more glyphs than its pages show when they are put into the file."""

    def __init__(self, repertoires: Mapping[str, Repertoire]) -> None:
        super().__init__()
        self._repertoires = repertoires

    def faces(self) -> dict[str, Face]:
        """Those that a recipient's own lines are set in."""
        regular = [font for font in super().values() if font.weight == _REGULAR]
        found: dict[str, Face] = {}
        for font in regular:
            before = found.get(font.family, NO_FACE)
            name = f"{font.hash}".encode("ascii")
            found[font.family] = Face(before.names | {name}, {**before.says, **font.to_unicode})
        return found

    def values(self) -> Any:
        """The fonts: the renderer asks for all of them once the pages are drawn, to cut them to what is shown."""
        for font in super().values():
            more = self._repertoires.get(font.family) if font.weight == _REGULAR else None
            for glyph, text in more.says.items() if more else ():
                font.to_unicode.setdefault(glyph, text)
                font.widths.setdefault(glyph, more.advances[glyph] if more else 0)
        return super().values()


def draw(letter: Document, style: str = "", repertoires: Mapping[str, Repertoire] | None = None) -> Drawn:
    """The pages of a letter, whose fonts have these glyphs whether they are shown or not. Raises DocumentUnwritable."""
    rendered = laid_out(letter, style)
    all_in_place(letter, rendered.pages)
    fonts = rendered.fonts = _WidenedFonts(repertoires or {})
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
        fonts.faces(),
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
