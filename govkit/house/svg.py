"""An SVG picture that can do nothing but be looked at: shapes alone, which lead nowhere and fetch nothing."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from lxml import etree

from govkit.house.refused import LookRefused
from govkit.read.package import PARSER

_SVG: Final = "{http://www.w3.org/2000/svg}"
_MOST_ELEMENTS: Final = 5_000
_LONGEST_SIDE: Final = 100_000.0
_DRAWN: Final = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
# No gradients: the renderer of PDFs loses those of a small picture on some pages.
_AROUND: Final = ("svg", "g", "defs", "title", "desc")
_SHAPE: Final = ("d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "points")
_LOOKS: Final = (
    *("fill", "fill-rule", "fill-opacity", "opacity", "transform"),
    *(
        "stroke",
        "stroke-width",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-opacity",
        "stroke-dasharray",
    ),
)
_KEPT: Final = frozenset({"viewBox", "preserveAspectRatio", *_SHAPE, *_LOOKS})
# What programs for drawing add, and nobody sees.
_DROPPED: Final = ("metadata", "style", "script")
_LEADS: Final = re.compile(r"url\s*\(|\\", re.IGNORECASE)  # or may lead: a backslash spells a letter of `url`
_PLAIN: Final = re.compile(r"[\w\s#%.,()+-]*", re.ASCII)
_NUMBERS: Final = re.compile(r"[MmZzLlHhVvCcSsQqTtAaEe0-9\s.,+-]*")
_LENGTH: Final = re.compile(r"\s*([0-9.]+)\s*(?:px|pt|mm|cm|in)?\s*")
_SAVE_AGAIN: Final = (
    "Save it as a plain SVG: words as outlines, flat colours, no pictures, styles or effects in it. Or give a PNG."
)


Element = etree._Element  # noqa: SLF001 - lxml gives the type no public name


class SvgPicture(NamedTuple):
    """A picture: its file, of nothing but shapes, and how wide it is beside its height."""

    content: bytes
    shape: float


def read_svg(content: bytes) -> SvgPicture:
    """The picture. Raises LookRefused, which names what it may not hold."""
    try:
        root = etree.fromstring(content, PARSER)
    except (etree.XMLSyntaxError, ValueError):
        raise LookRefused("This is no SVG picture that can be read.", _SAVE_AGAIN) from None
    if root.tag != f"{_SVG}svg" or b"<!ENTITY" in content:
        raise LookRefused("This is no plain SVG picture.", _SAVE_AGAIN)
    if sum(1 for _each in root.iter()) > _MOST_ELEMENTS:
        raise LookRefused(
            f"This picture has more than {_MOST_ELEMENTS:,} parts, which is too much for a logo.", _SAVE_AGAIN
        )
    shape = _shape(root)
    clean = _cleaned(root, None)
    return SvgPicture(etree.tostring(clean), shape)


def _cleaned(element: Element, parent: Element | None) -> Element:
    """The element with what may be in it alone."""
    name = str(element.tag).removeprefix(_SVG)
    if name not in (*_DRAWN, *_AROUND):
        raise LookRefused(f"Line {element.sourceline} of this picture is a <{name[:40]}>.", _SAVE_AGAIN)
    made = etree.Element(f"{_SVG}{name}") if parent is None else etree.SubElement(parent, f"{_SVG}{name}")
    for key, value in _said(element):
        made.set(key, value)
    for child in element:
        tag = str(child.tag)
        if tag.startswith(_SVG) and tag.removeprefix(_SVG) in _DROPPED:
            _refuse_acting(child)
        elif tag.startswith(_SVG):
            _cleaned(child, made)
    return made


def _said(element: Element) -> list[tuple[str, str]]:
    """The attributes that draw something, from those of their own and those in its `style`."""
    told = {str(key): str(value) for key, value in element.attrib.items()}
    styled = (each.partition(":") for each in told.pop("style", "").split(";"))
    told |= {key.strip(): value.strip() for key, _, value in styled if value.strip()}
    kept: list[tuple[str, str]] = []
    for key, value in sorted(told.items()):
        if key.lower().startswith("on") or key.rpartition("}")[2] == "href":
            raise LookRefused(
                f"Line {element.sourceline} of this picture acts, or leads elsewhere (`{key[-20:]}`).", _SAVE_AGAIN
            )
        if key in _KEPT:
            if _LEADS.search(value):
                raise LookRefused(
                    f"Line {element.sourceline} of this picture takes its colour from elsewhere.", _SAVE_AGAIN
                )
            if not (_NUMBERS if key in {"d", "points"} else _PLAIN).fullmatch(value):
                raise LookRefused(
                    f"Line {element.sourceline} of this picture says in `{key}` what draws nothing.", _SAVE_AGAIN
                )
            kept.append((key, value))
    return kept


def _refuse_acting(element: Element) -> None:
    """Raises LookRefused at a script, and at a style sheet, without which the picture would be another."""
    name = str(element.tag).removeprefix(_SVG)
    if name != "metadata":
        raise LookRefused(f"Line {element.sourceline} of this picture is a <{name}>.", _SAVE_AGAIN)


def _shape(root: Element) -> float:
    """How wide the picture is beside its height."""
    box = [each for each in re.split(r"[\s,]+", root.get("viewBox", "").strip()) if each]
    sides = box[2:] if len(box) == 4 else [_number(root.get(side, "")) for side in ("width", "height")]
    try:
        width, height = (float(each) for each in sides)
    except ValueError:
        width = height = 0.0
    if not 0 < width < _LONGEST_SIDE or not 0 < height < _LONGEST_SIDE:
        raise LookRefused(
            "This picture does not say how large it is.", "Save it with a `viewBox`, or a `width` and a `height`."
        )
    if len(box) != 4:
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    root.set("width", f"{width:g}")
    root.set("height", f"{height:g}")
    return width / height


def _number(length: str) -> str:
    found = _LENGTH.fullmatch(length)
    return found[1] if found else ""
