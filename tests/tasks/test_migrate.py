"""Old names are rewritten in the partnership file and in the house's folder beside it, or in neither."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from govkit.errors import PartnershipUnreadable
from govkit.tasks.migrate import migrate
from tests.renaming.renames import KEPT, Renames


def test_the_old_house_becomes_the_house_that_was_kept_byte_for_byte(old_house: Path, renames: Renames) -> None:
    renames()
    done = migrate([old_house])
    assert done.stuck == ()
    assert old_house.read_bytes() == (KEPT / "house.yaml").read_bytes()
    folder = old_house.parent / "templates"
    for file in (file for file in (KEPT / "house").rglob("*") if file.is_file()):
        assert (folder / file.relative_to(KEPT / "house")).read_bytes() == file.read_bytes(), file
    there = {file.relative_to(folder) for file in folder.rglob("*") if file.is_file()}
    assert there == {file.relative_to(KEPT / "house") for file in (KEPT / "house").rglob("*") if file.is_file()}
    assert migrate([old_house]).files == ()


def test_without_changes_of_names_nothing_is_touched(old_house: Path) -> None:
    before = old_house.read_bytes()
    assert migrate([old_house]).files == ()
    assert old_house.read_bytes() == before


def test_both_names_in_one_block_stop_it(old_house: Path, renames: Renames) -> None:
    renames()
    text = old_house.read_text("utf-8") + "\npartners: {}\n"
    old_house.write_text(text, "utf-8")
    (stuck,) = migrate([old_house]).stuck
    assert (stuck.rule, stuck.location.line) == ("duplicate-key", 48)
    assert old_house.read_text("utf-8") == text
    assert (old_house.parent / "templates/isa/clauses/keeping.html.j2").is_file()


def test_files_of_both_names_stop_it(old_house: Path, renames: Renames) -> None:
    renames()
    folder = old_house.parent / "templates/isa/clauses"
    shutil.copy(folder / "keeping.html.j2", folder / "retention.html.j2")
    before = old_house.read_bytes()
    (stuck,) = migrate([old_house]).stuck
    assert (stuck.rule, stuck.location.file) == ("renamed-clause", str(folder / "keeping.html.j2"))
    assert old_house.read_bytes() == before


@pytest.mark.parametrize("content", [b"a: [", b"\xff\xfe", b"a: \x00b", b"", b"- a\n"])
def test_what_cannot_be_read_is_refused_in_a_sentence(tmp_path: Path, renames: Renames, content: bytes) -> None:
    renames()
    file = tmp_path / "partners.yaml"
    file.write_bytes(content)
    with pytest.raises(PartnershipUnreadable, match=r"partners\.yaml: "):
        migrate([file])
