"""A file that a page and an editor change at once: no change of anybody's is lost, and each can be taken back."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from govkit.editing.change import RemovePart, SetFact
from govkit.editing.clash import EditsClash
from govkit.editing.journal import Journal, journal_of
from govkit.errors import EditRefused, OutputRefused, PartnershipUnreadable
from govkit.issuing.lock import alone_in
from govkit.issuing.rewrite import Rewrite, rewrite
from govkit.tasks import edit_file
from govkit.tasks.edit_file import choose, edit, look, redo, steps, undo

TEXT = "a: 1  # one\r\nb: 2\r\nc: 3\r\n"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    own = tmp_path / "own"
    own.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(own))
    monkeypatch.setenv("XDG_STATE_HOME", str(own))
    place = tmp_path / "here" / "partners.yaml"
    place.parent.mkdir()
    place.write_bytes(TEXT.encode())
    yield place
    assert [each.name for each in place.parent.iterdir()] == ["partners.yaml"], "something was left beside it"


def says(file: Path) -> str:
    return file.read_bytes().decode()


def test_a_change_is_written_and_the_rest_stays(file: Path) -> None:
    file.chmod(0o640)
    saved = edit(file, [SetFact("b", "9")], look(file).digest)
    assert says(file) == saved.text == TEXT.replace("b: 2", "b: 9")
    assert not saved.with_others
    assert os.name == "nt" or stat.S_IMODE(file.stat().st_mode) == 0o640


def test_what_an_editor_changed_meanwhile_is_kept(file: Path) -> None:
    seen = look(file).digest
    file.write_bytes(TEXT.replace("c: 3", "c: 8").encode())
    saved = edit(file, [SetFact("b", "9")], seen)
    assert says(file) == TEXT.replace("b: 2", "b: 9").replace("c: 3", "c: 8")
    assert saved.with_others


def test_what_an_editor_changes_in_the_very_moment_is_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter(range(9))

    def meanwhile(files: list[Rewrite]) -> None:
        if next(times) == 0:
            file.write_bytes(TEXT.replace("c: 3", "c: 8").encode())
        rewrite(files)

    monkeypatch.setattr(edit_file, "rewrite", meanwhile)
    edit(file, [SetFact("b", "9")], look(file).digest)
    assert says(file) == TEXT.replace("b: 2", "b: 9").replace("c: 3", "c: 8")


def test_two_changes_of_one_fact_are_told_with_both_versions_and_nothing_is_written(file: Path) -> None:
    seen, theirs = look(file).digest, TEXT.replace("b: 2", "b: 7").replace("c: 3", "c: 8")
    file.write_bytes(theirs.encode())
    with pytest.raises(EditsClash) as clash:
        edit(file, [SetFact("b", "9"), SetFact("a", "5")], seen)
    assert says(file) == theirs
    assert (clash.value.base, clash.value.theirs) == (TEXT, theirs)
    assert [(each.path, each.ours, each.theirs) for each in clash.value.clashes] == [("b", "9", "7")]
    assert "changed `b` since you opened it. Nothing was written." in str(clash.value)
    choose(file, clash.value, {"b"})
    assert says(file) == "a: 5  # one\r\nb: 9\r\nc: 8\r\n"


def test_theirs_stands_where_that_is_chosen(file: Path) -> None:
    seen = look(file).digest
    file.write_bytes(TEXT.replace("b: 2", "b: 7").encode())
    with pytest.raises(EditsClash) as clash:
        edit(file, [SetFact("b", "9"), SetFact("a", "5")], seen)
    choose(file, clash.value, ())
    assert says(file) == "a: 5  # one\r\nb: 7\r\nc: 3\r\n"


def test_an_editor_that_saved_half_a_file_loses_nothing(file: Path) -> None:
    seen = look(file).digest
    file.write_bytes(b"a: [\r\n")
    with pytest.raises(EditsClash) as clash:
        edit(file, [SetFact("b", "9")], seen)
    assert says(file) == "a: [\r\n"
    choose(file, clash.value, {""})
    assert says(file) == TEXT.replace("b: 2", "b: 9")


def test_steps_are_taken_back_and_again_also_by_another_process(file: Path) -> None:
    edit(file, [SetFact("a", "5")], look(file).digest, "a")
    edit(file, [RemovePart("b")], look(file).digest, "b")
    assert [step.said for step in steps(file).taken] == ["a", "b"]
    undo(file)
    assert says(file) == TEXT.replace("a: 1", "a: 5")
    undo(file)
    assert says(file) == TEXT
    with pytest.raises(EditRefused, match="nothing to take back"):
        undo(file)
    redo(file)
    redo(file)
    assert says(file) == TEXT.replace("a: 1", "a: 5").replace("b: 2\r\n", "")
    with pytest.raises(EditRefused, match="nothing to do again"):
        redo(file)


def test_two_at_once_take_back_two_steps_and_no_step_twice(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(file, [SetFact("a", "5")], look(file).digest, "a")
    edit(file, [SetFact("b", "9")], look(file).digest, "b")
    alone, times = edit_file._alone, iter(range(9))

    @contextmanager
    def after_another(place: Path, journal: Journal | None) -> Iterator[None]:
        if next(times) == 0:
            undo(place)  # while the first waits for its turn
        with alone(place, journal):
            yield

    monkeypatch.setattr(edit_file, "_alone", after_another)
    undo(file)
    assert says(file) == TEXT
    assert [each.said for each in steps(file).back] == ["b", "a"]
    assert steps(file).taken == ()


def test_taking_back_leaves_what_an_editor_changed_since(file: Path) -> None:
    edit(file, [SetFact("a", "5")], look(file).digest)
    file.write_bytes(says(file).replace("c: 3", "c: 8").encode())
    undo(file)
    assert says(file) == TEXT.replace("c: 3", "c: 8")


def test_taking_back_what_an_editor_changed_again_is_a_clash(file: Path) -> None:
    edit(file, [SetFact("a", "5")], look(file).digest)
    file.write_bytes(says(file).replace("a: 5", "a: 6").encode())
    with pytest.raises(EditsClash):
        undo(file)
    assert "a: 6" in says(file)
    assert len(steps(file).taken) == 1


def test_a_change_that_changes_nothing_is_no_step(file: Path) -> None:
    edit(file, [SetFact("a", "1")], look(file).digest)
    assert steps(file).taken == ()
    assert says(file) == TEXT


def test_a_page_that_is_too_old_to_be_known_is_told_so(file: Path) -> None:
    with pytest.raises(EditRefused, match="what you saw is not kept any more"):
        edit(file, [SetFact("a", "5")], "0" * 64)
    assert says(file) == TEXT


def test_without_a_private_folder_there_is_no_undo_but_changes_are_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govkit.editing.journal.own_folder", lambda: None)
    monkeypatch.setattr("govkit.editing.journal.state_folder", lambda: None)
    edit(file, [SetFact("a", "5")], look(file).digest)
    assert "a: 5" in says(file)
    assert steps(file) == ((), ())
    with pytest.raises(EditRefused, match="Nothing can be taken back here"):
        undo(file)


def test_a_file_that_can_not_be_written_stays_and_is_no_step(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("govkit.issuing.rewrite.written_beside", full)
    with pytest.raises(OutputRefused, match="No space left"):
        edit(file, [SetFact("a", "5")], look(file).digest)
    assert says(file) == TEXT
    assert steps(file).taken == ()


def test_two_pages_at_once_lose_nothing(file: Path) -> None:
    seen = look(file).digest

    def page(key: str) -> None:
        for number in range(4):
            edit(file, [SetFact(f"{key}-{number}", "said")], seen)

    with ThreadPoolExecutor(2) as pages:
        running = [pages.submit(page, key) for key in ("one", "two")]
        for each in running:
            each.result()
    found = says(file)
    assert all(f"{key}-{number}: said\r\n" in found for key in ("one", "two") for number in range(4))
    assert found.startswith(TEXT)
    assert len(steps(file).taken) == 8


def test_one_at_a_time(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = look(file).digest
    journal = journal_of(file)
    assert journal
    monkeypatch.setattr("govkit.issuing.lock._LONGEST_WAIT", 0.1)
    with (
        alone_in(journal.folder),
        pytest.raises(OutputRefused, match="another page or run of govkit is changing this file"),
    ):
        edit(file, [SetFact("a", "5")], seen)
    assert says(file) == TEXT
    edit(file, [SetFact("a", "5")], seen)


def test_a_link_out_of_the_folder_is_not_followed(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.yaml"
    link.parent.mkdir()
    link.symlink_to(file)
    with pytest.raises(PartnershipUnreadable, match="link to a file elsewhere"):
        look(link)


@pytest.mark.whole
def test_a_file_never_grows_beyond_what_can_be_read(file: Path) -> None:
    with pytest.raises(EditRefused, match="larger than"):
        edit(file, [SetFact("a", "x" * 1024 * 1024)], look(file).digest)
    assert says(file) == TEXT
