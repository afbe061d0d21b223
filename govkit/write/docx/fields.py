"""Word's own fields: page numbers and the like, with what they showed last."""

from __future__ import annotations

from govkit.write.docx.runs import PLAIN, Look, add_looking, add_run
from govkit.write.docx.xml import Element, add, qualified


def add_word_field(parent: Element, instruction: str, shown: str = "", look: Look = PLAIN) -> None:
    """Write a field, with what it shows until Word works it out anew."""
    begin_word_field(parent, instruction, look)
    add_run(parent, shown, look)
    end_word_field(parent, look)


def begin_word_field(parent: Element, instruction: str, look: Look = PLAIN) -> None:
    """Write the start of a field, up to what it shows."""
    _mark(parent, "begin", look)
    words = add(add_looking(parent, look), "w:instrText")
    words.text = f" {instruction} "
    words.set(qualified("xml:space"), "preserve")
    _mark(parent, "separate", look)


def end_word_field(parent: Element, look: Look = PLAIN) -> None:
    """Write the end of a field."""
    _mark(parent, "end", look)


def _mark(parent: Element, kind: str, look: Look) -> None:
    add(add_looking(parent, look), "w:fldChar", fldCharType=kind)
