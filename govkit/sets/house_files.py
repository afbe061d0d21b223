"""What a house's own folder holds, and which of it the documents are made of."""

from __future__ import annotations

from pathlib import Path

from govkit.data.house import data_names, own_files
from govkit.data.renamed import renamed
from govkit.data.templates import Templates
from govkit.rules.house_files import HouseFiles
from govkit.sets.house_reading import HouseReading


def house_files(found: Templates) -> HouseFiles | None:
    """The files of the house, if it has a folder of its own, but for clauses under a name of before: those are read, and told."""
    if found.house is None:
        return None
    files = tuple(name for name in own_files(found.house) if renamed().template(name) == name)
    data, templates = data_names(found), [name for name in files if name.endswith(".j2")]
    reading = HouseReading(found, [name for name in templates if not _is_a_copy(name, found)])
    read = data | reading.read(templates)
    return HouseFiles(
        files,
        read,
        data | _shipped(found.shipped),
        unreadable=tuple(reading.unreadable()),
        missing=tuple(reading.missing()),
        named_later=tuple(reading.named_later()),
        kind_files=tuple(reading.kind_files()),
        clauses=tuple(reading.clauses()),
        standards={kind: tuple(each.id for each in needed.clauses) for kind, needed in reading.standards.items()},
        filters=tuple(reading.filters()),
        tests=tuple(reading.tests()),
        undefined=tuple(dict.fromkeys(reading.undefined())),
        left_out=tuple(reading.left_out()),
        never=tuple(dict.fromkeys(reading.never())),
    )


def _is_a_copy(name: str, found: Templates) -> bool:
    """Whether a template is word for word the one that govkit ships, of which nothing is to be told."""
    ours, own = found.shipped / name, found.find(name)
    return ours.is_file() and own.read_bytes() == ours.read_bytes()


def _shipped(folder: Path) -> frozenset[str]:
    return frozenset(file.relative_to(folder).as_posix() for file in folder.rglob("*.j2"))
