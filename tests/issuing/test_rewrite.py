"""Files that people have written are rewritten all or none, and none that changed meanwhile."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.issuing import rewrite as rewriting
from govkit.issuing.beside import written_beside
from govkit.tasks.migrate import migrate
from tests.renaming.renames import KEPT, Renames


def spoil_when_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Has somebody save a file while the new content is being written beside it."""
    write = written_beside

    def write_and_spoil(place: Path, content: bytes, ending: str) -> Path:
        if place.name == "ask.html.j2":
            file.write_bytes(b"changed: meanwhile\n")
        return write(place, content, ending)

    monkeypatch.setattr("govkit.issuing.rewrite.written_beside", write_and_spoil)


def state_of(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_file_that_changed_meanwhile_stops_it(
    old_house: Path, renames: Renames, monkeypatch: pytest.MonkeyPatch
) -> None:
    renames()
    before = state_of(old_house.parent)
    spoil_when_written(old_house, monkeypatch)
    with pytest.raises(OutputRefused, match=r"partners\.yaml was changed while this ran\. Nothing was rewritten"):
        migrate([old_house])
    assert state_of(old_house.parent) == before | {"partners.yaml": b"changed: meanwhile\n"}


def test_a_file_that_cannot_be_written_leaves_all_as_they_were(
    old_house: Path, renames: Renames, monkeypatch: pytest.MonkeyPatch
) -> None:
    renames()
    before = state_of(old_house.parent)
    replace = Path.replace
    moved: list[Path] = []

    def replace_two(place: Path, to: Path) -> Path:
        if len(moved) == 2:
            raise PermissionError(13, "Permission denied", str(to))
        moved.append(to)
        return replace(place, to)

    monkeypatch.setattr(Path, "replace", replace_two)
    with pytest.raises(OutputRefused, match=r"this can’t be written: Permission denied\. Nothing was rewritten"):
        migrate([old_house])
    assert len(moved) == 2
    assert state_of(old_house.parent) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such bits, and wants a right to make links")
def test_a_link_stays_a_link_and_rights_stay(old_house: Path, renames: Renames) -> None:
    renames()
    real = old_house.with_name("real.yaml")
    old_house.rename(real)
    real.chmod(0o640)
    old_house.symlink_to(real)
    migrate([old_house, real])
    assert old_house.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert real.read_bytes() == (KEPT / "house.yaml").read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows wants a right to make links")
def test_no_link_leads_it_out_of_the_folder(
    old_house: Path, renames: Renames, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    renames()
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "theirs.yaml"
    elsewhere.write_bytes(old_house.read_bytes())
    before = elsewhere.read_bytes()
    waits = old_house.with_name(f"{old_house.name}.govkit-new")  # where content used to wait
    waits.symlink_to(elsewhere)
    migrate([old_house])
    assert elsewhere.read_bytes() == before
    monkeypatch.chdir(old_house.parent)
    old_house.unlink()
    old_house.symlink_to(elsewhere)
    with pytest.raises(OutputRefused, match="leads through a link"):
        migrate([Path(old_house.name)])
    assert elsewhere.read_bytes() == before


def test_what_somebody_saves_while_all_is_put_back_is_kept(
    old_house: Path, renames: Renames, monkeypatch: pytest.MonkeyPatch
) -> None:
    renames()
    replace = Path.replace
    moved: list[Path] = []

    def replace_and_save(place: Path, to: Path) -> Path:
        if moved and not to.name.endswith(".govkit-new"):
            moved[0].write_bytes(b"changed: meanwhile\n")
            raise PermissionError(13, "Permission denied", str(to))
        moved.append(to)
        return replace(place, to)

    monkeypatch.setattr(Path, "replace", replace_and_save)
    with pytest.raises(OutputRefused, match="Permission denied"):
        migrate([old_house])
    assert moved[0].read_bytes() == b"changed: meanwhile\n"
    assert not list(old_house.parent.rglob("*.govkit-new"))


def test_content_waits_under_a_name_that_nobody_reads() -> None:
    assert not rewriting._BESIDE.endswith((".yaml", ".yml", ".j2"))
