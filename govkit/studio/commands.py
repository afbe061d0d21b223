"""What a sentence says of a command, for somebody who works on pages: the page that does the same, or who has the command."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

# By what is written of a command: what pages say instead.
_ON_PAGES: Final[Mapping[str, str]] = {
    r"`govkit approve [^`]*`": "on the page “Words to approve”",
    r"what `govkit init` shows there": "what its form asks",
    r"(?<!Run )(?<!run )`govkit check`": "the page “Findings”",
    r"(?<!Run )(?<!run )`govkit readiness`": "the page “Readiness”",
    r"(?<!Run )(?<!run )`govkit migrate`": "“Renew the names” on the page “Tasks”",
}
_BEGINS: Final = re.compile(r"(?<![^.?!] )(?<![^ ])the page “")
_COMMAND: Final = re.compile(r"`govkit [^`]+`")
_WHOEVER: Final = "Somebody with the command line of govkit does that, such as whoever set the studio up for you."


def without_commands(sentence: str) -> str:
    """The sentence with pages in place of the commands that do the same; it ends with who has any other that it names."""
    for written, page in _ON_PAGES.items():
        sentence = re.sub(written, page, sentence)
    sentence = _BEGINS.sub("The page “", sentence)
    return f"{sentence} {_WHOEVER}" if _COMMAND.search(sentence) else sentence
