"""Notes about words that wait for approval: why they were written, and why they were sent back. They stand beside the partnership file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import yaml
from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.shelf import read
from govkit.model.facts import Text, one_of

FILE: Final = "words-notes.yaml"
_TOP: Final = """\
# Notes about words that wait for approval. `govkit words` and the studio write this file, and take a note away when its words are approved.
"""


class NoteIs(StrEnum):
    """What a note is about: why words were written, or why they were not approved."""

    TO_APPROVE = "to-approve"
    SENT_BACK = "sent-back"


class WordsNote(DataBlock):
    """A note of somebody about the words of a clause as they were then: `words` stands for those."""

    kind: Text = Field(description="the kind of document.")
    clause: Text = Field(description="the clause.")
    about: Annotated[NoteIs, one_of(NoteIs)] = Field(description="`to-approve` or `sent-back`.")
    note: Text = Field(description="what is said of the words.")
    by: Text = Field(description="who says it.")
    left_on: date = Field(description="on what day.")
    words: Text = Field(description="what stands for the words that it is about.")


class WordsNotesFile(DataBlock):
    """All notes."""

    notes: tuple[WordsNote, ...] = Field((), description="the notes, each after a dash.")


def words_notes(partnership: Path) -> tuple[WordsNote, ...]:
    """The notes beside a partnership file. Raises DataUnreadable."""
    file = partnership.parent / FILE
    return read(file, WordsNotesFile).notes if file.is_file() else ()


def as_notes_text(notes: Sequence[WordsNote]) -> str:
    """The file that holds these."""
    said = {"notes": [each.model_dump(mode="json") for each in notes]}
    return _TOP + str(yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=120))
