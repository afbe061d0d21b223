"""The versions of documents that the partners offer: what govkit makes itself, and what they bring, each beside its document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Final

from govkit.data.house_links import refuse_links_out, refuse_unnamed_house
from govkit.data.offered_formats import OTHER_LANGUAGES, VERSIONS, folder_of, made_for
from govkit.document import Document, Stated, every_block, leaves, lines, pieces
from govkit.document.names import about, beyond, document_name
from govkit.errors import DocumentUnreadable
from govkit.finding import shown
from govkit.model import Partnership
from govkit.model.facts import suggest
from govkit.model.unsettled import is_unsettled
from govkit.read import READERS
from govkit.read.apart import ReaderApart
from govkit.rules.offered_version import OfferedVersion
from govkit.rules.rendered import Rendered

_OFFERS: Final = "records.other_formats"
_DEEP: Final = 2  # a folder for its format, and in it the version


def made_of_offers(partnership: Partnership) -> tuple[str, ...]:
    """What govkit writes for what the partners offer, each once."""
    return tuple(dict.fromkeys(made for _path, offer in _offers(partnership) for made in made_for(offer)))


def makes_offers(document: Document) -> bool:
    """Whether a document tells people in what else they can have it."""
    return any(
        isinstance(leaf, Stated) and leaf.path.startswith(_OFFERS)
        for block in every_block(document.blocks)
        for run, _place in pieces(block)
        for leaf in leaves(run)
    )


def offered_versions(partnership: Partnership, documents: Iterable[Rendered], beside: Path) -> Iterator[OfferedVersion]:
    """What the partners have to bring, of each document that offers it, from the folder that stands beside the partnership file.

    After them comes what lies there and is a version of nothing. Raises LinkRefused where one is a link that leads elsewhere.
    """
    folder = beside / VERSIONS
    if folder.exists():
        refuse_unnamed_house(folder)
        refuse_links_out(folder)
    reader = ReaderApart()
    offering = [each for each in documents if makes_offers(each.document)]
    for path, offer in _offers(partnership):
        if not made_for(offer):
            versions = [found for each in offering for found in _versions(path, offer, each, folder, reader)]
            lacking = tuple(each.document.name for each in versions if not each.file)
            yield from (replace(each, lacking=lacking) for each in versions)
    if offering:
        yield from _of_nothing(partnership, offering, folder)


def brought(partnership: Partnership, document: Document, beside: Path) -> dict[str, bytes]:
    """The versions of a document that lie in the folder, by the names that they go out by."""
    found: dict[str, bytes] = {}
    for folder in (folder_of(offer) for _path, offer in _offers(partnership) if not made_for(offer)):
        for file in _found(beside / VERSIONS / folder, document.name):
            name = document_name(document.name, beyond(file.stem, document.name) or folder)
            found[f"{name}{file.suffix}"] = file.read_bytes()
    return found


def _offers(partnership: Partnership) -> Iterator[tuple[str, str]]:
    """What is offered, each with its path, without what is still to be agreed."""
    offers = partnership.records.other_formats
    for at, offer in enumerate(() if is_unsettled(offers) else offers):
        if not is_unsettled(offer):
            yield f"{_OFFERS}.{at}", str(offer)


def _versions(path: str, offer: str, of: Rendered, folder: Path, reader: ReaderApart) -> Iterator[OfferedVersion]:
    """The versions of a document in a format: one, or in other languages several; one without a file where there is none."""
    place = folder / folder_of(offer) / of.document.name
    promised = tuple(dict.fromkeys(name for clause in of.required for name in clause.promises))
    version = OfferedVersion(offer, path, of.document, shown(place), promised=promised)
    files = _told_apart(_found(place.parent, place.name))
    for file in files:
        words, unreadable = _words(file, reader)
        translated = place.parent.name == OTHER_LANGUAGES
        yield replace(version, file=shown(file), words=words, unreadable=unreadable, translated=translated)
    if not files:
        yield version


def _words(file: Path, reader: ReaderApart) -> tuple[str, str]:
    """What a file says, or why that can't be read; neither where it is of a kind that is not read at all, such as a recording."""
    if not _is_read(file):
        return "", ""
    try:
        words = "\n".join(lines(reader.read(file).blocks))
    except DocumentUnreadable as error:
        return "", str(error).removeprefix(f"{file}: ")
    return words, "" if words.strip() else "it holds no words."


def _of_nothing(partnership: Partnership, offering: Sequence[Rendered], folder: Path) -> Iterator[OfferedVersion]:
    """The files in the folder that are a version of no document, or in a format that is not brought."""
    of_formats = {folder_of(offer): made_for(offer) for _path, offer in _offers(partnership)}
    names = [each.document.name for each in offering]
    for file in sorted(each for each in folder.rglob("*") if each.is_file() and not each.name.startswith(".")):
        meant = _meant(file.relative_to(folder), of_formats, names)
        if meant:
            yield OfferedVersion("", _OFFERS, offering[0].document, "", shown(file), meant=meant)


def _meant(file: Path, of_formats: Mapping[str, tuple[str, ...]], names: Sequence[str]) -> str:
    """What to do with a file in the folder of versions; nothing where it is a version."""
    brought = [name for name, made in of_formats.items() if not made]
    if len(file.parts) != _DEEP:
        return f"Put it into the folder of its format. {suggest(file.parts[0], brought)}"
    if of_formats.get(file.parts[0]):
        return "govkit makes this format itself, with `--formats-offered`. Take the file out."
    if file.parts[0] not in brought:
        return f"Name its folder after a format that the file offers. {suggest(file.parts[0], brought)}"
    return (
        "" if any(_is_of(file, name) for name in names) else f"Name it after its document. {suggest(file.stem, names)}"
    )


def _found(folder: Path, name: str) -> list[Path]:
    """The files of a document in a folder, with all their endings."""
    return sorted(each for each in folder.glob("*") if each.is_file() and _is_of(each, name))


def _told_apart(files: Iterable[Path]) -> list[Path]:
    """One file of each name: that which can be read, where one lies there with several endings, such as a recording and its transcript."""
    in_order = sorted(files, key=lambda each: (each.stem, not _is_read(each)))
    return [next(of_name) for _stem, of_name in groupby(in_order, key=lambda each: each.stem)]


def _is_read(file: Path) -> bool:
    """Whether there are words in a file of this ending, however it is written."""
    return file.suffix.lower()[1:] in READERS.names


def _is_of(file: Path, name: str) -> bool:
    """Whether a file is named after a document; one in another language may say which: `consent_letter--polish`."""
    language = beyond(file.stem, name) if file.parent.name == OTHER_LANGUAGES else ""
    return file.stem == name or (bool(language) and not about(language))
