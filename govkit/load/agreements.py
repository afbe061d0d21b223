"""Which files of a folder describe a partnership: a repository has other YAML too, and agreements in any of its folders."""

from __future__ import annotations

import os
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from govkit.data.inputs import BASELINE
from govkit.data.renamed import renamed
from govkit.model import Partnership
from govkit.model.asked import fields
from govkit.written.read_file import LARGEST_FILE

NAMES: Final = ("partners.yaml", "partners.yml")
_ENDINGS: Final = (".yaml", ".yml")
_FIRST: Final = "partnership"
_ENOUGH: Final = 2  # so many sections of a partnership file are none of another tool's
_KEY: Final = re.compile(r"""^\ufeff?["']?([A-Za-z_]+)["']?[ \t]*:""", re.MULTILINE)
_NOT_OURS: Final = ("node_modules", "__pycache__")


class Agreements(NamedTuple):
    """The partnership files of a folder, and its other YAML files, which were left out."""

    files: tuple[Path, ...]
    others: tuple[Path, ...]


def agreements_in(folder: Path) -> Agreements:
    """The partnership files in a folder and in those below it, and what is still empty in the folder itself. Hidden folders are none of govkit's."""
    found = list(_yaml_below(folder))
    ours = tuple(file for file in found if describes_partnership(file) or (file.parent == folder and _is_empty(file)))
    return Agreements(ours, tuple(file for file in found if file.parent == folder and file not in ours))


def describes_partnership(file: Path) -> bool:
    """Whether a YAML file is one of a partnership, by its name or by the sections that it has. One that nobody can read counts by its name alone."""
    if file.name in NAMES:
        return True
    try:
        content = _beginning(file) if file.is_file() else b""
    except OSError:
        return False
    encoding = "utf-16" if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8"
    keys = set(_KEY.findall(content.decode(encoding, "replace")))
    return _FIRST in keys or len(keys & _sections()) >= _ENOUGH


def _beginning(file: Path) -> bytes:
    """As much of a file as one of a partnership may hold."""
    with file.open("rb") as opened:
        return opened.read(LARGEST_FILE + 1)


def _is_empty(file: Path) -> bool:
    return file.is_file() and file.stat().st_size == 0


def _sections() -> frozenset[str]:
    old = {each.old for each in renamed().keys if "" in each.at}
    return frozenset(fields(Partnership)) | old


def _yaml_below(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _NOT_OURS)
        for name in sorted(names):
            if name.endswith(_ENDINGS) and not name.startswith(".") and name != BASELINE:
                yield Path(place, name)
