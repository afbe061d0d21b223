"""The words inside a paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from govkit.document import Blank, Break, Emphasis, Inline, Link, Manner, Reference, Stated, Strong, Text
from govkit.write.docx.register import Register
from govkit.write.docx.xml import Element, add, qualified


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of words looks, where it differs from its paragraph."""

    style: str = ""
    bold: bool = False
    manner: Manner | None = None


PLAIN = Look()


def add_inlines(parent: Element, inlines: Iterable[Inline], register: Register, look: Look = PLAIN) -> None:
    """Write words at the end of a paragraph or a link."""
    for inline in inlines:
        match inline:
            case Text() | Stated():
                add_run(parent, inline.text, look)
            case Blank():
                add_run(parent, inline.text, replace(look, style="Blank"))
            case Break():
                add(add(parent, "w:r"), "w:br")
            case Strong():
                add_inlines(parent, inline.inlines, register, replace(look, bold=True))
            case Emphasis():
                add_inlines(parent, inline.inlines, register, replace(look, manner=inline.manner))
            case Link():
                link = _link(parent, r_id=register.link(inline.address))
                add_inlines(link, inline.inlines, register, replace(look, style="Hyperlink"))
            case Reference():
                _add_reference(parent, inline, register, look)
            case _:
                assert_never(inline)


def add_run(parent: Element, text: str, look: Look = PLAIN) -> None:
    """Write words that look alike."""
    if not text:
        return
    run = add(parent, "w:r")
    if look != PLAIN:
        properties = add(run, "w:rPr")
        if look.style:
            add(properties, "w:rStyle", val=look.style)
        if look.bold:
            add(properties, "w:b")
            add(properties, "w:bCs")
        if look.manner is Manner.ITALIC:
            add(properties, "w:i")
            add(properties, "w:iCs")
        if look.manner is Manner.UNDERLINED:
            add(properties, "w:u", val="single")
    words = add(run, "w:t")
    words.text = text
    if text != text.strip():
        words.set(qualified("xml:space"), "preserve")


def add_tab(parent: Element) -> None:
    """Go on at the next tab stop."""
    add(add(parent, "w:r"), "w:tab")


def _add_reference(parent: Element, reference: Reference, register: Register, look: Look) -> None:
    """Write a reference as a link to its clause; a draft may lack the clause, and then there is nothing to link to."""
    anchor = register.anchors.get(reference.clause)
    if anchor is None:
        add_run(parent, reference.text, look)
    else:
        add_run(_link(parent, anchor=anchor), reference.text, replace(look, style=look.style or "ClauseReference"))


def _link(parent: Element, **target: str) -> Element:
    """A new link, or the one that this already is: Word knows no link inside a link."""
    if parent.tag == qualified("w:hyperlink"):
        return parent
    return add(parent, "w:hyperlink", **target, history=1)
