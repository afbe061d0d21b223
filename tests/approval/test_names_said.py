"""Places, bodies and laws that a sentence names."""

from __future__ import annotations

from govkit.approval.names_said import weighed_names
from tests.rows import over_rows


@over_rows(
    ("before", "after", "is_grave"),
    [
        ("We keep it in Northern Ireland.", "We keep it in France.", True),
        ("We keep it in Northern Ireland.", "In Northern Ireland, we keep it.", False),
        ("We ask Citizens Advice.", "We ask nobody.", False),
        ("We ask {body.name}.", "We ask {other.name}.", False),
    ],
)
def test_one_name_in_the_place_of_another_is_told(before: str, after: str, is_grave: bool) -> None:
    assert (weighed_names(before, after) is not None) is is_grave
