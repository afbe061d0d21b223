"""Files that somebody made to fill the memory, to keep a reader busy, to break it, or to hide words: small, and of every format that is read."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Container, Iterator, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Final

from tests.read.word_files import NAMES, RELATED

GIVEN: Final = Path(__file__).parent / "hostile"
_ODT: Final = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (*((name, name) for name in ("office", "text", "table", "style")), ("draw", "drawing"))
)
_SAID: Final = "<w:p><w:r><w:t>We want to share your data with the team that helps you.</w:t></w:r></w:p>"
_INSERTS: Final = '<w:altChunk r:id="a"/>'


def zipped(parts: Mapping[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def word(body: str, prolog: str = "", more: Mapping[str, bytes] | None = None) -> bytes:
    document = f"{prolog}<w:document {NAMES}><w:body>{body}</w:body></w:document>".encode()
    return zipped({"word/document.xml": document, **(more or {})})


def related(target: str) -> bytes:
    one = f'<Relationship Id="a" Type="http://x/aFChunk" Target="{target}"/>'
    return f'<Relationships xmlns="{RELATED}">{one}</Relationships>'.encode()


def inserting(name: str, content: bytes) -> bytes:
    parts = {f"word/{name}": content, "word/_rels/document.xml.rels": related(name)}
    return word(_SAID + _INSERTS, more=parts)


def opendocument(body: str, prolog: str = "", automatic: str = "") -> bytes:
    styles = f"<office:automatic-styles>{automatic}</office:automatic-styles>"
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"{prolog}<office:document-content {_ODT}>{styles}{text}</office:document-content>"
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def entities(root: str, deep: int = 12) -> str:
    named = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "aaaaaaaaaa"}">' for n in range(deep))
    return f"<!DOCTYPE {root} [{named}]>"


def with_wrong_size(content: bytes) -> bytes:
    """A package that says of its part that it is of one byte."""
    at = content.rindex(b"PK\x01\x02")
    return content[: at + 24] + struct.pack("<I", 1) + content[at + 28 :]


def with_wrong_sum(content: bytes) -> bytes:
    """A package whose part has another checksum than it says."""
    at = content.rindex(b"PK\x01\x02")
    return content[: at + 16] + b"abcd" + content[at + 20 :]


def locked(content: bytes) -> bytes:
    """A package that says of its part that it has a password."""
    at = content.rindex(b"PK\x01\x02")
    return content[: at + 8] + b"\x01\x00" + content[at + 10 :]


def pdf(*objects: str | bytes, trailer: str = "") -> bytes:
    """A PDF of these objects, the first of which is its catalogue."""
    made, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each if isinstance(each, bytes) else each.encode())
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = f"trailer <</Size {size} /Root 1 0 R {trailer}>>\nstartxref\n{len(made)}\n%%EOF".encode()
    return made + f"xref\n0 {size}\n0000000000 65535 f \n".encode() + table + end


def stream(content: bytes, filters: str = "/FlateDecode", more: str = "") -> bytes:
    return b"<</Length %d /Filter[%s] %s>>\nstream\n%s\nendstream" % (
        len(content),
        filters.encode(),
        more.encode(),
        content,
    )


def printed(
    content: bytes,
    *more: str | bytes,
    resources: str = "/Font<</F1 5 0 R>>",
    box: str = "0 0 600 800",
    font: str = "/Subtype/Type1/BaseFont/Helvetica",
) -> bytes:
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources<<{resources}>>>>"
    return pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        content,
        f"<</Type/Font {font}>>",
        *more,
    )


def deep_pages(deep: int) -> bytes:
    nodes = [f"<</Type/Pages/Kids[{number} 0 R]/Count 1>>" for number in range(3, deep + 3)]
    page = f"<</Type/Page/Parent {deep + 1} 0 R/MediaBox[0 0 600 800]>>"
    return pdf("<</Type/Catalog/Pages 2 0 R>>", *nodes, page)


def twice_packed(size: int) -> bytes:
    return stream(zlib.compress(zlib.compress(b"BT " * (size // 3), 9), 9), "/FlateDecode/FlateDecode")


_TEXT: Final = zlib.compress(b"BT /F1 12 Tf 50 700 Td (We want to share your data with the team.) Tj ET")
_MANY_BOXES: Final = zlib.compress(
    b"".join(b"BT /F1 9 Tf %d %d Td (a) Tj ET " % (7 * n % 590, 11 * n % 790) for n in range(9_000))
)
_REF: Final = "&#x{:x};"

# What each is named says how it hurts. Each is made only where it is read.
HOSTILE: Final[Mapping[str, Callable[[], bytes]]] = {
    # Word
    "cut-off.docx": lambda: word(_SAID)[:-30],
    "wrong-size.docx": lambda: with_wrong_size(word(_SAID)),
    "wrong-sum.docx": lambda: with_wrong_sum(word(_SAID)),
    "locked.docx": lambda: locked(word(_SAID)),
    "no-document.docx": lambda: zipped({"word/other.xml": b"<a/>"}),
    "no-xml.docx": lambda: zipped({"word/document.xml": b"\xff\xfe<a"}),
    "twice.docx": lambda: word(_SAID, more={"word/document.xml ": b"<a/>"}),
    "laughs.docx": lambda: word(f"<w:p><w:r><w:t>&e11;</w:t></w:r></w:p>{_SAID}", entities("w:document")),
    "laughs-in-an-attribute.docx": lambda: word(f'<w:p w:x="&e11;"/>{_SAID}', entities("w:document")),
    "outer-entity.docx": lambda: word(
        f"<w:p><w:r><w:t>&x;</w:t></w:r></w:p>{_SAID}", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    ),
    "bomb.docx": lambda: word("<w:p/>" * 30_000_000),
    "bomb-that-just-fits.docx": lambda: word("<w:p/>" * 4_900_000),
    "words-that-just-fit.docx": lambda: word("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 850_000),
    "deep.docx": lambda: word("<w:sdt><w:sdtContent>" * 300 + _SAID + "</w:sdtContent></w:sdt>" * 300),
    "deep-tables.docx": lambda: word("<w:tbl><w:tr><w:tc>" * 80 + _SAID * 2_000 + "</w:tc></w:tr></w:tbl>" * 80),
    "deep-boxes.docx": lambda: word(
        "<w:p><w:r><w:pict><w:txbxContent>" * 60 + _SAID + "</w:txbxContent></w:pict></w:r></w:p>" * 60
    ),
    "inserts-itself.docx": lambda: word(
        _SAID + _INSERTS, more={"word/_rels/document.xml.rels": related("document.xml")}
    ),
    "inserts-a-bomb.docx": lambda: inserting("a.docx", word("<w:p/>" * 4_900_000)),
    "inserts-what-is-broken.docx": lambda: inserting("a.docx", b"PK\x03\x04"),
    "inserts-what-is-outside.docx": lambda: word(
        _SAID + _INSERTS, more={"word/_rels/document.xml.rels": related("../../../../etc/passwd.txt")}
    ),
    "styles-in-a-circle.docx": lambda: word(
        f'<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>{_SAID}',
        more={
            "word/styles.xml": f'<w:styles {NAMES}><w:style w:styleId="a"><w:basedOn w:val="a"/></w:style></w:styles>'.encode()
        },
    ),
    "signs-that-are-none.docx": lambda: word(
        "".join(f'<w:p><w:r><w:sym w:char="{code}"/></w:r></w:p>' for code in ("D800", "110000", "FFFFFFFFFFFF", "x"))
        + _SAID
    ),
    "fields-without-end.docx": lambda: word(
        "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>a</w:t></w:r>' * 20_000 + f"</w:p>{_SAID}"
    ),
    "paragraphs-without-end.docx": lambda: word(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>" * 30_000 + _SAID
    ),
    "one-word-without-end.docx": lambda: word(f"<w:p><w:r><w:t>{'a' * 1_000_000}</w:t></w:r></w:p>"),
    # OpenDocument
    "cut-off.odt": lambda: opendocument("<text:p>We help.</text:p>")[:-30],
    "deep.odt": lambda: opendocument("<text:section>" * 300 + "<text:p>We help.</text:p>" + "</text:section>" * 300),
    "deep-tables.odt": lambda: opendocument(
        "<table:table><table:table-row><table:table-cell>" * 80
        + "<text:p>We help.</text:p>" * 2_000
        + "</table:table-cell></table:table-row></table:table>" * 80
    ),
    "laughs.odt": lambda: opendocument("<text:p>&e11;</text:p>", entities("office:document-content")),
    "laughs-in-an-attribute.odt": lambda: opendocument(
        '<text:p text:x="&e11;">We help.</text:p>', entities("office:document-content")
    ),
    "level-that-is-none.odt": lambda: opendocument(
        f'<text:h text:outline-level="{"9" * 5_000}">We help</text:h><text:h text:outline-level="²">You can</text:h>'
    ),
    "bomb.odt": lambda: opendocument("<text:p/>" * 12_000_000),
    "bomb-that-just-fits.odt": lambda: opendocument("<text:p/>" * 3_200_000),
    "styles-in-a-circle.odt": lambda: opendocument(
        '<text:p text:style-name="a">We help.</text:p>',
        automatic='<style:style style:name="a" style:parent-style-name="a"/>',
    ),
    # PDF
    "cut-off.pdf": lambda: printed(stream(_TEXT))[:400],
    "no-pages.pdf": lambda: pdf("<</Type/Catalog>>"),
    "pages-that-are-none.pdf": lambda: pdf("<</Type/Catalog/Pages 7>>"),
    "pages-in-a-circle.pdf": lambda: pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
    "deep-pages.pdf": partial(deep_pages, 3_000),
    "tables-in-a-circle.pdf": lambda: printed(stream(_TEXT)).replace(b"/Root", b"/Prev 9 /Root"),
    "form-in-itself.pdf": lambda: printed(
        stream(zlib.compress(b"/X Do")),
        stream(
            zlib.compress(b"/X Do /X Do"),
            more="/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>",
        ),
        resources="/XObject<</X 6 0 R>>",
    ),
    "bomb.pdf": lambda: printed(twice_packed(900_000_000)),
    "boxes.pdf": lambda: printed(stream(_MANY_BOXES)),
    "numbers-without-end.pdf": lambda: printed(stream(zlib.compress(b"BT /F1 " + b"9" * 400_000 + b" Tf (a) Tj ET"))),
    "box-without-end.pdf": lambda: printed(stream(_TEXT), box=f"0 0 {'9' * 400} 1"),
    "brackets.pdf": lambda: printed(stream(zlib.compress(b"[" * 900_000))),
    "broken-filter.pdf": lambda: printed(stream(b"no deflate")),
    "unknown-filter.pdf": lambda: printed(stream(_TEXT, "/NoSuchDecode")),
    "font-that-is-none.pdf": lambda: printed(stream(_TEXT), font="/Subtype/Type0/DescendantFonts[]"),
    "key-that-is-none.pdf": lambda: printed(stream(_TEXT)).replace(
        b"/Root", b"/Encrypt<</Filter/Standard/V 4/R 9>>/ID[(a)(b)]/Root"
    ),
    # web pages
    "deep.html": lambda: b"<div>" * 1_500 + b"<p>We help.</p>",
    "deeper.html": lambda: b"<div>" * 9_000 + b"<p>We help.</p>",
    "deep-and-many.html": lambda: b"<i>" * 900 + b"<p>We help.</p>" * 20_000,
    "deep-mains.html": lambda: b"<div role=main>" * 900 + b"<p>We help.</p>" * 5_000,
    "skip-links.html": lambda: b"<a href='#x'>Skip to it</a><div>We help.</div>" * 20_000,
    "one-word-without-end.html": lambda: b"<p>" + b"a" * 900_000,
    "characters-of-python.html": lambda: b'<meta charset="punycode"><p>' + b"We help. " * 60_000,
    "characters-of-nobody.html": lambda: b'<meta charset="undefined"><p>We help.',
    "many-languages.html": lambda: "".join(f"<p lang=x{n}>We help.</p>" for n in range(20_000)).encode(),
    "references.html": lambda: (
        "".join(map(_REF.format, (0xD800, 0x110000, 0, 0xFFFE, 9**20))).encode() + b"<p>We help."
    ),
    # text and Markdown
    "one-word-without-end.txt": lambda: b"a" * 1_000_000,
    "more-than-a-document.txt": lambda: b"We help. " * 300_000,
    "one-sentence-without-end.txt": lambda: b"we should not, no, not unless you " * 20_000,
    "lines-without-end.txt": lambda: b"a\n" * 500_000,
    "nothing-but-lines.txt": lambda: b"\n" * 20_000_000,
    "nothing-but-spaces.txt": lambda: b" " * 20_000_000,
    "tags-without-end.txt": lambda: b"{% " * 100_000,
    "comments-without-end.txt": lambda: b"{% comment " * 30_000,
    "conditions-without-end.txt": lambda: b"((a??(" * 50_000,
    "frame-without-end.txt": lambda: b"=" * 30_000 + b" a " + b"=" * 29_999,
    "mailbox-without-end.txt": lambda: b"a@" + b"a." * 100_000 + b" b",
    "abbreviation-without-end.txt": lambda: b"TTTTTX: " + b"to the " * 2_000,
    "terms-without-end.txt": f"{'‘aa’' * 60} ISA.".encode,
    "headings-of-one-name.md": lambda: b"# a\n\nWe help.\n\n" * 30_000,
    "quotes-in-quotes.md": lambda: b">" * 50_000 + b"We help.",
    "lists-in-lists.md": lambda: "".join(f"{' ' * 2 * n}- a\n" for n in range(900)).encode(),
    "brackets.md": lambda: b"[" * 60_000,
    "marks.md": lambda: b"[^" * 60_000,
    "stars.md": lambda: b"*a_ " * 40_000,
    "ticks.md": lambda: b"".join(b"`" * n + b" " for n in range(600)),
}


# What takes seconds, or hundreds of megabytes.
HEAVY: Final = frozenset(
    (
        *(
            "bomb.docx",
            "bomb-that-just-fits.docx",
            "words-that-just-fit.docx",
            "inserts-a-bomb.docx",
            "deep-tables.docx",
        ),
        *(
            "deep-tables.odt",
            "bomb.odt",
            "bomb-that-just-fits.odt",
            "bomb.pdf",
            "boxes.pdf",
            "brackets.pdf",
            "wrange.pdf",
        ),
        *(
            "deep-and-many.html",
            "deep-mains.html",
            "skip-links.html",
            "many-languages.html",
            "more-than-a-document.txt",
        ),
        *("one-sentence-without-end.txt", "lines-without-end.txt", "nothing-but-lines.txt", "nothing-but-spaces.txt"),
        *("tags-without-end.txt", "comments-without-end.txt", "headings-of-one-name.md", "quotes-in-quotes.md"),
        *("brackets.md", "marks.md", "paragraphs-without-end.docx", "fields-without-end.docx", "stars.md"),
        *("one-word-without-end.docx", "one-word-without-end.html", "one-word-without-end.txt"),
    )
)


def hostile(but: Container[str] = ()) -> Iterator[tuple[str, bytes]]:
    """Each by its name: those that are given, and those that are made."""
    for file in sorted(GIVEN.iterdir()):
        if file.name not in but:
            yield file.name, file.read_bytes()
    for name, make in HOSTILE.items():
        if name not in but:
            yield name, make()
