"""Pictures as drawings of Word's own: sharp at any size, with words that can be read, searched and changed."""

from __future__ import annotations

from typing import Final

from govkit.document import Figure, text_of
from govkit.write.docx.inlines import add_inlines
from govkit.write.docx.paragraph import add_paragraph, set_property
from govkit.write.docx.register import Register
from govkit.write.docx.shapes import ShapeWriter, units
from govkit.write.docx.xml import NAMESPACES, Element, add, add_drawn
from govkit.write.figure import Picture, in_words, lay_out

_EDGES: Final = ("L", "R", "T", "B")


def add_figure(body: Element, figure: Figure, register: Register) -> None:
    """Draw a picture under its caption, with what it shows in words for those who can't see it."""
    add_inlines(add_paragraph(body, "Caption"), figure.caption, register)
    pictures = lay_out(figure)
    for picture in pictures:
        paragraph = add_paragraph(body, "Picture")
        if picture is not pictures[-1]:
            set_property(paragraph, "w:spacing", after=160)
        _add_drawing(paragraph, picture, figure, register)


def _add_drawing(paragraph: Element, picture: Picture, figure: Figure, register: Register) -> None:
    choice = add_drawn(add(add(paragraph, "w:r"), "mc:AlternateContent"), "mc:Choice", Requires="wpg")
    inline = add_drawn(add(choice, "w:drawing"), "wp:inline", **{f"dist{edge}": 0 for edge in _EDGES})
    size = {"cx": units(picture.width), "cy": units(picture.height)}
    add_drawn(inline, "wp:extent", **size)
    number, caption = register.next_id(), text_of(figure.caption)
    add_drawn(inline, "wp:docPr", id=number, name=f"Picture {number}", descr=in_words(figure), title=caption)
    add_drawn(inline, "wp:cNvGraphicFramePr")
    group = add(add_drawn(add(inline, "a:graphic"), "a:graphicData", uri=NAMESPACES["wpg"]), "wpg:wgp")
    add(group, "wpg:cNvGrpSpPr")
    frame = add(add(group, "wpg:grpSpPr"), "a:xfrm")
    for offset, extent in (("a:off", "a:ext"), ("a:chOff", "a:chExt")):
        add_drawn(frame, offset, x=0, y=0)
        add_drawn(frame, extent, **size)
    writer = ShapeWriter(group, register)
    for shape in picture.shapes:
        writer.add(shape)
