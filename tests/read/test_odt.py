"""OpenDocument texts: the same words as other formats give, in the same blocks, and what was passed over is said."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govkit.document import Clause, Emphasis, Heading, Manner, Table, every_block, leaves, pieces, text_of
from govkit.errors import DocumentUnreadable
from govkit.read.opened import Opened
from tests.read.letters import SAID, lists, read, said
from tests.rows import over_rows

NAMES = (
    " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in {
            "office": "office",
            "style": "style",
            "text": "text",
            "table": "table",
            "draw": "drawing",
            "fo": "xsl-fo-compatible",
            "svg": "svg-compatible",
        }.items()
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)
AUTOMATIC = """
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties style:text-underline-style="solid"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T4" style:family="text"><style:text-properties fo:font-style="normal"/></style:style>
<style:style style:name="T5" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T6" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>
<style:style style:name="T7" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P4" style:family="paragraph" style:parent-style-name="House"/>
<style:style style:name="House" style:family="paragraph" style:default-outline-level="2"/>
<style:style style:name="P2" style:family="paragraph"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="P3" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
"""
STYLES = """
<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB"/></style:default-style>
<style:style style:name="Title" style:family="paragraph"/></office:styles>
<office:master-styles><style:master-page style:name="Standard">
<style:header><text:p>Northmoor Council</text:p></style:header><style:footer><text:p/></style:footer></style:master-page></office:master-styles>
"""
NOTE = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>No.</text:p></text:note-body></text:note>"
LETTER = """
<text:h text:outline-level="1">How we help your family</text:h>
<text:p>We work with your <text:span text:style-name="Strong">school</text:span> &amp;<text:s text:c="3"/>your
GP.</text:p><text:p>You can:</text:p>
<text:list><text:list-item><text:p>ask us anything</text:p></text:list-item>
<text:list-item><text:p>say no</text:p></text:list-item></text:list>
<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Who</text:p></table:table-cell>
<table:table-cell><text:p>Phone</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell><text:p>Northmoor Council</text:p></table:table-cell>
<table:table-cell><text:p>01632 960001</text:p></table:table-cell></table:table-row></table:table>
<text:h text:outline-level="2">What happens next</text:h>
<text:p>We will write to you again.</text:p>
"""


def packed(body: str, styles: str = STYLES, *, kind: str = "text") -> bytes:
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{AUTOMATIC}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
        package.writestr("styles.xml", f"<office:document-styles {NAMES}>{styles}</office:document-styles>")
    return written.getvalue()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return tmp_path / "letter.odt"


def opened(letter: Path, body: str, styles: str = STYLES) -> Opened:
    letter.write_bytes(packed(body, styles))
    return read(letter)


def test_a_letter(letter: Path) -> None:
    found = opened(letter, LETTER)
    assert said(found) == SAID
    assert lists(found) == SAID[3:5]
    assert found.language == "en"
    assert found.skipped == ("1 header",)
    assert [clause.id for clause in found.blocks if isinstance(clause, Clause)] == [SAID[0], SAID[9]]
    assert [type(block) for block in every_block(found.blocks)].count(Table) == 2


def test_a_place_is_the_number_of_the_paragraph(letter: Path) -> None:
    found = opened(letter, LETTER)
    places = {text_of(run): place for block in every_block(found.blocks) for run, place in pieces(block)}
    assert (places[SAID[0]].line, places["say no"].line, places["Northmoor Council"].line, places[SAID[10]].line) == (
        1,
        5,
        8,
        11,
    )
    assert places[SAID[0]].template == str(letter)


def test_levels_of_headings_and_titles(letter: Path) -> None:
    body = '<text:p text:style-name="P1">A</text:p><text:p text:style-name="Title">B</text:p>'
    body += '<text:h text:outline-level="3">C</text:h><text:h>D</text:h><text:h text:outline-level="9">E</text:h>'
    headings = [block for block in every_block(opened(letter, body).blocks) if isinstance(block, Heading)]
    assert [(text_of(each.inlines), each.level) for each in headings] == [
        ("A", 1),
        ("B", 1),
        ("C", 3),
        ("D", 1),
        ("E", 3),
    ]


def test_lists_in_lists_and_headings_in_lists(letter: Path) -> None:
    body = (
        "<text:list><text:list-header><text:p>Said before</text:p></text:list-header><text:list-item><text:p>a</text:p>"
    )
    body += "<text:list><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item>"
    body += '<text:list-item><text:h text:outline-level="2">Numbered</text:h></text:list-item></text:list>'
    found = opened(letter, body)
    assert said(found) == ["Said before", "a", "b", "Numbered"]
    assert lists(found) == ["a", "b"]
    assert [text_of(block.inlines) for block in every_block(found.blocks) if isinstance(block, Heading)] == ["Numbered"]


def test_changes_are_taken_as_made(letter: Path) -> None:
    body = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/>'
        "<text:p>We may share it.</text:p></text:deletion></text:changed-region>"
        '<text:changed-region text:id="c2"><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes>'
        '<text:p>We <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>will'
        '<text:change-end text:change-id="c2"/> ask.</text:p>'
    )
    found = opened(letter, body)
    assert said(found) == ["We will ask."]
    assert found.skipped == ("1 deletion", "1 header")


@over_rows(
    ("inside", "reads", "skipped"),
    [
        (
            NOTE,
            "We ask.",
            "1 note",
        ),
        ("<office:annotation><text:p>Is it so?</text:p></office:annotation>", "We ask.", "1 comment"),
        ("<draw:frame><draw:object/><draw:image/></draw:frame>", "We ask.", "1 object"),
        ("<draw:frame><draw:text-box/></draw:frame>", "We ask.", ""),
        (
            '<draw:frame><draw:image xlink:href="a.png"/><svg:title>A family</svg:title></draw:frame>',
            "We ask.",
            "1 picture",
        ),
        ("<draw:custom-shape/>", "We ask.", ""),
        ("<text:database-display>Sam</text:database-display> ", "We Sam ask.", "1 blank, each as one word"),
        ("<text:placeholder>&lt;Name&gt;</text:placeholder> ", "We <Name> ask.", "1 blank, each as one word"),
        (
            "<text:text-input/> and <text:text-input>Sam</text:text-input> ",
            "We … and Sam ask.",
            "1 blank, each as one word",
        ),
        ("<text:drop-down><text:label text:value='Sam'/></text:drop-down> ", "We … ask.", "1 blank, each as one word"),
        (
            "<loext:content-control loext:showing-place-holder='true'>Click here</loext:content-control> ",
            "We Click here ask.",
            "1 blank, each as one word",
        ),
        ("all.<text:span text:style-name='T5'>1</text:span> ", "We all. ask.", "1 footnote mark"),
        ("all.<text:span text:style-name='T6'>2</text:span> ", "We all. ask.", "1 footnote mark"),
        ("20m<text:span text:style-name='T5'>2</text:span> ", "We 20m2 ask.", ""),
        ("CO<text:span text:style-name='T7'>2</text:span> ", "We CO2 ask.", ""),
        ('<text:span text:style-name="T3">not shown</text:span>', "We ask.", "1 hidden part"),
        ('<text:hidden-text text:string-value="x">x</text:hidden-text>', "We ask.", "1 hidden part"),
        ("<text:bookmark text:name='here'/><text:soft-page-break/>", "We ask.", ""),
        ("<text:number>1.</text:number><text:script>alert()</text:script>", "We ask.", ""),
        (
            "<text:span>all<text:tab/>of</text:span> <loext:content-control>you</loext:content-control> ",
            "We all of you ask.",
            "",
        ),
        (
            "<text:ruby><text:ruby-base>now</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby> ",
            "We now ask.",
            "1 note",
        ),
        ("<text:date>1 May 2027</text:date>: <!-- no words -->", "We 1 May 2027: ask.", ""),
    ],
)
def test_what_stands_among_words(inside: str, reads: str, skipped: str, letter: Path) -> None:
    found = opened(letter, f"<text:p>We {inside}ask.</text:p>", "")
    assert said(found) == [reads]
    assert (*found.skipped, *found.counted_as) == ((skipped,) if skipped else ())


def test_what_stands_between_paragraphs_is_counted(letter: Path) -> None:
    body = (
        "<draw:frame><draw:image/></draw:frame><draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>"
        "<text:table-of-content><text:index-body><text:index-title><text:p>Contents</text:p></text:index-title>"
        "<text:p>What 2</text:p></text:index-body></text:table-of-content><text:section text:display='none'><text:p>Old</text:p></text:section>"
        "<text:p text:style-name='P3'>Hidden</text:p><text:section><text:p>New</text:p></text:section>"
    )
    found = opened(letter, body, "")
    assert said(found) == ["Boxed", "New"]
    assert found.skipped == ("1 picture", "2 lines of the contents", "2 hidden parts")


def test_text_boxes_and_shapes_follow_the_paragraph_that_they_hang_on(letter: Path) -> None:
    rows = "<table:table><table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row></table:table>"
    box = f"<draw:frame><draw:text-box><text:p>Boxed</text:p>{rows}</draw:text-box></draw:frame>"
    group = "<draw:g><draw:custom-shape><text:p>One</text:p></draw:custom-shape><draw:line/><draw:rect><text:p>Two</text:p></draw:rect></draw:g>"
    found = opened(letter, f"<text:p>We {box}ask {group}you.</text:p><text:p>Next</text:p>", "")
    assert said(found) == ["We ask you.", "Boxed", "Cell", "One", "Two", "Next"]
    assert found.skipped == ()


def test_cells_that_lay_out_a_page_are_read_as_the_page(letter: Path) -> None:
    prose = (
        '<text:h text:outline-level="2">How we help</text:h><text:p>Your answer is recorded by us. We keep it.</text:p>'
    )
    cell = "<table:table-cell>{}</table:table-cell>"
    row = f"<table:table-row>{cell.format(prose)}{cell.format('<text:p>Who</text:p>')}</table:table-row>"
    found = opened(letter, f"<table:table>{row}</table:table>", "")
    assert [type(block).__name__ for block in every_block(found.blocks)] == ["Clause", "Heading", "Paragraph", "Table"]
    assert said(found) == ["How we help", "Your answer is recorded by us. We keep it.", "Who"]


def test_a_long_paragraph_in_the_style_of_a_heading_and_a_typed_bullet(letter: Path) -> None:
    words = (
        "The council shall keep the data of all the families for six years after the support ends and then delete it."
    )
    found = opened(
        letter,
        f'<text:h>{words}</text:h><text:p>•<text:tab/>We ask</text:p><text:p text:style-name="P4">We say</text:p>',
    )
    assert [type(block).__name__ for block in every_block(found.blocks)] == ["Paragraph", "List", "Clause", "Heading"]
    assert said(found) == [words, "We ask", "We say"]


def test_cells_hold_lists_tables_and_notes(letter: Path) -> None:
    cell = "<table:table-cell><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list>{}</table:table-cell>"
    inner = "<table:table><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>"
    note = f"<text:p>d{NOTE}</text:p>"
    covered = "<table:covered-table-cell><text:p>not printed</text:p></table:covered-table-cell>"
    row = f"<table:table-row>{cell.format(inner)}{cell.format(note)}{covered}</table:table-row>"
    found = opened(letter, f"<table:table><table:table-rows>{row}</table:table-rows></table:table>", "")
    assert said(found) == ["a b c", "a b d"]
    assert sorted(found.skipped) == ["1 hidden part", "1 note"]


def manners(found: Opened) -> list[tuple[str, Manner]]:
    inlines = [inline for block in every_block(found.blocks) for run, _ in pieces(block) for inline in run]
    return [(text_of(each.inlines), each.manner) for each in inlines if isinstance(each, Emphasis)]


def test_italics_and_underlining(letter: Path) -> None:
    body = '<text:p>We <text:span text:style-name="T1">always</text:span> and <text:span text:style-name="T2">never</text:span>.</text:p>'
    body += (
        '<text:p text:style-name="P2">All, <text:span text:style-name="T4">but not this</text:span>, of it.</text:p>'
    )
    body += '<text:p><text:a xlink:href="https://council.example"><text:span text:style-name="T2">a link</text:span></text:a></text:p>'
    assert manners(opened(letter, body)) == [
        *(("always", Manner.ITALIC), ("never", Manner.UNDERLINED)),
        *(("All,", Manner.ITALIC), (", of it.", Manner.ITALIC)),
    ]


@over_rows(("said_there", "language"), [("en", "en"), ("CY", "cy"), ("none", ""), ("zxx", ""), ("", "")])
def test_the_language_is_that_of_the_default_style(said_there: str, language: str, letter: Path) -> None:
    styles = STYLES.replace('fo:language="en"', f'fo:language="{said_there}"')
    assert opened(letter, "<text:p>x</text:p>", styles).language == language
    assert opened(letter, "<text:p>x</text:p>", "").language == ""


def test_a_break_ends_a_line(letter: Path) -> None:
    (block,) = opened(letter, "<text:p>1 High Street<text:line-break/>Northmoor</text:p>").blocks
    ((run, _place),) = pieces(block)
    assert [type(leaf).__name__ for leaf in leaves(run)] == ["Text", "Break", "Text"]


@over_rows(
    ("content", "says"),
    [
        (b"no zip", "no OpenDocument text"),
        (b"PK\x05\x06" + bytes(18), "no OpenDocument text"),
        (packed("<text:p>", ""), "no OpenDocument text"),
        (packed("", kind="spreadsheet"), "may be a spreadsheet"),
        (packed('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><text:p>&a;</text:p>'), "no OpenDocument text"),
        (packed("<text:span>" * 5000 + "</text:span>" * 5000), "nested more than 255 deep"),
    ],
)
def test_what_can_not_be_read_is_told(content: bytes, says: str, letter: Path) -> None:
    letter.write_bytes(content)
    with pytest.raises(DocumentUnreadable, match=f"letter.odt: .*{says}"):
        read(letter)


def test_an_entity_is_not_opened(letter: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    content = f'<!DOCTYPE x [<!ENTITY a SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    body = "<office:body><office:text><text:p>We &a;ask.</text:p></office:text></office:body>"
    content += f"<office:document-content {NAMES}>{body}</office:document-content>"
    with zipfile.ZipFile(letter, "w") as package:
        package.writestr("content.xml", content)
    assert said(read(letter)) == ["We ask."]


def test_a_text_cut_short_is_told(letter: Path) -> None:
    content = packed(LETTER)
    for length in range(0, len(content), len(content) // 20):
        letter.write_bytes(content[:length])
        with pytest.raises(DocumentUnreadable):
            read(letter)


@pytest.mark.slow
def test_a_bomb_is_not_unpacked(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(letter, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("content.xml", b" " * 210_000_000)
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_asked: pytest.fail("it was unpacked"))
    with pytest.raises(DocumentUnreadable, match="too large"):
        read(letter)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(at=st.integers(0, 5000), byte=st.integers(0, 255))
def test_a_text_with_a_wrong_byte_is_read_or_refused(at: int, byte: int, letter: Path) -> None:
    content = bytearray(packed(LETTER))
    content[at % len(content)] = byte
    letter.write_bytes(content)
    try:
        found = read(letter)
    except DocumentUnreadable:
        return
    assert all(isinstance(words, str) for words in said(found))
