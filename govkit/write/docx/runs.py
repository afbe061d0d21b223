"""Runs of words that look alike."""

from __future__ import annotations

from dataclasses import dataclass

from govkit.document import Manner
from govkit.write.docx.xml import Element, add, qualified


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of words looks, where it differs from its paragraph."""

    style: str = ""
    bold: bool = False
    manner: Manner | None = None
    size: float = 0


PLAIN = Look()


def add_run(parent: Element, text: str, look: Look = PLAIN) -> None:
    """Write words that look alike."""
    if not text:
        return
    run = add_looking(parent, look)
    words = add(run, "w:t")
    words.text = text
    if text != text.strip():
        words.set(qualified("xml:space"), "preserve")


def add_looking(parent: Element, look: Look) -> Element:
    """A run that looks like this, in which nothing stands yet."""
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
        if look.size:
            add(properties, "w:sz", val=round(look.size * 2))
            add(properties, "w:szCs", val=round(look.size * 2))
        if look.manner is Manner.UNDERLINED:
            add(properties, "w:u", val="single")
    return run


def add_tab(parent: Element) -> None:
    """Go on at the next tab stop."""
    add(add(parent, "w:r"), "w:tab")
