"""A Word file in the look of a house: its colours and font, the styles of its own file, and the logo and lines at the head."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from lxml import etree

from govkit.document import Design
from govkit.document.house_style import HouseStyle, Logo
from govkit.write.docx.frames import RIGHT_EDGE
from govkit.write.docx.logo import drawn
from govkit.write.docx.package import WordFile
from govkit.write.docx.paragraph import add_paragraph, set_property
from govkit.write.docx.register import Register
from govkit.write.docx.runs import add_run
from govkit.write.docx.shapes import units
from govkit.write.docx.xml import NAMESPACES, Element, add, add_drawn, qualified, written

_SHIPPED: Final = "Source Sans 3"
_POINTS: Final = 72 / 25.4
_TWIPS: Final = 20
_GAP: Final = 170  # 3 mm
_FONTS: Final = tuple(map(qualified, ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")))
_COLOURS: Final = tuple(map(qualified, ("w:color", "w:fill", "w:val")))
_NAME: Final = f"{qualified('w:name')}"
_FIGURES: Final = "FigureWords"  # whose lines are measured in the font that govkit ships
_OF_LETTERS: Final = frozenset(
    map(qualified, ("w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:pBdr", "w:shd", "w:tblBorders"))
)
_PROPERTIES: Final = {
    # In the order that the file format asks for.
    qualified("w:pPr"): (
        "pStyle",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "numPr",
        "pBdr",
        "shd",
        "tabs",
        "spacing",
        "ind",
        "jc",
        "outlineLvl",
    ),
    qualified("w:rPr"): ("rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u", "shd", "lang"),
    qualified("w:tblPr"): ("tblInd", "tblBorders", "tblCellMar"),
}


@lru_cache(maxsize=64)
def restyled(styles: bytes, design: Design, house: HouseStyle) -> bytes:
    """The styles of a design in the colours and the font of the house, and as its own Word file has them."""
    tree = etree.fromstring(styles)
    recolour(tree, house)
    if house.font:
        _set_font(tree, house.font.name)
    if house.word_styles:
        _take_styles(tree, etree.fromstring(house.word_styles), design)
    return written(tree)


def in_house_font(part: bytes, house: HouseStyle | None) -> bytes:
    """A part that names the font of documents, such as `theme`, in the font and the colours of the house."""
    if house is None:
        return part
    tree = etree.fromstring(part)
    recolour(tree, house)
    if house.font:
        for element in tree.iter():
            for key, value in element.attrib.items():
                if value == _SHIPPED:
                    element.set(key, house.font.name)
        for font in tree.findall(f"{qualified('w:font')}[@{_NAME}='{house.font.name}']/{qualified('w:panose1')}"):
            font.getparent().remove(font)  # type: ignore[union-attr] # it was found in one
    return written(tree)


def recolour(tree: Element, house: HouseStyle) -> None:
    """Sets what is drawn in govkit's own colours in those of the house."""
    own = {usual.upper(): colour.upper() for usual, colour in house.palette.changes()}
    for element in tree.iter(etree.Element) if own else ():
        for key in (*_COLOURS, "val"):
            value = element.get(key, "")
            if value.upper() in own:
                element.set(key, own[value.upper()])


def add_head(body: Element, house: HouseStyle | None, file: WordFile, register: Register) -> list[Element]:
    """Write the logo and the letterhead of the house, a paragraph for each line, which are given back to be put in their place."""
    start = len(body)
    if house and house.logo:
        _add_logo(add_paragraph(body, "Letterhead"), house.logo, file, register)
    for line in house.letterhead if house else ():
        add_run(add_paragraph(body, "Letterhead"), line)
    return list(body)[start:]


def place_head(paragraphs: list[Element], house: HouseStyle, top: int) -> None:
    """Set the head of a document that has no sender's details at the right of its first page."""
    width = round(max(house.logo.width if house.logo else 0, 65 if house.letterhead else 0) * _POINTS * _TWIPS)
    for paragraph in paragraphs:
        set_property(paragraph, "w:framePr", w=width, hSpace=_GAP, wrap="around", vAnchor="page", hAnchor="page")
        set_property(paragraph, "w:framePr", x=RIGHT_EDGE - width, y=top)
        set_property(paragraph, "w:spacing", before=0, after=0)


