"""The words of a paragraph: its text boxes, hidden words, signs, and what is no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.letters import said
from tests.read.word_files import box, opened, para, run, table

HIDDEN = "<w:vanish/>"


@pytest.mark.parametrize(
    ("body", "lines", "skipped"),
    [
        # text boxes follow the paragraph that they hang on
        (
            para("Before", box(para("Boxed"), table(["a", "b"])), " after") + para("Next"),
            ["Before after", "Boxed", "a", "b", "Next"],
            (),
        ),
        (para(box(para("Outer", box(para("Inner"))))), ["Outer", "Inner"], ()),
        (
            f"<mc:AlternateContent><mc:Choice>{para('Chosen')}</mc:Choice><mc:Fallback>{para('Not')}</mc:Fallback></mc:AlternateContent>",
            ["Chosen"],
            (),
        ),
        (
            para(
                f"<w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>{box(para('Boxed'))[5:-6]}</mc:Fallback></mc:AlternateContent></w:r>"
            ),
            ["Boxed"],
            (),
        ),
        (para("a", "<mc:AlternateContent/>"), ["a"], ()),
        # hidden words
        (
            para("We ask.", run(" A note.", HIDDEN), run(" Another.", HIDDEN), " You say.", run(" No.", HIDDEN)),
            ["We ask. You say."],
            ("2 hidden parts",),
        ),
        (para("We ask.", run(" ", HIDDEN)), ["We ask."], ()),
        # signs
        (
            para("<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>24 hours, infor</w:t><w:softHyphen/><w:t>mation</w:t></w:r>"),
            ["1-24 hours, information"],
            (),
        ),
        (
            para('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', " Yes", '<w:r><w:sym w:char="x"/></w:r>'),
            ["Yes"],
            (),
        ),
        (para("<w:r><w:t>a</w:t><w:ptab/><w:t>b</w:t></w:r>"), ["a b"], ()),
        (
            para(
                run("It ends."),
                run("1", '<w:vertAlign w:val="superscript"/>'),
                run(" It is 20m"),
                run("2", '<w:vertAlign w:val="superscript"/>'),
            ),
            ["It ends. It is 20m2"],
            ("1 footnote mark",),
        ),
        # what is no text
        (para("a", "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"), ["a"], ("1 formula",)),
        (
            para("a", "<w:r><w:drawing><a:blip/></w:drawing><w:pict><v:imagedata/></w:pict></w:r>"),
            ["a"],
            ("2 pictures",),
        ),
        (
            para(
                "a",
                "<w:r><w:drawing><c:chart/></w:drawing><w:drawing><dgm:relIds/></w:drawing><w:pict><v:textpath/></w:pict></w:r>",
            ),
            ["a"],
            ("1 chart", "1 diagram", "1 drawing"),
        ),
        (para("a", "<w:r><w:pict><v:line/></w:pict></w:r>"), ["a"], ()),
        (
            para(
                "<w:r><w:ruby><w:rt>" + run("no") + "</w:rt><w:rubyBase>" + run("word") + "</w:rubyBase></w:ruby></w:r>"
            ),
            ["word"],
            ("1 note",),
        ),
    ],
)
def test_the_words_of_a_paragraph(body: str, lines: list[str], skipped: tuple[str, ...], tmp_path: Path) -> None:
    found = opened(tmp_path, body)
    assert said(found) == lines
    assert found.skipped == skipped
