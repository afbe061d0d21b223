"""New content waits beside its place under a name of its own, or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import pytest

from govkit.issuing.beside import written_beside


def test_each_waits_under_a_name_of_its_own(tmp_path: Path) -> None:
    made = {written_beside(tmp_path / "isa.html", content, ".new") for content in (b"one", b"two")}
    assert {file.read_bytes() for file in made} == {b"one", b"two"}
    assert {(file.parent, file.suffix, file.name.startswith(".isa.html.")) for file in made} == {
        (tmp_path, ".new", True)
    }


def test_a_link_or_a_file_of_its_name_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secrets.token_hex", lambda length: "0" * length)
    (tmp_path / ".isa.html.00000000.new").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileExistsError):
        written_beside(tmp_path / "isa.html", b"new", ".new")
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("stop", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_can_not_be_written_whole_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    opening = Path.open

    def open_full(file: Path, mode: str) -> Any:
        opened = opening(file, mode, buffering=0)

        def write_some(content: bytes) -> None:
            opened.write(content[:1])
            raise stop

        full = MagicMock()
        full.__enter__.return_value.write = write_some
        full.__exit__.side_effect = lambda *_error: opened.close()
        return full

    monkeypatch.setattr(Path, "open", open_full)
    with pytest.raises(type(stop)):
        written_beside(tmp_path / "isa.html", b"new", ".new")
    assert list(tmp_path.iterdir()) == []
