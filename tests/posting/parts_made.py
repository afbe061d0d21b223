"""Letters that are made part by part, from a list that tests write."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from govkit.posting.hands import Hands, ThisProcess
from govkit.posting.ledger import ledger_of
from govkit.posting.make_part import Making, PartMade
from govkit.posting.run import make_all
from govkit.recipients.columns import LINES
from govkit.recipients.met import NOTHING_TWICE
from govkit.recipients.parts import ListPart, parts_of
from govkit.recipients.reading import headings, list_of
from govkit.recipients.recipient import Addressee
from govkit.recipients.rows import rows_of
from govkit.recipients.suppression import Suppression
from tests.changes import partnership_with
from tests.posting.people import letter
from tests.recipients.lists_of_people import listed


def list_with(folder: Path, people: Iterable[Addressee]) -> Path:
    """A list of these people."""
    folder.mkdir(exist_ok=True)
    rows = (
        {
            "name": each.name,
            "salutation": each.salutation,
            "reference": each.reference,
            "postcode": each.address[-1],
            **dict(zip(LINES, each.address[:-1], strict=False)),
        }
        for each in people
    )
    return listed(folder, *rows)


def making(
    file: Path, out: Path, form: str = "print", suppression: Suppression | None = None, hands: Hands | None = None
) -> Making:
    """What all parts of a list have in common: the consent letter, in a form."""
    whoever = hands or ThisProcess()
    read_by = list_of(headings(rows_of(file), file), partnership_with())
    known = suppression or Suppression()
    return Making(file, read_by, whoever.reads(file), known, letter(), form, whoever.puts(out), compared=2)


def made_of(
    file: Path,
    out: Path,
    form: str = "print",
    *,
    most: int = 3,
    hands: Hands | None = None,
    suppression: Suppression | None = None,
    stopped_after: int | None = None,
) -> list[PartMade]:
    """What came of each part of a list, in a folder; or of the first so many, where Ctrl-C stops it then."""
    whoever = hands or ThisProcess()
    out.mkdir(exist_ok=True)

    def parts() -> Iterable[ListPart]:
        for part in parts_of(file, most):
            if part.number - 1 == stopped_after:
                raise KeyboardInterrupt
            yield part

    with ledger_of(out, new=True) as ledger:
        given = making(file, out, form, suppression, whoever)
        return [made for _part, made in make_all(given, parts(), NOTHING_TWICE, whoever, ledger)]
