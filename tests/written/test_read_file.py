from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from govkit.errors import PartnershipUnreadable
from govkit.load import Loaded, load_partnership

Load = Callable[[str | bytes], Loaded]


def why(file: Path) -> str:
    with pytest.raises(PartnershipUnreadable) as refused:
        load_partnership(file)
    return str(refused.value)


def refuse(error: OSError) -> Callable[..., NoReturn]:
    def opened(*_args: Any, **_options: Any) -> NoReturn:
        raise error

    return opened


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "partner.yaml"
    assert why(file) == f"{file}: there is no such file. Check its name, or make one with `govkit init`."


def test_a_folder_is_named_as_one(tmp_path: Path) -> None:
    assert why(tmp_path) == f"{tmp_path}: this is a folder. Name the partnership file in it."


def test_a_file_that_is_closed_to_the_reader_says_whom_to_ask(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "open", refuse(PermissionError(13, "Permission denied")))
    assert "you may not read this file" in why(tmp_path / "partners.yaml")


def test_a_broken_disk_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "open", refuse(OSError(5, "Input/output error")))
    assert why(tmp_path / "partners.yaml").endswith(
        "the file can't be read (Input/output error). Try again, or ask whoever looks after your computer."
    )


def test_a_name_that_no_file_can_have_is_one_sentence() -> None:
    assert why(Path("partners\0.yaml")).endswith("this can't be the name of a file. Check what you typed.")


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (codecs.BOM_UTF16_LE + "a: b".encode("utf-16-le"), "UTF-16"),
        (codecs.BOM_UTF16_BE + "a: b".encode("utf-16-be"), "UTF-16"),
        ("a: b".encode("utf-16-le"), "UTF-16"),
        ("a: b".encode("utf-16-be"), "UTF-16"),
        ("a: b".encode("utf-32"), "UTF-32"),
    ],
)
def test_another_encoding_is_named(tmp_path: Path, content: bytes, encoding: str) -> None:
    file = tmp_path / "partners.yaml"
    file.write_bytes(content)
    assert why(file).endswith(f"the file is saved as {encoding}. Save it again with the encoding UTF-8.")


def test_text_that_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "partners.yaml"
    file.write_bytes("a: b\nc: £5\n".encode("cp1252"))
    assert "not UTF-8 text (line 2 can't be read)" in why(file)


def test_the_byte_order_mark_of_windows_is_overlooked(load: Load, smallest: str) -> None:
    loaded = load(codecs.BOM_UTF8 + smallest.encode())
    assert loaded.findings == ()
    assert loaded.sources.locate("partnership").line == 3


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_other_line_endings_change_neither_values_nor_lines(load: Load, smallest: str, ending: str) -> None:
    loaded = load(smallest.replace("\n", ending))
    assert loaded.partnership == load(smallest).partnership
    assert loaded.sources.locate("records.dpia").line == smallest.split("\n").index("records:") + 2


def test_a_file_over_the_limit_is_refused(load: Load) -> None:
    loaded = load(b"a: b # " + b"x" * 1024 * 1024)
    assert [(finding.rule, finding.location.line) for finding in loaded.findings] == [("file-too-large", 0)]


def test_a_file_at_the_limit_is_read(load: Load, smallest: str) -> None:
    loaded = load(smallest.encode().ljust(1024 * 1024, b"\n"))
    assert loaded.findings == ()
