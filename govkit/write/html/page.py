"""The page around the words: title, language, style and footer."""

from __future__ import annotations

import base64
import re
from functools import cache
from html import escape
from importlib import resources
from typing import Final

from govkit.document import Document, Group, GroupRole, reference_of, slip_of, text_of
from govkit.document.furniture import ENGLISH
from govkit.document.unbroken import unbroken
from govkit.write.html.answers import AnswerFields, answer_style
from govkit.write.html.blocks import write_blocks
from govkit.write.html.css import css_text
from govkit.write.html.english_parts import OUTSTANDING, english_parts
from govkit.write.html.framed_house import in_framed_house
from govkit.write.html.house import fonts, house_style, in_house_colours, in_house_font, with_head
from govkit.write.html.posted import address_style

LETTER_END: Final = "end-of-letter"
SLIP_START: Final = "start-of-slip"
SLIP_END: Final = "end-of-slip"
_MAY_BREAK: Final = "<wbr>"
_UNSEEN_BREAK: Final = "\u200b"  # a place to break a line, which is no element
_SENDER: Final = re.compile(rf'<div class="{GroupRole.LETTERHEAD}">.*?</div>', re.DOTALL)
_FACES: Final = (("Regular", 400), ("Bold", 700))
_AFTER_SLIP: Final = tuple(f'<{tag} class="{GroupRole.OUTSTANDING}"' for tag in ("div", OUTSTANDING))


def write_html(document: Document) -> str:
    """A file that opens in any browser with its fonts inside."""
    fonts_inside = _fonts_inside() + fonts(document, for_pages=True)
    style = fonts_inside + _style("screen.css") + _turned(document) + house_style(document, scrolls=True)
    return _page(unbroken(document), style, scrolls=True)


def write_framed(document: Document, style: str, at: str) -> str:
    """The same for a frame of a page that brings the style: `style` is its address, and `at` that of the files of the house's look."""
    page = _around(unbroken(document), f'<link rel="stylesheet" href="{escape(style)}">', scrolls=True)
    return in_framed_house(document, page, escape(at))


def framed_style(fonts: str) -> str:
    """The style of a document in a frame; its fonts are files below the address `fonts`."""
    faces = "".join(_named_face(f"{fonts}/{_font_file(name)}", weight) for name, weight in _FACES)
    return faces + _style("words.css") + _style("screen.css")


def write_printable(document: Document, more: str = "") -> str:
    """The same for a renderer that has the fonts, which sets it on A4 pages, with more style than its own if there is any."""
    large = _style("large_print.css") if document.large_print else ""
    style = fonts(document) + _style("print.css") + address_style(document) + _furniture(document) + large
    style += _turned(document) + house_style(document) + answer_style(document) + more
    # The renderer ties a link to what it holds first, and a place to break it is nothing: the link would be no link to a screen reader.
    parted = _SENDER.sub(_may_break, _page(unbroken(document), style, scrolls=False))
    return _marked(parted.replace(_MAY_BREAK, ""))


def language_of(document: Document) -> str:
    """The attributes that name the language of a document, and which way its lines run where that is to the left."""
    return f'lang="{escape(document.language)}"' + (' dir="rtl"' if document.furniture.right_to_left else "")


def _turned(document: Document) -> str:
    """The style of lines that run from right to left, if the document has such."""
    return _style("right_to_left.css") if document.furniture.right_to_left else ""


def _may_break(sender: re.Match[str]) -> str:
    """The sender's details, in whose narrow column a long address goes on at one of its signs."""
    return sender[0].replace(_MAY_BREAK, _UNSEEN_BREAK)


def _page(document: Document, style: str, *, scrolls: bool) -> str:
    own = in_house_font(document, _style("words.css") + style)
    return _around(document, f"<style>\n{own}</style>", scrolls=scrolls)


