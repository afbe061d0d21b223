"""The words inside a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final, assert_never

from govkit.document import Blank, Break, Emphasis, Inline, Link, MergeField, Reference, Stated, Strong, Text
from govkit.write.docx.fields import add_word_field
from govkit.write.docx.register import Register
from govkit.write.docx.runs import PLAIN, Look, add_run
from govkit.write.docx.xml import Element, add, qualified

_NUMBERED: Final = re.compile(r"(\D+)(\d+)")


def add_inlines(parent: Element, inlines: Iterable[Inline], register: Register, look: Look = PLAIN) -> None:
    """Write words at the end of a paragraph or a link."""
    for inline in inlines:
        match inline:
            case MergeField():
                _add_merge_field(parent, inline, look)
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


def _add_merge_field(parent: Element, field: MergeField, look: Look) -> None:
    """Write a field that a mail merge fills; where it is filled with nothing, Word leaves its line out."""
    add_word_field(parent, f"MERGEFIELD {field.field}", f"«{field.field}»", look)


def _add_reference(parent: Element, reference: Reference, register: Register, look: Look) -> None:
    """Write a reference as a link to its clause, with a number that Word works out anew where clauses were put in or taken out.

    A draft may lack the clause, and then there is nothing to link to.
    """
    anchor = register.anchors.get(reference.clause)
    if anchor is None:
        add_run(parent, reference.text, look)
        return
    look = replace(look, style=look.style or "ClauseReference")
    numbered = _NUMBERED.fullmatch(reference.text)
    if numbered is None:
        add_run(_link(parent, anchor=anchor), reference.text, look)
        return
    # The field is a link by itself: in another it is a link inside a link, which no screen reader can tell.
    add_run(parent, numbered[1], look)
    add_word_field(parent, rf"REF {anchor} \r \h", numbered[2], look)


def _link(parent: Element, **target: str) -> Element:
    """A new link, or the one that this already is: Word knows no link inside a link."""
    if parent.tag == qualified("w:hyperlink"):
        return parent
    return add(parent, "w:hyperlink", **target, history=1)
