"""No word of a file goes missing without a word: it is read, or it is said that it was left out, or the file is refused."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from govkit.errors import DocumentUnreadable
from govkit.read.account import mark_left, mark_read, unaccounted
from govkit.read.read import Taken, opened
from tests.read.hostile_files import opendocument, pdf, printed, stream, word
from tests.read.letters import said

PARA = "<w:p><w:r><w:t>hidden words</w:t></w:r></w:p>"
RUN = "<w:r><w:t>hidden words</w:t></w:r>"
IN_WORD = (
    *("w:foo", "w:customXml", "w:sdt", "w:sdt w:sdtContent", "mc:AlternateContent", "mc:AlternateContent mc:Choice"),
    *("mc:AlternateContent mc:Fallback", "w:ins", "w:moveTo", "w:del", "w:moveFrom", "w:tbl", "w:tbl w:tr"),
    *("w:tbl w:tr w:tc", "w:tbl w:foo w:tr w:tc", "w:tbl w:tc", "w:tc", "w:tr", "w:p", "w:p w:r", "w:p w:pPr", "w:r"),
    *("w:sectPr", "w:txbxContent", "w:smartTag", "w:dir", "w:subDoc", "w:altChunk", "w:p w:r w:drawing"),
    *("w:p w:r w:pict", "w:p w:r w:pict w:txbxContent", "w:p w:r w:object", "w:p w:r w:foo", "w:foo w:bar w:foo"),
    *("w:p w:r mc:AlternateContent mc:Choice w:drawing w:txbxContent", "w:tbl w:tr mc:AlternateContent mc:Choice w:tc"),
)
IN_A_PARAGRAPH = (
    *("w:foo", "w:smartTag", "w:fldSimple", "w:hyperlink", "w:r", "mc:AlternateContent mc:Choice", "w:sdt", "w:pPr"),
    *("mc:AlternateContent", "w:sdt w:sdtContent", "w:r mc:AlternateContent mc:Choice", "w:rPr", "w:ruby", "m:oMath"),
    *("w:r w:ruby w:rt", "w:r w:ruby", "w:r w:ruby w:rubyBase", "w:ins", "w:del", "w:bookmarkStart"),
)
SHOWN = b"BT /F1 12 Tf 50 %d Td (%s) Tj ET "
LINE = "<text:p>hidden words</text:p>"
IN_OPENDOCUMENT = (
    *("text:foo", "text:section", "text:list", "text:list text:list-item", "text:list text:list-header", "text:p"),
    *("text:index-body", "text:table-of-content", "table:table", "table:table table:table-row", "text:p text:span"),
    *(
        "table:table table:table-row table:table-cell",
        "table:table table:table-header-rows table:table-row table:table-cell",
    ),
    *("table:table table:table-row table:covered-table-cell", "text:tracked-changes", "office:annotation", "text:h"),
    *("text:tracked-changes text:changed-region text:deletion", "office:forms", "office:text", "text:p text:meta"),
    *("text:p text:note text:note-body", "text:p text:ruby text:ruby-text", "text:alphabetical-index"),
    *(
        "draw:frame draw:text-box",
        "draw:a draw:frame draw:text-box",
        "draw:custom-shape",
        "text:p draw:frame draw:text-box",
    ),
)


def within(path: str, inside: str) -> str:
    """These words in elements of these names, the outermost first."""
    names = path.split()
    return "".join(f"<{name}>" for name in names) + inside + "".join(f"</{name}>" for name in reversed(names))


def cases() -> Iterator[tuple[str, str, bytes]]:
    """What the words stand in, the ending of the file, and the file."""
    seen = "<w:p><w:r><w:t>seen</w:t></w:r></w:p>"
    for path in IN_WORD:
        yield path, ".docx", word(seen + within(path, PARA))
    for path in IN_A_PARAGRAPH:
        yield f"p {path}", ".docx", word(f"{seen}<w:p>{within(path, RUN)}</w:p>")
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    yield "a field without end", ".docx", word(f"{seen}<w:p>{begun}{RUN}</w:p>")
    yield "a drawn text", ".docx", word(f"{seen}<w:p><w:r><w:drawing><a:t>hidden words</a:t></w:drawing></w:r></w:p>")
    for path in IN_OPENDOCUMENT:
        yield path, ".odt", opendocument("<text:p>seen</text:p>" + within(path, LINE))
    for deep in (100, 240, 300, 600):
        yield f"{deep} controls", ".docx", word(seen + "<w:sdt>" * deep + PARA + "</w:sdt>" * deep)
        yield f"{deep} links", ".docx", word(f"{seen}<w:p>{'<w:ins>' * deep}{RUN}{'</w:ins>' * deep}</w:p>")
        yield (
            f"{deep} sections",
            ".odt",
            opendocument("<text:p>seen</text:p>" + "<text:section>" * deep + LINE + "</text:section>" * deep),
        )
        yield (
            f"{deep} spans",
            ".odt",
            opendocument(
                "<text:p>seen</text:p><text:p>"
                + "<text:span>" * deep
                + "hidden words"
                + "</text:span>" * deep
                + "</text:p>"
            ),
        )
        yield f"{deep} parts", ".html", b"<p>seen" + b"<div>" * deep + b"hidden words"
        yield f"{deep} looks", ".html", b"<p>seen" + b"<i>" * deep + b" hidden words"
        yield f"{deep} quotes", ".md", b"seen\n\n" + b"> " * deep + b"hidden words"
        yield f"{deep} lists", ".md", b"seen\n\n" + b"- " * deep + b"hidden words"
    yield from pdfs()
    for page in (
        *("<table><td>hidden words</td></table>", "<table>hidden words<tr><td>a</table>", "<td>hidden words"),
        *("<table><tr><td>hidden words<div><td>b</td></div></td></tr></table>", "</body></html>hidden words"),
        *("</html><p>hidden words</p>", "<table><caption>hidden words</caption></table>", "<o:p>hidden words</o:p>"),
        *("<dl><dt>hidden words</dl>", "<frameset><noframes>hidden words</noframes></frameset>", "<xmp>hidden words"),
        *(
            "<select><option>hidden words</select>",
            "<textarea>hidden words</textarea>",
            "<svg><text>hidden words</text></svg>",
        ),
        *("<iframe>hidden words</iframe>", "<object>hidden words</object>", "<details>hidden words</details>"),
        *(
            "<p hidden>hidden words</p>",
            "<nav>hidden words</nav>",
            "<table><tr><table><tr><td>hidden words</table></table>",
        ),
    ):
        yield page, ".html", f"<html><body><p>seen</p>{page}".encode()


def pdfs() -> Iterator[tuple[str, str, bytes]]:
    """Words in drawings that are put on a page, in drawings in those, and on pages that can't be unpacked."""
    for size, said_in in ((800, "a drawing of the whole page"), (90, "a small drawing")):
        box = f"/Type/XObject/Subtype/Form/BBox[0 0 600 {size}]/Resources"
        words = stream(zlib.compress(SHOWN % (50, b"hidden words")), more=f"{box}<</Font<</F1 5 0 R>>>>")
        holder = stream(zlib.compress(b"/Y Do"), more=f"{box}<</XObject<</Y 7 0 R>>>>")
        page = stream(zlib.compress(SHOWN % (600, b"seen") + b"/X Do"))
        resources = "/Font<</F1 5 0 R>>/XObject<</X 6 0 R>>"
        yield said_in, ".pdf", printed(page, words, resources=resources)
        yield f"{said_in} in a drawing", ".pdf", printed(page, holder, words, resources=resources)
    leaf = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {} 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    yield (
        "a page that can't be unpacked",
        ".pdf",
        pdf(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>",
            leaf.format(4),
            stream(zlib.compress(SHOWN % (600, b"seen"))),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            leaf.format(7),
            stream(b"no deflate"),
        ),
    )


