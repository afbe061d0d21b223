"""Goes through a web page, however deep its elements are nested, and gives its blocks in the order in which people read them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from lxml import etree, html

from govkit.document import AddressBlock, Block, Manner, Place
from govkit.read.blocks import heading, listed, paragraph, place, words
from govkit.read.emphasis import emphasised
from govkit.read.footnotes import raised
from govkit.read.page_table import PageTable
from govkit.read.typed_lists import parted
from govkit.read.unseen import passed_over

LINE: Final = "data-line"
_LONGEST_NUMBER: Final = 9
_ITALIC: Final = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_UNDERLINED: Final = re.compile(r"text-decoration(?:-line)?\s*:[^;:]*underline", re.IGNORECASE)
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS: Final = frozenset({"td", "th"})
_FORMS: Final = _HEADINGS | _CELLS | {"li", "address"}
_BLOCKS: Final = _FORMS | {
    *("body", "p", "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "menu", "dir"),
    *("table", "thead", "tbody", "tfoot", "tr", "caption", "dl", "dt", "dd", "hgroup", "blockquote", "center"),
    *("figure", "figcaption", "form", "fieldset", "legend", "details", "summary", "dialog", "hr"),
}

Wrap = Callable[[str], str]
_WRAPS: Final[dict[Manner, Wrap]] = {manner: partial(emphasised, manner=manner) for manner in Manner}


class PageReader:
    """Gathers words until a block begins or ends, and counts what it passes over."""

    def __init__(self, file: Path, language: str) -> None:
        self.file = file
        self.language = language
        self.skipped: Counter[str] = Counter()
        self._runs: list[list[str]] = [[]]  # the words of the block, and of each element in it that sets words apart
        self._wraps: list[tuple[html.HtmlElement, Wrap]] = []  # each of those, and how it does
        self._open: list[
            tuple[html.HtmlElement, str]
        ] = []  # the blocks around the words, each with the form that it is in
        self._languages: list[str] = [language]
        self._tables: list[PageTable] = []
        self._cells: list[PageTable] = []  # those of which a cell is open

    def blocks(self, part: html.HtmlElement) -> Iterator[Block]:
        """The blocks inside a part of a page, in order."""
        self._languages = [next(filter(None, map(language_of, (part, *part.iterancestors()))), self.language)]
        inside, passed = etree.iterwalk(part, ("start", "end")), None
        for event, element in inside:
            if event == "end":
                yield from self._leave(element) if element is not passed else ()
                self._runs[-1].append(_on_one_line(element.tail) if element is not part else "")
            elif element is part or (what := passed_over(element)) is None:
                yield from self._enter(element)
            else:
                passed = element
                self.skipped.update([what] if what else [])
                inside.skip_subtree()

    def _enter(self, element: html.HtmlElement) -> Iterator[Block]:
        if element.tag in _BLOCKS:
            yield from self._flushed()
            within = element.tag if element.tag in _FORMS else self._open[-1][1] if self._open else ""
            self._open.append((element, within))
            self._languages.append(language_of(element) or self._languages[-1])
            if element.tag == "table":
                self._tables.append(PageTable(is_layout=element.get("role") in {"presentation", "none"}))
            elif element.tag in _CELLS and self._tables:
                self._tables[-1].start_cell()
                self._cells.append(self._tables[-1])
        elif element.tag == "br":
            self._runs[-1].append("\n")
        elif (wrap := _wrap(element)) and wrap not in [each for _element, each in self._wraps]:
            self._wraps.append((element, wrap))
            self._runs.append([])
        self._runs[-1].append(_on_one_line(element.text))

    def _leave(self, element: html.HtmlElement) -> Iterator[Block]:
        if element.tag in _BLOCKS:
            yield from self._flushed()
            if element.tag == "table":
                for block in self._tables.pop().blocks():
                    yield from self._put(block)
            elif element.tag == "tr" and self._tables:
                self._tables[-1].end_row(self._place(element))
            elif element.tag in _CELLS and self._tables:
                self._tables[-1].end_cell(self._place(element))
                self._cells.pop()
            self._open.pop()
            self._languages.pop()
        elif self._wraps and self._wraps[-1][0] is element:
            self._fold()

    def _fold(self) -> None:
        """The words of the innermost element that sets its words apart become words of what is around it."""
        run = "".join(self._runs.pop())
        self._runs[-1].append(self._wraps.pop()[1](run))

    def _flushed(self) -> Iterator[Block]:
        """The words that were gathered, as the blocks that they are."""
        wraps = list(self._wraps)
        while self._wraps:
            self._fold()
        text = _squeeze("".join(self._runs[0]))
        self._wraps, self._runs = wraps, [[] for _ in range(len(wraps) + 1)]
        for block in self._as_blocks(text) if text else ():
            yield from self._put(block)

    def _put(self, block: Block) -> Iterator[Block]:
        """A block, where it stands: in the cell that is open, or on the page."""
        if self._cells:
            self._cells[-1].put(block)
        else:
            yield block

    def _as_blocks(self, text: str) -> Iterator[Block]:
        element, within = self._open[-1] if self._open else (None, "")
        here = place(self.file, 0) if element is None else self._place(element)
        if within in _HEADINGS:
            yield heading(int(within[1]), text, here)
        elif within == "li":
            yield listed([(text, here)])
        elif within == "address":
            yield AddressBlock(tuple(words(line) for line in text.split("\n")), here, recipient=False)
        else:
            yield from (listed([(said, here)]) if is_item else paragraph(said, here) for is_item, said in parted(text))

    def _place(self, element: html.HtmlElement) -> Place:
        given, language = element.get(LINE, ""), self._languages[-1]
        line = int(given) if given.isdecimal() and len(given) < _LONGEST_NUMBER else element.sourceline or 0
        return place(self.file, line, language if language != self.language else "")


def language_of(element: html.HtmlElement) -> str:
    """The language that an element itself names, such as `cy`."""
    named = element.get("lang") or element.get("{http://www.w3.org/XML/1998/namespace}lang") or element.get("xml:lang")
    return (named or "").strip().partition("-")[0].lower()


def _wrap(element: html.HtmlElement) -> Wrap | None:
    """How an element sets its words apart, if it does."""
    if element.tag == "sup":
        return raised
    manner = _manner(element)
    return _WRAPS[manner] if manner else None


def _manner(element: html.HtmlElement) -> Manner | None:
    """How the element itself sets its words apart, as far as it says so; a stylesheet may say otherwise."""
    if element.tag == "a":
        return None  # a link may be underlined
    style = element.get("style", "")
    if _UNDERLINED.search(style) or (element.tag in {"u", "ins"} and "text-decoration" not in style):
        return Manner.UNDERLINED
    is_italic = _ITALIC.search(style) or (element.tag in {"em", "i", "cite", "dfn"} and "font-style" not in style)
    return Manner.ITALIC if is_italic else None


def _on_one_line(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def _squeeze(text: str) -> str:
    """Words with single spaces, on as many lines as breaks make."""
    return "\n".join(line for line in (" ".join(line.split()) for line in text.split("\n")) if line)
