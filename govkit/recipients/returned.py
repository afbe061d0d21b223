"""Letters that came back undelivered, as GOV.UK Notify or a mail house lists them: whoever did not get one said nothing by silence."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from govkit.recipients.header import header_of, off_the_grid
from govkit.recipients.people import same
from govkit.recipients.reading import HeadingsFaulty
from govkit.recipients.rows import ListUnreadable, rows_of
from govkit.recipients.strangers import refuse_replies


def read_returned(file: Path) -> Mapping[str, int]:
    """The references of letters that came back, each with its row; other columns may stand beside them. Raises ListUnreadable and HeadingsFaulty."""
    rows = rows_of(file)
    first = next(rows, None)
    if first is None:
        raise ListUnreadable(file, "this list is empty. Its heading is `reference`.")
    header = header_of(first, ("reference",), ("reference",), others=True)
    if header.faults:
        raise HeadingsFaulty(file, header.faults)
    refuse_replies(file, first.cells)
    found: dict[str, int] = {}
    for row in rows:
        off = off_the_grid(row, header.width)
        reference = "" if off else row.cells[header.places["reference"]].strip()
        if not reference:
            why = "nobody can tell which letter came back. Write its reference, or take the row out if it is of another mailing."
            raise ListUnreadable(f"{file}:{row.number}", why)
        found.setdefault(same(reference), row.number)
    if not found:
        raise ListUnreadable(file, "no letter is on this list. If none came back, leave --returned out.")
    return found
