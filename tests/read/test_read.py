"""Documents that somebody else wrote: each format gives the same words, in the blocks that a reader sees, and says what it left out."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govkit.document import Block, Clause, Heading, List, Table, every_block, pieces, text_of
from govkit.errors import DocumentUnreadable
from govkit.read.opened import Opened
from govkit.read.read import endings, read

SAID = [
    "How we help your family",
    "We work with your school & your GP.",
    "You can:",
    "ask us anything",
    "say no",
    "Who",
    "Phone",
    "Northmoor Council",
    "01632 960001",
    "What happens next",
    "We will write to you again.",
]
PAGE = """<!doctype html><html lang="en-GB"><head><title>Letter</title><style>p {color: red}</style></head><body>
<nav><a href="/">Home</a></nav>
<h1>How we help your family</h1>
<p>We work with your <strong>school</strong> &amp; your
GP.</p><p>You can:</p>
<ul><li>ask us anything</li><li><p>say no</p></li></ul>
<table><tr><th>Who</th><th>Phone</th></tr><tr><td>Northmoor Council</td><td>01632 960001</td></tr></table>
<div hidden>Not shown</div><script>document.write("Not said")</script>
<h2>What happens next</h2>
We will write to you again.<img src="x.png" alt="A family">
</body></html>"""
MARKDOWN = """---
title: Letter
---
# How we help your family

We work with your **school** & your
GP.

You can:

- ask us anything
- say no

| Who | Phone |
|---|---|
| Northmoor Council | 01632 960001 |

## What happens next

We will write to you again.

```
print("not words")
```
"""
TEXT = """How we help your family

We work with your school & your
GP.

You can:
- ask us anything
- say no

Who

Phone

Northmoor Council

01632 960001

What happens next

