"""Files are exchanged without losing what somebody saves at that moment, also where the disk or the run gives up half-way."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.issuing import exchange as exchanging
from govkit.issuing.exchange import aside, restore
from govkit.issuing.publish import refuse_to_overwrite_edits
from tests.issuing.test_publish import NEW, OLD, held, issue, with_manifest

Moment = Callable[[Path], None]


def at_each_move(monkeypatch: pytest.MonkeyPatch, then: Moment) -> None:
    """Does something right before each new file comes to its place."""
    place = exchanging._place

    def do_and_place(file: Path, there: Path) -> None:
        then(there)
        place(file, there)

    monkeypatch.setattr(exchanging, "_place", do_and_place)


def at_each_look(monkeypatch: pytest.MonkeyPatch, then: Moment) -> None:
    """Does something right before each file is moved aside."""
    take = exchanging._take

    def do_and_take(file: Path, *rest: object) -> None:
        then(file)
        take(file, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(exchanging, "_take", do_and_take)


@pytest.mark.parametrize("name", [*OLD, "letter.pdf"])
@pytest.mark.parametrize("how", ["written into", "saved beside and renamed"])
def test_what_somebody_saves_while_files_are_moved_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, how: str
) -> None:
    issue(tmp_path, OLD)

    def save(file: Path) -> None:
        if file.name == name and how == "written into":
            file.write_bytes(b"my edits")
        elif file.name == name:
            (tmp_path / "~temporary").write_bytes(b"my edits")
            (tmp_path / "~temporary").replace(file)

    at_each_look(monkeypatch, save)
    with pytest.raises(OutputRefused, match=f"{name} was changed while this ran. Nothing was written"):
        issue(tmp_path, NEW)
    assert held(tmp_path) == {**with_manifest(OLD), name: b"my edits"}


@pytest.mark.parametrize("name", ["isa.pdf", "letter.pdf", "manifest.json"])
def test_what_somebody_saves_into_an_empty_place_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    issue(tmp_path, OLD)
    at_each_move(monkeypatch, lambda place: save_once(place, name))
    with pytest.raises(OutputRefused, match="File exists"):
        issue(tmp_path, NEW)
    assert held(tmp_path) == {**with_manifest(OLD), name: b"my edits"}


def save_once(place: Path, name: str) -> None:
    if place.name == name and not place.exists():
        place.write_bytes(b"my edits")


def test_what_somebody_saves_over_a_new_file_is_kept_when_another_can_not_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue(tmp_path, OLD)

    def save_and_fail(place: Path) -> None:
        if place.name == "manifest.json" and "new letter" in (tmp_path / "letter.pdf").read_text("utf-8"):
            (tmp_path / "letter.pdf").write_bytes(b"my edits")
            raise OSError(errno.ENOSPC, "No space left on device", str(place))

    at_each_move(monkeypatch, save_and_fail)
    with pytest.raises(OutputRefused, match="No space left"):
        issue(tmp_path, NEW)
    assert held(tmp_path) == {**with_manifest(OLD), "letter.pdf": b"my edits"}


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
@pytest.mark.parametrize("where", ["isa.html", "isa.pdf", "letter.pdf", "manifest.json"])
def test_a_run_that_is_stopped_puts_all_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, stop: type[BaseException]
) -> None:
    issue(tmp_path, OLD)
    link, stopped = os.link, [False]

    def link_and_stop(file: Path, place: Path, **more: bool) -> None:
        link(file, place, **more)
        if Path(place).name == where and not stopped[0]:
            stopped[0] = True
            raise stop

    monkeypatch.setattr(os, "link", link_and_stop)
    with pytest.raises(stop):
        issue(tmp_path, NEW)
    assert held(tmp_path) == with_manifest(OLD)


@pytest.mark.parametrize("moves", range(1, 15))
def test_after_a_run_that_was_killed_at_any_move_the_next_restores_or_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    """Killed: nothing that the run would still do is done, no tidying up either."""
    issue(tmp_path, OLD)
    calls = [0]

    def stop_for_ever(real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **more: object) -> object:
            calls[0] += 1
            if calls[0] >= moves:
                raise OSError(errno.EIO, "killed", str(arguments[0]))
            return real(*arguments, **more)

        return call

    with monkeypatch.context() as patch:
        patch.setattr(os, "link", stop_for_ever(os.link))
        for method in ("replace", "unlink", "rename"):
            patch.setattr(Path, method, stop_for_ever(getattr(Path, method)))
        patch.setattr("shutil.rmtree", lambda *_arguments, **_more: None)
        with suppress(OutputRefused):
            issue(tmp_path, NEW)
        assert calls[0] >= moves, "it was not killed"
    whole = {b"old pdf", b"old html", b"old docx", b"new pdf", b"new html", b"new letter"}
    assert {
        content for name, content in held(tmp_path).items() if "manifest" not in name and "lock" not in name
    } <= whole
    issue(tmp_path, {"other.pdf": b"other"})
    assert held(tmp_path) == with_manifest({"other.pdf": b"other"})


def test_what_can_not_be_brought_back_stays_for_the_next_run_and_is_told_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue(tmp_path, OLD)
    for why in ("Input/output error", "which can't be moved back. Nothing was written"):
        with monkeypatch.context() as patch:
            at_each_move(patch, fail)
            with pytest.raises(OutputRefused) as refused:
                issue(tmp_path, NEW)
        (stage,) = tmp_path.glob(".govkit-building-*")
        left = aside(tmp_path, stage)
        assert why in str(refused.value)
        assert {file.read_bytes() for file in left} == set(with_manifest(OLD).values()) - {
            (tmp_path / file.name).read_bytes() for file in tmp_path.iterdir() if file.is_file()
        }
        assert left
        for file in left:
            assert str(file) in str(refused.value)
    restore(tmp_path, stage)
    assert not aside(tmp_path, stage)
    assert held(tmp_path).items() >= with_manifest(OLD).items()
    issue(tmp_path, NEW)
    assert held(tmp_path) == with_manifest(NEW)


@pytest.mark.parametrize(
    "error", [OSError(errno.EIO, "Input/output error"), KeyboardInterrupt()], ids=["error", "stop"]
)
@pytest.mark.parametrize("method", ["replace", "unlink", "rename", "link"])
@pytest.mark.parametrize("nth", range(1, 14))
def test_whatever_fails_once_while_all_is_taken_back_loses_nothing_and_ends_with_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str, nth: int, error: BaseException
) -> None:
    """The last move fails, and then one of those that take everything back, by an error or by Ctrl-C."""
    issue(tmp_path, OLD)
    failing, calls = [False], [0]
    place, owner = exchanging._place, os if method == "link" else Path
    real: Callable[..., object] = getattr(owner, method)

    def fail_at_the_last(file: Path, there: Path) -> None:
        place(file, there)
        if there.name == "manifest.json" and not failing[0]:
            failing[0] = True
            raise OSError(errno.ENOSPC, "No space left on device", str(there))

    def once(*arguments: object, **more: object) -> object:
        calls[0] += failing[0]
        if failing[0] and calls[0] == nth:
            raise error
        return real(*arguments, **more)

    with monkeypatch.context() as patch:
        patch.setattr(exchanging, "_place", fail_at_the_last)
        patch.setattr(owner, method, once)
        with suppress(OutputRefused, KeyboardInterrupt):
            issue(tmp_path, NEW)
    said = {name: content for name, content in held(tmp_path).items() if "lock" not in name}
    assert set(said.values()) >= set(with_manifest(OLD).values()) or said == with_manifest(NEW), said.keys()
    refuse_to_overwrite_edits(tmp_path)
    issue(tmp_path, {"other.pdf": b"other"})
    assert held(tmp_path) == with_manifest({"other.pdf": b"other"})
    assert [each.name for each in tmp_path.iterdir() if each.is_dir()] == []


@pytest.mark.parametrize("stop", [OSError(errno.EIO, "Input/output error"), KeyboardInterrupt()])
def test_what_somebody_has_saved_over_a_new_file_outlives_a_roll_back_that_is_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    issue(tmp_path, OLD)
    place = exchanging._place

    def save_and_fail(file: Path, there: Path) -> None:
        if there.name == "manifest.json" and (tmp_path / "letter.pdf").read_bytes() == b"new letter":
            (tmp_path / "letter.pdf").write_bytes(b"my edits")
            raise OSError(errno.ENOSPC, "No space left on device", str(there))
        if file.read_bytes() == b"my edits":
            raise stop
        place(file, there)

    with monkeypatch.context() as patch:
        patch.setattr(exchanging, "_place", save_and_fail)
        with pytest.raises((OutputRefused, KeyboardInterrupt)):
            issue(tmp_path, NEW)
    assert b"my edits" in held(tmp_path).values()
    with pytest.raises(OutputRefused, match=r"letter\.pdf was not written by govkit|letter\.pdf was changed"):
        issue(tmp_path, NEW)
    assert (tmp_path / "letter.pdf").read_bytes() == b"my edits"
    (tmp_path / "letter.pdf").rename(tmp_path / "mine.pdf")
    issue(tmp_path, NEW)
    assert held(tmp_path) == {**with_manifest(NEW), "mine.pdf": b"my edits"}


def fail(place: Path) -> None:
    raise OSError(errno.EIO, "Input/output error", str(place))


@pytest.mark.parametrize(
    "refused", [OSError(errno.EPERM, "No"), OSError(errno.ENOTSUP, "No"), NotImplementedError("No")], ids=str
)
def test_a_disk_that_gives_no_second_name_to_a_file_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: Exception
) -> None:
    def no_link(*_arguments: object, **_more: object) -> None:
        raise refused

    monkeypatch.setattr(os, "link", no_link)
    issue(tmp_path, OLD)
    issue(tmp_path, NEW)
    assert held(tmp_path) == with_manifest(NEW)
    at_each_move(monkeypatch, lambda place: save_once(place, "letter.pdf"))
    (tmp_path / "letter.pdf").unlink()
    with pytest.raises(OutputRefused, match="File exists"):
        issue(tmp_path, NEW)
    assert (tmp_path / "letter.pdf").read_bytes() == b"my edits"


def test_a_folder_or_a_link_in_the_place_of_a_file_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    issue(tmp_path, OLD)

    def make_folder(file: Path) -> None:
        if file.name == "isa.pdf":
            file.unlink()
            file.mkdir()
            (file / "mine.txt").write_bytes(b"mine")

    with monkeypatch.context() as patch:
        at_each_look(patch, make_folder)
        with pytest.raises(OutputRefused, match="was changed while this ran"):
            issue(tmp_path, NEW)
    assert (tmp_path / "isa.pdf" / "mine.txt").read_bytes() == b"mine"
