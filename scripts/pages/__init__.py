"""The pages of docs/reference/, each by its name, made from the code. A test holds them to what is there."""

from __future__ import annotations

from pages.clauses import clauses_page
from pages.commands import commands_page
from pages.keys import keys_page
from pages.rules import rule_pages


def every_page() -> dict[str, str]:
    """Each page of the reference, by its file in docs/reference/."""
    return {
        **rule_pages(),
        "clauses.md": clauses_page(),
        "keys.md": keys_page(),
        "commands.md": commands_page(),
    }
