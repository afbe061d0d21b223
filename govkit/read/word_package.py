"""Opens a Word file: its parts, whether it was saved in the Transitional or the Strict form of Open XML, and the files inserted in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Final

from lxml import etree

from govkit.read.package import PARSER, Package, xml

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT: Final = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
_USUAL: Final = "word/document.xml"


def part(package: Package, name: str) -> etree._Element:
    """A part of a Word file, in the names of the Transitional form. What can't be one is told by `package_of`."""
    root = xml(package, name)
    if not any(_STRICT in uri.encode() for uri in root.nsmap.values()):
        return root
    written = etree.tostring(root)
    for strict, transitional in _TRANSITIONAL:
        written = written.replace(strict, transitional)
    return etree.fromstring(written, PARSER)


def text_part(package: Package) -> str:
    """The name of the part that holds the text."""
    return next(_targets(package, "", "/officeDocument"), _USUAL)


def styles_part(package: Package) -> str:
    """The name of the part that holds the styles, or empty."""
    text = text_part(package)
    beside = str(PurePosixPath(text).with_name("styles.xml"))
    name = next(_targets(package, text, "/styles"), beside)
    return name if name in package else ""


def inserted(package: Package, id_: str) -> str:
    """The name of the part that the text inserts whole under this id, or empty."""
    return next((target for each, _kind, target in _related(package, text_part(package)) if each == id_), "")


def _targets(package: Package, source: str, kind: str) -> Iterator[str]:
    """The parts that another one, or the package itself, names as being of a kind."""
    return (target for _id, each, target in _related(package, source) if each.endswith(kind))


def _related(package: Package, source: str) -> Iterator[tuple[str, str, str]]:
    """The id, the kind and the name of each part that another one names."""
    of = PurePosixPath(source)
    named = str(of.parent / "_rels" / f"{of.name}.rels")
    for each in xml(package, named) if named in package else ():
        if each.get("TargetMode") != "External":
            target = normpath(PurePosixPath("/", of.parent, each.get("Target", ""))).lstrip("/")
            yield each.get("Id", ""), each.get("Type", ""), target
