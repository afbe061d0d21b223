"""Word files are checked against the standard of their format."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tasks.test_build import NAMES, built


def audit(file: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name("openxml-audit"), "-q", file], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_keeps_to_its_format(name: str) -> None:
    ended = audit(built() / f"{name}.docx")
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_the_checker_finds_a_file_that_is_broken(tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes((built() / "isa.docx").read_bytes().replace(b"word/styles.xml", b"word/stylez.xml"))
    assert audit(broken).returncode != 0
