"""Documents as pages and in frames, and the files that pages are shown with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import check_beside
from tests.studio.visiting import FILE, visit


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
