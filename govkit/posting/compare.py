"""Compares a letter with what the renderer makes of it: as people see it, as it is read, and as a screen reader walks through it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final

from govkit.data.postage import POINTS
from govkit.posting.print_file import Pages

_SCALE: Final = 1.5  # of 72 points to an inch
_WHITE: Final = b"\xff"

Area = tuple[float, float, float, float]  # its left, top, right and bottom, in millimetres from the left and the top


def differences(
    made: bytes | Path, full: bytes, pages: Pages | None = None, *, tagged: bool, beside: Area | None = None
) -> tuple[str, ...]:
    """In what a letter differs from another, which holds it alone; `pages` are those that it has in its file.

    What stands `beside` its words in an area of the page is not compared, where the other letter is white.
    """
    import pypdfium2  # noqa: PLC0415 - only what is compared needs it

    with pypdfium2.PdfDocument(made) as ours, pypdfium2.PdfDocument(full) as theirs:
        first = pages.first - 1 if pages else 0
        count = len(theirs)
        last = pages.last if pages else len(ours)
        if last - first not in {count, count + count % 2 if pages else count}:
            return ("how many pages it has",)
        return tuple(
            f"{what} of page {number + 1}"
            for number in range(count)
            for what in _of_page(ours[first + number], theirs[number], tagged=tagged, beside=beside)
        )


def _of_page(ours: Any, theirs: Any, *, tagged: bool, beside: Area | None) -> Iterator[str]:
    if _seen(ours, beside) != _seen(theirs):
        yield "the look"
    if _read(ours) != _read(theirs):
        yield "the words"
    if tagged and any(one != other for one, other in zip_longest(_structure(ours), _structure(theirs))):
        yield "the structure"


def _seen(page: Any, whitened: Area | None = None) -> bytes:
    """The page as a picture, with an area of it white."""
    bitmap = page.render(scale=_SCALE)
    picture = bytearray(bitmap.buffer)
    if whitened:
        left, top, right, bottom = (round(edge * POINTS * _SCALE) for edge in whitened)
        for row in range(top, bottom):
            start = row * bitmap.stride
            first, last = start + left * bitmap.n_channels, start + right * bitmap.n_channels
            picture[first:last] = _WHITE * (last - first)
    return bytes(picture)


def _read(page: Any) -> str:
    text: str = page.get_textpage().get_text_bounded()
    return text


def _structure(page: Any) -> Iterator[tuple[int, str, int]]:
    """What a page is made of for a screen reader, in its order: how deep, which kind, and which words by their mark; then the marks themselves."""
    from pypdfium2 import raw  # noqa: PLC0415 - as above

    tree = raw.FPDF_StructTree_GetForPage(page)
    try:
        for at in range(raw.FPDF_StructTree_CountChildren(tree)):
            yield from _element(raw, raw.FPDF_StructTree_GetChildAtIndex(tree, at), 0)
    finally:
        raw.FPDF_StructTree_Close(tree)
    for at in range(raw.FPDFPage_CountObjects(page)):
        yield 0, "", raw.FPDFPageObj_GetMarkedContentID(raw.FPDFPage_GetObject(page, at))


def _element(raw: Any, element: Any, depth: int) -> Iterator[tuple[int, str, int]]:
    if not element:
        return
    size = raw.FPDF_StructElement_GetType(element, None, 0)
    kind = (raw.c_char * size)()
    raw.FPDF_StructElement_GetType(element, kind, size)
    yield depth, bytes(kind).decode("utf-16-le").rstrip("\0"), raw.FPDF_StructElement_GetMarkedContentID(element)
    for at in range(raw.FPDF_StructElement_CountChildren(element)):
        yield from _element(raw, raw.FPDF_StructElement_GetChildAtIndex(element, at), depth + 1)
