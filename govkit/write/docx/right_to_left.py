"""A Word file in a language whose lines run from right to left."""

from __future__ import annotations

import unicodedata
from typing import Final

from govkit.write.docx.paragraph import set_property
from govkit.write.docx.xml import Element, add, qualified

NASKH: Final = "Noto Naskh Arabic"
_RUNS_LEFT: Final = frozenset(("R", "AL"))  # what Unicode says of each such letter
_BEFORE_BIDI: Final = frozenset(map(qualified, ("w:tblStyle", "w:tblpPr", "w:tblOverlap")))


def turn(tree: Element) -> None:
    """Let each paragraph and table with such letters begin at the right, and each run of them run left. An address in Latin letters stays."""
    for paragraph in tree.iter(qualified("w:p")):
        if any(map(_runs_left, _words(paragraph))):
            set_property(paragraph, "w:bidi")
    for run in tree.iter(qualified("w:r")):
        if any(map(_runs_left, _words(run))):
            add(_properties(run), "w:rtl")
    for table in tree.iter(qualified("w:tbl")):
        properties = table.find(qualified("w:tblPr"))
        if properties is None or not any(map(_runs_left, _words(table))):
            continue
        visual = add(properties, "w:bidiVisual")
        properties.insert(sum(child.tag in _BEFORE_BIDI for child in properties), visual)


def turn_sections(body: Element) -> None:
    """Let each section begin at the right."""
    for section in body.iter(qualified("w:sectPr")):
        add(section, "w:bidi")


def turn_styles(styles: Element, language: str) -> None:
    """Name the language and the face of such letters, in which a file has no others."""
    for named in styles.iter(qualified("w:lang")):
        named.set(qualified("w:bidi"), language)
    for fonts in styles.iter(qualified("w:rFonts")):
        if fonts.get(qualified("w:cs")):
            fonts.set(qualified("w:cs"), NASKH)


def _words(element: Element) -> str:
    return "".join(words.text or "" for words in element.iter(qualified("w:t")))


def _runs_left(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in _RUNS_LEFT


def _properties(run: Element) -> Element:
    found = run.find(qualified("w:rPr"))
    if found is None:
        found = add(run, "w:rPr")
        run.insert(0, found)
    return found
