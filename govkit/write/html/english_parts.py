"""What stands in English in a page of another language, marked as such, so that it is read aloud in English and hyphens and quotes are right."""

from __future__ import annotations

import re
from typing import Final

from govkit.document import Document, GroupRole

_STARTS, _ENDS = f'<div class="{GroupRole.OUTSTANDING}">', "</div>\n"
_UNTOLD: Final = re.compile(r"\[(en: [^\]<]*)\]")
ENGLISH: Final = 'lang="en-GB" dir="ltr"'
OUTSTANDING: Final = "article"  # an element that nothing else in a page is, by which PDF knows it: the renderer forgets languages of parts


def english_parts(document: Document, words: str) -> str:
    """The blocks of a document in another language, in which facts without words and what is outstanding are marked as English."""
    if document.language.startswith("en"):
        return words
    before, starts, outstanding = words.partition(_STARTS)
    marked = _UNTOLD.sub(rf"[<bdi {ENGLISH}>\1</bdi>]", before)
    if not starts:
        return marked
    inner, _, after = outstanding.rpartition(_ENDS)
    return f'{marked}<{OUTSTANDING} class="{GroupRole.OUTSTANDING}" {ENGLISH}>{inner}</{OUTSTANDING}>\n{after}'
