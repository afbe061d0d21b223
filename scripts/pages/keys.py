"""One page of all keys of a partnership file: what each means, its choices, and who reads what is written there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from govkit.data.choices import ChoicesFile
from govkit.data.shelf import shipped
from govkit.load.file_keys import FileKey, file_keys
from govkit.report.vocabulary import reader_of
from pages.evidence import MADE
from pages.readers import readers

START: Final = f"""\
# The keys of a partnership file

What each key means, what may be written there, and who reads it: the kinds of document that print it for the partnerships in
`tests/partnerships/`, and who gets them. **Yes** in the column “Needed” means that the file can't be read without the key; the rules ask for
others where they are wanted. Any fact may be `to be agreed`. `ID` is a name of your own, in small letters, digits and hyphens. What a choice
means stands below the table of its section. `govkit explain WORD` tells the same of one key or choice, with the rules that look at it.
{MADE.format("the model")}
"""


def keys_page() -> str:
    """A table for each section of the file, and below it what its choices mean."""
    meanings = shipped("choices.yaml", ChoicesFile).choices
    parts = [START]
    for section, keys in file_keys().items():
        rows = (
            f"| `{key.path}` | {_cell(key.meaning)} | {_cell(key.written)} | {'yes' if key.needed else ''} "
            f"| {_read_by(readers().get(key.path, ()))} |"
            for key in keys
        )
        parts += [
            f"## {section}\n",
            "| Key | Means | Written | Needed | Read by |\n|---|---|---|---|---|",
            "\n".join(rows),
            "",
            *_choices(keys, meanings),
        ]
    return "\n".join(parts)


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


def _choices(keys: tuple[FileKey, ...], meanings: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    for key in keys:
        if said := meanings.get(key.path):
            yield f"The choices of `{key.path}`:\n"
            yield "\n".join(f"- `{choice}`{f': {said[choice]}' if choice in said else ''}" for choice in key.choices)
            yield ""


def _read_by(kinds: tuple[str, ...]) -> str:
    """Who reads what is written at a key, each with the kinds of document in which they read it."""
    by: dict[str, list[str]] = {}
    for kind in kinds:
        by.setdefault(reader_of(kind), []).append(kind)
    return "; ".join(f"{who} ({', '.join(found)})" for who, found in by.items())
