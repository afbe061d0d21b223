"""The marks that carry a fact's origin through the templates, as characters that no partnership file may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.document.inline import Blank, Stated, Text

_STATED: Final = "\ue000"
_BLANK: Final = "\ue001"
_THEN: Final = "\ue002"
_WORDS: Final = "\ue003"
_END: Final = "\ue004"
# Where each member of a group fills in what is its own, as people know it from a mail merge.
SLOT_START: Final = "«"
SLOT_END: Final = "»"
MARKS: Final = re.compile(f"[{_STATED}-{_END}]")
_MARKED: Final = re.compile(f"([{_STATED}{_BLANK}])([^{_WORDS}]*){_WORDS}([^{_END}]*){_END}")


def mark(chain: tuple[str, ...], text: str, *, settled: bool) -> str:
    """The words of a fact, marked with the paths that lead to it."""
    return f"{_STATED if settled else _BLANK}{_THEN.join(chain)}{_WORDS}{text}{_END}"


def read_marked(marked: str) -> Iterator[Text | Stated | Blank]:
    """The words of a text with their origins, in order."""
    if _END not in marked:
        yield from (Text(marked),) if marked else ()
        return
    at = 0
    for match in _MARKED.finditer(marked):
        if match.start() > at:
            yield Text(marked[at : match.start()])
        chain = tuple(match[2].split(_THEN))
        yield Stated(chain, match[3]) if match[1] == _STATED else Blank(chain, match[3])
        at = match.end()
    if at < len(marked):
        yield Text(marked[at:])


def first_printed(marked: str) -> int:
    """Where in a marked text the first character stands that is printed."""
    return marked.index(_WORDS) + 1 if marked.startswith((_STATED, _BLANK)) else 0


def holds_blank(marked: str) -> bool:
    """Whether a fact among the words is still to be agreed."""
    return _BLANK in marked


def holds_slot(marked: str) -> bool:
    """Whether something among the words is for each member of a group to fill in."""
    return SLOT_START in marked


def strip_marks(marked: str) -> str:
    """The words alone."""
    return _MARKED.sub(lambda match: match[3], marked)