def test_words_are_read_or_said_to_be_left_out_wherever_they_stand(tmp_path: Path) -> None:
    lost = []
    for where, ending, content in cases():
        try:
            found = opened(Taken(content, ending, tmp_path / f"letter{ending}"))
        except DocumentUnreadable:
            continue
        text = " ".join(said(found))
        if "seen" not in text or not ("hidden words" in text or found.skipped):
            lost.append((ending, where, text, found.skipped))
    assert lost == []


@pytest.mark.parametrize("ending", [".docx", ".odt"])
def test_what_is_nested_too_deep_is_refused_by_its_name(ending: str, tmp_path: Path) -> None:
    deep = {
        ".docx": lambda: word("<w:ins>" * 300 + PARA + "</w:ins>" * 300),
        ".odt": lambda: opendocument("<text:section>" * 300 + LINE + "</text:section>" * 300),
    }
    with pytest.raises(DocumentUnreadable, match=r"letter.* nested more than 255 deep"):
        opened(Taken(deep[ending](), ending, tmp_path / f"letter{ending}"))


def test_what_was_read_or_left_out_is_accounted_for() -> None:
    root = etree.fromstring("<a><t>one two</t><b><t>three<i>four</i></t></b><t>five</t></a>")
    assert unaccounted(root, {"t"}) == 4
    mark_read(root[0])
    assert unaccounted(root, {"t"}) == 2
    mark_left(root[1])
    assert unaccounted(root, {"t"}) == 1
