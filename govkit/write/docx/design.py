"""The styles, the numbering and the measures of each page design."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from lxml import etree

from govkit.document import Design
from govkit.write.docx.enlarged import LEAST, enlarge_styles, give_room
from govkit.write.docx.right_to_left import turn_styles
from govkit.write.docx.xml import Element, add, qualified, written

CLAUSES, BULLETS, BULLETS_UNDER_NUMBER, LETTERS, LETTERS_UNDER_NUMBER = 1, 2, 3, 4, 5
FIRST_FREE_LIST = 4
_USUAL = 24  # half points: the words that the indents of numbers and bullets are for


@dataclass(frozen=True, slots=True)
class Page:
    """The measures of an A4 page, in twentieths of a point, and how large the words of its tables are, in points."""

    side: int
    top: int
    table_size: int
    width: int = 11906
    height: int = 16838

    @property
    def text_width(self) -> int:
        """What is left between the margins."""
        return self.width - 2 * self.side


PAGES = {
    Design.LETTER: Page(side=1134, top=907, table_size=14),
    Design.AGREEMENT: Page(side=1021, top=907, table_size=11),
    Design.NOTICE: Page(side=1134, top=1134, table_size=12),
    Design.BRIEFING: Page(side=850, top=794, table_size=11),
}


@cache
def styles(
    design: Design, language: str, *, numbered: bool, large_print: bool = False, to_the_left: bool = False
) -> bytes:
    """The styles of a design, whose headings take numbers or not, for lines that run to the right or `to_the_left`."""
    tree = _part("styles")
    if design is not Design.AGREEMENT:
        _replace_styles(tree, _part(f"{design}-styles"))
    for language_element in tree.iter(qualified("w:lang")):
        language_element.set(qualified("w:val"), language)
    if not numbered:
        _remove(tree, "w:pPr/w:numPr")
    if to_the_left:
        turn_styles(tree, language)
    if large_print:
        enlarge_styles(tree)
    return written(tree)


def numbering(lettered_lists: Mapping[int, int], *, numbered: bool, large_print: bool = False) -> bytes:
    """The numbering of one document, with a list of its own for each lettered one."""
    tree = _part("numbering")
    if large_print:
        give_room(tree, LEAST / _USUAL)
    if not numbered:
        _remove(tree, "w:lvl/w:pStyle")
    for number, kind in lettered_lists.items():
        own = add(tree, "w:num", numId=number)
        add(own, "w:abstractNumId", val=kind)
        add(add(own, "w:lvlOverride", ilvl=0), "w:startOverride", val=1)
    return written(tree)


@cache
def settings(language: str) -> bytes:
    """The settings of a document in one language."""
    tree = _part("settings")
    for language_element in tree.iter(qualified("w:themeFontLang")):
        language_element.set(qualified("w:val"), language)
    return written(tree)


@cache
def unchanging(name: str) -> bytes:
    """A part that is the same in every document: `fontTable` or `theme`."""
    return written(_part(name))


def _part(name: str) -> Element:
    """One of the files under parts/, without its remarks and its layout."""
    tidy = etree.XMLParser(remove_blank_text=True, remove_comments=True, resolve_entities=False)
    return etree.fromstring(_source(name), tidy)


@cache
def _source(name: str) -> bytes:
    return files(__package__).joinpath("parts", f"{name}.xml").read_bytes()


def _replace_styles(tree: Element, others: Element) -> None:
    """Put each of `others` where the style of the same id stands."""
    style_id = qualified("w:styleId")
    present = {style.get(style_id): style for style in tree}
    for style in others:
        tree.replace(present[style.get(style_id)], style)


def _remove(tree: Element, path: str) -> None:
    """Remove each element found at the end of a path of two steps."""
    parent_name, name = (qualified(step) for step in path.split("/"))
    for parent in tree.iter(parent_name):
        for child in parent.findall(name):
            parent.remove(child)
