"""Who wrote a line is told from what is committed, line by line, whatever was changed since."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from govkit.earlier.writers import Writing, newest, writers_of
from govkit.editing.lines import lines_of
from govkit.errors import NothingToCompare
from tests.commits import git

TEXT = "a: 1\nb:\n  c: 2\n  d: 3\n"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "here" / "partners.yaml"
    place.parent.mkdir()
    git(tmp_path, "init", "-q")
    for number, (who, text) in enumerate([("Ada", TEXT), ("Bola", TEXT.replace("3", "4"))], 1):
        place.write_text(text, "utf-8")
        git(tmp_path, "add", ".")
        monkeypatch.setenv("GIT_AUTHOR_DATE", f"2027-01-0{number}T12:00:00+0100")
        git(tmp_path, "-c", f"user.name={who}", "commit", "-qm", f"from {who}")
    return place


def test_each_line_has_its_writer(file: Path) -> None:
    found = writers_of(file)
    assert [each and each.who for each in found] == ["Ada", "Ada", "Ada", "Bola", "Bola"]
    assert found[3]
    assert (found[3].day, found[3].said, len(found[3].commit)) == (date(2027, 1, 2), "from Bola", 40)


def test_a_line_that_is_not_committed_is_nobodys(file: Path) -> None:
    file.write_text(TEXT.replace("3", "4").replace("a: 1", "a: 1\nnew: 0"), "utf-8")
    assert [each and each.who for each in writers_of(file)] == ["Ada", None, "Ada", "Ada", "Bola", "Bola"]


def test_line_ends_of_windows_make_no_other_writer(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert [each and each.who for each in writers_of(file)] == ["Ada", "Ada", "Ada", "Bola", "Bola"]


def test_who_wrote_a_part_last(file: Path) -> None:
    found = writers_of(file)
    by_path = {path: newest([found[line] for line in lines_of(TEXT, path)]) for path in ("a", "b", "b.c", "b.x")}
    assert {path: each and each.who for path, each in by_path.items()} == {
        "a": "Ada",
        "b": "Bola",
        "b.c": "Ada",
        "b.x": "Bola",
    }
    assert newest([found[0], None]) is None
    assert newest([]) is None


def test_of_two_commits_of_one_day_the_later_is_the_newest(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text(TEXT.replace("3", "4").replace("2", "5"), "utf-8")
    monkeypatch.setenv("GIT_AUTHOR_DATE", "2027-01-02T12:00:01+0100")
    git(file.parent, "-c", "user.name=Cy", "commit", "-qam", "from Cy")
    found = writers_of(file)
    assert [each and each.who for each in found] == ["Ada", "Ada", "Cy", "Bola", "Bola"]
    for order in (found, found[::-1]):
        last = newest(order)
        assert last
        assert (last.who, last.day) == ("Cy", date(2027, 1, 2))


@pytest.mark.parametrize(("seconds", "day"), [(0, date(1970, 1, 1)), (10**19, date.min), (-(10**19), date.min)])
def test_a_time_that_no_calendar_has_is_before_all_days(seconds: int, day: date) -> None:
    assert Writing("c", "Ada", seconds, "").day == day


def test_a_file_that_is_not_committed_is_nobodys(file: Path) -> None:
    new = file.with_name("new.yaml")
    new.write_text("a: 1\n", "utf-8")
    assert writers_of(new) == (None, None)


def test_outside_of_a_repository_nobody_knows(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 1\n", "utf-8")
    with pytest.raises(NothingToCompare, match="in no git repository"):
        writers_of(tmp_path / "a.yaml")


def test_what_a_stranger_put_into_a_name_is_taken_out(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("a: 1\n", "utf-8")
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Eve\x1b[31m\u202e")
    git(file.parent, "add", ".")
    git(file.parent, "commit", "-qm", "x" * 5000)
    monkeypatch.delenv("GIT_AUTHOR_NAME")
    (file.parent / "b.yaml").write_text("", "utf-8")
    os.utime(file)
    found = {each.said: each for each in writers_of(file) if each}
    assert all(len(said) <= 200 for said in found)
    assert not any("\x1b" in each.who or "\u202e" in each.who for each in found.values())
