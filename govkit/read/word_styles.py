"""What the styles of a Word file say: which are headings or lists, which hide words or set them apart, and the language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from govkit.document import Manner
from govkit.read.word_package import W
from govkit.read.word_printed import is_on

CONTENTS: Final = 0
_BODY: Final = 10  # beyond the nine levels of an outline
_HEADING: Final = re.compile(r"heading (\d)")
_NAMED: Final = {"title": 1, "heading": 2, "subtitle": _BODY}
_LEVELS: Final = frozenset("012345678")
_DEEPEST: Final = 20


def language(styles: etree._Element) -> str:
    """The language that the file says it is in, such as `en`, or nothing."""
    named = styles.find(f"{W}docDefaults//{W}lang")
    return ("" if named is None else named.get(f"{W}val", "")).partition("-")[0].lower()


class WordStyles:
    """The styles of a file. What an element says itself comes first, then its style, then the styles that this is based on."""

    def __init__(self, root: etree._Element) -> None:
        self._named = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
        usual = (
            name
            for name, style in self._named.items()
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}
        )
        self._usual = next(usual, "")
        self._found: dict[tuple[str, str, str], etree._Element | None] = {}

    def level(self, paragraph: etree._Element) -> int | None:
        """The level of a heading, 0 for a line of the contents, and None for what is neither, whatever the language of Word was."""
        own = _outline(paragraph.find(f"{W}pPr/{W}outlineLvl"))
        styles = self._based(self._of_paragraph(paragraph))
        level = next((each for each in (own, *map(_level, styles)) if each is not None), _BODY)
        return None if level == _BODY else level

    def is_item(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph is an item of a list: it has a bullet or a number, by itself or by its style."""
        styles = self._based(self._of_paragraph(paragraph))
        for each in (paragraph, *styles):
            listing = each.find(f"{W}pPr/{W}numPr")
            number = None if listing is None else listing.find(f"{W}numId")
            if listing is not None and (number is not None or each is paragraph):
                return number is None or number.get(f"{W}val") != "0"
        return False

    def manner(self, run: etree._Element) -> Manner | None:
        """Whether the words of a run are in italics or underlined. What looks like a link is none."""
        if "hyperlink" in self._of_run(run).lower():
            return None
        for manner, tag in ((Manner.UNDERLINED, f"{W}u"), (Manner.ITALIC, f"{W}i")):
            if is_on(self._said(run, tag)):
                return manner
        return None

    def hides(self, run: etree._Element) -> bool:
        """Whether the words of a run are hidden."""
        return is_on(self._said(run, f"{W}vanish"))

    def raises(self, run: etree._Element) -> bool:
        """Whether the words of a run are set above the line."""
        return _value(self._said(run, f"{W}vertAlign")) == "superscript"

    def is_prompt(self, run: etree._Element) -> bool:
        """Whether a run only says what is to be filled in, as “Click here to enter text” does."""
        styles = self._based(self._of_run(run))
        controls = run.iterancestors(f"{W}sdt")
        return any(_value(style.find(f"{W}name")).lower() == "placeholder text" for style in styles) or any(
            is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr")) for control in controls
        )

    def _said(self, run: etree._Element, tag: str) -> etree._Element | None:
        """What the run, its style or that of its paragraph says of a property of words, whichever comes first."""
        own = run.find(f"{W}rPr/{tag}")
        if own is not None:
            return own
        paragraph = next((self._of_paragraph(each) for each in run.iterancestors(f"{W}p")), "")
        asked = self._of_run(run), paragraph, tag
        if asked not in self._found:
            styles = (*self._based(asked[0]), *self._based(paragraph))
            says = (style.find(f"{W}rPr/{tag}") for style in styles)
            self._found[asked] = next((said for said in says if said is not None), None)
        return self._found[asked]

    def _of_paragraph(self, paragraph: etree._Element) -> str:
        return _value(paragraph.find(f"{W}pPr/{W}pStyle"), self._usual)

    def _of_run(self, run: etree._Element) -> str:
        return _value(run.find(f"{W}rPr/{W}rStyle"))

    def _based(self, name: str) -> Iterator[etree._Element]:
        """A style, and those that it is based on."""
        for _ in range(_DEEPEST):
            style = self._named.get(name)
            if style is None:
                return
            yield style
            name = _value(style.find(f"{W}basedOn"))


def _level(style: etree._Element) -> int | None:
    """The level that a style itself gives, 0 for a line of the contents, and None where it says nothing."""
    level, known = _outline(style.find(f"{W}pPr/{W}outlineLvl")), _value(style.find(f"{W}name")).lower()
    if level not in {None, _BODY}:
        return level
    if known.startswith("toc "):
        return CONTENTS
    named = _HEADING.match(known)
    return int(named[1]) if named else _NAMED.get(known, level)


def _outline(element: etree._Element | None) -> int | None:
    """The level that an outline gives; what is no level of one is body text."""
    if element is None:
        return None
    said = element.get(f"{W}val", "")
    return int(said) + 1 if said in _LEVELS else _BODY


def _value(element: etree._Element | None, default: str = "") -> str:
    return default if element is None else str(element.get(f"{W}val", default))
