"""Documents as pages and in frames, and the files that pages are shown with."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.conftest import check_beside
from tests.studio.visiting import FILE, form_in, visit
from tests.welsh import welsh_partnership

_MARK: Final = 'class="draft-mark">DRAFT'


def test_each_document_has_a_page(example: Path) -> None:
    page = visit(example).get(f"{FILE}/documents").text
    names = [each.document.name for each in check_beside(example).documents]
    assert names
    for name in names:
        assert f'href="{FILE}/documents/{name}"' in page


def test_a_document_is_found_by_its_kind_too(example: Path) -> None:
    assert visit(example).get(f"{FILE}/documents/briefing").status_code == 200


def test_a_document_that_there_is_none_of_is_said(example: Path) -> None:
    answer = visit(example).get(f"{FILE}/documents/nothing/frame")
    assert answer.status_code == 404
    assert "no such document" in answer.text


@pytest.mark.whole
def test_a_frame_is_marked_as_a_draft_where_its_file_would_be(example: Path) -> None:
    browser = visit(example)
    pages = [f"{FILE}/documents/consent_letter/frame", f"{FILE}/words/consent_letter/preview/frame"]
    assert [_MARK in browser.get(each).text for each in pages] == [False, False]
    example.write_text(example.read_text("utf-8").replace("phone: 01632 960001", "phone: to be agreed", 1), "utf-8")
    assert [_MARK in browser.get(each).text for each in pages] == [True, True]


@pytest.mark.parametrize(
    "name",
    ["govuk-frontend.css", "studio.css", "studio.js", "icon.svg", "document.css", "fonts/SourceSans3-Bold.woff2"],
)
def test_what_pages_are_shown_with_is_served(example: Path, name: str) -> None:
    assert visit(example).get(f"/assets/{name}").status_code == 200


@pytest.mark.parametrize("name", ["../pages/base.html.j2", "licence.txt", "in-frames.css"])
def test_nothing_else_is(example: Path, name: str) -> None:
    assert visit(example).get(f"/assets/{name}").status_code == 404


def test_the_style_is_without_the_marks_of_gov_uk(example: Path) -> None:
    style = visit(example).get("/assets/govuk-frontend.css").text
    assert "GDS Transport" not in style
    assert "url(" not in style


@pytest.mark.whole
def test_a_document_in_another_language_stands_after_the_english_marked_as_a_draft(tmp_path: Path) -> None:
    browser = visit(welsh_partnership(tmp_path))
    page = browser.get(f"{FILE}/documents").text
    english, welsh = (page.index(f'{FILE}/documents/{name}"') for name in ("opt_out_letter", "opt_out_letter--cy"))
    row = page[welsh : page.index("</dd>", welsh)]
    assert english < welsh
    assert '<span lang="cy">' in row
    assert "(Welsh)</a>" in row
    assert ">Draft</strong>" in row
    assert "Draft" not in page[english : page.index("</dd>", english)]


@pytest.mark.whole
def test_its_page_has_the_english_beside_it_and_the_english_leads_to_it(tmp_path: Path) -> None:
    browser = visit(welsh_partnership(tmp_path))
    page = browser.get(f"{FILE}/documents/opt_out_letter--cy").text
    assert "No translator has checked" in page
    for name in ("opt_out_letter--cy", "opt_out_letter"):
        assert f'src="{FILE}/documents/{name}/frame"' in page
    assert 'lang="cy"' in browser.get(f"{FILE}/documents/opt_out_letter--cy/frame").text
    assert f"{FILE}/documents/opt_out_letter--cy" in browser.get(f"{FILE}/documents/opt_out_letter").text


@pytest.mark.whole
def test_it_is_redrawn_beside_a_form_as_somebody_types(tmp_path: Path) -> None:
    browser = visit(welsh_partnership(tmp_path))
    form = f"{FILE}/facts/letters.opt-out?beside=opt_out_letter--cy"
    shown = browser.get(form).text
    assert '<option value="opt_out_letter--cy" selected>' in shown
    sent = form_in(shown, form)
    told = browser.post(f"{FILE}/live", data={**sent, "document": "opt_out_letter--cy", "what": ""}).json()
    assert 'lang="cy"' in told["document"]
