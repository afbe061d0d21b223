"""What changes in files, line by line, as `diff` and `git` show it."""

from __future__ import annotations

from difflib import unified_diff


def difference(before: str, after: str, old_name: str, new_name: str) -> str:
    """The lines that go and those that come, between the names that the file has before and after."""
    lines = unified_diff(before.split("\n"), after.split("\n"), old_name, new_name, lineterm="")
    told = "".join(f"{line.rstrip(chr(13))}\n" for line in lines)
    return told or f"--- {old_name}\n+++ {new_name}\n"
