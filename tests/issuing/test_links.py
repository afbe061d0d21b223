"""No link leads what is written, or what is read back, out of the folder that was named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.issuing.links import refuse_links, refuse_to_leave
from govkit.issuing.publish import refuse_to_overwrite_edits
from tests.issuing.test_publish import OLD, held, issue, with_manifest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows wants a right to make links")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, beside one that is somebody else's."""
    here = tmp_path / "here"
    (here / "inside").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "mine.txt").write_bytes(b"mine")
    (here / "out").symlink_to("../elsewhere")
    (here / "within").symlink_to("inside")
    (here / "round").symlink_to("round")
    monkeypatch.chdir(here)
    return here


def test_a_place_that_a_link_leads_out_of_the_folder_is_refused(here: Path) -> None:
    for place in ("out", "out/public", "out/a/b", here / "out", here / "out" / "public", "inside/../out"):
        with pytest.raises(OutputRefused, match=r"leads through a link to .*elsewhere.* name that place itself"):
            refuse_to_leave(Path(place))
    with pytest.raises(OutputRefused, match="leads nowhere"):
        refuse_to_leave(Path("round"))


def test_links_that_lead_to_each_other_are_refused_where_python_resolves_them_to_themselves(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "resolve", lambda self: self.absolute())  # as Python 3.13 does with them
    with pytest.raises(OutputRefused, match="leads nowhere"):
        refuse_to_leave(Path("round"))
    refuse_to_leave(Path("inside"))


def test_a_place_within_and_one_that_is_named_itself_will_do(
    here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in (".", "within", "within/a", "inside/new", "../elsewhere", tmp_path / "elsewhere", here):
        refuse_to_leave(Path(place))
    monkeypatch.chdir(tmp_path / "elsewhere")
    (tmp_path / "way").symlink_to("here")
    refuse_to_leave(tmp_path / "way" / "inside")  # as on a machine whose temporary folder is a link
    with pytest.raises(OutputRefused):
        refuse_to_leave(here / "out")


def test_a_link_in_the_folder_is_refused(here: Path) -> None:
    refuse_links([here / "inside", here / "not there"])
    with pytest.raises(OutputRefused, match="out is a link to another place"):
        refuse_links([here / "inside", here / "out"])


def test_nothing_is_written_through_a_folder_that_is_a_link(here: Path) -> None:
    with pytest.raises(OutputRefused, match="leads through a link"):
        issue(Path("out"), OLD)
    with pytest.raises(OutputRefused, match="leads through a link"):
        refuse_to_overwrite_edits(Path("out"))
    assert held(here.parent / "elsewhere") == {"mine.txt": b"mine"}


@pytest.mark.parametrize("name", [*OLD, "manifest.json"])
def test_a_file_that_is_a_link_is_neither_read_nor_written(here: Path, name: str) -> None:
    out, secret = here / "inside", here.parent / "elsewhere" / "secret"
    issue(out, OLD)
    secret.write_bytes((out / name).read_bytes())
    (out / name).unlink()
    (out / name).symlink_to(secret)
    with pytest.raises(OutputRefused, match=f"{name} is a link to another place"):
        issue(out, {"isa.pdf": b"new"})
    with pytest.raises(OutputRefused, match=f"{name} is a link to another place"):
        refuse_to_overwrite_edits(out)
    assert secret.read_bytes() == with_manifest(OLD)[name]
    assert (out / name).is_symlink()


def test_a_link_of_the_name_of_a_new_document_is_refused(here: Path) -> None:
    (here / "inside" / "isa.pdf").symlink_to(here.parent / "elsewhere" / "new")
    with pytest.raises(OutputRefused, match="is a link to another place"):
        issue(here / "inside", OLD)
    assert not (here.parent / "elsewhere" / "new").exists()


@pytest.mark.parametrize("name", [".govkit-building", ".govkit-building-abc"])
def test_the_folder_of_a_run_that_was_cut_short_is_no_link(here: Path, name: str) -> None:
    elsewhere = here.parent / "elsewhere"
    issue(elsewhere, {"secret.txt": b"mine"})
    (elsewhere / "before").mkdir()
    (elsewhere / "before" / "other.txt").write_bytes(b"mine")
    before = held(elsewhere)
    (here / "inside" / name).symlink_to(elsewhere)
    (here / "inside" / "secret.txt").write_bytes(b"mine")
    issue(here / "inside", OLD)
    assert held(elsewhere) == before
    assert (here / "inside" / "secret.txt").read_bytes() == b"mine"
