"""Headings are told from paragraphs that only have a heading’s style."""

from __future__ import annotations

from pathlib import Path

from govkit.document import Heading, every_block, text_of
from govkit.read.headings import heads
from tests.read.word_files import opened, para
from tests.rows import over_rows

STYLES = (
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="House"><w:basedOn w:val="H1"/></w:style>'
)


@over_rows(
    ("words", "end", "does"),
    [
        (14, ".", True),
        (15, "", True),
        (15, "?", True),
        *((15, end, False) for end in (".", ";", ":", ",", "; and", "; or", ".”", ".) ")),
        (30, "", True),
        (31, "", False),
    ],
)
def test_a_heading_is_short_or_ends_as_none(words: int, end: str, does: bool) -> None:
    assert heads(" ".join(["word"] * words) + end) is does


def test_styles_and_outlines_make_headings_but_of_no_paragraph(tmp_path: Path) -> None:
    words = (
        "The council shall keep the data of all the families for six years after the support ends and then delete it"
    )
    body = (
        para("Based", properties='<w:pStyle w:val="House"/>')
        + para("Outline", properties='<w:outlineLvl w:val="2"/>')
        + para(f"{words}.", properties='<w:pStyle w:val="House"/>')
        + para(words, properties='<w:pStyle w:val="House"/>')
        + para(f"{words} {words}", properties='<w:pStyle w:val="House"/>')
    )
    found = opened(tmp_path, body, STYLES)
    headings = [(each.level, text_of(each.inlines)) for each in every_block(found.blocks) if isinstance(each, Heading)]
    assert headings == [(1, "Based"), (3, "Outline"), (1, words)]
