"""Settings at the top of a text, which programs read and people never see."""

from __future__ import annotations

import re
from typing import Final

# YAML between lines of dashes, or TOML between lines of plus signs. The first line has to be a setting: other texts start with a rule, too.
_SETTINGS: Final = re.compile(
    r"\A\s*?(?:"
    r"---[ \t]*\n(?:(?:[ \t]*(?:#.*)?\n)*[ \t]*[\"']?[\w$][^:\n]{0,80}:(?:[ \t].*)?\n(?s:.*?\n)??)?(?:---|\.\.\.)"
    r"|\+\+\+[ \t]*\n(?:(?:[ \t]*(?:#.*)?\n)*(?:[\w.\"-]+[ \t]*=|\[).*\n(?s:.*?\n)??)?\+\+\+"
    r")[ \t]*(?:\n|\Z)"
)
SAID: Final = "the settings at its top"


def without_settings(text: str) -> tuple[str, bool]:
    """The text with blank lines where its settings stood, and whether it had any."""
    found = _SETTINGS.match(text)
    return ("\n" * found[0].count("\n") + text[found.end() :], True) if found else (text, False)
