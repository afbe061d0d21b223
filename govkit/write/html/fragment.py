"""A document as a part of somebody else's page, which brings the style: its words, their structure, and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from govkit.document import Document
from govkit.write.down_the_page import figures_in_words
from govkit.write.html.blocks import write_blocks
from govkit.write.html.english_parts import english_parts
from govkit.write.html.page import language_of

# What stands between tags is escaped, so that a quotation mark in it is none.
_CLASS: Final = re.compile(r' class="[^"]*"')
_OF_STYLE: Final = re.compile(r'<span class="rule"></span>|<wbr>|(?<=>)\n(?=</li>)')
_SPAN: Final = re.compile(r"</?span>")
_OUTER: Final = re.compile(r"^</?div>\n", re.MULTILINE)


def write_fragment(document: Document) -> str:
    """The words of a document with their headings, lists, tables and links; pictures are told in words."""
    whole = replace(document, blocks=figures_in_words(document.blocks))
    words = _OF_STYLE.sub("", english_parts(whole, write_blocks(whole.blocks, scrolls=False)))
    plain = _OUTER.sub("", _SPAN.sub("", _CLASS.sub("", words)))
    marks = "".join(f"<p>{mark}</p>\n" for mark in document.not_to_be_sent)
    return f"<article {language_of(document)}>\n{marks}{plain}</article>\n"
