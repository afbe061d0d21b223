"""Files of Word, LibreOffice and PDF that are right, and how they are spoilt: inside, part by part, or as a whole."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from random import Random
from typing import Final

from tests.fuzz.spoil import WORDS, spoilt_bytes


def spoilt_package(chance: Random, whole: bytes) -> bytes:
    """A package with one part spoilt, left out, twice there or packed in another way; or spoilt as it lies."""
    if chance.random() < 0.2:
        return spoilt_bytes(chance, whole)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as read, zipfile.ZipFile(made, "w") as written:
        names = read.namelist()
        often = [
            name for name in names if name.endswith(("document.xml", "content.xml", "styles.xml", "numbering.xml"))
        ]
        at = chance.choice(names if chance.random() < 0.3 else often)
        for name in names:
            content = read.read(name)
            if name == at and name.endswith((".xml", ".rels")):
                content = _spoilt_xml(chance, content)
            packed = (
                chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2))
                if name == at
                else zipfile.ZIP_DEFLATED
            )
            if name != at or chance.random() < 0.95:
                written.writestr(zipfile.ZipInfo(name), content, packed)
    return made.getvalue()


def _spoilt_xml(chance: Random, content: bytes) -> bytes:
    if chance.random() < 0.3:
        return spoilt_bytes(chance, content)
    parts = content.split(b"<")
    for _ in range(chance.randint(1, 5)):
        at, other = chance.randrange(1, len(parts)), chance.randrange(1, len(parts))
        match chance.randrange(5):
            case 0:
                values = parts[at].split(b'"')
                if len(values) > 2:
                    values[chance.randrange(1, len(values), 2)] = (
                        chance.choice(WORDS).replace("<", "&lt;").replace('"', "").encode("utf-8", "surrogatepass")
                    )
                parts[at] = b'"'.join(values)
            case 1:
                parts[at] += (
                    chance.choice(WORDS).replace("<", "&lt;").replace("&", "&amp;").encode("utf-8", "surrogatepass")
                )
            case 2:
                parts[at], parts[other] = parts[other], parts[at]
            case 3:
                parts[at:at] = parts[other : other + chance.randint(1, 12)]
            case _:
                del parts[at : at + chance.randint(1, 3)]
                parts.append(b"a")
    return b"<".join(parts)


@cache
def word_file() -> bytes:
    """A Word file with what letters have."""
    import docx as word

    made, kept = word.Document(), io.BytesIO()
    made.add_heading("A letter", 1)
    made.add_paragraph("We help you. You can say no.", style="List Bullet")
    made.add_paragraph("First we ask.", style="List Number")
    table = made.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "What we share with each other."
    made.sections[0].footer.paragraphs[0].text = "Page"
    made.add_paragraph("We keep it for a year. Then we delete it.").add_run(" It is safe.").bold = True
    made.save(kept)
    return kept.getvalue()


@cache
def odt_file() -> bytes:
    """A file of LibreOffice with as much."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "style", "draw")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.3"><office:automatic-styles>'
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading"/></office:automatic-styles>'
        "<office:body><office:text>"
        '<text:h text:outline-level="1">A letter</text:h><text:p text:style-name="P1">We help you.<text:s text:c="3"/>You can say no.</text:p>'
        "<text:list><text:list-item><text:p>First we ask.</text:p></text:list-item></text:list>"
        '<table:table><table:table-row table:number-rows-repeated="2">'
        '<table:table-cell table:number-columns-repeated="2" table:number-columns-spanned="2"><text:p>What we share.</text:p></table:table-cell>'
        "</table:table-row></table:table></office:text></office:body></office:document-content>"
    )
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
        package.writestr(
            "styles.xml",
            f'<office:document-styles {spaces}><office:styles><style:style style:name="Heading"/></office:styles></office:document-styles>',
        )
    return kept.getvalue()


@cache
def pdf_file() -> bytes:
    """A PDF with a list and a table."""
    import weasyprint

    page = "<h1>A letter</h1><p>We help you. You can say no.</p><ul><li>First we ask.</li></ul><table><tr><td>a<td>b</table>"
    made: bytes = weasyprint.HTML(string=page).write_pdf(uncompressed_pdf=True)
    return made


_STREAM: Final = b"BT /F1 12 Tf 14 TL 1 0 0 1 72 720 Tm (We help you. You can say no.) Tj T* [(First) -250 (we ask.)] TJ 0 -30 Td (It is safe.) ' ET"
PDF: Final = b"\n".join(
    (
        b"%PDF-1.4",
        b"1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
        b"2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj",
        b"3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj",
        b"4 0 obj << /Length %d >> stream" % len(_STREAM),
        _STREAM,
        b"endstream endobj",
        (
            b"5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [32 /space /a 97] >> "
            b"/Widths [500 500] /FirstChar 32 >> endobj"
        ),
        b"trailer << /Root 1 0 R /Size 6 >>",
        b"%%EOF",
    )
)
