"""Each form holds all letters, whole, under names that tell nobody's name."""

from __future__ import annotations

import stat
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import page
import pytest

from govkit.posting.form import FORMS
from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.single_files import from_loose, out_of_tar, out_of_zip
from tests.posting.people import IN_FULL, letter, somebody
from tests.rows import sampled

TAKEN_OUT: dict[str, Callable[[MadeLetter, Path], bytes]] = {
    "pdf": from_loose,
    "tar": lambda letter, folder: out_of_tar(letter, "pdf", folder),
    "zip": lambda letter, folder: out_of_zip(letter, "pdf", folder),
}
# Whoever shows or prints these lays them out.
WITHOUT_PAGES = {name for name in FORMS.names if name.startswith(("docx", "notify"))}
PEOPLE = (somebody(), somebody(name=IN_FULL[0], reference="REF-2"))


def made(form: str, folder: Path) -> MadeBatch:
    folder.mkdir(exist_ok=True)
    setter = FORMS.of(form).setter(letter())
    return FORMS.of(form).make(7, ((to.reference, setter.set(to)) for to in PEOPLE), folder)


@pytest.mark.whole
@pytest.mark.parametrize("form", sampled(FORMS.names, 2))
def test_each_has_all_letters_and_tells_of_them(form: str, tmp_path: Path) -> None:
    batch = made(form, tmp_path / "one")
    assert [each.reference for each in batch.letters] == ["REF-1", "REF-2"]
    assert (batch.number, batch.in_full) == (7, 0 if form in WITHOUT_PAGES else 1)
    assert batch.pages == (0 if form in WITHOUT_PAGES else 8 if form.startswith("print") else 6)
    files = [file for file in (tmp_path / "one").rglob("*") if file.is_file()]
    assert {file.relative_to(tmp_path / "one").as_posix() for file in files} == {each.name for each in batch.files}
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert made(form, tmp_path / "two") == batch


@pytest.mark.parametrize("form", ["pdf", "tar", "zip"])
def test_single_letters_are_for_screen_readers(form: str, tmp_path: Path) -> None:
    for each in made(form, tmp_path).letters:
        content = TAKEN_OUT[form](each, tmp_path)
        assert page.is_pdf_compliant_bytes(content, profile="ua1")


@pytest.mark.whole
def test_shards_name_each_letter_after_its_reference(tmp_path: Path) -> None:
    made("tar", tmp_path)
    made("zip", tmp_path)
    with tarfile.open(tmp_path / "letters-0007.tar") as tar, zipfile.ZipFile(tmp_path / "letters-0007.zip") as packed:
        assert tar.getnames() == packed.namelist() == ["REF-1.pdf", "REF-2.pdf"]
        assert {(member.mode, member.mtime) for member in tar} == {(0o600, 0)}
        assert packed.testzip() is None
