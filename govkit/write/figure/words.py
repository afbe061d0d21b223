"""The picture in words, for those who can't see it."""

from __future__ import annotations

from govkit.document import Figure, Sending, Stage, Text, text_of
from govkit.document.rewrite import Words
from govkit.wording.say import listing


def in_words(figure: Figure) -> str:
    """What the picture shows, one sentence for each heading and arrow."""
    return " ".join(
        f"{text_of(row.inlines)}:" if isinstance(row, Stage) else text_of(told(row, figure)) for row in figure.rows
    )


def told(arrow: Sending, figure: Figure) -> Words:
    """An arrow of the picture as a sentence, whose facts are those of the arrow."""
    names = [text_of(column) for column in figure.columns]
    senders, receivers = (listing([names[at] for at in ends]) for ends in (arrow.senders, arrow.receivers))
    return (*arrow.what, Text(f", from {senders} to {receivers}, "), *arrow.when, Text("."))