def _around(document: Document, style: str, *, scrolls: bool) -> str:
    draft = f'<header><p class="draft-mark">{_mark(document)}</p></header>\n' if _mark(document) else ""
    answers = AnswerFields(document) if document.fillable else None
    blocks = english_parts(document, write_blocks(document.blocks, scrolls=scrolls, answers=answers))
    words = with_head(document, blocks)
    return in_house_colours(
        document,
        f"<!DOCTYPE html>\n<html {language_of(document)}>\n<head>\n"
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n{style}\n</head>\n"
        f'<body class="{document.design}">\n{draft}<main>\n{words}</main>\n</body>\n</html>\n',
    )


def _marked(page: str) -> str:
    """The page with marks where the letter ends and where its slip does, from which their pages are counted."""
    letter, slip, rest = page.partition(f'<div class="{GroupRole.REPLY_SLIP}">')
    if not slip:
        return page
    after = next(mark for mark in (*_AFTER_SLIP, "</main>") if mark in rest)
    reply, _, end = rest.partition(after)
    reply, closing, _ = reply.rpartition("</div>")
    return f'{letter}<div id="{LETTER_END}"></div>\n{slip}<div id="{SLIP_START}"></div>{reply}<div id="{SLIP_END}"></div>{closing}\n{after}{end}'


def _mark(document: Document) -> str:
    """What says on each page that it is not to be sent as it is."""
    return " ".join(document.not_to_be_sent)


def _furniture(document: Document) -> str:
    """What stands at the edge of every page."""
    mark = f"@top-center {{ content: {css_text(_mark(document))}; }}" if _mark(document) else ""
    footer = f"@bottom-left {{ content: {_foot(document)}; }}"
    slip = slip_of(document.blocks)
    of_slip = _furniture_of_slip(document, slip) if slip else ""
    return f"@page {{ {footer} {_pages(document)} {mark} }}\n{of_slip}"


def _pages(document: Document) -> str:
    """Which page of how many, where that is said in another language than English."""
    if document.furniture == ENGLISH:
        return ""
    return f"@bottom-right {{ {_page_of(document).format('counter(pages)')} }}"


def _page_of(document: Document) -> str:
    page, of = css_text(f"{document.furniture.page} "), css_text(f" {document.furniture.of} ")
    return f"content: {page} counter(page) {of} {{}}"


def _foot(document: Document) -> str:
    """What document it is, and below it what the house says at the foot of each page."""
    of_house = f' "\\A " {css_text(document.house.footer)}' if document.house and document.house.footer else ""
    return f"{css_text(document.footer)}{of_house}"


def _furniture_of_slip(document: Document, slip: Group) -> str:
    """The letter and its slip are counted apart, and the slip’s pages bear its reference too."""
    of = _page_of(document).format('target-counter("#{}", page)')
    of_reply = css_text(f" {document.furniture.of_your_reply}")
    reference = f'{css_text(text_of(reference_of(slip)))} "\\A " ' if reference_of(slip) else ""
    return (
        f"@page {{ @bottom-right {{ {of.format(LETTER_END)}; }} }}\n"
        f"@page slip {{ @bottom-left {{ content: {reference}{_foot(document)}; white-space: pre; }} "
        f"@bottom-right {{ {of.format(SLIP_END)} {of_reply}; }} }}\n"
    )


@cache
def _style(name: str) -> str:
    return resources.files("govkit.write.html").joinpath(name).read_text("utf-8")


@cache
def _fonts_inside() -> str:
    folder = resources.files("govkit.write").joinpath("fonts")
    return "".join(_face(folder.joinpath(_font_file(name)).read_bytes(), weight) for name, weight in _FACES)


def _font_file(name: str) -> str:
    return f"SourceSans3-{name}.woff2"


def _face(font: bytes, weight: int) -> str:
    data = base64.b64encode(font).decode("ascii")
    return _named_face(f"data:font/woff2;base64,{data}", weight)


def _named_face(address: str, weight: int) -> str:
    return f'@font-face {{ font-family: "Source Sans 3"; font-weight: {weight}; src: url("{address}") format("woff2"); }}\n'
