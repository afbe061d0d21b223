"""What a document is before it is written: postcodes, telephone numbers and places in the law stay on one line, and can be tapped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from govkit.document.document import Document
from govkit.document.inline import (
    Blank,
    Break,
    Emphasis,
    Inline,
    Link,
    MergeField,
    Reference,
    Stated,
    Strong,
    Text,
    text_of,
)
from govkit.document.leads_elsewhere import MAILBOX
from govkit.document.rewrite import Words, rewrite

NO_BREAK: Final = "\u00a0"
_NUMBERED: Final = (
    "clauses?|[Aa]rticles?|[Ss]ections?|[Ss]chedules?|[Pp]aragraphs?|[Rr]egulations?|[Pp]art|[Ss]tep|[Pp]age|[Pp]hase"
)
_WHOLE: Final = re.compile(
    r"\b[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}\b"  # a postcode
    r"|(?<![\w+])(?:1800[12] )?(?:\+44|0[0-9]{2,4})(?: [0-9]{2,6}){1,4}(?!\w)"  # a telephone number, or one by text relay
    r"|(?<![0-9] )\b116 [0-9]{3}\b(?! [0-9])"  # a helpline that has the same number all over Europe
    rf"|\b(?:{_NUMBERED}) (?=[0-9])"
)
_HAS_DIGIT: Final = re.compile("[0-9]").search
_NUMBER: Final = re.compile(r"\+?[0-9][0-9 ]{2,}")
_MAILBOX: Final = re.compile(MAILBOX)


def unbroken(document: Document) -> Document:
    """The document as it is written: with spaces that hold together what belongs together, and links to ring and to write to."""
    return replace(document, blocks=tuple(rewrite(block, _held) for block in document.blocks))


def held_together(said: str) -> str:
    """A text with spaces that hold together its postcodes, telephone numbers and places in the law."""
    if not _HAS_DIGIT(said):  # as most names and streets, of which a mail-out has millions
        return said
    return _WHOLE.sub(lambda found: found[0].replace(" ", NO_BREAK), said)


def _held(words: Words) -> Words:
    rest = iter(held_together(text_of(words)))
    return tuple(_written(inline, rest, in_link=False) for inline in words)


def _written(inline: Inline, signs: Iterator[str], *, in_link: bool) -> Inline:
    """One inline with its own of the signs, a break having one."""
    match inline:
        case Strong() | Emphasis() | Link():
            inside = in_link or isinstance(inline, Link)
            return replace(inline, inlines=tuple(_written(child, signs, in_link=inside) for child in inline.inlines))
        case Break():
            next(signs)
            return inline
        case Text() | Stated() | Blank() | Reference():
            text = "".join(next(signs) for _ in inline.text)
            held = inline if text == inline.text else replace(inline, text=text)
            return held if in_link or not isinstance(held, Stated) else _reached(held, inline.text)


def _reached(fact: Stated, said: str) -> Inline:
    """A telephone number or an email address of the file as a link; what each recipient has of their own is none."""
    if isinstance(fact, MergeField):
        return fact
    last = fact.path.rpartition(".")[2]
    if last == "phone" and _NUMBER.fullmatch(said):
        return Link(f"tel:{said.replace(' ', '')}", (replace(fact, text=said.replace(" ", NO_BREAK)),))
    if last == "email" and _MAILBOX.fullmatch(said):
        return Link(f"mailto:{said}", (fact,))
    return fact
