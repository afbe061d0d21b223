"""Words that wait are shown as redlines; only those whom the house names see how to approve them."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import gettempdir

import pytest

from govkit.data.inputs import Inputs
from govkit.tasks.rewrite_sentence import opened, save, typed_instead
from tests.conftest import EXAMPLE, TODAY
from tests.studio.visiting import FILE, Browser, form_in, visit
from tests.tasks.test_rewrite_sentence import NEW, WHY, rewrite
from tests.tasks.test_words_to_approve import NAMED, WANTED

PAGE = f"{FILE}/approvals"
SAM = "Sam Lee, information governance lead"
BUTTON = 'value="approve '


@pytest.fixture
def browser(example: Path, monkeypatch: pytest.MonkeyPatch) -> Browser:
    monkeypatch.chdir(example.parent)
    (example.parent / "govkit.toml").write_text(NAMED, "utf-8")
    rewrite(example, NEW)
    return visit(example.parent)


def decide(browser: Browser, what: str, who: str = SAM, note: str = "", by: str = "") -> str:
    shown = form_in(browser.get(PAGE).text, PAGE)
    typed = {"who": who, "by": by, f"note:{WANTED}": note}
    return str(browser.post(PAGE, data={**shown, **typed, "decide": f"{what} {WANTED}"}).text)


def test_what_goes_and_what_comes_is_shown(browser: Browser) -> None:
    shown = browser.get(PAGE).text
    assert "<del>It does not mean that you</del>" in shown
    assert "<ins>nothing</ins>" in shown


@pytest.mark.whole
def test_only_who_is_named_sees_the_button_and_can_approve(browser: Browser, example: Path) -> None:
    assert BUTTON not in browser.get(PAGE).text
    assert BUTTON not in browser.get(PAGE, params={"who": "Ana Lee, officer"}).text
    assert BUTTON in browser.get(PAGE, params={"who": SAM}).text
    assert "Only those whom" in decide(browser, "approve", "Ana Lee, officer")
    assert not list((example.parent / "templates").rglob("approved.yaml"))
    assert "Approved" in decide(browser, "approve", note="Plainer.")
    assert "approved_by: Sam Lee" in (example.parent / "templates/opt_out_letter/approved.yaml").read_text("utf-8")
    assert "No words wait." in browser.get(PAGE).text


@pytest.mark.whole
def test_a_note_goes_with_the_words_and_back(browser: Browser) -> None:
    assert "“Shorter.” – Ana Lee" in decide(browser, "note", "", by="Ana Lee", note="Shorter.")
    assert "Say who you are" in decide(browser, "note", "", by="", note="Shorter.")
    assert "Only those whom" in decide(browser, "back", "", note="No.")
    assert "<strong>Sent back:</strong> “Say more.” – Sam Lee" in decide(browser, "back", note="Say more.")


@pytest.mark.whole
@pytest.mark.parametrize("what", ["approve", "back", "note"])
def test_words_that_changed_since_they_were_shown_are_not_decided(what: str, browser: Browser, example: Path) -> None:
    shown = form_in(browser.get(PAGE).text, PAGE)
    rewrite(example, "This is not because you did wrong.")
    sent = {**shown, "who": SAM, "by": "Ana Lee", f"note:{WANTED}": "Plainer.", "decide": f"{what} {WANTED}"}
    for each in (sent, {**sent, f"words:{WANTED}": ""}):
        answer = browser.post(PAGE, data=each)
        assert answer.status_code == 400
        assert "These words have changed since you were shown them" in answer.text
    assert not list(example.parent.rglob("approved.yaml"))
    assert "“Plainer.”" not in browser.get(PAGE).text


@pytest.mark.whole
def test_what_was_typed_stays_when_nothing_was_saved_and_beside_other_clauses(browser: Browser) -> None:
    told = decide(browser, "note", "", note="Shorter.")
    assert "Opt out letter: Why. Say who you are" in told
    assert form_in(told, PAGE)[f"note:{WANTED}"] == "Shorter."
    other = {f"note:{WANTED}": "Shorter.", "note:opt_out_letter/no-detriment": "Kept too.", "by": "Ana Lee"}
    kept = browser.post(PAGE, data={**form_in(told, PAGE), **other, "decide": f"note {WANTED}"}).text
    assert "Opt out letter: Why. Your note stands" in kept
    assert form_in(kept, PAGE)["by"] == "Ana Lee"
    assert form_in(kept, PAGE)[f"note:{WANTED}"] == ""
    assert kept.count('name="by"') == 2  # one for all notes, and one of the file to send


@pytest.mark.whole
def test_a_note_beside_another_clause_is_not_lost_by_deciding_one(browser: Browser, example: Path) -> None:
    inputs = Inputs(example, TODAY)
    found = opened(inputs)
    save(
        inputs, typed_instead(found, found.of_clause("opt_out_letter", "no-detriment")[-1], "You do not need to worry.")
    )
    typed = {f"note:{WANTED}": "Shorter.", "note:opt_out_letter/no-detriment": "Kept too.", "by": "Ana Lee"}
    kept = browser.post(PAGE, data={**form_in(browser.get(PAGE).text, PAGE), **typed, "decide": f"note {WANTED}"}).text
    assert form_in(kept, PAGE)["note:opt_out_letter/no-detriment"] == "Kept too."


@pytest.mark.whole
def test_a_name_with_any_sign_stays_who_they_are(browser: Browser, example: Path) -> None:
    (example.parent / "govkit.toml").write_text(NAMED.replace("Sam Lee", "Sam & Jo Lee #1"), "utf-8")
    told = decide(browser, "back", SAM.replace("Sam Lee", "Sam & Jo Lee #1"), note="Say more.")
    assert "Sent back" in told
    assert BUTTON in told


@pytest.mark.whole
def test_words_go_to_another_machine_as_a_file(browser: Browser, tmp_path: Path) -> None:
    sent = browser.post(f"{PAGE}/out", data={"by": "Ana Lee", "note": "Shorter."})
    assert "attachment" in sent.headers["content-disposition"]
    (tmp_path / "theirs").mkdir()
    shutil.copy(EXAMPLE, tmp_path / "theirs/partners.yaml")
    theirs = visit(tmp_path / "theirs")
    taken = theirs.post(f"{PAGE}/in", files={"file": ("words.yaml", sent.content)}).text
    assert "Ana Lee sent words of 1 template. 1 changed here." in taken
    assert "<ins>nothing</ins>" in taken
    assert (tmp_path / "theirs/templates" / WHY).is_file()


@pytest.mark.whole
@pytest.mark.parametrize("content", [b"a: [", b"\xff\xfe", b"sent_by: x\nwords: []\n", b"x" * 2_000_001])
def test_a_file_of_anything_else_is_told(content: bytes, browser: Browser) -> None:
    taken = browser.post(f"{PAGE}/in", files={"file": ("words.yaml", content)})
    assert taken.status_code == 400
    assert gettempdir() not in taken.text


@pytest.mark.whole
def test_nobody_named_means_nobody_approves(browser: Browser, example: Path) -> None:
    (example.parent / "govkit.toml").unlink()
    assert "Nobody is named who may approve" in browser.get(PAGE, params={"who": SAM}).text
    assert "Only those whom" in decide(browser, "approve")


@pytest.mark.whole
def test_what_was_sent_back_is_told_where_it_is_rewritten(browser: Browser) -> None:
    decide(browser, "back", note="Say more.")
    for place in ("words/opt_out_letter", "words/opt_out_letter/why/2"):
        assert "<strong>Sent back:</strong> “Say more.” – Sam Lee" in browser.get(f"{FILE}/{place}").text
    assert "what waits for approval (1)" in browser.get(f"{FILE}/words").text
