"""What is denied, and how often."""

from __future__ import annotations

from govkit.approval.denials import denials
from govkit.approval.scales import Scales
from govkit.data.grave_words import grave_words
from tests.rows import over_rows

SCALES = Scales(grave_words())


@over_rows(
    ("says", "count", "answers"),
    [
        ("We share it only if you say yes.", 2, 0),
        ("Unless you say yes, we share nothing.", 2, 0),
        ("Nobody can open it but staff.", 2, 0),
        ("Nobody can open it, but we keep it.", 1, 0),
        ("No reply means no.", 1, 1),
        ("A no does not count against you.", 1, 1),
        ("A no counts against you.", 0, 1),
        ("You can say yes or no to all of it.", 0, 1),
        ("There is no need to say why.", 1, 0),
        ("No party uses it other than under a contract.", 2, 0),
    ],
)
def test_what_is_denied_is_counted_however_it_is_said(says: str, count: int, answers: int) -> None:
    found = denials(SCALES.data, SCALES.words(says))
    assert (found.count, found.answers) == (count, answers)
