"""Words in italics or underlined stay marked as such, in every format that says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from govkit.document import Emphasis, Manner, emphases, every_block, pieces, text_of
from govkit.read.emphasis import emphasised, inlines, is_set_apart, plain
from tests.read.letters import read
from tests.rows import over_rows

PAGE = """<html lang="en"><body><p>You <em>must</em> <i>reply</i> by <span style="font-style: italic">4 May</span>.</p>
<p><u>Do not <b>ring</b></u> us, <a href="https://a.example" style="text-decoration: underline">write</a>.<br><em>One
line<br>and another</em></p><p><em style="font-style:normal">This is plain</em>, and <i class="icon"></i>so is this.</p></body></html>"""
MARKDOWN = "You *must reply* by _4 May_. This is **bold**.\n\n> *Quoted*\n"


def set_apart(file: Path) -> list[tuple[str, Manner]]:
    """The words that are set apart, in order, each with how."""
    runs = [inlines for block in every_block(read(file).blocks) for inlines, _place in pieces(block)]
    return [(text_of(run)[start:end], manner) for run in runs for (start, end), manner in emphases(run)]


def page(folder: Path) -> Path:
    file = folder / "letter.html"
    file.write_text(PAGE, "utf-8")
    return file


def markdown(folder: Path) -> Path:
    file = folder / "letter.md"
    file.write_text(MARKDOWN, "utf-8")
    return file


def word(folder: Path) -> Path:
    document = docx.Document()
    paragraph = document.add_paragraph("You ")
    for words in ("must ", "reply"):
        paragraph.add_run(words).italic = True
    paragraph.add_run(" by ")
    paragraph.add_run("4 May").underline = True
    paragraph.add_run(". Not this.").italic = False
    document.add_paragraph("All of it, says its style.", style="Quote")
    document.add_paragraph("Said by ").add_run("a style", style="Emphasis")
    quiet = document.add_paragraph("", style="Quote").add_run("Turned off again.")
    quiet.italic = False
    document.save(str(folder / "letter.docx"))
    return folder / "letter.docx"


@pytest.mark.parametrize(
    ("write", "found"),
    [
        (
            page,
            [
                ("must reply", Manner.ITALIC),
                ("4 May", Manner.ITALIC),
                ("Do not ring", Manner.UNDERLINED),
                ("One line", Manner.ITALIC),
                ("and another", Manner.ITALIC),
            ],
        ),
        (markdown, [("must reply", Manner.ITALIC), ("4 May", Manner.ITALIC), ("Quoted", Manner.ITALIC)]),
        (
            word,
            [
                ("must reply", Manner.ITALIC),
                ("4 May", Manner.UNDERLINED),
                ("All of it, says its style.", Manner.ITALIC),
                ("a style", Manner.ITALIC),
            ],
        ),
    ],
    ids=["html", "markdown", "word"],
)
def test_what_is_set_apart_is_known(
    write: Callable[[Path], Path], found: list[tuple[str, Manner]], tmp_path: Path
) -> None:
    assert set_apart(write(tmp_path)) == found


def test_the_words_are_the_same_with_and_without(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<p>Ring <em>us  now</em>, please.</p><h2><i>Next</i></h2><ul><li><u>a</u></li></ul>", "utf-8"
    )
    (tmp_path / "b.html").write_text("<p>Ring us  now, please.</p><h2>Next</h2><ul><li>a</li></ul>", "utf-8")
    said = [
        [text_of(run) for block in every_block(read(tmp_path / name).blocks) for run, _place in pieces(block)]
        for name in ("a.html", "b.html")
    ]
    assert said[0] == said[1] == ["Ring us now, please.", "Next", "a"]


def test_a_link_in_a_word_file_may_be_underlined(tmp_path: Path) -> None:
    import zipfile

    file = word(tmp_path)
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    xml = parts["word/document.xml"].decode("utf-8")
    link = '<w:p><w:hyperlink><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>northmoor.example</w:t></w:r></w:hyperlink></w:p>'
    parts["word/document.xml"] = xml.replace("<w:sectPr", f"{link}<w:sectPr", 1).encode("utf-8")
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert "northmoor.example" not in dict(set_apart(file))


ITALIC, UNDERLINED = Manner.ITALIC, Manner.UNDERLINED


@over_rows(
    ("text", "read_as"),
    [
        (emphasised("ask", ITALIC), [("ask", ITALIC)]),
        (emphasised(" ask  ", ITALIC), [(" ", None), ("ask", ITALIC), ("  ", None)]),
        (emphasised("ask", None), [("ask", None)]),
        (emphasised("  ", ITALIC), [("  ", None)]),
        (emphasised(f"we {emphasised('do', UNDERLINED)} ask", ITALIC), [("we do ask", ITALIC)]),
        (emphasised(emphasised("do", UNDERLINED), None), [("do", UNDERLINED)]),
        (emphasised("we", ITALIC) + " " + emphasised("ask", ITALIC), [("we ask", ITALIC)]),
        (
            emphasised("we", ITALIC) + emphasised("do", ITALIC) + emphasised("ask", ITALIC),
            [("wedoask", ITALIC)],
        ),
        (emphasised("we", ITALIC) + emphasised("ask", UNDERLINED), [("we", ITALIC), ("ask", UNDERLINED)]),
        (emphasised("we", ITALIC) + ", " + emphasised("ask", ITALIC), [("we", ITALIC), (", ", None), ("ask", ITALIC)]),
    ],
)
def test_what_is_set_apart_becomes_parts_of_a_line(text: str, read_as: list[tuple[str, Manner | None]]) -> None:
    (line,) = inlines(text)
    assert [(text_of((part,)), part.manner if isinstance(part, Emphasis) else None) for part in line] == read_as


def test_a_manner_goes_on_after_the_end_of_a_line_and_not_from_one_to_another() -> None:
    over = inlines(f"{emphasised(f'we{chr(10)}ask', ITALIC)}{chr(10)}you")
    assert [[type(part).__name__ for part in line] for line in over] == [["Emphasis"], ["Emphasis"], ["Text"]]
    apart = inlines(f"{emphasised('we', ITALIC)}\n{emphasised('ask', ITALIC)}")
    assert [text_of(line) for line in apart] == ["we", "ask"]


def test_words_know_whether_any_of_them_are_set_apart() -> None:
    said = f"we {emphasised('ask', ITALIC)}"
    assert is_set_apart(said)
    assert not is_set_apart("we ask")
    assert plain(said) == plain("we ask") == "we ask"
