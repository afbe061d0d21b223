"""Each heading, paragraph, item, cell, box and field is read as a whole, with what it is on the page."""

from __future__ import annotations

from govkit.document import Blank, Break, Paragraph, Place, Stated, Text
from govkit.document.parse import parse
from govkit.readability.units import UnitForm, units
from tests.rows import over_rows


@over_rows(
    ("html", "forms"),
    [
        ("<h1>A</h1>", ["title"]),
        ("<h2>A</h2>", ["heading"]),
        ("<h3>A</h3>", ["heading"]),
        ("<p>A</p>", ["paragraph"]),
        ('<p class="subject">A</p>', ["subject"]),
        ('<p class="tickbox">A</p>', ["tickbox"]),
        ('<p class="field">A</p>', ["field"]),
        ("<ul><li>A</li><li>B</li></ul>", ["item", "item"]),
        (
            "<table><caption>C</caption><tr><th>H</th><th>I</th></tr><tr><th>R</th><td>D</td></tr></table>",
            ["caption", "heading cell", "heading cell", "heading cell", "cell"],
        ),
        ("<table><tr><td>D</td></tr></table>", ["caption", "cell"]),
    ],
)
def test_what_a_unit_is_on_the_page(html: str, forms: list[str]) -> None:
    assert [unit.form for unit in units(parse(html, "t"))] == [UnitForm(form) for form in forms]


def test_a_unit_knows_its_blanks_its_breaks_and_which_words_state_a_fact() -> None:
    inlines = (Text("On "), Blank(("a.day",), "[blank]"), Break(), Stated(("a", "b.name"), "Ann"), Text("."))
    (unit,) = units([Paragraph(inlines, Place("t", 4))])
    assert unit.text == "On [blank] Ann."
    assert unit.blanks == ((3, 10),)
    assert unit.ends == (11,)
    assert unit.origins == (((3, 10), "a.day"), ((11, 14), "b.name"))
    assert (unit.place.line, unit.clause, unit.emphases) == (4, "", ())
