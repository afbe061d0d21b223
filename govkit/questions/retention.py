"""How long everything is kept that the file gives a time: items, answers to letters and conversations, what others were asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govkit.model import Partnership
from govkit.model.retention import Retention
from govkit.model.sharing import DataItem
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts


class TimeKept(NamedTuple):
    """A time of retention: its path, what is kept, starting a sentence, and the time."""

    path: str
    what: str
    retention: Retention


def times_of(partnership: Partnership) -> Iterator[TimeKept]:
    """Each time of retention that is settled."""
    for name, item in parts(partnership.data_items):
        yield from times_of_item(name, item)
    for name, letter in parts(partnership.letters):
        if letter.replies_kept is not None and not is_unsettled(letter.replies_kept):
            yield TimeKept(f"letters.{name}.replies_kept", f"Each answer to “{letter.subject}”", letter.replies_kept)
    for name, request in parts(partnership.requests):
        if not is_unsettled(request.retention):
            yield TimeKept(
                f"requests.{name}.retention", f"What is sent in answer to “{request.subject}”", request.retention
            )


def times_of_item(name: str, item: DataItem) -> Iterator[TimeKept]:
    """How long an item is kept, by all and by recipients with a time of their own."""
    if item.retention is not None and not is_unsettled(item.retention):
        yield TimeKept(f"data_items.{name}.retention", f"“{item.name}”", item.retention)
    for index, own in enumerate(item.retention_by):
        if not is_unsettled(own):
            yield TimeKept(f"data_items.{name}.retention_by.{index}", f"“{item.name}”", own)
