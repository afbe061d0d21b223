"""Fields and controls give what they print; what is still to be filled in is a blank."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.letters import said
from tests.read.word_files import opened, para, run


def field(instructions: str, result: str, *, separate: bool = True) -> str:
    def sign(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    middle = f"{sign('separate')}{result}" if separate else result
    return f"{sign('begin')}<w:r><w:instrText> {instructions} </w:instrText></w:r>{middle}{sign('end')}"


@pytest.mark.parametrize(
    ("body", "lines", "skipped"),
    [
        # fields
        (
            para("Dear ", field("MERGEFIELD Name", run("«Na") + run("me»", "<w:i/>")), ","),
            ["Dear «Name»,"],
            ("1 blank",),
        ),
        (para("Dear ", field("mergefield Name", run("Mr Smith")), ","), ["Dear Mr Smith,"], ("1 blank",)),
        (para(field("GREETINGLINE", run("Dear «Name»,")), " hello"), ["Dear «Name», hello"], ("1 blank",)),
        (
            para("Age ", field("FORMTEXT", run("\u2002\u2002")), " name ", field("FORMTEXT", run("Sam"))),
            ["Age … name Sam"],
            ("1 blank",),
        ),
        (para(field("FORMCHECKBOX", "", separate=False), " Yes"), ["Yes"], ()),
        (para("One of ", field("FORMDROPDOWN", "", separate=False)), ["One of …"], ("1 blank",)),
        (
            para(
                "See ",
                field(
                    "IF ",
                    field("MERGEFIELD x", run("«x»")) + "<w:r><w:instrText>= 1</w:instrText></w:r>",
                    separate=False,
                ),
                "it",
            ),
            ["See it"],
            (),
        ),
        (para("Page ", field("PAGE", run("3")), "."), ["Page 3."], ()),
        (
            para(
                f'<w:fldSimple w:instr=" MERGEFIELD Name ">{run("«Name»")}</w:fldSimple>',
                " and ",
                f'<w:fldSimple w:instr="DATE">{run("1 May")}</w:fldSimple>',
            ),
            ["«Name» and 1 May"],
            ("1 blank",),
        ),
        (
            para('<w:r><w:fldChar w:fldCharType="end"/></w:r>', "a", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>')
            + para("b"),
            ["a", "b"],
            (),
        ),
        # controls
        (para("<w:sdt><w:sdtContent>" + run("In it.") + "</w:sdtContent></w:sdt>", " After."), ["In it. After."], ()),
        (
            para(
                "Name:",
                " ",
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + run("Click here")
                + run(" to write.")
                + "</w:sdtContent></w:sdt>",
            ),
            ["Name: Click here to write."],
            ("1 blank",),
        ),
    ],
)
def test_a_field_gives_what_it_prints(body: str, lines: list[str], skipped: tuple[str, ...], tmp_path: Path) -> None:
    found = opened(tmp_path, body)
    assert said(found) == lines
    assert (*found.skipped, *(each.partition(",")[0] for each in found.counted_as)) == skipped
