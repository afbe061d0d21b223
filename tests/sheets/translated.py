"""A translator's table as somebody sends it back: with other words, and with fields that were lost or copied."""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy

from lxml import etree

from govkit.read.word_package import W
from govkit.sheets.controls import TAG

_TEXT = "word/document.xml"


def control_of(text: etree._Element, key: str) -> etree._Element:
    """The field of a row."""
    found = [each for each in text.iter(f"{W}sdt") if each.findall(f"{W}sdtPr/{W}tag[@{W}val='{TAG}{key}']")]
    return found[0]


def text_of(content: bytes) -> etree._Element:
    """The text of a Word file."""
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(_TEXT))


def with_text(content: bytes, text: etree._Element) -> bytes:
    """The Word file with another text."""
    old, new = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(new, "w") as out:
        for name in old.namelist():
            out.writestr(name, etree.tostring(text) if name == _TEXT else old.read(name))
    return new.getvalue()


def reworded_at(content: bytes, key: str, old: str, new: str) -> bytes:
    """The file in which the field of a row has other words; facts stay."""
    text = text_of(content)
    for words in control_of(text, key).iter(f"{W}t"):
        words.text = (words.text or "").replace(old, new)
    return with_text(content, text)


def without_fact(content: bytes, key: str) -> bytes:
    """The file in which the first fact of a row was deleted."""
    text = text_of(content)
    fact = next(control_of(text, key).find(f"{W}sdtContent").iter(f"{W}sdt"))  # type: ignore[union-attr]
    fact.getparent().remove(fact)  # type: ignore[union-attr]
    return with_text(content, text)


def with_fact_twice(content: bytes, key: str) -> bytes:
    """The file in which the first fact of a row was copied."""
    text = text_of(content)
    fact = next(control_of(text, key).find(f"{W}sdtContent").iter(f"{W}sdt"))  # type: ignore[union-attr]
    fact.addnext(deepcopy(fact))
    return with_text(content, text)
