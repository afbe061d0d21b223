"""Finds the agreements that a change touches: by their own files, their house's templates and data, or a house's settings."""

from __future__ import annotations

import os
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import chain
from pathlib import Path

from govkit.data.settings import SETTINGS
from govkit.load.agreements import describes_partnership


def touched(changed: Iterable[Path], candidates: Iterable[Path], house: Path | None = None) -> list[Path]:
    """Those of the candidates that describe a partnership and whose own file, house's folder or settings are among what changed.

    What changed may be gone. `house` is the folder of templates, where it does not stand beside each file.
    """
    named = {Path(os.path.abspath(file)) for file in changed}  # noqa: PTH100 - a link is itself what changed
    files = named | {file.resolve() for file in named}
    folders = frozenset(chain.from_iterable((file, *file.parents) for file in files))
    settled = frozenset(file.parent for file in files if file.name == SETTINGS)
    return [
        file
        for file in candidates
        if file.is_file() and _is_touched(file, house, files, folders, settled) and describes_partnership(file)
    ]


def _is_touched(
    file: Path, house: Path | None, files: AbstractSet[Path], folders: AbstractSet[Path], settled: AbstractSet[Path]
) -> bool:
    whole = Path(os.path.abspath(file))  # noqa: PTH100 - as above
    own = Path(os.path.abspath(house)) if house else whole.parent / "templates"  # noqa: PTH100 - as above
    return (
        whole in files
        or whole.resolve() in files
        or own.resolve() in folders
        or own in folders
        or any(folder in settled for folder in whole.parents)
    )
