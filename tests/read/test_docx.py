"""Word files give their words as they stand once all changes are accepted."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from govkit.document import Table, every_block, leaves, pieces
from govkit.errors import DocumentUnreadable
from tests.read.letters import SAID, read, rewrite, said, word_file, written


def test_a_word_file(tmp_path: Path) -> None:
    opened = read(word_file(tmp_path))
    assert said(opened) == SAID
    assert opened.skipped == ("1 footer",)
    assert opened.language == "en"
    assert [type(block) for block in every_block(opened.blocks)].count(Table) == 2


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


def test_a_word_file_cut_short_is_told(tmp_path: Path) -> None:
    content = word_file(tmp_path).read_bytes()
    for length in range(0, len(content), len(content) // 20):
        with pytest.raises(DocumentUnreadable):
            read(written(tmp_path, "cut.docx", content[:length]))


@pytest.mark.whole
def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 210_000_000)
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_asked: pytest.fail("it was unpacked"))
    with pytest.raises(DocumentUnreadable, match="too large"):
        read(written(tmp_path, "bomb.docx", packed.getvalue()))


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def words(*paragraphs: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)


@pytest.mark.parametrize(
    ("part", "inside", "skipped"),
    [
        ("header1", words("One", "two"), ("1 header",)),
        ("header2", words("", " "), ()),
        ("footer7", words("One", "two"), ("2 footers",)),  # the letter has one already
        (
            "footnotes",
            f"<w:footnote>{words('One', 'more')}</w:footnote><w:footnote>{words('Two')}</w:footnote>",
            ("2 notes",),
        ),
        ("footnotes", f"<w:footnote>{words('One')}</w:footnote><w:footnote>{words('')}</w:footnote>", ("1 note",)),
        ("endnotes", f"<w:endnote>{words('One')}</w:endnote>", ("1 note",)),
        ("comments", f"<w:comment>{words('One')}</w:comment><w:comment>{words('Two')}</w:comment>", ("2 comments",)),
        ("people", words("One"), ()),
        ("glossary/header1", words("One"), ()),
    ],
)
def test_what_stands_beside_the_text_is_counted(
    part: str, inside: str, skipped: tuple[str, ...], tmp_path: Path
) -> None:
    file = word_file(tmp_path)
    with zipfile.ZipFile(file, "a") as package:
        package.writestr(f"word/{part}.xml", f"<w:part {W}>{inside}</w:part>")
    opened = read(file)
    assert said(opened) == SAID
    footers = () if part == "footer7" else ("1 footer",)
    assert sorted(opened.skipped) == sorted((*footers, *skipped))


def test_what_stands_outside_the_folder_of_the_text_is_nothing(tmp_path: Path) -> None:
    file = word_file(tmp_path)
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("header1.xml", f"<w:part {W}>{words('One')}</w:part>")
    assert read(file).skipped == ("1 footer",)


@pytest.mark.parametrize(
    ("inside", "lines", "skipped"),
    [
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "a b", ()),
        ("<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>", "a b", ()),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a b", ()),
        ("<w:r><w:t>a</w:t></w:r><w:moveFrom><w:r><w:t>b</w:t></w:r></w:moveFrom>", "a", ("1 deletion",)),
        ("<w:moveTo><w:r><w:t>a</w:t></w:r></w:moveTo>", "a", ()),
        ("<w:r><w:instrText>PAGE</w:instrText><w:t>a</w:t></w:r>", "a", ()),
        ("<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink>", "a", ()),
        ("<w:smartTag><w:r><w:t>a</w:t></w:r></w:smartTag>", "a", ()),
    ],
)
def test_a_paragraph_says_what_is_printed(inside: str, lines: str, skipped: tuple[str, ...], tmp_path: Path) -> None:
    file = word_file(tmp_path)
    rewrite(file, lambda xml: xml.replace(b"<w:body>", f"<w:body><w:p>{inside}</w:p>".encode()))
    opened = read(file)
    assert said(opened) == [lines, *SAID]
    assert set(opened.skipped) == {"1 footer", *skipped}


@pytest.mark.parametrize("around", ["ins", "smartTag", "customXml"])
def test_blocks_inside_a_wrapper_are_read(around: str, tmp_path: Path) -> None:
    file = word_file(tmp_path)
    rewrite(file, lambda xml: xml.replace(b"<w:body>", f"<w:body><w:{around}>{words('In it')}</w:{around}>".encode()))
    assert said(read(file)) == ["In it", *SAID]


def test_a_cell_of_several_paragraphs_is_read_line_by_line(tmp_path: Path) -> None:
    cell = f"<w:tc>{words('1 High Street', '', 'Northmoor')}</w:tc><w:tc>{words('Open')}</w:tc>"
    file = word_file(tmp_path)
    rewrite(file, lambda xml: xml.replace(b"<w:body>", f"<w:body><w:tbl><w:tr>{cell}</w:tr></w:tbl>".encode()))
    runs = [run for block in every_block(read(file).blocks) for run, _place in pieces(block)]
    assert [type(leaf).__name__ for leaf in leaves(runs[0])] == ["Text", "Break", "Text"]
    assert said(read(file)) == ["1 High Street Northmoor", "Open", *SAID]


def test_a_row_without_words_is_left_out_and_its_paragraphs_are_counted(tmp_path: Path) -> None:
    rows = "".join(f"<w:tr><w:tc>{words(text)}</w:tc><w:tc>{words('')}</w:tc></w:tr>" for text in ("", "One"))
    file = word_file(tmp_path)
    rewrite(file, lambda xml: xml.replace(b"<w:body>", f"<w:body><w:tbl>{rows}</w:tbl>".encode()))
    tables = [block for block in every_block(read(file).blocks) if isinstance(block, Table)]
    assert [table.place.line for table in tables][:1] == [3]
    assert len(tables) == 3


@pytest.mark.parametrize(
    ("style", "block"),
    [
        ('<w:pStyle w:val="Heading1"/>', "Heading"),
        ('<w:pStyle w:val="Nothing"/>', "Paragraph"),
        ("<w:numPr/>", "List"),
        ('<w:pStyle w:val="Heading1"/><w:numPr/>', "Heading"),
        ("", "Paragraph"),
    ],
)
def test_a_paragraph_is_what_its_style_says(style: str, block: str, tmp_path: Path) -> None:
    file = word_file(tmp_path)
    paragraph = f"<w:p><w:pPr>{style}</w:pPr><w:r><w:t>First</w:t></w:r></w:p>"
    rewrite(file, lambda xml: xml.replace(b"<w:body>", f"<w:body>{paragraph}".encode()))
    found = next(each for each in every_block(read(file).blocks) if list(pieces(each)))
    assert type(found).__name__ == block


def test_a_file_without_a_body_has_nothing_to_read(tmp_path: Path) -> None:
    file = word_file(tmp_path)
    rewrite(file, lambda _xml: f"<w:document {W}/>".encode())
    with pytest.raises(DocumentUnreadable, match=r"letter\.docx: there is nothing to read in this file"):
        read(file)
