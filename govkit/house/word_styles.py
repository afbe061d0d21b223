"""The styles of a house's own Word file, as far as documents take them: what is known and safe, and nothing else of the file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from lxml import etree

from govkit.errors import DocumentUnreadable
from govkit.house.contrast import ENOUGH, ratio
from govkit.house.refused import LookRefused
from govkit.read.package import Package, package_of
from govkit.read.word_package import W, part, styles_part

# The names of the styles that documents have, as Word writes them in every language.
TAKEN: Final = frozenset(
    (
        *("normal", "title", "heading 1", "heading 2", "heading 3", "list bullet", "list number"),
        *("caption", "footer", "toc 1", "toc heading", "table grid"),
    )
)
_OF_WORDS: Final = ("rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs")
_OF_PARAGRAPHS: Final = ("pBdr", "shd", "spacing", "jc")
_OF_TABLES: Final = ("tblBorders",)
_HAVE_LINES: Final = ("pBdr", "tblBorders")
_LINES: Final = ("top", "left", "start", "bottom", "right", "end", "between", "bar", "insideH", "insideV")
_COLOUR_OR_AUTO: Final = re.compile(r"[0-9A-Fa-f]{6}|auto")
_POINTS: Final = re.compile(r"\d{1,4}")
_SWITCH: Final = re.compile(r"true|false|on|off|[01]")
_STROKE: Final = re.compile(
    r"nil|none|single|thick|double|triple|dotted|dashed|dashSmallGap|dotDash|dotDotDash|wave|doubleWave|inset|outset"
    r"|(?:thinThick|thickThin|thinThickThin)(?:Small|Medium|Large)Gap"
)
_FONT_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,60}")
# What an attribute may say, by its name, and by that of its element where it is `val`: what else it said, Word could not open.
_VALUES: Final = {
    **dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), _FONT_NAME),
    **dict.fromkeys((*_LINES,), _STROKE),
    **dict.fromkeys(("b", "bCs", "i", "iCs"), _SWITCH),
    **dict.fromkeys(("color", "fill"), _COLOUR_OR_AUTO),
    **dict.fromkeys(("sz", "szCs", "space", "before", "after", "line"), _POINTS),
    "lineRule": re.compile("auto|exact|atLeast"),
    "jc": re.compile("left|start|center|right|end|both|distribute"),
    "shd": re.compile(r"nil|clear|solid|pct\d{1,2}"),
}
_COLOUR: Final = re.compile(r"[0-9A-Fa-f]{6}")
_LEAST: Final = 22  # half points: the smallest words of any document
_MOST: Final = 144
_PAPER: Final = "ffffff"
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SAVE_AGAIN: Final = "Save it again in Word as a .docx, without a password."

Element = etree._Element  # noqa: SLF001 - lxml gives the type no public name


def read_word_styles(content: bytes, file: Path) -> bytes:
    """The styles that documents take of a Word file. Raises LookRefused, also where nobody could read their words."""
    try:
        with package_of(content, file, "Word file") as package:
            named = styles_part(package)
            if not named:
                raise LookRefused("This Word file has no styles.", _SAVE_AGAIN)
            styles, fonts = part(package, named), _theme_fonts(package)
    except (DocumentUnreadable, MemoryError):
        raise LookRefused("This is no Word file that can be opened.", _SAVE_AGAIN) from None
    taken = etree.Element(f"{W}styles", nsmap={"w": W[1:-1]})
    for style in styles.iter(f"{W}style"):
        name = _said(style, "name").lower()
        if name in TAKEN:
            _take(taken, style, name, fonts)
    _refuse_unreadable(taken)
    return etree.tostring(taken)


def _theme_fonts(package: Package) -> dict[str, str]:
    """The fonts that a theme calls its major and its minor one."""
    name = next((each for each in package.names if each.startswith("word/theme/theme")), "")
    if not name:
        return {}
    theme = part(package, name)
    found = {}
    for sort in ("major", "minor"):
        latin = theme.find(f".//{_DRAWING}{sort}Font/{_DRAWING}latin")
        if latin is not None:
            found[sort] = latin.get("typeface", "")
    return found


def _take(taken: Element, style: Element, name: str, fonts: dict[str, str]) -> None:
    made = etree.SubElement(taken, f"{W}style")
    made.set(f"{W}name", name)
    for block, known in (("pPr", _OF_PARAGRAPHS), ("rPr", _OF_WORDS), ("tblPr", _OF_TABLES)):
        said = style.find(f"{W}{block}")
        into = etree.SubElement(made, f"{W}{block}")
        for each in () if said is None else said:
            if str(each.tag) in {f"{W}{one}" for one in known}:
                _copy(into, each, fonts)


def _copy(into: Element, each: Element, fonts: dict[str, str]) -> None:
    """An element with what is known of its attributes, and of the lines that are in it where it has lines."""
    made = etree.SubElement(into, each.tag)
    name = _name(each)
    of_theme = fonts.get(each.get(f"{W}asciiTheme", "")[:5], "")
    told = {f"{W}ascii": of_theme, f"{W}hAnsi": of_theme} if of_theme else {}
    for key, value in (*told.items(), *each.attrib.items()):
        said = _VALUES.get(name if str(key) == f"{W}val" else str(key).removeprefix(W))
        if said and said.fullmatch(str(value)):
            made.set(key, value)
    for child in each if name in _HAVE_LINES else ():
        if _name(child) in _LINES:
            _copy(made, child, fonts)


def _name(element: Element) -> str:
    return str(element.tag).removeprefix(W)


def _refuse_unreadable(styles: Element) -> None:
    """Raises LookRefused where words of a style are too faint or too small."""
    for style in styles:
        name = style.get(f"{W}name", "")
        colour, behind = _attribute(style, "rPr/color", "val"), _attribute(style, "pPr/shd", "fill")
        behind = behind if _COLOUR.fullmatch(behind) else _PAPER
        if _COLOUR.fullmatch(colour) and (found := ratio(colour.lower(), behind.lower())) < ENOUGH:
            why = f"The words of the style “{name}” stand out from what is behind them by {found:.1f} to 1."
            raise LookRefused(why, f"Choose a darker colour for it in Word: at least {ENOUGH} to 1.")
        size = _attribute(style, "rPr/sz", "val")
        if size.isdigit() and int(size) < _LEAST:
            why = f"The words of the style “{name}” are {int(size) / 2:g} points high."
            raise LookRefused(why, f"Set them in {_LEAST / 2:g} points at least.")
        if size.isdigit() and int(size) > _MOST:
            why = f"The words of the style “{name}” are {int(size) / 2:g} points high."
            raise LookRefused(why, f"Set them in {_MOST / 2:g} points at most.")


def _attribute(style: Element, path: str, name: str) -> str:
    found = style.find("/".join(f"{W}{step}" for step in path.split("/")))
    return "" if found is None else found.get(f"{W}{name}", "")


def _said(style: Element, name: str) -> str:
    found = style.find(f"{W}{name}")
    return "" if found is None else found.get(f"{W}val", "")
