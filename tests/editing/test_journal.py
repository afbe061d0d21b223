"""What was changed is kept for this person alone, within bounds, and a journal that is damaged does no harm."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

import pytest

from govkit.editing import journal as module
from govkit.editing.journal import Journal, Step, Steps, digest_of, journal_of


@pytest.fixture
def kept(tmp_path: Path) -> Journal:
    folder = tmp_path / "undo"
    folder.mkdir(mode=0o700)
    return Journal(folder)


def test_a_text_is_kept_sign_for_sign(kept: Journal) -> None:
    text = "\ufeffa: é\r\nb: 1\n"
    assert kept.text(kept.keep(text)) == text
    assert kept.text("0" * 64) is None


def test_a_text_that_somebody_changed_is_no_longer_it(kept: Journal) -> None:
    digest = kept.keep("a: 1\n")
    (kept.folder / f"{digest}.yaml").write_text("a: 2\n")
    assert kept.text(digest) is None


def test_steps_go_back_and_forth_and_a_new_one_ends_that(kept: Journal) -> None:
    for number in range(3):
        kept.took(f"step {number}", f"a: {number}\n", f"a: {number + 1}\n")
    kept.took_back()
    kept.took_back()
    assert [step.said for step in kept.steps.taken] == ["step 0"]
    assert [step.said for step in kept.steps.back] == ["step 2", "step 1"]
    kept.took_again()
    assert [step.said for step in kept.steps.taken] == ["step 0", "step 1"]
    kept.took("other", "a: 2\n", "a: 9\n")
    assert kept.steps.back == ()
    newest = kept.steps.taken[-1]
    assert newest == Step("other", digest_of("a: 2\n"), digest_of("a: 9\n"), newest.who, newest.when)


def test_it_is_there_after_a_restart(kept: Journal) -> None:
    kept.took("said", "a: 1\n", "a: 2\n")
    assert Journal(kept.folder).steps == kept.steps


def test_no_more_is_kept_than_its_bounds(kept: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_STEPS", 3)
    monkeypatch.setattr(module, "MOST_TEXTS", 12)
    first = kept.keep("first: 1\n")
    for number in range(30):
        kept.took("said", f"a: {number}\n", f"a: {number + 1}\n")
    assert len(kept.steps.taken) == 3
    assert len([*kept.folder.glob("*.yaml")]) <= 15
    assert kept.text(first) is None
    assert all(kept.text(step.before) for step in kept.steps.taken)


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"taken": [[1]], "back": []}', '{"taken": 1, "back": 1}', "[" * 100_000]
)
def test_a_damaged_one_is_an_empty_one(kept: Journal, content: str) -> None:
    (kept.folder / "steps.json").write_text(content)
    assert kept.steps == Steps()
    kept.took("said", "a: 1\n", "a: 2\n")
    assert len(kept.steps.taken) == 1


def test_where_it_can_not_be_written_nothing_is_kept_and_nothing_breaks(tmp_path: Path) -> None:
    gone = Journal(tmp_path / "not there")
    gone.took("said", "a: 1\n", "a: 2\n")
    assert gone.steps == Steps()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps who may read a file elsewhere")
def test_nobody_else_can_read_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    found = journal_of(tmp_path / "partners.yaml")
    assert found
    before = os.umask(0)
    try:
        found.took("said", "a: 1\n", "a: 2\n")
    finally:
        os.umask(before)
    files = [*found.folder.iterdir()]
    assert len(files) == 3
    assert {stat.S_IMODE(each.stat().st_mode) for each in files} == {0o600}
    assert stat.S_IMODE(found.folder.parent.parent.stat().st_mode) == 0o700


def test_each_file_has_its_own_by_whatever_way_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    (tmp_path / "link").symlink_to(tmp_path)
    one, same, other = (journal_of(tmp_path / name) for name in ("a.yaml", "link/a.yaml", "b.yaml"))
    assert one and same and other  # noqa: PT018 - all three
    assert one.folder == same.folder != other.folder


def test_without_a_folder_of_ones_own_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "own_folder", lambda: None)
    monkeypatch.setattr(module, "state_folder", lambda: None)
    assert journal_of(tmp_path / "a.yaml") is None


def test_a_folder_that_is_a_link_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    found = journal_of(tmp_path / "a.yaml")
    assert found
    found.folder.rmdir()
    found.folder.symlink_to(tmp_path)
    assert journal_of(tmp_path / "a.yaml") is None


def test_what_an_older_govkit_kept_among_temporary_files_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(module, "state_folder", lambda: None)
    older = journal_of(file)
    assert older
    older.took("said", "a: 1\n", "a: 2\n")
    monkeypatch.undo()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    found = journal_of(file)
    assert found
    assert found.folder != older.folder
    assert found.steps == older.steps
    assert found.text(digest_of("a: 1\n")) == "a: 1\n"


def test_journals_of_so_many_files_are_kept_and_the_oldest_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(module, "MOST_FILES", 3)
    for at in range(6):
        found = journal_of(tmp_path / f"{at}.yaml")
        assert found
        found.took("said", f"a: {at}\n", "a: 2\n")
        os.utime(found.folder, (at, at))
    assert found
    assert len([*found.folder.parent.iterdir()]) == 3
    assert not journal_of(tmp_path / "0.yaml").steps.taken  # type: ignore[union-attr] # there is one
