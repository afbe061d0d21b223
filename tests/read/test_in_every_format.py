"""What is no word in one format is none in any: marks of footnotes, signs that nobody sees, parted accents, merge fields."""

from __future__ import annotations

from pathlib import Path

from govkit.document import every_block, pieces, text_of
from tests.read.letters import read
from tests.read.test_odt import packed
from tests.read.word_files import para, word_file_of

LINES = {
    "It ends.1 You can ask us.2": "It ends. You can ask us.",
    "It ends.¹ You “can”.² We, too,³ do.": "It ends. You “can”. We, too, do.",
    "The support[4] ends. We uti\u200blise infor\u00admation.": "The support ends. We utilise information.",
    "A cafe\u0301 within 1\u201124 hours": "A café within 1-24 hours",
    "Dear «First name», see section 4.2 and 20m² of it.": "Dear «First name», see section 4.2 and 20m² of it.",
}


def word(folder: Path) -> Path:
    return word_file_of(folder, "".join(map(para, LINES)))


def open_document(folder: Path) -> Path:
    file = folder / "letter.odt"
    file.write_bytes(packed("".join(f"<text:p>{line}</text:p>" for line in LINES), ""))
    return file


def pdf(folder: Path) -> Path:
    import weasyprint

    file = folder / "letter.pdf"
    file.write_bytes(weasyprint.HTML(string="".join(f"<p>{line}</p>" for line in LINES)).write_pdf())
    return file


def page(folder: Path) -> Path:
    file = folder / "letter.html"
    file.write_text("".join(f"<p>{line}</p>" for line in LINES), "utf-8")
    return file


def text(folder: Path) -> Path:
    file = folder / "letter.txt"
    file.write_text("\n\n".join(LINES), "utf-8")
    return file


def markdown(folder: Path) -> Path:
    return text(folder).rename(folder / "letter.md")


def test_each_format_gives_the_same_words(tmp_path: Path) -> None:
    found = {}
    for make in (word, open_document, pdf, page, text, markdown):
        opened = read(make(tmp_path))
        # a format whose tags are read as those of a template shows what it is that is filled in
        lines = [
            text_of(run).replace("[First name]", "«First name»")
            for block in every_block(opened.blocks)
            for run, _place in pieces(block)
        ]
        found[make.__name__] = (lines, opened.skipped, opened.counted_as)
    right = (list(LINES.values()), ("6 footnote marks",), ("1 blank, each as one word",))
    assert found == dict.fromkeys(found, right)


def test_a_cell_that_lays_out_a_page_is_read_as_it_in_every_format(tmp_path: Path) -> None:
    words = "Your answer is recorded by us. We keep it."
    cells = {
        word_file_of(tmp_path, f"<w:tbl><w:tr><w:tc>{para('Who')}</w:tc><w:tc>{para(words)}</w:tc></w:tr></w:tbl>"),
        tmp_path / "letter.html",
        tmp_path / "letter.odt",
        tmp_path / "letter.md",
    }
    (tmp_path / "letter.html").write_text(f"<table><tr><td>Who</td><td>{words}</td></tr></table>", "utf-8")
    (tmp_path / "letter.md").write_text(f"|a|b|\n|-|-|\n|Who|{words}|\n", "utf-8")
    row = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in ("Who", words))
    (tmp_path / "letter.odt").write_bytes(
        packed(f"<table:table><table:table-row>{row}</table:table-row></table:table>")
    )
    for file in cells:
        kinds = {
            text_of(run): type(block).__name__ for block in every_block(read(file).blocks) for run, _ in pieces(block)
        }
        assert (kinds["Who"], kinds[words]) == ("Table", "Paragraph"), file.name
