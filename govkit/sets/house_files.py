"""What a house's own folder holds, and which of it the documents are made of."""

from __future__ import annotations

from pathlib import Path

from govkit.data.house import data_names, own_files
from govkit.data.renamed import renamed
from govkit.data.templates import Templates
from govkit.render.environment import environment
from govkit.render.includes import reached
from govkit.rules.house_files import HouseFiles


def house_files(found: Templates) -> HouseFiles | None:
    """The files of the house, if it has a folder of its own, but for clauses under a name of before: those are read, and told."""
    if found.house is None:
        return None
    files = tuple(name for name in own_files(found.house) if renamed().template(name) == name)
    data, templates = data_names(found), [name for name in files if name.endswith(".j2")]
    starts = [f"{kind}/document.html.j2" for kind in found.kinds()]
    read = data | reached(environment(found.folders), starts, templates) if templates else data
    return HouseFiles(files, read, data | _shipped(found.shipped))


def _shipped(folder: Path) -> frozenset[str]:
    return frozenset(file.relative_to(folder).as_posix() for file in folder.rglob("*.j2"))
