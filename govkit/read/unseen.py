"""What of a web page people don't read as its text: what is hidden, menus, banners, and pictures; and its main part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import html

from govkit.read.beside_text import beside_text

_STYLED_AWAY: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# How stylesheets that many pages share call what is there for screen readers alone.
_FOR_SCREEN_READERS: Final = re.compile(
    r"(?<![\w-])(?:[\w-]*visually-?hidden|sr-only|screen-reader-(?:text|only)|show-for-sr|element-invisible|assistive-text)(?![\w-])"
)
_SKIP: Final = re.compile(r"\W*skip\s+(?:straight\s+)?to\b", re.IGNORECASE)
_ABOUT_COOKIES: Final = re.compile(r"cookie", re.IGNORECASE)
UNSEEN: Final = frozenset({"script", "style", "template", "noscript", "head", "title", "datalist"})
_TAGS: Final = {
    "nav": "menu",
    "pre": "block of code",
    "img": "picture",
    "svg": "drawing",
    "math": "formula",
    "iframe": "frame",
    "object": "frame",
    "video": "film",
    "audio": "recording",
    "canvas": "drawing",
    "select": "choice of a form",
    "textarea": "field of a form",
    "button": "button",
    "search": "search box",
}
_ROLES: Final = {
    "navigation": "menu",
    "menu": "menu",
    "menubar": "menu",
    "banner": "banner",
    "contentinfo": "footer",
    "search": "search box",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "button": "button",
}
# Inside these a header or a footer is that of a part, and not of the page.
_PARTS: Final = frozenset({"article", "section", "aside", "main", "nav", "blockquote", "figure", "td"})
_MOSTLY: Final = 0.5
_MOST_SKIPS: Final = 9  # links that are followed to find the main part


def passed_over(element: html.HtmlElement) -> str | None:
    """What an element is that is not read, such as a “menu”; empty for what nobody ever sees, and None for all that is read."""
    tag = element.tag
    if tag in UNSEEN:
        return ""
    if _is_hidden(element):
        return _TAGS.get(tag, "hidden part")
    if tag in _TAGS:
        return _TAGS[tag]
    if tag == "dialog":
        return None if element.get("open") is not None else "hidden part"
    if (beside := beside_text(element)) is not None:
        return beside
    if tag == "p" or not (element.attrib or tag in {"header", "footer"}):
        return None
    if (role := element.get("role")) in _ROLES:
        return _ROLES[role]
    if _FOR_SCREEN_READERS.search(element.get("class", "")):
        return "hidden part"
    if tag == "a" and _skips(element):
        return "skip link"
    if tag in {"div", "section", "aside", "form"} and _is_about_cookies(element):
        return "cookie notice"
    return _of_the_page(element) if tag in {"header", "footer"} else None


def _skips(link: html.HtmlElement) -> bool:
    """Whether a link only leads on to a part of the page."""
    return link.get("href", "").startswith("#") and _SKIP.match(link.text_content()) is not None


def main_parts(page: html.HtmlElement) -> list[html.HtmlElement]:
    """The main part of a page, by its mark, by where its link “skip to” leads or by its name, with the title before it; or the page."""
    marked = [
        each
        for each in page.iter("main", "div", "section", "article", "td")
        if (each.tag == "main" or each.get("role") == "main") and _is_shown(each) and _has_words(each)
    ]
    among = frozenset(marked)
    outermost = [each for each in marked if among.isdisjoint(each.iterancestors())]
    found = outermost or [skipped_to(page)]
    return found if found == [page] else [*_title_before(page, found), *found]


def _title_before(page: html.HtmlElement, parts: list[html.HtmlElement]) -> list[html.HtmlElement]:
    """The title that a page has outside its main part, if there is one alone and none inside."""
    titles = [each for each in page.iter("h1") if _is_shown(each) and _has_words(each)]
    return titles if len(titles) == 1 and not any(each in parts for each in titles[0].iterancestors()) else []


def skipped_to(page: html.HtmlElement) -> html.HtmlElement:
    """Where the link “skip to content” leads, or what is called so, if most words of the page are there; otherwise the page."""
    skips = (link for link in page.iter("a") if link.get("href", "")[1:] and _skips(link))
    for link in islice(skips, _MOST_SKIPS):
        found = next((each for each in page.iter(*_HOLDERS) if each.get("id") == link.get("href", "")[1:]), None)
        if found is not None and _length(found) > _MOSTLY * _length(page):
            return found
    called = (each for each in page.iter("div", "section") if each.get("id", "").lower() in _NAMES)
    named = [each for each in islice(called, len(_NAMES)) if _is_shown(each)]
    return next((each for each in named if _length(each) > _MOSTLY * _length(page)), page)


_NAMES: Final = frozenset({"content", "main", "main-content", "maincontent", "primary"})
_HOLDERS: Final = ("div", "section", "article", "td", "form")


def words_outside(page: html.HtmlElement, parts: list[html.HtmlElement]) -> int:
    """How many words of a page stand outside these parts of it, but for those that nobody sees."""
    return 0 if parts == [page] else _length(page) - sum(map(_length, parts))


def _length(element: html.HtmlElement) -> int:
    return sum(len(text.split()) for text in _texts(element))


def _texts(element: html.HtmlElement) -> Iterator[str]:
    """The words of an element that are not hidden, in pieces."""
    inside = html.etree.iterwalk(element, ("start", "end"))
    for event, each in inside:
        if event == "start":
            if each is not element and (each.tag in UNSEEN or _is_hidden(each)):
                inside.skip_subtree()
            else:
                yield each.text or ""
        elif each is not element:
            yield each.tail or ""


def _is_hidden(element: html.HtmlElement) -> bool:
    return element.get("hidden") is not None or _STYLED_AWAY.search(element.get("style", "")) is not None


def _is_shown(element: html.HtmlElement) -> bool:
    return not any(_is_hidden(each) for each in (element, *element.iterancestors()))


def _has_words(element: html.HtmlElement) -> bool:
    return any(char.isalnum() for text in _texts(element) for char in text)


def _is_about_cookies(element: html.HtmlElement) -> bool:
    """Whether it is a banner that asks about cookies, by what it is called; a page about cookies has a heading of its own."""
    named = f"{element.get('id', '')} {element.get('class', '')}"
    is_banner = re.search(r"banner|consent|notice|message|bar|popup|overlay", named, re.IGNORECASE)
    return bool(is_banner and _ABOUT_COOKIES.search(named)) and element.find(".//h1") is None


def _of_the_page(element: html.HtmlElement) -> str | None:
    """Whether a header or a footer is that of the whole page and leads elsewhere: it holds a menu, or links for the most part."""
    if any(each.tag in _PARTS for each in element.iterancestors()):
        return None
    linked = sum(_length(each) for each in element.iter("a"))
    is_furniture = element.find(".//nav") is not None or linked > _MOSTLY * max(_length(element), 1)
    said = {"header": "banner", "footer": "footer"}[element.tag]
    return said if is_furniture or (said == "footer" and "©" in element.text_content()) else None
