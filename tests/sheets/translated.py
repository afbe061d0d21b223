"""A translator's table as somebody sends it back: with other words, and with fields that were lost or copied."""

from __future__ import annotations

import io
import re
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


def with_hint(content: bytes, key: str) -> bytes:
    """The file in which a row was emptied in Word, which shows what to do there in words of its own."""
    text = text_of(content)
    control = control_of(text, key)
    _empty(control)
    etree.SubElement(control.find(f"{W}sdtPr"), f"{W}showingPlcHdr")  # type: ignore[arg-type]
    paragraph = etree.SubElement(control.find(f"{W}sdtContent"), f"{W}p")  # type: ignore[arg-type]
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = "Cliciwch neu tapiwch yma i roi testun."
    return with_text(content, text)


def with_nothing(content: bytes, key: str) -> bytes:
    """The file in which a row was emptied."""
    text = text_of(content)
    _empty(control_of(text, key))
    return with_text(content, text)


def _empty(control: etree._Element) -> None:
    held = control.find(f"{W}sdtContent")
    for each in list(held):  # type: ignore[arg-type]
        held.remove(each)  # type: ignore[union-attr]


def with_every_word(content: bytes, key: str, ending: str) -> bytes:
    """The file in which each word of a row ends otherwise; facts stay."""
    text = text_of(content)
    for words in control_of(text, key).iter(f"{W}t"):
        if not (words.text or "").startswith("["):
            words.text = re.sub(r"[^\W\d_]{2,}", lambda found: f"{found[0]}{ending}", words.text or "")
    return with_text(content, text)
