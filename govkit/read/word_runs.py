"""The words of a paragraph of a Word file, as they are printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml import etree

from govkit.read.account import UNACCOUNTED, mark_left, mark_read
from govkit.read.blanks import blank
from govkit.read.emphasis import emphasised, plain
from govkit.read.footnotes import raised
from govkit.read.word_fields import Fields, given
from govkit.read.word_package import W
from govkit.read.word_printed import printed
from govkit.read.word_styles import WordStyles

_BETWEEN: Final = {
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}noBreakHyphen": "-",
}
_BOX: Final = f"{W}txbxContent"
_DRAWN: Final = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_IN_RUNS: Final = frozenset({*_DRAWN, _BOX, f"{W}ruby"})  # though some files have them outside
_CODE: Final = re.compile("[0-9a-fA-F]{1,4}")
_HALF: Final = re.compile("[dD][89a-fA-F]..")  # of a character that is none by itself
_FORMULA: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PICTURES: Final = (
    ("picture", "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"),
    ("picture", "{urn:schemas-microsoft-com:vml}imagedata"),
    ("chart", "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"),
    ("diagram", "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"),
    ("drawing", "{urn:schemas-microsoft-com:vml}textpath"),
)


class PrintedWords(NamedTuple):
    """The words of a paragraph, and the text boxes that hang on it."""

    words: str
    boxes: tuple[etree._Element, ...]


def printed_words(paragraph: etree._Element, styles: WordStyles, passed_over: Counter[str]) -> PrintedWords:
    """The words of a paragraph. What of them is not printed or can't be read is counted."""
    reader = _LineReader(styles, passed_over)
    reader.read(paragraph)
    if reader.fields.in_instructions:  # they never end, so they are none
        passed_over[UNACCOUNTED] += reader.unsaid
    return PrintedWords("".join(reader.said), tuple(reader.boxes))


class _LineReader:
    """Goes through the runs of a paragraph."""

    def __init__(self, styles: WordStyles, passed_over: Counter[str]) -> None:
        self.styles, self.passed_over = styles, passed_over
        self.said: list[str] = []
        self.boxes: list[etree._Element] = []
        self.fields = Fields()
        self.hiding = False
        self.unsaid = 0  # words among the instructions of fields

    def read(self, parent: etree._Element) -> None:
        """The runs of a paragraph or of a part of it."""
        for child in printed(parent, self.passed_over):
            start = len(self.said)
            if child.tag == f"{W}r":
                self._run(child)
            elif child.tag == f"{W}hyperlink":
                self.read(child)
                self.said[start:] = [plain("".join(self.said[start:]))]  # a link may be underlined
            elif child.tag == f"{W}fldSimple":
                self.read(child)
                self.said[start:] = [given(child.get(f"{W}instr", ""), "".join(self.said[start:]))]
            elif child.tag in {f"{_FORMULA}oMath", f"{_FORMULA}oMathPara"}:
                self.passed_over["formula"] += 1
                mark_left(child)
            elif child.tag in _IN_RUNS:
                self._words(child)
            elif child.tag != f"{W}pPr":
                self.read(child)

    def _run(self, run: etree._Element) -> None:
        words = ""
        for child in printed(run, self.passed_over):
            if child.tag == f"{W}fldChar":
                self._say(run, words)
                words = ""
                self.fields.turn(child, self.said)
            elif child.tag == f"{W}instrText":
                self.fields.instruct(child.text or "")
            else:
                words += self._words(child)
        self._say(run, words)

    def _words(self, child: etree._Element) -> str:
        """What one part of a run prints."""
        if child.tag == f"{W}t":
            mark_read(child)
            return "".join(map(str, child.itertext("*"))) if len(child) else child.text or ""
        if child.tag == f"{W}sym":
            return _sign(child.get(f"{W}char", ""))
        if child.tag == f"{W}ruby":
            self._glossed(child)
        elif child.tag in _IN_RUNS:
            self._drawn(child)
        return _BETWEEN.get(child.tag, "")

    def _glossed(self, element: etree._Element) -> None:
        """Words that have others in small type above them, which are not read."""
        for note in element.iterchildren(f"{W}rt"):
            self.passed_over["note"] += 1
            mark_left(note)
        for base in element.iterchildren(f"{W}rubyBase"):
            self.read(base)

    def _say(self, run: etree._Element, words: str) -> None:
        """Words in the manner of their run, unless they are hidden or instruct a field."""
        if not words:
            return
        if self.fields.in_instructions:
            self.unsaid += len(words.split())
            return
        hides = self.styles.hides(run)
        if hides:
            self.passed_over["hidden part"] += bool(words.strip()) and not self.hiding
        self.hiding = hides
        if hides:
            return
        if self.styles.is_prompt(run):
            words = blank(words)
        if self.styles.raises(run):
            words = raised(words)
        self.said.append(emphasised(words, self.styles.manner(run)))

    def _drawn(self, element: etree._Element) -> None:
        """Keeps the text boxes of what is drawn, and counts what else may have words in it."""
        boxes = [element] if element.tag == _BOX else list(_outermost(element))
        self.boxes += boxes
        kinds = (kind for kind, tag in _PICTURES if next(element.iter(tag), None) is not None)
        if not boxes and (kind := next(kinds, "")):
            self.passed_over[kind] += 1
            mark_left(element)


def _outermost(element: etree._Element) -> Iterator[etree._Element]:
    """The text boxes of what is drawn, each said once; those in a text box are its own."""
    for child in printed(element, Counter()):
        if child.tag == _BOX:
            yield child
        else:
            yield from _outermost(child)


def _sign(code: str) -> str:
    """A sign of a symbol font."""
    return chr(int(code, 16)) if _CODE.fullmatch(code) and not _HALF.fullmatch(code) else ""
