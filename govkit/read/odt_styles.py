"""What the styles of an OpenDocument text say: which are titles, which set words apart or hide them, and the language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from govkit.document import Manner

FO: Final = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_NO_LANGUAGE: Final = {"none", "zxx"}
_LEVELS: Final = frozenset("123456789")
_ABOVE: Final = frozenset("123456789")  # what a share of the height of the line starts with, if it is above
_DEEPEST: Final = 20
_SETS_APART: Final = (
    (Manner.UNDERLINED, f"{STYLE}text-underline-style", lambda value: value != "none"),
    (Manner.ITALIC, f"{FO}font-style", lambda value: value in {"italic", "oblique"}),
)


class Styles:
    """The styles of a file: those that it names, and those that the word processor made for single words and paragraphs."""

    def __init__(self, *parts: etree._Element) -> None:
        self._named = {
            (style.get(f"{STYLE}family"), style.get(f"{STYLE}name")): style
            for part in parts
            for style in part.iter(f"{STYLE}style")
        }
        self._parts = parts

    def language(self) -> str:
        """The language that the file says it is in, such as `en`, or nothing."""
        for part in self._parts:
            for style in part.iter(f"{STYLE}default-style"):
                said = style.find(f"{STYLE}text-properties")
                if style.get(f"{STYLE}family") == "paragraph" and said is not None:
                    named = said.get(f"{FO}language", "").lower()
                    return "" if named in _NO_LANGUAGE else named
        return ""

    def level(self, paragraph: str) -> int | None:
        """The level of the heading that a paragraph's style makes of it, or None: the style, or what it is made from, is for one."""
        for style in self._made_from("paragraph", paragraph):
            said = style.get(f"{STYLE}default-outline-level")
            if said is not None:
                return int(said) if said in _LEVELS else None
            if style.get(f"{STYLE}name") == "Title":
                return 1
        return None

    def manner(self, span: str, paragraph: str) -> Manner | None:
        """How the words of a span are set apart: by its own style or by that of its paragraph."""
        for manner, attribute, does in _SETS_APART:
            said = self._said(span, paragraph, attribute)
            if said and does(said):
                return manner
        return None

    def hides(self, span: str, paragraph: str) -> bool:
        """Whether the words of a span are hidden."""
        return self._said(span, paragraph, f"{TEXT}display") == "none"

    def raises(self, span: str, paragraph: str) -> bool:
        """Whether the words of a span are set above the line."""
        position = self._said(span, paragraph, f"{STYLE}text-position").partition(" ")[0]
        return position == "super" or (position.endswith("%") and position[:1] in _ABOVE)

    def _said(self, span: str, paragraph: str, attribute: str) -> str:
        """What the nearest style that says anything of it says."""
        styles = (*self._made_from("text", span), *self._made_from("paragraph", paragraph))
        properties = (style.find(f"{STYLE}text-properties") for style in styles)
        said = (each.get(attribute) for each in properties if each is not None)
        return next((value for value in said if value), "")

    def _made_from(self, family: str, name: str) -> Iterator[etree._Element]:
        """A style, then those that it is made from."""
        style = self._named.get((family, name))
        for _ in range(_DEEPEST):
            if style is None:
                return
            yield style
            style = self._named.get((family, style.get(f"{STYLE}parent-style-name")))
