"""Reads a page of HTML as people see it: its main part, without scripts, menus, code and what is hidden."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from lxml import etree, html

from govkit.errors import DocumentUnreadable
from govkit.read import front_matter
from govkit.read.blocks import in_sections
from govkit.read.decoding import decode_page
from govkit.read.opened import Opened, counted
from govkit.read.page import PageReader, language_of
from govkit.read.template_tags import steered, without_tags
from govkit.read.unseen import main_parts, words_outside

FOR: Final = "web pages, as people see them"
_TOO_DEEP: Final = "depth"
_ENDS: Final = re.compile(r"</(?:html|body)\s{0,9}>", re.IGNORECASE)


def read(content: bytes, file: Path) -> Opened:
    """The blocks of an HTML file."""
    text, has_settings = front_matter.without_settings(decode_page(content, file))
    untagged = without_tags(text)
    opened = read_text(untagged.text, file)
    settings = (front_matter.SAID,) if has_settings else ()
    return opened._replace(skipped=(*settings, *steered(untagged), *opened.skipped))


def read_text(text: str, file: Path) -> Opened:
    """The blocks of HTML that has been decoded."""
    page = _parsed(text, file)
    parts, language = main_parts(page), language_of(page)
    reader = PageReader(file, language)
    blocks = in_sections(block for part in parts for block in reader.blocks(part))
    outside = words_outside(page, parts)
    beside = (f"{outside} word{'' if outside == 1 else 's'} outside the main part",) if outside else ()
    return Opened(blocks, language, (*beside, *counted(reader.skipped)))


def _parsed(text: str, file: Path) -> html.HtmlElement:
    """The tree of a page. Raises DocumentUnreadable where there is none, or where a part of it would be lost."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        # Browsers show what follows the end of a page; the parser drops it.
        whole = _ENDS.sub(lambda found: "\n" * found[0].count("\n"), text)
        page = html.document_fromstring(whole.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise DocumentUnreadable(f"{file}: there is nothing to read in this file.") from error
    if any(_TOO_DEEP in error.message for error in parser.error_log.filter_from_fatals()):
        why = "elements are nested in each other more than 2,000 deep, so a part of it would not be read."
        raise DocumentUnreadable(f"{file}: {why} Save its text in a file of its own.")
    return page
