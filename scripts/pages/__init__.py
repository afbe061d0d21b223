"""All that is made from the code: the pages of docs/reference/, lists in other pages, and what holds modules to their contracts."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pages.clauses import clauses_page
from pages.commands import commands_page
from pages.contracts import contracts_module
from pages.data import data_page
from pages.formats import filled, formats_page
from pages.keys import keys_page
from pages.readers import readers_file
from pages.rules import rule_pages
from pages.sentences import sentence_pages

TOP: Final = Path(__file__).parents[2]
REFERENCE: Final = TOP / "docs" / "reference"
WITH_LISTS: Final = (
    TOP / "README.md",
    TOP / "docs" / "readability.md",
    TOP / "docs" / "guides" / "communications.md",
)


def made() -> dict[Path, str]:
    """Every file that is made, or that holds what is made, with what it has to say."""
    pages = {
        **rule_pages(),
        "clauses.md": clauses_page(),
        "keys.md": keys_page(),
        "data.md": data_page(),
        "commands.md": commands_page(),
        "formats.md": formats_page(),
        **sentence_pages(),
    }
    return {
        **{REFERENCE / name: page for name, page in pages.items()},
        TOP / "govkit" / "standards" / "readers.yaml": readers_file(),
        TOP / "tests" / "contracts" / "modules.py": contracts_module(),
        **{page: filled(page.read_text("utf-8")) for page in WITH_LISTS},
    }
