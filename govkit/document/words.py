"""Reads the words inside one block: their origins, weight and links, with white space as a browser shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from govkit.document.inline import Blank, Break, Inline, Link, Reference, Stated, Strong, Text
from govkit.document.marks import read_marked, strip_marks
from govkit.document.markup import Element
from govkit.errors import TemplateFailed

_SPACE: Final = re.compile(r"[ \t\n\r\f]+")
_ADDRESS: Final = re.compile(r"https://[^\s/:@\\]+(/[^\s\\]*)?|mailto:[^\s?\\]+@[^\s?\\]+|tel:\+?[0-9]+", re.ASCII)


def read_inlines(element: Element) -> tuple[Inline, ...]:
    """The words inside an element; runs of white space become one space, and none stands at either end."""
    return _trim(_squeeze(tuple(_inlines(element)), [True]))


def _inlines(element: Element) -> Iterator[Inline]:
    for child in element.children:
        if isinstance(child, str):
            yield from read_marked(child)
        else:
            yield _inline(child)


def _inline(element: Element) -> Inline:
    match element.tag:
        case "strong":
            return Strong(tuple(_inlines(element)))
        case "br":
            return Break()
        case "a":
            return _link(element)
        case _:
            raise TemplateFailed(
                element.place.template,
                element.place.line,
                f"<{element.tag}> can't stand among words. Use <strong>, <a> or <br>.",
            )


def _link(element: Element) -> Link | Reference:
    address = strip_marks(element.attributes.get("href", ""))
    if address.startswith("#"):
        return Reference(address[1:], "")
    if address.startswith("tel:"):
        address = address.replace(" ", "")
    if not _ADDRESS.fullmatch(address):
        raise TemplateFailed(
            element.place.template,
            element.place.line,
            f"A document can't link to “{address}”: only to https:, mailto: and tel: addresses.",
        )
    inlines = tuple(_inlines(element))
    if any(isinstance(inline, Link | Strong | Break | Reference) for inline in inlines):
        raise TemplateFailed(
            element.place.template, element.place.line, "A link holds words alone. Put <strong> around the link."
        )
    return Link(address, inlines)


def _squeeze(inlines: tuple[Inline, ...], after_space: list[bool]) -> tuple[Inline, ...]:
    """Runs of white space as one space, across inlines; `after_space` holds whether the last word ended with one."""
    squeezed: list[Inline] = []
    for inline in inlines:
        match inline:
            case Strong(children) | Link(inlines=children):
                squeezed.append(replace(inline, inlines=_squeeze(children, after_space)))
            case Break():
                after_space[0] = True
                squeezed.append(inline)
            case Text(text) | Stated(text=text) | Blank(text=text):
                words = _SPACE.sub(" ", text)
                words = words[1:] if after_space[0] and words.startswith(" ") else words
                if words:
                    after_space[0] = words.endswith(" ")
                    squeezed.append(replace(inline, text=words))
            case Reference():
                after_space[0] = False
                squeezed.append(inline)
    return tuple(squeezed)


def _trim(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without white space before a break or at the end."""
    kept: list[Inline] = []
    for index, inline in enumerate(inlines):
        last = index + 1 == len(inlines) or isinstance(inlines[index + 1], Break)
        if last and isinstance(inline, Text):
            inline = Text(inline.text.rstrip(" "))
            if not inline.text:
                continue
        kept.append(inline)
    return tuple(kept)
