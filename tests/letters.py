"""The letters of a partnership of the tests, as trees."""

from __future__ import annotations

from govkit.data.templates import Templates, shipped_templates
from govkit.document import Document
from govkit.model import Partnership
from govkit.sets.render_set import render_set


def documents_of(partnership: Partnership) -> tuple[Document, ...]:
    """All documents of a partnership, with the shipped templates."""
    return tuple(each.document for each in render_set(partnership, Templates(shipped_templates())))
