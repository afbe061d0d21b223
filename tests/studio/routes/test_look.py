"""The preview has the look of the house where it has one, and nothing of it stands in the page itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house_folder import ALT, HEADINGS, LETTERHEAD, NAME, STYLE, write_house
from tests.studio.visiting import FILE, Browser, form_in, visit

LETTER = f"{FILE}/documents/opt_out_letter/frame"


def stylesheet(browser: Browser, page: str) -> str:
    found = re.search(r'<link rel="stylesheet" href="([^"]*)">', page)
    assert found
    answer = browser.get(found[1])
    assert answer.headers["content-type"].startswith("text/css")
    return str(answer.text)


@pytest.mark.whole
def test_a_frame_has_the_head_and_the_colours_of_the_house(example: Path) -> None:
    write_house(example)
    browser = visit(example)
    page = browser.get(LETTER).text
    assert f'<img src="{FILE}/look/logo" alt="{ALT}">' in page
    assert LETTERHEAD in page
    assert "data:" not in page
    assert "style=" not in page.replace("stylesheet", "")
    style = stylesheet(browser, page)
    assert f"#{HEADINGS}" in style
    assert "#12304f" not in style
    assert NAME.split()[0] in style
    assert "a.fact" in style
    assert re.search(r"\.house-head img \{ width: [\d.]+mm; height: 12mm; \}", style)


@pytest.mark.whole
def test_the_files_of_the_look_are_those_that_were_found_safe(example: Path) -> None:
    write_house(example)
    browser = visit(example)
    logo = browser.get(f"{FILE}/look/logo")
    assert logo.headers["content-type"].startswith("image/svg+xml")
    assert b"rect fill" in logo.content
    assert "sandbox" in logo.headers["content-security-policy"]
    assert browser.get(f"{FILE}/look/regular").headers["content-type"] == "font/sfnt"
    for name in ("style.yaml", "..%2Fpartners.yaml", "logo.svg"):
        assert browser.get(f"{FILE}/look/{name}").status_code == 404


@pytest.mark.whole
def test_a_look_that_is_changed_is_shown(example: Path) -> None:
    folder = write_house(example)
    browser = visit(example)
    before = browser.get(LETTER).text
    (folder / "style.yaml").write_text(STYLE.replace(HEADINGS, "123456"), "utf-8")
    after = browser.get(LETTER).text
    assert re.findall(r'href="([^"]*document.css[^"]*)"', before) != re.findall(
        r'href="([^"]*document.css[^"]*)"', after
    )
    assert "#123456" in stylesheet(browser, after)


@pytest.mark.whole
def test_what_is_drawn_while_somebody_types_has_it_too(example: Path) -> None:
    write_house(example)
    browser = visit(example)
    form = f"{FILE}/facts/partnership"
    sent = form_in(browser.get(form).text, form)
    drawn = browser.post(f"{FILE}/live", data={**sent, "what": "document", "document": "isa"}).json()["document"]
    assert LETTERHEAD in drawn
    assert "document.css?" in browser.get(f"{FILE}/words/opt_out_letter/preview/frame").text


def test_without_a_look_of_its_own_a_frame_has_govkits(example: Path) -> None:
    browser = visit(example)
    assert 'href="/assets/document.css"' in browser.get(LETTER).text
    assert browser.get(f"{FILE}/look/logo").status_code == 404
