"""Starts a partnership: the files to fill in, and none over a file that is there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from govkit.data.starting import starting
from govkit.issuing.new_files import refuse_existing, write_new
from govkit.load.agreements import agreements_in
from govkit.load.schema import partnership_schema
from govkit.starting.answers import Answers
from govkit.starting.as_written import as_written
from govkit.starting.interview import Asker, Flags, answers_to
from govkit.starting.shape_file import partnership_of

PARTNERSHIP: Final = "partners.yaml"
SCHEMA: Final = "partners.schema.json"


def start(
    folder: Path, said: Flags, asker: Asker | None = None, workflow: Mapping[str, str | bytes] | None = None
) -> tuple[Path, ...]:
    """The files that were written. Raises OutputRefused, with nothing written and nobody asked, where one of them is there already.

    The files of a workflow are also added to partnerships that are there, in whatever folder; they stay as they are.
    """
    added = workflow is not None and ((folder / PARTNERSHIP).exists() or bool(agreements_in(folder).files))
    names = [*(() if added else (PARTNERSHIP, SCHEMA)), *(workflow or {})]
    refuse_existing([folder / name for name in names])
    texts = {**({} if added else _texts(answers_to(said, asker))), **(workflow or {})}
    files = {folder / name: texts[name] for name in names}
    write_new(files)
    return tuple(files)


def _texts(answers: Answers) -> dict[str, str | bytes]:
    words = starting()
    return {
        PARTNERSHIP: as_written(partnership_of(answers), words.head, words.notes),
        SCHEMA: json.dumps(partnership_schema(), indent=2, ensure_ascii=False) + "\n",
    }
