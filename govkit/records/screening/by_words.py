"""Questions for which the file has no place: what is said to them is found by words, and people answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from govkit.model import Partnership
from govkit.model.walk import every_fact
from govkit.records.screening.answer import Ground, ScreeningAnswer, cannot_tell

_SAID_NOTHING = "The file says nothing of it, and has no place for it. You have to answer."


def by_words(partnership: Partnership, words: Iterable[str]) -> ScreeningAnswer:
    """Never more than “can't tell”: where the words stand in what is shared, why and how, if they do."""
    pattern = re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in words)})\b", re.IGNORECASE)
    found = tuple(
        Ground(f"“{found[0]}” stands in “{text}”.", path)
        for path, text in _texts(partnership)
        if (found := pattern.search(text))
    )
    return cannot_tell(found or (Ground(_SAID_NOTHING, ""),))


def _texts(partnership: Partnership) -> Iterator[tuple[str, str]]:
    """All that the file says about what is shared, why and how."""
    sections = {
        "purpose": partnership.purpose,
        "data_items": partnership.data_items,
        "flows": partnership.flows,
        "requests": partnership.requests,
        "records.automated_decisions": partnership.records.automated_decisions,
    }
    for section, part in sections.items():
        yield from ((path, text) for path, text in every_fact(part, section) if isinstance(text, str))
