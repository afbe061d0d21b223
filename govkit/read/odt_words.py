"""The words of a paragraph of an OpenDocument text, as they are printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml import etree

from govkit.read.account import mark_left, mark_read
from govkit.read.blanks import blank
from govkit.read.emphasis import emphasised, plain
from govkit.read.footnotes import raised
from govkit.read.odt_styles import TEXT, Styles

OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_LOEXT: Final = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
DRAWN_LINK: Final = f"{_DRAW}a"
PARAGRAPHS: Final = frozenset({f"{TEXT}p", f"{TEXT}h"})
_PASSED_OVER: Final = {
    f"{TEXT}note": "note",
    f"{TEXT}ruby-text": "note",
    f"{OFFICE}annotation": "comment",
    f"{TEXT}hidden-text": "hidden part",
    f"{TEXT}hidden-paragraph": "hidden part",
}
_FILLED_IN: Final = frozenset({f"{TEXT}database-display", f"{TEXT}placeholder"})
_OF_A_FORM: Final = frozenset({f"{TEXT}text-input", f"{TEXT}drop-down"})
_BETWEEN: Final = {f"{TEXT}line-break": "\n", f"{TEXT}tab": "\t", f"{TEXT}s": " "}
_NO_WORDS: Final = frozenset({f"{TEXT}number", f"{TEXT}script"})
_OF_NO_TEXT: Final = tuple(
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}}}"
    for name in ("svg-compatible:1.0", "office:1.0", "form:1.0", "animation:1.0", "presentation:1.0")
)
_BLOCKS: Final = frozenset({*PARAGRAPHS, f"{TEXT}list", f"{TABLE}table"})
_PICTURES: Final = {f"{_DRAW}image": "picture", f"{_DRAW}object": "object", f"{_DRAW}object-ole": "object"}


class WordsOfParagraph(NamedTuple):
    """The words of a paragraph, and the text boxes and shapes with words that hang on it."""

    words: str
    boxes: tuple[etree._Element, ...] = ()


def words_of(paragraph: etree._Element, styles: Styles, passed_over: Counter[str]) -> WordsOfParagraph:
    """The words of a paragraph. What of them is not printed or can't be read is counted."""
    style = paragraph.get(f"{TEXT}style-name", "")
    reader = _WordsReader(styles, style, passed_over)
    if styles.hides("", style):
        passed_over["hidden part"] += 1
        return WordsOfParagraph("")
    return WordsOfParagraph(reader.words(paragraph).strip(), tuple(reader.boxes))


def boxes_of(drawn: etree._Element, passed_over: Counter[str]) -> list[etree._Element]:
    """What of a drawing holds blocks of words. A picture, which may show some, is counted."""
    boxes = list(_outermost(drawn))
    kind = next((_PICTURES[each.tag] for each in drawn.iter(*_PICTURES)), "")
    if not boxes and kind:
        passed_over[kind] += 1
    return boxes


def is_drawn(element: etree._Element) -> bool:
    """Whether an element is a frame, a shape or another drawing."""
    return element.tag.startswith(_DRAW) and element.tag != DRAWN_LINK


def _outermost(element: etree._Element) -> Iterator[etree._Element]:
    if any(child.tag in _BLOCKS for child in element):
        yield element
    else:
        for child in element:
            yield from _outermost(child)


class _WordsReader:
    """Goes through the parts of a paragraph."""

    def __init__(self, styles: Styles, style: str, passed_over: Counter[str]) -> None:
        self.styles, self.style, self.passed_over = styles, style, passed_over
        self.boxes: list[etree._Element] = []

    def words(self, element: etree._Element, span: str = "") -> str:
        """The words of a part of a paragraph."""
        said = [self._set(element.text, span)]
        for child in element:
            said += [self._part(child, span), self._set(child.tail, span)]
        return "".join(said)

    def _set(self, text: str | None, span: str) -> str:
        """Words as their span sets them."""
        words = (text or "").replace("\n", " ")
        raises = bool(words) and self.styles.raises(span, self.style)
        return emphasised(raised(words) if raises else words, self.styles.manner(span, self.style))

    def _part(self, element: etree._Element, span: str) -> str:
        """The words of an element among words, or none of what is passed over."""
        if is_drawn(element):
            self.boxes += boxes_of(element, self.passed_over)
            return ""
        if element.tag == f"{TEXT}span":
            span = element.get(f"{TEXT}style-name", "")
        if passed_over := self._what_is_passed_over(element, span):
            self.passed_over[passed_over] += 1
            mark_left(element)
            return ""
        if element.tag in _NO_WORDS or element.tag.startswith(_OF_NO_TEXT):
            return ""
        if element.tag in PARAGRAPHS:
            mark_read(element)
        if element.tag in _BETWEEN:
            return _BETWEEN[element.tag]
        words = self.words(element, span)
        if _is_blank(element, words):
            return blank(words)
        return plain(words) if element.tag == f"{TEXT}a" else words  # a link may be underlined

    def _what_is_passed_over(self, element: etree._Element, span: str) -> str:
        hides = element.tag == f"{TEXT}span" and self.styles.hides(span, self.style)
        return "hidden part" if hides else _PASSED_OVER.get(element.tag, "")


def _is_blank(element: etree._Element, words: str) -> bool:
    """Whether an element stands where something is filled in later."""
    prompts = element.get(f"{_LOEXT}showing-place-holder") == "true"
    return prompts or element.tag in _FILLED_IN or (element.tag in _OF_A_FORM and not words.strip())
