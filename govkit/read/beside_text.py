"""What stands in the main part of a web page and is no text of it: notes, links to share it, a form to rate it, a line of links, who is quoted."""

from __future__ import annotations

import re
from typing import Final

from lxml import html

_HOLDERS: Final = frozenset({"div", "section", "aside", "ol", "ul", "form", "footer"})
_NOTE_ROLES: Final = frozenset({"doc-endnotes", "doc-footnote", "doc-endnote"})
_NOTES: Final = re.compile(r"(?:foot|end)notes?(?:-list)?")
_SHARING: Final = re.compile(
    r"sharedaddy|sd-sharing(?:-\w+)?|(?:[\w-]+[-_])?(?:share|social)(?:[-_](?:this|page|links?|buttons?|icons?|media|share))?"
)
_RATING: Final = re.compile(
    r"(?:[\w-]+[-_])?feedback(?:[-_][\w-]*)?|(?:is|was)-this-(?:page-)?(?:helpful|useful)|rate-(?:this-)?page"
)
_COMMENTING: Final = re.compile(r"comments?(?:-area)?|respond|comment-?form")
_BUTTON: Final = re.compile(r"(?:[\w-]+[-_])?(?:btn|button)(?:__link)?")
_POSTED: Final = re.compile(r"(?:entry|post)-meta|byline|posted-on")
_IN_A_LINE: Final = frozenset({"a", "span", "b", "strong"})
_PARTS_LINKS: Final = "|·•>»\u203a/"
_MOSTLY: Final = 0.5


def beside_text(element: html.HtmlElement) -> str | None:
    """What an element is that is no text of its page, such as a “list of notes”; None for all else."""
    if element.tag in _HOLDERS and element.attrib and (named := _named(element)):
        return named
    if element.tag == "a" and any(map(_BUTTON.fullmatch, element.get("class", "").split())):
        return "button"
    if element.tag in {"p", "div"} and _is_line_of_links(element):
        return "line of links"
    is_quoted = element.tag == "footer" and any(each.tag == "blockquote" for each in element.iterancestors())
    return "name of who is quoted" if is_quoted else None


def _named(element: html.HtmlElement) -> str | None:
    names = f"{element.get('id', '')} {element.get('class', '')}".lower().split()
    if element.get("role") in _NOTE_ROLES or any(map(_NOTES.fullmatch, names)):
        return "list of notes"
    if any(map(_SHARING.fullmatch, names)) and _is_mostly_links(element):
        return "list of links to share"
    if any(map(_RATING.fullmatch, names)) and next(element.iter("form", "input", "button"), None) is not None:
        return "form to rate the page"
    if any(map(_COMMENTING.fullmatch, names)) and next(element.iter("form"), None) is not None:
        return "form to comment"
    if any(map(_POSTED.fullmatch, names)):
        return "line on who posted it"
    return None


def _is_mostly_links(element: html.HtmlElement) -> bool:
    """Whether most words that are in no heading are links."""
    headed = sum(_words(each) for each in element.iter("h1", "h2", "h3", "h4", "h5", "h6"))
    linked = sum(map(_words, element.iter("a")))
    return linked > _MOSTLY * (_words(element) - headed)


def _words(element: html.HtmlElement) -> int:
    return len(element.text_content().split())


def _is_line_of_links(element: html.HtmlElement) -> bool:
    """Whether it holds links alone, parted by signs."""
    if len(element) < 2 or any(each.tag not in _IN_A_LINE for each in element):
        return False
    links = [each for each in element if each.tag == "a"]
    between = [element.text, *(part for each in element for part in (each.text if each.tag != "a" else "", each.tail))]
    signs = "".join("".join(filter(None, between)).split())
    return len(links) > 1 and signs != "" and not signs.strip(_PARTS_LINKS)