def _add_logo(paragraph: Element, logo: Logo, file: WordFile, register: Register) -> None:
    picture = file.relate_to_picture(drawn(logo))
    size = {"cx": units(logo.width * _POINTS), "cy": units(logo.height * _POINTS)}
    inline = add_drawn(add(add(paragraph, "w:r"), "w:drawing"), "wp:inline", distT=0, distB=0, distL=0, distR=0)
    add_drawn(inline, "wp:extent", **size)
    number = register.next_id()
    add_drawn(inline, "wp:docPr", id=number, name=f"Logo {number}", descr=logo.alt)
    add_drawn(inline, "wp:cNvGraphicFramePr")
    shown = add(add_drawn(add(inline, "a:graphic"), "a:graphicData", uri=NAMESPACES["pic"]), "pic:pic")
    named = add(shown, "pic:nvPicPr")
    add_drawn(named, "pic:cNvPr", id=number, name=f"Logo {number}", descr=logo.alt)
    add(named, "pic:cNvPicPr")
    filled = add(shown, "pic:blipFill")
    add(filled, "a:blip", r_embed=picture)
    add(add(filled, "a:stretch"), "a:fillRect")
    properties = add(shown, "pic:spPr")
    frame = add(properties, "a:xfrm")
    add_drawn(frame, "a:off", x=0, y=0)
    add_drawn(frame, "a:ext", **size)
    add(add_drawn(properties, "a:prstGeom", prst="rect"), "a:avLst")


def _set_font(tree: Element, name: str) -> None:
    """Names the font of the house wherever the shipped one was named; pictures stay as they were measured."""
    for fonts in tree.iter(qualified("w:rFonts")):
        for key in _FONTS:
            if fonts.get(key) == _SHIPPED:
                fonts.set(key, name)
    for style in tree:
        if style.get(qualified("w:styleId")) == _FIGURES:
            words = _block(style, qualified("w:rPr"))
            _put(words, add(words, "w:rFonts", ascii=_SHIPPED, hAnsi=_SHIPPED, eastAsia=_SHIPPED, cs=_SHIPPED))


def _take_styles(tree: Element, own: Element, design: Design) -> None:
    """Sets in each style what the house's own file says of it: in letters, whose type and lines are held to two sides, colours alone."""
    said = {style.get(_NAME): style for style in own}
    for style in tree.iter(qualified("w:style")):
        name = style.find(qualified("w:name"))
        taken = said.get(name.get(qualified("w:val"), "").lower()) if name is not None else None
        for block in () if taken is None else taken:
            for each in block:
                if design is not Design.LETTER or each.tag in _OF_LETTERS:
                    _put(_block(style, str(block.tag)), etree.fromstring(etree.tostring(each)))


def _block(style: Element, name: str) -> Element:
    """The properties of a style of one sort, found or made at their place."""
    found = style.find(name)
    if found is None:
        found = etree.SubElement(style, name)
        after = {qualified("w:pPr"): (qualified("w:rPr"), qualified("w:tblPr"))}.get(name, (qualified("w:tblPr"),))
        following = next((child for child in style if child is not found and child.tag in after), None)
        if following is not None:
            following.addprevious(found)
    return found


def _put(block: Element, each: Element) -> None:
    """Puts a property in its place, instead of what was said before. Attributes that it does not have stay."""
    before = block.find(str(each.tag))
    if before is not None and before is not each:
        for key, value in before.attrib.items():
            if key not in each.attrib and each.tag == qualified("w:spacing"):
                each.set(key, value)
        block.remove(before)
    order = {qualified(f"w:{name}"): place for place, name in enumerate(_PROPERTIES[str(block.tag)])}
    place = sum(order.get(str(other.tag), 99) <= order.get(str(each.tag), 99) for other in block if other is not each)
    if each.getparent() is block:
        block.remove(each)
    block.insert(place, each)
