"""The picture in words, for those who can't see it."""

from __future__ import annotations

from govkit.document import Figure, Sending, Stage, text_of
from govkit.wording.say import listing


def in_words(figure: Figure) -> str:
    """What the picture shows, one sentence for each heading and arrow."""
    names = [text_of(column) for column in figure.columns]
    return " ".join(_sentence(row, names) for row in figure.rows)


def _sentence(row: Stage | Sending, names: list[str]) -> str:
    if isinstance(row, Stage):
        return f"{text_of(row.inlines)}:"
    senders, receivers = (listing([names[at] for at in ends]) for ends in (row.senders, row.receivers))
    return f"{text_of(row.what)}, from {senders} to {receivers}, {text_of(row.when)}."
