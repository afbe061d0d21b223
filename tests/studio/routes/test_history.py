"""What was changed can be taken back, also after a restart, and with git it is told who changed what."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.commits import git
from tests.studio.visiting import FILE, Browser, form_in, visit

FORM = f"{FILE}/facts/partnership"


def hidden_in(page: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page))


def change_name(browser: Browser, name: str) -> None:
    page = browser.get(FORM).text
    action = page.partition('<form method="post" action="')[2].partition('"')[0]
    assert browser.post(FORM, data={**form_in(page, action), "partnership.reference": name}).status_code == 200


def step(browser: Browser, way: str) -> dict[str, str]:
    """What the button of the history sends."""
    return form_in(browser.get(f"{FILE}/history").text, f"{FILE}/{way}")


@pytest.mark.whole
def test_a_change_is_taken_back_after_a_restart_and_done_again(example: Path) -> None:
    before = example.read_bytes()
    change_name(visit(example), "NEW-1")
    after = example.read_bytes()
    browser = visit(example)
    assert "Take back: Partnership" in browser.get(f"{FILE}/history").text
    browser.post(f"{FILE}/undo", data=step(browser, "undo"))
    assert example.read_bytes() == before
    browser.post(f"{FILE}/redo", data=step(browser, "redo"))
    assert example.read_bytes() == after


@pytest.mark.whole
def test_what_an_editor_changed_since_stays(example: Path) -> None:
    browser = visit(example)
    change_name(browser, "NEW-1")
    example.write_text(example.read_text("utf-8").replace("\npurpose:", "\n# By hand.\npurpose:"), "utf-8")
    browser.post(f"{FILE}/undo", data=step(browser, "undo"))
    text = example.read_text("utf-8")
    assert "# By hand." in text
    assert "NEW-1" not in text


@pytest.mark.whole
def test_both_versions_are_shown_where_an_editor_changed_the_same(example: Path) -> None:
    browser = visit(example)
    change_name(browser, "NEW-1")
    example.write_text(example.read_text("utf-8").replace("NEW-1", "BY-HAND"), "utf-8")
    answer = browser.post(f"{FILE}/undo", data=step(browser, "undo"))
    assert answer.status_code == 409
    assert "BY-HAND" in answer.text
    assert "BY-HAND" in example.read_text("utf-8")
    ours = {**hidden_in(answer.text), "choose:partnership.reference": "ours"}
    example.write_text(example.read_text("utf-8").replace("BY-HAND", "NEWEST"), "utf-8")
    again = browser.post(f"{FILE}/undo", data=ours)
    assert again.status_code == 409
    assert "NEWEST" in again.text
    browser.post(f"{FILE}/undo", data={**ours, **hidden_in(again.text)})
    assert "NEWEST" not in example.read_text("utf-8")


@pytest.mark.whole
def test_no_other_step_is_taken_back_or_again_than_the_one_that_was_shown(example: Path) -> None:
    browser = visit(example)
    change_name(browser, "NEW-1")
    shown = step(browser, "undo")
    change_name(browser, "NEW-2")
    for sent in (shown, {}):
        answer = browser.post(f"{FILE}/undo", data=sent)
        assert answer.status_code == 400
        assert "Another step has been taken" in answer.text
    assert "reference: NEW-2" in example.read_text("utf-8")
    browser.post(f"{FILE}/undo", data=step(browser, "undo"))
    again = step(browser, "redo")
    browser.post(f"{FILE}/undo", data=step(browser, "undo"))
    assert browser.post(f"{FILE}/redo", data=again).status_code == 400
    assert "NEW-" not in example.read_text("utf-8")


@pytest.mark.whole
def test_what_was_saved_is_taken_back_where_that_is_told(example: Path) -> None:
    before, browser = example.read_bytes(), visit(example)
    change_name(browser, "NEW-1")
    browser.post(f"{FILE}/undo", data=form_in(browser.get(f"{FORM}?saved=1").text, f"{FILE}/undo"))
    assert example.read_bytes() == before


def test_nothing_to_take_back_is_said(example: Path) -> None:
    answer = visit(example).post(f"{FILE}/undo", data={})
    assert answer.status_code == 400
    assert "nothing to take back" in answer.text


@pytest.mark.whole
def test_who_changed_what_is_told_and_the_file_is_committed(example: Path) -> None:
    folder = example.parent
    git(folder, "init", "-q")
    git(folder, "add", "partners.yaml")
    git(folder, "commit", "-qm", "the first words")
    browser = visit(example)
    assert "the first words" in browser.get(FORM).text
    change_name(browser, "NEW-1")
    assert "the first words" not in browser.get(FORM).text
    assert "Changed since the last commit" in browser.get(f"{FILE}/history").text
    browser.post(f"{FILE}/commit", data={"message": "a new reference"})
    assert "Changed since the last commit" not in browser.get(f"{FILE}/history").text
    assert git(folder, "log", "-1", "--format=%s").strip() == "a new reference"


@pytest.mark.whole
def test_each_step_says_what_changed_by_whom_and_when_and_leads_there(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "sam")
    browser = visit(example)
    change_name(browser, "NEW-1")
    shown = browser.get(f"{FILE}/history").text
    assert f'<a class="govuk-link" href="{FILE}/facts/partnership.reference">Partnership: Reference</a> from “' in shown
    assert "to “NEW-1”" in shown
    assert re.search(r"sam, \d+ [A-Z][a-z]+ \d{4} at \d\d:\d\d", shown)


@pytest.mark.whole
def test_the_newest_steps_are_shown_and_all_where_that_is_asked(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govkit.studio.routes.history._SHOWN", 1)
    browser = visit(example)
    for name in ("NEW-1", "NEW-2", "NEW-3"):
        change_name(browser, name)
    shown = browser.get(f"{FILE}/history").text
    assert "Show 2 earlier changes" in shown
    assert "“NEW-1”" not in shown
    assert "“NEW-1”" in browser.get(f"{FILE}/history?all=1").text


@pytest.mark.whole
def test_of_a_step_with_many_changes_a_few_are_shown_and_the_others_folded_away(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govkit.studio.routes.history._TOLD", 1)
    browser = visit(example)
    sent = form_in(browser.get(FORM).text, FORM)
    names = {"partnership.reference": "NEW-1", "partnership.version": "9.9", "partnership.name": "A new name"}
    browser.post(FORM, data={**sent, **names})
    shown = browser.get(f"{FILE}/history").text
    at_once, _, folded = shown.partition("2 more</span>")
    assert sum(f"“{name}”" in at_once for name in names.values()) == 1
    assert sum(f"“{name}”" in folded for name in names.values()) == 2


@pytest.mark.whole
def test_what_can_be_done_stands_before_what_was_done(example: Path) -> None:
    git(example.parent, "init")
    browser = visit(example)
    change_name(browser, "NEW-1")
    shown = browser.get(f"{FILE}/history").text
    assert shown.index("Take back: ") < shown.index("Commit it") < shown.index("What you changed here")
