"""What stands in English in a Word file of another language, marked as such, so that it is checked and read aloud in English."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from govkit.document import Document
from govkit.wording.tongue import untold
from govkit.write.docx.xml import Element, add, qualified

_ENGLISH: Final = "en-GB"


def mark_facts(document: Document, body: Element) -> None:
    """Marks the facts for which a language has no words."""
    if _is_english(document):
        return
    for run in body.iter(qualified("w:r")):
        if untold("".join(words.text or "" for words in run.iter(qualified("w:t"))).strip()):
            _mark(run)


def mark_english(document: Document, elements: Iterable[Element]) -> None:
    """Marks all words of these elements."""
    if _is_english(document):
        return
    for element in elements:
        for run in element.iter(qualified("w:r")):
            _mark(run)


def _is_english(document: Document) -> bool:
    return document.language.startswith("en")


def _mark(run: Element) -> None:
    properties = run.find(qualified("w:rPr"))
    if properties is None:
        properties = add(run, "w:rPr")
        run.insert(0, properties)
    if properties.find(qualified("w:lang")) is None:
        add(properties, "w:lang", val=_ENGLISH)
