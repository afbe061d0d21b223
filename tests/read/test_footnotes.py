"""Marks of footnotes are told from figures that belong to the words."""

from __future__ import annotations

from govkit.document import Manner
from govkit.read.emphasis import emphasised
from govkit.read.footnotes import MARK, raised, without_marks
from tests.rows import over_rows


def up(text: str) -> str:
    """Each part in braces set above the line, and each mark shown as ^."""
    first, *rest = text.split("{")
    parts = (part.split("}") for part in rest)
    return without_marks("".join([first, *(raised(above) + after for above, after in parts)])).replace(MARK, "^")


@over_rows(
    ("text", "read"),
    [
        ("It ends.{1} You can", "It ends.^ You can"),
        ("It ends.{12} you can", "It ends.^ you can"),
        ("the support{3} ends", "the support^ ends"),
        ("it ends.{1,2} It ends.{1, 2–4} It ends.{[5]} It ends.{(6)}", "it ends.^ It ends.^ It ends.^ It ends.^"),
        ("it ends.{*} It{†} ends.{**}", "it ends.^ It^ ends.^"),
        ("it ends.{a} It ends,{iv} so", "it ends.^ It ends,^ so"),
        ("in 2026{4} and by 1999{5}", "in 2026^ and by 1999^"),
        ("20m{2} and 3 km{2} per m{3}", "20m2 and 3 km2 per m3"),
        ("the 1{st} and the M{c}Neil, an x{a}", "the 1st and the McNeil, an xa"),
        ("10{6} cells and 12026{4}", "106 cells and 120264"),
        ("ends.{ } You", "ends.  You"),
        ("ends{1234} here, {note}", "ends1234 here, note"),
    ],
)
def test_what_is_set_above_the_line(text: str, read: str) -> None:
    assert up(text) == read


@over_rows(
    ("text", "read"),
    [
        ("It ends.1 You can", "It ends.^ You can"),
        ("It ends.12 “You can”", "It ends.^ “You can”"),
        ("It ends”.1 You (see it).2 We ask?3 We", "It ends”.^ You (see it).^ We ask?^ We"),
        ("It ends.1", "It ends.^"),
        ("It ends.[3] You can. It ends.(4) You", "It ends.^ You can. It ends.^ You"),
        ("by phone,1 by post;2 or not", "by phone,^ by post;^ or not"),
        ("the support[4] ends, the help[a] too[note 2].", "the support^ ends, the help^ too^."),
        ("It ends.¹ You², “he”³ and²⁻³ so", "It ends.^ You^, “he”^ and^ so"),
        ("20m² in 3 km² and 5²", "20m² in 3 km² and 5²"),
        ("under s.11 The Act, para.4 Here, No.2 High Street", "under s.11 The Act, para.4 Here, No.2 High Street"),
        ("section.1 of it, at 3.30 We, £1.50 For", "section.1 of it, at 3.30 We, £1.50 For"),
        (
            "It costs 1,200 pounds, list[12345], a [1] b, users[0].name",
            "It costs 1,200 pounds, list[12345], a [1] b, users[0].name",
        ),
        ("version.2026 We", "version.2026 We"),
    ],
)
def test_what_stands_beside_words_in_a_file_that_does_not_say(text: str, read: str) -> None:
    assert without_marks(text).replace(MARK, "^") == read


def test_a_mark_in_italics_leaves_nothing_in_italics() -> None:
    assert without_marks(f"ends.{emphasised(raised('1'), Manner.ITALIC)} You") == f"ends.{MARK} You"
