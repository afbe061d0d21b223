"""Looks at what govkit needs on this machine, and says how to get what is missing. The heavy libraries are imported here."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata, resources
from pathlib import Path
from typing import Final

from govkit import DISTRIBUTION
from govkit.data.kinds import kinds
from govkit.data.standard import standard
from govkit.data.templates import Templates, templates
from govkit.document import Design, Document, Heading, Paragraph, Place, Text
from govkit.errors import GovkitError
from govkit.own_folder import own_folder
from govkit.wording.say import listing

_PANGO: Final = "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_OLDEST_PYTHON: Final = (3, 11, 2)
_FONTS: Final = ("SourceSans3-Regular.ttf", "SourceSans3-Bold.ttf", "NotoNaskhArabic-Regular.ttf")
_NOWHERE: Final = Place("", 0)


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that govkit needs or can use: whether it is there, what was seen, and how to get it where it is missing."""

    name: str
    there: bool
    seen: str = ""
    cure: str = ""
    needed: bool = True


def examine(partnership: Path, house: Path | None = None) -> Iterator[Need]:
    """All that govkit needs, then what it can do without."""
    found = templates(partnership, house)
    yield _python()
    yield from _libraries()
    yield _font()
    yield _pdf()
    yield from _kinds(found)
    yield _cache()
    yield _schema(partnership.parent / "partners.schema.json")
    yield _libreoffice()


def _python() -> Need:
    version = ".".join(map(str, sys.version_info[:3]))
    return Need("Python", sys.version_info >= _OLDEST_PYTHON, version, "Install Python 3.11.2 or later.")


def _libraries() -> Iterator[Need]:
    """Each library that govkit declares, but those for its own development."""
    try:
        requirements = metadata.requires(DISTRIBUTION) or ()
    except metadata.PackageNotFoundError:
        yield Need(DISTRIBUTION, there=False, cure="Install govkit again: without that, nothing tells what it runs on.")
        return
    for requirement in requirements:
        if "extra ==" not in requirement:
            name = re.match(r"[\w.-]+", requirement)
            least = re.search(r">=\s*([\d.]+)", requirement)
            yield _library(name[0] if name else requirement, least[1] if least else "0")


def _library(name: str, least: str) -> Need:
    cure = f'python -m pip install "{name}>={least}"'
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        return Need(name, there=False, cure=cure)
    return Need(name, _numbers(version) >= _numbers(least), version, cure)


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)[:3]]


def _font() -> Need:
    folder = resources.files("govkit.write").joinpath("fonts")
    missing = [name for name in _FONTS if not folder.joinpath(name).is_file()]
    return Need("the shipped font", not missing, "Source Sans 3", "Install govkit again: its files are not complete.")


def _pdf() -> Need:
    """Sets a line on a page, as a build would."""
    from govkit.write.pdf import write_pdf  # noqa: PLC0415 - it imports the renderer, which takes long to start

    line = (Heading(1, (Text("A line"),), _NOWHERE), Paragraph((Text("A page can be made here."),), _NOWHERE))
    page = Document("doctor", "doctor", "A line", "en-GB", "DOCTOR", "1", Design.LETTER, line)
    try:
        made = write_pdf(page).pdf
    except GovkitError as error:
        why = str(error.__cause__ or error).partition("\n")[0]
        return Need("Pango and HarfBuzz, for PDF files", there=False, seen=why, cure=_PANGO)
    return Need(
        "Pango and HarfBuzz, for PDF files", made.startswith(b"%PDF-"), f"a page of {len(made):,} bytes", _PANGO
    )


def _kinds(found: Templates) -> Iterator[Need]:
    """The kinds of document whose templates and standards can be read."""
    cure = "Put the file right, or install govkit again if it is not yours."
    try:
        names = [kind.name for kind in kinds(found)]
        clauses = sum(len(standard(name, found.house).clauses) for name in names)
    except GovkitError as error:
        yield Need("templates and standards", there=False, seen=str(error), cure=cure)
        return
    yield Need("templates", bool(names), f"{listing(names)}, in {listing([str(each) for each in found.folders])}", cure)
    yield Need("standards", bool(clauses), f"{clauses} required clauses", cure)


def _cache() -> Need:
    """The folder in which compiled templates are kept."""
    folder = own_folder()
    usable = folder is not None and os.access(folder, os.W_OK)
    cure = "Without it each run takes a little longer. Let TMPDIR name a folder that you may write to, and nobody but you enter."
    return Need("a folder for compiled templates", usable, str(folder or ""), cure, needed=False)


def _schema(file: Path) -> Need:
    return Need(
        "the schema for your editor", file.is_file(), str(file), "govkit schema > partners.schema.json", needed=False
    )


def _libreoffice() -> Need:
    found = shutil.which("soffice") or shutil.which("libreoffice") or ""
    cure = "https://www.libreoffice.org. It opens Word files; Word itself will do."
    return Need("LibreOffice", bool(found), found, cure, needed=False)
