"""What of a Word file is printed once all changes are accepted: without what was taken out, and without wrappers that print nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from govkit.read.account import mark_left
from govkit.read.word_package import W

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WRAPPERS: Final = frozenset(f"{W}{name}" for name in ("ins", "moveTo", "smartTag", "customXml", "dir", "bdo"))
_TAKEN_OUT: Final = frozenset({f"{W}del", f"{W}moveFrom"})
_GONE: Final = (f"{W}trPr/{W}del", f"{W}tcPr/{W}cellDel")
_HIDDEN: Final = (f"{W}trPr/{W}hidden",)
_NOTHING: Final = etree.Element("nothing")
_OFF: Final = frozenset({"0", "false", "off", "none"})


def printed(parent: etree._Element, passed_over: Counter[str]) -> Iterator[etree._Element]:
    """What stands in an element, in order: blocks, rows, cells or runs. What is not printed is counted."""
    for child in parent:
        if child.tag in _WRAPPERS:
            yield from printed(child, passed_over)
        elif child.tag == f"{W}sdt":
            for content in child.iterchildren(f"{W}sdtContent"):
                yield from printed(content, passed_over)
        elif child.tag == f"{_MC}AlternateContent":
            yield from printed(_alternative(child), passed_over)
        elif child.tag in _TAKEN_OUT or any(child.find(path) is not None for path in _GONE):
            passed_over["deletion"] += 1
            mark_left(child)
        elif any(is_on(child.find(path)) for path in _HIDDEN):
            passed_over["hidden part"] += 1
            mark_left(child)
        else:
            yield child


def is_on(element: etree._Element | None) -> bool:
    """Whether a property is there and is not switched off."""
    return element is not None and element.get(f"{W}val", "on") not in _OFF


def joins_next(paragraph: etree._Element) -> bool:
    """Whether a paragraph goes on in the next one: its end was taken out, or it is a large first letter."""
    taken_out = any(paragraph.find(f"{W}pPr/{W}rPr/{tag}") is not None for tag in _TAKEN_OUT)
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    return taken_out or (frame is not None and frame.get(f"{W}dropCap", "none") != "none")


def _alternative(element: etree._Element) -> etree._Element:
    """Of several ways to say the same the first that has words or anything else in it. Word says text boxes twice."""
    ways = [way for way in element if way.tag in {f"{_MC}Choice", f"{_MC}Fallback"}]
    with_words = (way for way in ways if any(text.text for text in way.iter(f"{W}t")))
    filled = (way for way in ways if len(way))
    chosen = next(with_words, next(filled, _NOTHING))
    for way in ways:
        if way is not chosen:
            mark_left(way)
    return chosen
