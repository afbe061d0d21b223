"""Reads the HTML that a template rendered, strictly: what is not well formed is refused at its line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from typing import Final, NoReturn

from govkit.document.letters import composed, odd_word
from govkit.document.marks import told
from govkit.document.place import Place
from govkit.document.unseen import UNSAFE, describe
from govkit.errors import TemplateFailed

DEEPEST: Final = 20
PLACE_ATTRIBUTE: Final = "data-at"
_VOID: Final = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


# Words, the end of an element, or its start: one of those that documents are made of, with plain attributes between double quotes.
_TAGS: Final = "section|strong|h[1-4]|p|ul|ol|li|table|caption|tr|th|td|address|div|figure|figcaption|dl|dt|dd|nav|a|br"
_PLAIN: Final = re.compile(rf'([^<]+)|</({_TAGS})>|<({_TAGS})((?: [a-z]+(?:-[a-z]+)*="[^"<>&]*")*)>')
_ATTRIBUTE: Final = re.compile(r' ([a-z-]+)="([^"]*)"')
# What HTML takes for a character that is spelt out, as `html.unescape` reads it.
_REFERENCE: Final = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")
_WRITTEN_AT: Final = re.compile(rf' {PLACE_ATTRIBUTE}="([^"<>&]*)"')


@dataclass(slots=True)
class Element:
    """One element as it was written, with the place of the template that wrote it."""

    tag: str
    attributes: dict[str, str]
    place: Place
    children: list[Element | str] = field(default_factory=list)

    @property
    def elements(self) -> list[Element]:
        """The elements directly inside, without the white space between them."""
        return [child for child in self.children if isinstance(child, Element)]


def refuse(element: Element, why: str) -> NoReturn:
    """Says what has no place in a document, at the line that wrote it."""
    raise TemplateFailed(element.place.template, element.place.line, told(why))


def only_attributes(element: Element, *allowed: str) -> None:
    """Refuses an element that has any other attribute."""
    for name in element.attributes:
        if name not in allowed:
            refuse(element, f"<{element.tag}> can't have “{name}”: how documents look is the stylesheet's.")


def only_children(element: Element, *allowed: str) -> None:
    """Refuses an element that holds words of its own, or any other element."""
    for child in element.children:
        if isinstance(child, Element) and child.tag not in allowed:
            refuse(child, f"<{child.tag}> can't stand in <{element.tag}>.")
        if isinstance(child, str) and child.strip():
            refuse(element, f"These words stand in <{element.tag}> itself: “{child.strip()[:40]}”.")


def read_markup(html: str, template: str) -> Element:
    """The elements of a rendered template under one root. Raises TemplateFailed at the first fault."""
    _refuse_unseen(html, template)
    reader = _MarkupReader(template)
    if not _read_plain(html, reader):
        reader = _MarkupReader(template)
        reader.feed(html)
        reader.close()
    return reader.root()


def _refuse_unseen(html: str, template: str) -> None:
    """Refuses a character that is spelt out, perhaps in pieces, and that no template may write: a mark, or what nobody sees."""
    for spelt in _REFERENCE.finditer(html):
        if hidden := UNSAFE.search(unescape(spelt[0])):
            *_, written = [
                Place(template, 1),
                *(_place(at[1], Place(template, 1)) for at in _WRITTEN_AT.finditer(html, 0, spelt.start())),
            ]
            refuse(
                Element("", {}, written),
                f"There is {describe(hidden[0])} here, spelt out as “{spelt[0]}”. Take it out.",
            )


def _read_plain(html: str, reader: _MarkupReader) -> bool:
    """Reads markup as templates mostly write it, several times as fast as HTMLParser does, of which it asks nothing.

    Where anything is written in another way, it says so, and nothing that was read counts.
    """
    at = 0
    for match in _PLAIN.finditer(html):
        if match.start() != at:
            return False
        at = match.end()
        words, closed, opened, attributes = match.groups()
        if words is not None:
            reader.handle_data(unescape(words) if "&" in words else words)
        elif closed is not None:
            reader.handle_endtag(closed)
        else:
            reader.handle_starttag(opened, _ATTRIBUTE.findall(attributes))
    return at == len(html)


class _MarkupReader(HTMLParser):
    def __init__(self, template: str) -> None:
        super().__init__(convert_charrefs=True)
        self._open = [Element("document", {}, Place(template, 1))]

    def root(self) -> Element:
        if len(self._open) > 1:
            refuse(self._open[-1], f"<{self._open[-1].tag}> is opened here and never closed.")
        return self._open[0]

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 - the signature is HTMLParser's
        """Counts no lines, which takes a tenth of the reading: elements say themselves where they were written."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in reversed(attrs)}
        twice = len(attributes) < len(attrs)
        place = _place(attributes.pop(PLACE_ATTRIBUTE, ""), self._open[-1].place)
        element = Element(tag, attributes, place)
        self._open[-1].children.append(element)
        if twice:
            refuse(element, f"<{tag}> has the same attribute twice.")
        if tag not in _VOID:
            self._open.append(element)
        if len(self._open) > DEEPEST:
            refuse(element, f"Elements stand more than {DEEPEST} deep inside each other here.")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if len(self._open) == 1:
            refuse(self._open[0], f"</{tag}> closes nothing that is open.")
        if self._open[-1].tag != tag:
            refuse(self._open[-1], f"<{self._open[-1].tag}> is opened here, but </{tag}> comes before it is closed.")
        self._open.pop()

    def handle_data(self, data: str) -> None:
        words = composed(data)
        if odd := odd_word(words):
            refuse(self._open[-1], f"{odd} Type the word again, in plain letters of one alphabet.")
        self._open[-1].children.append(words)

    def handle_comment(self, data: str) -> None:
        refuse(self._open[-1], f"“<!--{data[:40]}” would be lost. Write a note to yourself as {{# ... #}}.")

    def handle_decl(self, decl: str) -> None:
        refuse(self._open[-1], f"<!{decl}> has no place in a template.")

    def handle_pi(self, data: str) -> None:
        refuse(self._open[-1], f"<?{data}> has no place in a template.")

    def unknown_decl(self, data: str) -> None:
        refuse(self._open[-1], f"<![{data}]> has no place in a template.")


def _place(written: str, parent: Place) -> Place:
    template, _, line = written.rpartition(":")
    return Place(template, int(line)) if template and line.isdigit() else parent
