"""What the styles of a Word file say: which are headings, which set words in italics or underline them, and the language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from zipfile import ZipFile

from lxml import etree

from govkit.document import Manner
from govkit.read.package import PARSER

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CONTENTS: Final = 0
_HEADING: Final = re.compile(r"heading (\d)")
_OFF: Final = {"0", "false", "off", "none"}
_DEEPEST: Final = 20


def read_styles(package: ZipFile) -> etree._Element:
    """The styles of a file, or none."""
    names = set(package.namelist())
    return etree.fromstring(package.read("word/styles.xml") if "word/styles.xml" in names else b"<styles/>", PARSER)


def language(styles: etree._Element) -> str:
    """The language that the file says it is in, such as `en`, or nothing."""
    named = styles.find(f"{W}docDefaults//{W}lang")
    return ("" if named is None else named.get(f"{W}val", "")).partition("-")[0].lower()


def heading_levels(styles: etree._Element) -> Iterator[tuple[str, int]]:
    """The level of each style of heading, and 0 for those of the contents, whatever the language of the Word that made it."""
    for style in styles.iter(f"{W}style"):
        level, name = style.find(f"{W}pPr/{W}outlineLvl"), style.find(f"{W}name")
        known = "" if name is None else name.get(f"{W}val", "").lower()
        if level is not None and level.get(f"{W}val", "9").isdigit() and int(level.get(f"{W}val", "9")) < 9:
            yield style.get(f"{W}styleId", ""), int(level.get(f"{W}val", "0")) + 1
        elif known.startswith("toc "):
            yield style.get(f"{W}styleId", ""), CONTENTS
        elif known == "title":
            yield style.get(f"{W}styleId", ""), 1
        elif named := _HEADING.match(known):
            yield style.get(f"{W}styleId", ""), int(named[1])


class Manners:
    """How the runs of a file are set: by themselves, by their style, or by that of their paragraph, in this order."""

    def __init__(self, styles: etree._Element) -> None:
        self.styles = {style.get(f"{W}styleId", ""): style for style in styles.iter(f"{W}style")}

    def of(self, run: etree._Element) -> Manner | None:
        """Whether the words of a run are in italics or underlined. What looks like a link is none."""
        own = run.find(f"{W}rPr")
        named = "" if own is None else _value(own.find(f"{W}rStyle"))
        if "hyperlink" in named.lower():
            return None
        paragraph = next((_value(each.find(f"{W}pPr/{W}pStyle")) for each in run.iterancestors(f"{W}p")), "")
        says = [own, *self._of_style(named), *self._of_style(paragraph)]
        for manner, tag in ((Manner.UNDERLINED, f"{W}u"), (Manner.ITALIC, f"{W}i")):
            said = next((found for part in says if part is not None and (found := part.find(tag)) is not None), None)
            if said is not None and _value(said, "on") not in _OFF:
                return manner
        return None

    def _of_style(self, name: str) -> Iterator[etree._Element | None]:
        """What a style says of its words, and what the styles say that it is based on."""
        for _ in range(_DEEPEST):
            style = self.styles.get(name)
            if style is None:
                return
            yield style.find(f"{W}rPr")
            name = _value(style.find(f"{W}basedOn"))


def _value(element: etree._Element | None, default: str = "") -> str:
    return default if element is None else str(element.get(f"{W}val", default))
