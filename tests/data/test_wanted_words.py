"""What facts have to say is found by their path, and a list that leads nowhere is told."""

from __future__ import annotations

from govkit.data.wanted_words import WantedWordsFile, check_wanted_words, wanted_at
from tests.rows import over_rows


@over_rows(
    ("path", "found"),
    [
        ("terms.changes", True),
        ("flows.health-flag.security.0", True),
        ("flows.health-flag.carries.health-flag", True),
        ("terms.liability", False),
        ("flows.changes", False),
        ("partnership.name", False),
    ],
)
def test_what_a_fact_has_to_say_is_found_by_its_path(path: str, found: bool) -> None:
    assert bool([*wanted_at(path)]) is found


def test_a_key_and_a_group_that_nobody_knows_are_told() -> None:
    raw = {
        "wanted": [
            {"at": "terms.chances", "needs": ["says-yes"], "wants": "it"},
            {"at": "terms.changes", "undone_by": ["says-yess"], "wants": "it"},
        ],
        "practices": {"at": ["terms.changes"], "undone_by": ["left-undone"], "wants": "it"},
    }
    assert [wrong.route for wrong in check_wanted_words(WantedWordsFile.model_validate(raw))] == [
        ("wanted", "0", "at"),
        ("wanted", "1"),
    ]
