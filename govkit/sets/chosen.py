"""Which documents of the set somebody asked for."""

from __future__ import annotations

from collections.abc import Sequence

from govkit.document import Document
from govkit.errors import OutputRefused
from govkit.model.facts import suggest


def chosen(documents: Sequence[Document], kinds: Sequence[str]) -> list[Document]:
    """The documents of these kinds, or all. Raises OutputRefused for a kind that the partnership doesn't have."""
    known = dict.fromkeys(document.kind for document in documents)
    for kind in kinds:
        if kind not in known:
            raise OutputRefused(f"This partnership makes no document of the kind “{kind}”. {suggest(kind, known)}")
    return [document for document in documents if not kinds or document.kind in kinds]
