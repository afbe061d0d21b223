"""What was passed over is counted in words."""

from __future__ import annotations

from govkit.read.opened import counted


def test_what_was_passed_over_is_counted_in_words() -> None:
    passed_over = {"text box": 2, "line of the contents": 3, "note": 1, "picture": 0}
    assert list(counted(passed_over)) == ["2 text boxes", "3 lines of the contents", "1 note"]
