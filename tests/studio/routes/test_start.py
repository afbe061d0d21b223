"""A partnership is started by answering questions, one on a page, and one is copied."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from govkit.load import load_partnership
from govkit.starting.shape_file import stand_ins
from govkit.studio.asking import asked
from tests.studio.visiting import Browser, visit


def answer_all(browser: Browser, **wishes: str) -> Browser:
    """Goes through the questions: the first that is offered, or what is wished for by the words of the question."""
    said: list[tuple[str, str]] = []
    for _ in range(30):
        page = browser.get("/start", params=said).text
        if "Ready to start" in page:
            kept = [
                (unescape(n), unescape(v)) for n, v in re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', page)
            ]
            answer = browser.post("/start", data={**dict(kept), "folder": wishes.get("folder", "")})
            assert answer.status_code == 200, answer.text
            return browser
        radios = re.findall(r'type="radio" id="[^"]*" name="([^"]*)" value="([^"]*)"', page)
        if radios:
            name, first = radios[0]
            question = name.partition(".")[2]
            said.append((name, wishes.get(question, first)))
            continue
        rows = re.findall(r'<input class="govuk-input" id="n\d" name="([^"]*)"', page)
        said.append((rows[0], wishes.get("name", "")))
        kinds = re.findall(
            r'<select class="govuk-select" id="k\d" name="([^"]*)">.*?<option value="([a-z-]+)"', page, re.DOTALL
        )
        said += kinds[:1]
    raise AssertionError("the questions do not end")


@pytest.mark.whole
@pytest.mark.parametrize("shape", ["early-help", "safeguarding-hub", "own"])
def test_a_file_that_fits_the_answers_is_started_in_an_empty_folder(tmp_path: Path, shape: str) -> None:
    answer_all(visit(tmp_path), shape=shape, name="Eastmarsh" if shape == "own" else "")
    loaded = load_partnership(tmp_path / "partners.yaml")
    assert loaded.partnership is not None
    assert loaded.unsettled


@pytest.mark.whole
def test_another_gets_a_folder_of_its_own(example: Path) -> None:
    before = example.read_bytes()
    answer_all(visit(example.parent), shape="early-help", folder="Second one")
    assert load_partnership(example.parent / "second-one" / "partners.yaml").partnership is not None
    assert example.read_bytes() == before


def test_an_answer_that_is_not_offered_is_asked_again(tmp_path: Path) -> None:
    page = visit(tmp_path).get("/start", params={"1.shape": "no such shape"}).text
    assert "Which of these is most like yours?" in page


def test_nothing_is_started_out_of_the_folder(example: Path) -> None:
    answer_all(visit(example.parent), shape="early-help", folder="../../elsewhere")
    assert (example.parent / "elsewhere" / "partners.yaml").is_file()


def test_a_copy_is_a_file_of_its_own(example: Path) -> None:
    browser = visit(example.parent)
    assert "Northmoor Families Together" in browser.get("/").text
    answer = browser.post("/copy", data={"address": "partners.yaml", "name": "Next year/../x"})
    assert answer.status_code == 200
    assert (example.parent / "next-year-x.yaml").read_bytes() == example.read_bytes()
    assert browser.post("/copy", data={"address": "partners.yaml", "name": "Next year/../x"}).status_code == 400
    assert browser.post("/copy", data={"address": "..~other", "name": "a"}).status_code == 404


def test_a_folder_without_a_partnership_says_so(tmp_path: Path) -> None:
    assert "No partnership is described in this folder yet" in visit(tmp_path).get("/").text


def test_before_it_is_started_every_partner_is_said_those_that_are_kept_too(tmp_path: Path) -> None:
    said: list[tuple[str, str]] = []
    browser = visit(tmp_path)
    for _ in range(30):
        page = browser.get("/start", params=said).text
        if "Ready to start" in page:
            break
        radios = re.findall(r'type="radio" id="[^"]*" name="([^"]*)" value="([^"]*)"', page)
        rows = re.findall(r'<input class="govuk-input" id="n\d" name="([^"]*)"', page)
        said += [(name, "early-help" if "shape" in name else value) for name, value in radios[:1]]
        said += [(name, "Eastmarsh Council" if "partner." in name else "") for name in rows[:1]]
    kept = [each for each in stand_ins("early-help").values() if f"{each} (made up, until you change it)" in page]
    assert kept
    answers = asked({name: [value for key, value in said if key == name] for name, _value in said})
    assert len(kept) + sum(map(len, answers.partners.values())) == len(answers.places)


def test_each_step_leads_back_to_the_one_before_with_what_was_answered_there(tmp_path: Path) -> None:
    browser = visit(tmp_path)
    assert back_of(browser.get("/start").text) == "/"
    said = [
        ("1.shape", "own"),
        ("2.nation", "wales"),
        ("3.lead.0", "Saltby District Council"),
        ("3.lead.0.kind", "charity"),
    ]
    named = browser.get(back_of(browser.get("/start", params=said).text)).text
    assert 'value="Saltby District Council"' in named
    assert '<option value="charity" selected>' in named
    nation = browser.get(back_of(named)).text
    assert re.search(r'value="wales" required checked', nation)
    assert not re.search(r'value="england" required checked', nation)
    assert re.search(r'value="own" required checked', browser.get(back_of(nation)).text)


def test_the_last_step_leads_back_to_the_last_question(tmp_path: Path) -> None:
    said = {"1.shape": "early-help", "2.nation": "england"}
    browser = visit(tmp_path)
    for _ in range(9):
        page = browser.get("/start", params=said).text
        if "Ready to start" in page:
            break
        radios = re.findall(r'type="radio" id="[^"]*" name="([^"]*)" value="([^"]*)"', page)
        rows = re.findall(r'<input class="govuk-input" id="n0" name="([^"]*)"', page)
        said |= {radios[0][0]: radios[0][1]} if radios else {rows[0]: ""}
    assert "Ready to start" in page
    before = browser.get(back_of(page)).text
    assert "Continue" in before
    assert f'name="{[*said][-1]}"' in before


def back_of(page: str) -> str:
    """Where the way back leads."""
    found = re.search(r'class="govuk-back-link" href="([^"]*)"', page)
    assert found
    return unescape(found[1])
