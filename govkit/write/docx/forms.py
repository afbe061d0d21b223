"""What people fill in by hand: boxes to tick, and lines to write on."""

from __future__ import annotations

from govkit.document import Field, Tickbox, text_of
from govkit.write.docx.inlines import add_inlines
from govkit.write.docx.paragraph import add_paragraph, set_property
from govkit.write.docx.register import Register
from govkit.write.docx.runs import add_tab
from govkit.write.docx.xml import Element, add

FONT = "Segoe UI Symbol"
UNTICKED, TICKED = "\u2610", "\u2612"
LONGEST_ALIAS = 64


def add_tickbox(body: Element, tickbox: Tickbox, register: Register) -> None:
    """Write an empty box, which can be ticked in Word too, and what ticking it means."""
    paragraph = add_paragraph(body, "Tickbox")
    # The control holds the box alone: one around the paragraph would hide it from readers of the file's paragraphs.
    control = add(paragraph, "w:sdt")
    _add_control_properties(control, text_of(tickbox.inlines).strip(), register.next_id())
    box = add(add(control, "w:sdtContent"), "w:r")
    add(add(box, "w:rPr"), "w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    add(box, "w:t").text = UNTICKED
    add_tab(paragraph)
    add_inlines(paragraph, tickbox.inlines, register)


def add_field(body: Element, field: Field, register: Register) -> None:
    """Write what is asked for, and a line up to the margin; more lines below it where there is more to write."""
    paragraph = add_paragraph(body, "FillIn")
    add_inlines(paragraph, field.inlines, register)
    add_tab(paragraph)
    for _ in range(field.lines - 1):
        set_property(body[-1], "w:keepNext")
        add_tab(add_paragraph(body, "FillIn"))


def _add_control_properties(control: Element, name: str, number: int) -> None:
    """Say that a content control is a box to tick, and by what name a screen reader calls it."""
    properties = add(control, "w:sdtPr")
    add(properties, "w:alias", val=name[:LONGEST_ALIAS])
    add(properties, "w:id", val=number)
    box = add(properties, "w14:checkbox")
    add(box, "w14:checked", w14_val=0)
    add(box, "w14:checkedState", w14_val=f"{ord(TICKED):04X}", w14_font=FONT)
    add(box, "w14:uncheckedState", w14_val=f"{ord(UNTICKED):04X}", w14_font=FONT)
