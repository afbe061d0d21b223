"""How many letters there are is told with their pages, where anybody knows them."""

from __future__ import annotations

from govkit.cli.counts import letters_and_pages
from govkit.posting.ledger import Totals
from tests.rows import over_rows


@over_rows(
    ("totals", "said"),
    [
        (Totals(1, 0, 4, 0), "1 letter on 4 pages"),
        (Totals(2, 1, 1, 0), "2 letters on 1 page"),
        (Totals(3, 0, 0, 0), "3 letters"),
    ],
)
def test_letters_and_pages(totals: Totals, said: str) -> None:
    assert letters_and_pages(totals) == said
