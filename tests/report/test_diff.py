"""What changes in a file, line by line."""

from __future__ import annotations

from govkit.report.as_diff import difference


def test_the_lines_that_go_and_those_that_come_stand_under_both_names() -> None:
    said = difference("a: 1\nold: 2\n", "a: 1\nnew: 2\n", "was.yaml", "is.yaml")
    assert said.splitlines() == ["--- was.yaml", "+++ is.yaml", "@@ -1,3 +1,3 @@", " a: 1", "-old: 2", "+new: 2", " "]


def test_lines_that_windows_ends_are_told_without_the_sign() -> None:
    assert "\r" not in difference("old: 2\r\n", "new: 2\r\n", "a.yaml", "a.yaml")


def test_a_file_that_is_only_called_something_else_has_its_two_names() -> None:
    assert difference("a", "a", "old.j2", "new.j2") == "--- old.j2\n+++ new.j2\n"
