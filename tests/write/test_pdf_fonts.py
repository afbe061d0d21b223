"""The renderer's fonts are configured once for all runs, in a folder of their owner's alone, so that no run leaves a folder behind."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from govkit.write.pdf import fonts


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("FONTCONFIG_FILE", "")
    return tmp_path


def configured() -> Path:
    """The configuration that a run of its own would use."""
    fonts.use_own_fonts.__wrapped__()
    return Path(os.environ["FONTCONFIG_FILE"])


def test_every_run_has_the_same_configuration_and_leaves_no_other(temporary: Path) -> None:
    first = configured()
    words = first.read_text("utf-8")
    assert words.count("<dir>") == 1
    assert str(first.parent) in words
    assert configured() == first
    assert [file.name for file in first.parent.iterdir()] == ["fonts.conf"]
    assert list(temporary.iterdir()) == [first.parent.parent]


def test_a_configuration_that_is_not_whole_is_written_anew() -> None:
    first = configured()
    words = first.read_text("utf-8")
    first.write_text(words[:20], "utf-8")
    assert configured().read_text("utf-8") == words


def test_one_that_can_not_be_put_in_its_place_leaves_no_file_beside(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise OSError(28, "No space left on device")

    kept = configured().parent
    (kept / "fonts.conf").unlink()
    monkeypatch.setattr(Path, "replace", refuses)
    with pytest.raises(OSError, match="No space"):
        configured()
    assert [file for file in temporary.rglob("*") if file.is_file()] == []


def test_where_there_is_no_folder_of_ones_own_a_passing_one_is_made(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "own_folder", lambda: None)
    assert configured().parent.name.startswith("govkit-fonts-")
    monkeypatch.setattr(fonts, "own_folder", lambda: temporary / "nowhere")
    assert configured().parent.name.startswith("govkit-fonts-")
