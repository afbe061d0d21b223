"""What a house's own folder holds, and which of it the documents are made of."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from govkit.data.house import data_names, own_files
from govkit.data.renamed import renamed
from govkit.data.templates import Templates
from govkit.render.environment import environment
from govkit.render.includes import reached
from govkit.rules.house_files import HouseFiles


def house_files(found: Templates) -> HouseFiles | None:
    """The files of the house, if it has a folder of its own."""
    if found.house is None:
        return None
    files = tuple(own_files(found.house))
    data, templates = data_names(found), [name for name in files if name.endswith(".j2")]
    starts = [f"{kind}/document.html.j2" for kind in found.kinds()]
    read = data | reached(environment(found.folders), starts, templates) if templates else data
    return HouseFiles(files, read, data | _shipped(found.shipped), _moved())


def _shipped(folder: Path) -> frozenset[str]:
    return frozenset(file.relative_to(folder).as_posix() for file in folder.rglob("*.j2"))


def _moved() -> Mapping[str, str]:
    """The files of clauses that were renamed, and those that took their place."""
    return {_file_of(old): _file_of(new) for old, new in renamed().clauses.items()}


def _file_of(clause: str) -> str:
    kind, _, name = clause.partition("/")
    return f"{kind}/clauses/{name}.html.j2"
