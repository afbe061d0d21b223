"""Reads the words inside one block: their origins, weight and links, with white space as a browser shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import category

from govkit.document.inline import Blank, Break, Inline, Link, Reference, Stated, Strong, Text, leaves, text_of
from govkit.document.leads_elsewhere import MAILBOX, leads_elsewhere
from govkit.document.marks import MarkUnknown, holds_blank, holds_slot, read_marked, strip_marks
from govkit.document.markup import Element, only_attributes, refuse
from govkit.document.one_stop import with_one_stop

# A number that goes on: `1`, `1.` and `1,` make another number of the digits that follow.
_ENDS_IN_DIGITS: Final = re.compile(r"\d[.,]?\Z")
_STARTS_WITH_DIGITS: Final = re.compile(r"[.,]?\d")
_SPACE: Final = re.compile(r"[ \t\n\r\f]+")
# Printable ASCII alone, and no backslash: nothing that one reader of an address takes for something else.
_ADDRESS: Final = re.compile(
    rf"https://[A-Za-z0-9.-]+(/[!-\[\]-~]*)?|mailto:(?!.*%[0-9A-Fa-f]{{2}}){MAILBOX}|tel:\+?[0-9]+"
)


def read_inlines(element: Element) -> tuple[Inline, ...]:
    """The words inside an element; runs of white space become one space, and neither one nor a break stands at the end."""
    try:
        inlines = tuple(_inlines(element))
    except MarkUnknown:
        refuse(
            element, "There is a sign here that govkit keeps for its own marks, and no fact put it there. Take it out."
        )
    if len(inlines) > 1:
        _refuse_joined(inlines, element)
        inlines = with_one_stop(inlines)
    inlines = _trim(_squeeze(inlines, [True]), [True])
    while inlines and isinstance(inlines[-1], Break):
        inlines = inlines[:-1]
    return inlines


def _refuse_joined(inlines: tuple[Inline, ...], element: Element) -> None:
    """Refuses what makes another word of a fact: digits against its own, as in `1{{ keep_for }}`, or a sign drawn over its last letter."""
    before: Text | Stated | Blank = Text("")
    for leaf in leaves(inlines):
        if isinstance(leaf, Break | Reference):
            before = Text("")
        elif leaf.text:
            if (type(before) is not Text or type(leaf) is not Text) and _joins(before.text, leaf.text):
                refuse(
                    element,
                    f"“{before.text[-20:]}” and “{leaf.text[:20]}” make another word of a fact. Put a space between them.",
                )
            before = leaf


def _joins(before: str, after: str) -> bool:
    if category(after[0]).startswith("M"):
        return True
    return bool(_ENDS_IN_DIGITS.search(before) and after[0].isdigit()) or bool(
        before[-1:].isdigit() and _STARTS_WITH_DIGITS.match(after)
    )


def _inlines(element: Element) -> Iterator[Inline]:
    for child in element.children:
        if isinstance(child, str):
            yield from read_marked(child)
        elif child.tag == "a" and any(holds(child.attributes.get("href", "")) for holds in (holds_blank, holds_slot)):
            yield from _inlines(child)  # nothing leads to an address that is still to be agreed, or filled in
        else:
            yield _inline(child)


def _inline(element: Element) -> Inline:
    match element.tag:
        case "strong":
            only_attributes(element)
            return Strong(tuple(_inlines(element)))
        case "br":
            only_attributes(element)
            return Break()
        case "a":
            only_attributes(element, "href")
            return _link(element)
        case _:
            refuse(element, f"<{element.tag}> can't stand among words. Use <strong>, <a> or <br>.")


def _link(element: Element) -> Link | Reference:
    address = strip_marks(element.attributes.get("href", ""))
    if address.startswith("#"):
        if element.children:
            refuse(element, "A reference to a clause holds no words: govkit writes the clause's number.")
        return Reference(address[1:], "")
    if address.startswith("tel:"):
        address = address.replace(" ", "")
    if not _ADDRESS.fullmatch(address):
        refuse(element, f"A document can't link to “{address}”: only to https:, mailto: and tel: addresses.")
    inlines = tuple(_inlines(element))
    if any(isinstance(inline, Link | Strong | Break | Reference) for inline in inlines):
        refuse(element, "A link holds words alone. Put <strong> around the link.")
    words = text_of(inlines).strip()
    if not words:
        refuse(element, "This link has no words.")
    if leads_elsewhere(words, address):
        refuse(element, f"This link reads “{words}” and leads to “{address}”. Let it lead to what it says.")
    return Link(address, inlines)


def _squeeze(inlines: tuple[Inline, ...], after_space: list[bool]) -> tuple[Inline, ...]:
    """Runs of white space as one space, across inlines; `after_space` holds whether the last word ended with one."""
    squeezed: list[Inline] = []
    for inline in inlines:
        match inline:
            case Strong(children) | Link(inlines=children):
                squeezed.append(_rewrapped(inline, _squeeze(children, after_space)))
            case Break():
                after_space[0] = True
                squeezed.append(inline)
            case Text(text) | Stated(text=text) | Blank(text=text):
                words = _SPACE.sub(" ", text)
                words = words[1:] if after_space[0] and words.startswith(" ") else words
                if not text:
                    squeezed.append(inline)
                elif words:
                    after_space[0] = words.endswith(" ")
                    squeezed.append(inline if words == text else _reworded(inline, words))
            case Reference():
                after_space[0] = False
                squeezed.append(inline)
    return tuple(squeezed)


def _rewrapped(inline: Strong | Link, inlines: tuple[Inline, ...]) -> Strong | Link:
    return Strong(inlines) if isinstance(inline, Strong) else Link(inline.address, inlines)


def _reworded(inline: Text | Stated | Blank, words: str) -> Text | Stated | Blank:
    """The same in other words; `replace` would do it too, and takes three times as long."""
    if isinstance(inline, Text):
        return Text(words)
    return Stated(inline.chain, words) if isinstance(inline, Stated) else Blank(inline.chain, words)


def _trim(inlines: tuple[Inline, ...], at_end: list[bool]) -> tuple[Inline, ...]:
    """Without white space before a break or at the end; `at_end` holds whether what follows is one of them."""
    trimmed: list[Inline] = []
    for inline in reversed(inlines):
        match inline:
            case Strong(children) | Link(inlines=children):
                trimmed.append(_rewrapped(inline, _trim(children, at_end)))
            case Break():
                at_end[0] = True
                trimmed.append(inline)
            case Text(text) | Stated(text=text) | Blank(text=text):
                words = text.rstrip(" ") if at_end[0] else text
                if not text:
                    trimmed.append(inline)
                elif words:
                    at_end[0] = False
                    trimmed.append(inline if words == text else _reworded(inline, words))
            case Reference():
                at_end[0] = False
                trimmed.append(inline)
    return tuple(reversed(trimmed))