We will write to you again.
"""


def said(opened: Opened) -> list[str]:
    """Every run of words, in order."""
    return [text_of(run) for block in every_block(opened.blocks) for run, _place in pieces(block)]


def lists(opened: Opened) -> list[str]:
    return [
        text_of(item.inlines) for block in every_block(opened.blocks) if isinstance(block, List) for item in block.items
    ]


def word_file(folder: Path) -> Path:
    import docx

    document = docx.Document()
    document.add_heading(SAID[0], 1)
    document.add_paragraph(SAID[1])
    document.add_paragraph(SAID[2])
    for item in SAID[3:5]:
        document.add_paragraph(item, style="List Bullet")
    table = document.add_table(2, 2)
    for cell, words in zip([cell for row in table.rows for cell in row.cells], SAID[5:9], strict=True):
        cell.text = words
    document.add_heading(SAID[9], 2)
    document.add_paragraph(SAID[10])
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    file = folder / "letter.docx"
    document.save(str(file))
    return file


def written(folder: Path, name: str, content: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return file


def test_a_page_of_html(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "letter.html", PAGE))
    assert said(opened) == SAID
    assert lists(opened) == SAID[3:5]
    assert opened.language == "en"
    assert set(opened.skipped) == {"1 menu", "1 hidden part", "1 picture"}
    assert [clause.id for clause in opened.blocks if isinstance(clause, Clause)] == [SAID[0], SAID[9]]


def test_markdown(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "letter.md", MARKDOWN))
    assert said(opened) == SAID
    assert lists(opened) == SAID[3:5]
    assert opened.skipped == ("the settings at its top", "1 block of code")
    lines = {text_of(run): place.line for block in every_block(opened.blocks) for run, place in pieces(block)}
    assert (lines[SAID[0]], lines["say no"], lines[SAID[10]]) == (4, 12, 20)


def test_plain_text(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "letter.txt", TEXT))
    assert said(opened) == SAID
    assert lists(opened) == SAID[3:5]


def test_a_word_file(tmp_path: Path) -> None:
    opened = read(word_file(tmp_path))
    assert said(opened) == SAID
    assert opened.skipped == ("1 footer",)
    assert opened.language == "en"
    assert [type(block) for block in every_block(opened.blocks)].count(Table) == 2


def test_a_pdf(tmp_path: Path) -> None:
    import weasyprint

    long = "This is a long sentence of the letter that goes on over the end of its line, so that its words stand on two lines of print. "
    page = PAGE.replace("<h2>", f"<p>{long * 2}</p><h2>").replace(" hidden>", ' hidden="">')
    page = page.replace("<nav>", "<!--").replace("</nav>", "-->").replace("<img", "<i")
    page = page.replace("<table>", "<!--").replace("</table>", "-->")  # a PDF does not say where a cell ends
    pdf = weasyprint.HTML(string=page).write_pdf()
    opened = read(written(tmp_path, "letter.pdf", pdf))
    found = said(opened)
    assert sorted(found) == sorted([*SAID[:5], *SAID[9:], (long * 2).strip()])
    assert lists(opened) == SAID[3:5]


@pytest.mark.parametrize(("old", "new"), [("w:ins", "put in"), ("w:del", "")])
def test_changes_in_a_word_file_are_taken_as_made(old: str, new: str, tmp_path: Path) -> None:
    text = "w:t" if old == "w:ins" else "w:delText"
    change = f'<w:p><w:r><w:t xml:space="preserve">was </w:t></w:r><{old} w:id="1"><w:r><{text}>put in</{text}></w:r></{old}></w:p>'
    file = word_file(tmp_path)
    rewrite(file, lambda xml: xml.replace(b"<w:body>", b"<w:body>" + change.encode()))
    opened = read(file)
    assert said(opened)[0] == f"was {new}".strip()
    assert ("1 deletion" in opened.skipped) is (old == "w:del")


def test_a_content_control_is_read(tmp_path: Path) -> None:
    file = word_file(tmp_path)
    control = b"<w:sdt><w:sdtContent><w:p><w:r><w:t>In a control</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    rewrite(file, lambda xml: xml.replace(b"<w:body>", b"<w:body>" + control))
    assert said(read(file))[0] == "In a control"


def rewrite(file: Path, change: Callable[[bytes], bytes]) -> None:
    """Changes the text of a Word file."""
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, change(content) if name == "word/document.xml" else content)


def test_text_that_windows_wrote(tmp_path: Path) -> None:
    assert said(read(written(tmp_path, "a.txt", "It’s £5.".encode("cp1252")))) == ["It’s £5."]
    assert said(read(written(tmp_path, "b.txt", "It’s £5.".encode("utf-16")))) == ["It’s £5."]
    assert said(read(written(tmp_path, "c.htm", b'<meta charset="latin-1"><p>caf\xe9</p>'))) == ["café"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.docx", b"no zip", "no Word file"),
        ("a.docx", b"PK\x05\x06" + bytes(18), "no Word file"),
        ("a.pdf", b"no pdf", "no PDF"),
        ("a.txt", b"\0\1\2", "no text"),
        ("a.html", b"", "nothing to read"),
        ("a.doc", b"", "save it as .docx"),
        ("a.xlsx", b"", "It reads files that end in .docx, .html"),
    ],
)
def test_what_can_not_be_read_is_told(name: str, content: bytes, says: str, tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadable, match=says):
        read(written(tmp_path, name, content))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadable, match="there is no such file"):
        read(tmp_path / "letter.md")


def test_a_scan_is_told_apart(tmp_path: Path) -> None:
    import weasyprint

    blank = weasyprint.HTML(string="<p></p>").write_pdf()
    with pytest.raises(DocumentUnreadable, match="a scan"):
        read(written(tmp_path, "scan.pdf", blank))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    ending=st.sampled_from([ending for ending in endings() if ending not in {".docx", ".odt", ".pdf"}]),
    content=st.binary(max_size=300),
)
def test_any_bytes_are_read_or_refused(ending: str, content: bytes, tmp_path: Path) -> None:
    try:
        opened = read(written(tmp_path, f"any{ending}", content))
    except DocumentUnreadable:
        return
    assert all(isinstance(words, str) for words in said(opened))


def test_a_word_file_cut_short_is_told(tmp_path: Path) -> None:
    content = word_file(tmp_path).read_bytes()
    for length in range(0, len(content), len(content) // 20):
        with pytest.raises(DocumentUnreadable):
            read(written(tmp_path, "cut.docx", content[:length]))


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 210_000_000)
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_asked: pytest.fail("it was unpacked"))
    with pytest.raises(DocumentUnreadable, match="too large"):
        read(written(tmp_path, "bomb.docx", packed.getvalue()))


def kinds(blocks: tuple[Block, ...]) -> list[Any]:
    return [type(block) for block in every_block(blocks)]


def test_headings_of_one_name_are_sections_of_their_own(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "a.md", "# A\n\none\n\n# A\n\ntwo\n"))
    assert [clause.id for clause in opened.blocks if isinstance(clause, Clause)] == ["A", "A (2)"]
    assert kinds(opened.blocks).count(Heading) == 2
