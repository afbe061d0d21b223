"""Rows and files that are about nobody on a list of recipients, where they are named beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Final

from govkit.recipients.header import named
from govkit.recipients.recipient import Fault
from govkit.recipients.rows import ListUnreadable

_OF_REPLIES: Final = frozenset(("reference", "date", "how"))


def strangers(references: Mapping[str, int], unknown: AbstractSet[str]) -> Iterator[Fault]:
    """The rows whose reference nobody on the list has: it may be a slip for somebody’s who is."""
    cure = "Find out who it is, and write their reference; or take it out if it is of another mailing."
    for reference, row in references.items():
        if reference in unknown:
            yield Fault(row, "reference", "Nobody on the list has this reference.", cure)


def refuse_replies(file: Path, headings: Sequence[str]) -> None:
    """Raises ListUnreadable where a list is a file of replies: by it, whoever said yes would count as left out or not reached."""
    names = {named(each) for each in headings}
    if names >= _OF_REPLIES and "name" not in names:
        raise ListUnreadable(file, "this is a file of replies. Name the list that is meant here.")
