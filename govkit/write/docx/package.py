"""The file itself: its parts, its properties, and the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.package import Package

from govkit.document import Document
from govkit.write.docx.xml import Element

LONGEST_PROPERTY = 255
ALWAYS = datetime(1980, 1, 1, tzinfo=UTC)
UNIX = 3


class WordFile:
    """A Word file in the making: a main part, and what it is related to."""

    def __init__(self, root: Element) -> None:
        """Start with the first element of the main part, whose contents may come later."""
        self._package = OpcPackage()
        self._main = XmlPart(
            PackURI("/word/document.xml"),
            CONTENT_TYPE.WML_DOCUMENT_MAIN,
            cast(BaseOxmlElement, root),  # python-docx asks no more of it than to be written out
            cast(Package, self._package),
        )
        self._package.relate_to(self._main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)

    def relate_to_address(self, address: str) -> str:
        """The id of the link to an address outside the file."""
        return self._main.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def relate_to_part(self, name: str, kind: str, content: bytes) -> str:
        """Add a part, such as `styles`, and return the id of the relation to it."""
        part = Part(
            PackURI(f"/word/{name}.xml"),
            getattr(CONTENT_TYPE, "OFC_THEME" if kind == "THEME" else f"WML_{kind}"),
            content,
            cast(Package, self._package),
        )
        return self._main.relate_to(part, getattr(RELATIONSHIP_TYPE, kind))

    def relate_to_picture(self, content: bytes) -> str:
        """Add a PNG picture, and return the id of the relation to it."""
        place = PackURI("/word/media/logo.png")
        part = Part(place, CONTENT_TYPE.PNG, content, cast(Package, self._package))
        return self._main.relate_to(part, RELATIONSHIP_TYPE.IMAGE)

    def describe(self, document: Document) -> None:
        """Say in the file's properties what document it is; the dates are always the same."""
        properties = self._package.core_properties
        properties.title = document.title[:LONGEST_PROPERTY]
        properties.identifier = document.reference[:LONGEST_PROPERTY]
        properties.version = document.version[:LONGEST_PROPERTY]
        properties.language = document.language[:LONGEST_PROPERTY]
        properties.author = properties.last_modified_by = ""
        properties.created = properties.modified = ALWAYS

    def packed(self) -> bytes:
        """The bytes of the file, with nothing in them of when and where it was written."""
        first = io.BytesIO()
        self._package.save(first)
        last = io.BytesIO()
        with zipfile.ZipFile(first) as source, zipfile.ZipFile(last, "w") as target:
            for name in sorted(source.namelist()):
                target.writestr(_entry(name), source.read(name))
        return last.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    """A zip entry of a fixed date and system."""
    entry = zipfile.ZipInfo(name, ALWAYS.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = UNIX
    return entry
