"""Where words stand on the pages, and which of them nobody could read there: off the page, in its margin, over other words, or nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from govkit.document import Clause, Document, Figure, Group, every_block, lines

# In the renderer's pixels: what rounding and the slant of a letter may take.
_TOUCH: Final = 2.0
# Of a line's height: lines are set closer than the font's own height.
_OVER: Final = 0.45
# Of its size: letters are as high as any where their font says of itself to be lower.
_LOWEST: Final = 1.25
_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """Words that stand side by side on a page, with their place in pixels from its top left corner, and how high their line is at least."""

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float
    line: float = 0.0


def misplaced(pages: Iterable[Any], document: Document) -> tuple[str, ...]:
    """What is wrong with where words stand, a sentence for each, with the page and the words."""
    found: list[str] = []
    said: list[list[str]] = []
    for number, page in enumerate(pages, 1):
        box = page._page_box  # noqa: SLF001 - the renderer tells positions nowhere else
        words = list(_words(box, number))
        said.append([word.text for word in words])
        found += _outside(words, box)
        found += _over_each_other(words)
    return (*found, *nowhere(document, said))


def _words(box: Any, page: int) -> Iterator[PlacedWords]:
    """The words in the text of a page, without what stands at its edges."""
    kind = type(box).__name__
    if kind == "MarginBox":
        return
    if kind == "TextBox":
        if box.text.strip() and box.width > 0:
            left, top = box.position_x, box.position_y
            line = _LOWEST * box.style["font_size"]
            yield PlacedWords(box.text.strip(), page, left, top, left + box.width, top + box.height, line)
        return
    for child in getattr(box, "children", ()):
        yield from _words(child, page)


def _outside(words: Iterable[PlacedWords], page: Any) -> Iterator[str]:
    """The words that reach over the edges of the text of their page."""
    left, top = page.content_box_x(), page.content_box_y()
    right, bottom = left + page.width, top + page.height
    for word in words:
        if word.right > right + _TOUCH or word.left < left - _TOUCH:
            yield f"{_shown(word)} has no room on its line"
        elif word.bottom > bottom + _OVER * (word.bottom - word.top) or word.top < top - _TOUCH:
            yield f"{_shown(word)} has no room on its page"


def _over_each_other(words: list[PlacedWords]) -> Iterator[str]:
    """The words that stand over others."""
    above: list[PlacedWords] = []
    for word in sorted(words, key=lambda each: each.top):
        above = [each for each in above if each.bottom > word.top]
        for other in above:
            if _overlap(word, other):
                yield f"{_shown(word)} stands over “{other.text[:_SHOWN]}”"
                break
        above.append(word)


def _overlap(one: PlacedWords, other: PlacedWords) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    height = min(max(each.bottom - each.top, each.line) for each in (one, other))
    return across > _TOUCH and down > _OVER * height


def nowhere(document: Document, pages: Iterable[Iterable[str]]) -> Iterator[str]:
    """The runs of words of the tree that stand on no page, of whose lines the words are told.

    What a picture says is drawn, and stands in its description.
    """
    drawn = [block for block in every_block(document.blocks) if not isinstance(block, Figure | Group | Clause)]
    said = [[_squeezed(words) for words in page] for page in pages]
    whole = ["".join(page) for page in said]
    for line in lines(drawn):
        wanted = _squeezed(line)
        if not any(wanted in page for page in whole) and not _goes_on(wanted, said):
            yield f"“{line[:_SHOWN]}” stands on no page"


def _goes_on(wanted: str, pages: Sequence[Sequence[str]]) -> bool:
    """Whether words start on a page and go on at the next, where other columns and the titles of a table come between."""
    for first in range(len(pages)):
        at = 0
        for page in pages[first:]:
            read = max((_read(wanted, at, page[start:]) for start in range(len(page))), default=at)
            if read == at:
                break
            at = read
        if at == len(wanted):
            return True
    return False


def _read(wanted: str, at: int, lines_on: Iterable[str]) -> int:
    """How far the words are read when they go on with these lines."""
    for line in lines_on:
        if at == len(wanted) or not wanted.startswith(line, at):
            return at
        at += len(line)
    return at


def _squeezed(words: str) -> str:
    return "".join(words.replace("\u200b", "").split())  # without the places where an address may break


def _shown(word: PlacedWords) -> str:
    return f"“{word.text[:_SHOWN]}{'…' if len(word.text) > _SHOWN else ''}” on page {word.page}"
