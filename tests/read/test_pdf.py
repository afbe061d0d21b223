"""PDFs give their words in sentences that go over the ends of lines; a scan is told apart."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pdfminer.high_level import extract_pages

from govkit.errors import DocumentUnreadable
from govkit.read import from_pdf
from tests.read.letters import PAGE, SAID, lists, read, said, written
from tests.rows import over_rows


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


@over_rows(
    "words, pages, more", [("We ask you.", 100, 10), ("We ask you.", 9, 0), ("We ask you.", 400, 15), ("", 100, 0)]
)
def test_each_ten_pages_with_words_may_take_more_time(
    words: str, pages: int, more: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    import weasyprint

    content = weasyprint.HTML(string=f"<p>{words or '&nbsp;'}</p>").write_pdf()
    page = next(iter(extract_pages(BytesIO(content))))
    last = next(iter(extract_pages(BytesIO(weasyprint.HTML(string="<p>The end.</p>").write_pdf()))))
    asked: list[int] = []
    with monkeypatch.context() as patch:
        patch.setattr(from_pdf, "extract_pages", lambda *_, **__: iter([page] * (pages - 1) + [last]))
        patch.setattr(from_pdf, "allow_more", asked.append)
        from_pdf.read(content, Path("letter.pdf"))
    assert asked == [2] * more


def test_words_that_are_drawn_on_the_whole_page_stand_between_its_lines_too(tmp_path: Path) -> None:
    """Some programs put all of a page on it as a drawing: the rows of a table are parted in it as elsewhere."""
    import weasyprint

    rows = "".join(f"<tr><td>the row of {each} ends</td></tr>" for each in ("one", "two", "three"))
    style = "table {border-collapse: collapse; font: 12pt/1.2 sans-serif} td {border: 1pt solid; padding: 1pt}"
    table = f"<style>@page {{margin: 1mm}} {style}</style><table>{rows}</table>"
    drawn = f"{table}<style>body {{opacity: 0.99; height: 290mm; width: 200mm; margin: 0; border: 1pt solid}}</style>"
    plain, whole = (
        said(read(written(tmp_path, "a.pdf", weasyprint.HTML(string=each).write_pdf()))) for each in (table, drawn)
    )
    assert plain == whole == ["the row of one ends", "the row of two ends", "the row of three ends"]


def test_a_scan_is_told_apart(tmp_path: Path) -> None:
    import weasyprint

    blank = weasyprint.HTML(string="<p></p>").write_pdf()
    with pytest.raises(DocumentUnreadable, match="a scan"):
        read(written(tmp_path, "scan.pdf", blank))


def test_what_is_set_above_the_line_and_what_stands_over_two_pages(tmp_path: Path) -> None:
    import weasyprint

    style = "<style>@page {size: 100mm 60mm; margin: 10mm} sup {font-size: 60%}</style>"
    words = "We keep your name for six years after the support ends.<sup>1</sup> You can ask us to stop.<sup>2</sup> It is 20m<sup>2</sup> large. "
    over = "<p>This sentence starts here at the foot of the first page and goes on at the head of the next one, where it ends at last.</p>"
    pdf = weasyprint.HTML(string=f"{style}<p>{words}</p>{over * 8}<p>●&nbsp; ask us</p>").write_pdf()
    opened = read(written(tmp_path, "letter.pdf", pdf))
    found = said(opened)
    assert found[0].startswith(
        "We keep your name for six years after the support ends. You can ask us to stop. It is 20m2 large."
    )
    assert found[1:-1] == [over[3:-4]] * 8
    assert opened.blocks[-1].place.line > 2
    assert lists(opened) == ["ask us"]
    assert opened.skipped == ("2 footnote marks",)


def test_a_page_that_is_a_picture_is_told(tmp_path: Path) -> None:
    import weasyprint

    picture = "<img src='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='>"
    pages = f"<p>We ask you.{picture}</p><div style='break-before: page'>{picture}</div><div style='break-before: page'></div><br>"
    opened = read(written(tmp_path, "letter.pdf", weasyprint.HTML(string=pages).write_pdf()))
    assert said(opened) == ["We ask you."]
    assert opened.skipped == ("1 picture of a whole page", "1 page of no words")


def test_cells_are_told_apart_by_the_lines_between_them_and_sentences_go_on_over_a_colour(tmp_path: Path) -> None:
    import weasyprint

    style = (
        "<style>table {width: 60%; border-collapse: collapse} td {border: 1px solid; padding: 1px; line-height: 1.3}"
        " p {width: 60mm; line-height: 1.9} mark {background: yellow; line-height: 1} li {list-style: none}</style>"
    )
    rows = "".join(f"<tr><td>Row {row} first</td><td>Row {row} second</td></tr>" for row in (1, 2, 3))
    words = (
        "We will write to you and to your family before we share any of this with the school, and you can tell us no."
    )
    page = f"{style}<table>{rows}</table><p><mark>{words}</mark></p><p>{words}</p>"
    found = said(read(written(tmp_path, "letter.pdf", weasyprint.HTML(string=page).write_pdf())))
    assert sorted(found) == sorted(
        [*(f"Row {row} {which}" for row in (1, 2, 3) for which in ("first", "second")), words, words]
    )


def test_a_bullet_in_one_column_makes_no_item_of_another(tmp_path: Path) -> None:
    import weasyprint

    cells = "<table style='width: 100%'><tr><td style='width: 50%'><ul><li>ask us</li></ul></td><td>We write to you</td></tr></table>"
    opened = read(written(tmp_path, "letter.pdf", weasyprint.HTML(string=cells).write_pdf()))
    assert sorted(said(opened)) == ["We write to you", "ask us"]
    assert lists(opened) == ["ask us"]


def test_the_number_of_a_clause_is_no_word_of_it(tmp_path: Path) -> None:
    import weasyprint

    page = "<p>1.1 We write to you.</p><p>12.3.1&emsp;&emsp;&emsp;&emsp;&emsp;You can ask us.</p><p>3.5% of it</p><p>(iv) We stop.</p>"
    found = said(read(written(tmp_path, "letter.pdf", weasyprint.HTML(string=page).write_pdf())))
    assert found == ["We write to you.", "You can ask us.", "3.5% of it", "We stop."]


def test_notes_below_a_short_rule_are_not_read(tmp_path: Path) -> None:
    import weasyprint

    style = "<style>@page {size: 120mm; margin: 10mm} sup {font-size: 60%} div {width: 30mm; border-top: 1px solid} p {margin: 3mm 0}</style>"
    text = "<p>We keep it.<sup>1</sup> You can ask us.</p>"
    note = "<p>1 This note goes on over the end of its line, which is why there is a second line of it.</p><p><sup>2</sup> Ask us.</p>"
    cases = {
        f"{text}<div></div>{note}": (["We keep it. You can ask us."], "3 lines of notes"),
        f"{text}<div></div><p>3 of us are here.</p>": (["We keep it. You can ask us.", "3 of us are here."], ""),
        f"{text}<div style='width: 90mm'></div><p>1 of us.</p>": (["We keep it. You can ask us.", "1 of us."], ""),
        f"{text}<p>1 of us.</p>": (["We keep it. You can ask us.", "1 of us."], ""),
        f"{text}<div></div><p>1 of us.</p><p style='margin-left: 40mm'>Right</p>": (
            ["We keep it. You can ask us.", "1 of us.", "Right"],
            "",
        ),
    }
    for markup, (words, skipped) in cases.items():
        opened = read(written(tmp_path, "letter.pdf", weasyprint.HTML(string=f"{style}{markup}").write_pdf()))
        assert said(opened) == words, markup
        assert opened.skipped == ((skipped,) if skipped else ()) + ("1 footnote mark",), markup


def test_a_word_that_had_no_room_in_its_cell_goes_on_from_the_line_before(tmp_path: Path) -> None:
    import weasyprint

    style = "<style>table {border-collapse: collapse; margin-left: -5px} td {border: 1px solid; width: 30mm; padding: 5px}</style>"
    cells = "<table><tr><td>Chemists in the middle of town</td><td>Nurses</td></tr></table>"
    cells += "<p>We share what you tell us with those who look after you.</p>"
    found = said(read(written(tmp_path, "letter.pdf", weasyprint.HTML(string=style + cells).write_pdf())))
    assert sorted(found) == [
        "Chemists in the middle of town",
        "Nurses",
        "We share what you tell us with those who look after you.",
    ]
