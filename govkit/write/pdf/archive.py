"""A PDF to keep: PDF/UA-1 and PDF/A-3a at once, with the files inside that it was made of and can be made again from."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from lxml import etree

ARCHIVED: Final = "pdf/a-3a"
_ALWAYS: Final = datetime(1980, 1, 1, tzinfo=UTC)
# What PDF/A asks of metadata that it does not know itself: a description of the scheme. ISO 19005-3, 6.6.2.3.
_ALSO_UA: Final = """
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<rdf:Description rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>
"""


class Enclosed(NamedTuple):
    """A file inside a PDF: what it is called and holds, its type, how it belongs to the document, and what it is in words."""

    name: str
    content: bytes
    type: str
    relationship: str
    description: str


def enclosures(files: Sequence[Enclosed], attachment: Callable[..., Any]) -> list[Any]:
    """The files as the renderer takes them, by name, with a date that is always the same and a type that no machine guesses."""
    made = []
    for file in sorted(files):
        each = attachment(
            string=b"",
            name=file.name,
            description=file.description,
            relationship=file.relationship,
            created=_ALWAYS,
            modified=_ALWAYS,
        )
        each.source = nullcontext((io.BytesIO(file.content), "", None, file.type))
        made.append(each)
    return made


def say_both_standards(metadata: Any) -> None:
    """Lets the metadata of a PDF/A say that it is PDF/UA-1 too: the renderer knows one standard at a time."""
    of_one = metadata.generate_rdf_metadata

    def of_both(*told: Any) -> bytes:
        rdf = etree.fromstring(of_one(*told))
        rdf.extend(etree.fromstring("".join(_ALSO_UA.splitlines())))
        return etree.tostring(rdf, encoding="utf-8")

    metadata.generate_rdf_metadata = of_both


def leave_metadata_readable(pdf: Any) -> None:
    """Writes the metadata so that a program finds them which reads no compressed parts."""
    for each in pdf.objects:
        if getattr(each, "extra", {}).get("Type") == "/Metadata":
            each.compress = False
