"""Word files are checked against the standard of their format, and for what Word would mend when it opens them."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from govkit.load import load_partnership
from govkit.posting.word_letter import WordSetter
from govkit.sheets import as_docx
from govkit.write.docx import write_docx
from govkit.write.large_print import in_large_print
from tests.conftest import EXAMPLE
from tests.letters import documents_of
from tests.posting.people import HARD_NAMES, NO_SIGN, letter, somebody
from tests.sheets.example import OPEN, sheet_of
from tests.tasks.test_build import NAMES, built

AUDIT = ("openxml-audit", "-q")
INTEGRITY = ("ooxml-integrity", "check", "--no-config", "--quiet", "--fail-on", "warn")


def ran(command: tuple[str, ...], file: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name(command[0])
    return subprocess.run([program, *command[1:], file], capture_output=True, text=True, check=False)


@cache
def large() -> Path:
    """A folder with each document of the example in large print."""
    folder = Path(mkdtemp(prefix="govkit-large-"))
    partnership = load_partnership(EXAMPLE).partnership
    assert partnership is not None
    for each in map(in_large_print, documents_of(partnership)):
        (folder / f"{each.name}.docx").write_bytes(write_docx(each))
    return folder


@pytest.mark.parametrize("command", [AUDIT, INTEGRITY], ids=lambda command: command[0])
@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_keeps_to_its_format(name: str, command: tuple[str, ...]) -> None:
    for file in (built() / f"{name}.docx", large() / f"{name}--large-print.docx"):
        ended = ran(command, file)
        assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize("command", [AUDIT, INTEGRITY], ids=lambda command: command[0])
def test_so_does_a_letter_that_is_set_for_somebody(command: tuple[str, ...], tmp_path: Path) -> None:
    for sent in (letter(), letter(specimen=True)):
        for to in (somebody(name=HARD_NAMES[2]), somebody(name=NO_SIGN[0]), somebody(large_print=True)):
            (tmp_path / "letter.docx").write_bytes(WordSetter(sent).set(to).content)
            ended = ran(command, tmp_path / "letter.docx")
            assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize("command", [AUDIT, INTEGRITY], ids=lambda command: command[0])
def test_so_does_a_sheet_of_questions(command: tuple[str, ...], tmp_path: Path) -> None:
    changes = f"{OPEN}partners.hill-top-school.gives: to be agreed\n"
    (tmp_path / "sheet.docx").write_bytes(as_docx.write(sheet_of("hill-top-school", changes)))
    ended = ran(command, tmp_path / "sheet.docx")
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize("command", [AUDIT, INTEGRITY], ids=lambda command: command[0])
def test_the_checker_finds_a_file_that_is_broken(tmp_path: Path, command: tuple[str, ...]) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes((built() / "isa.docx").read_bytes().replace(b"word/styles.xml", b"word/stylez.xml"))
    assert ran(command, broken).returncode != 0
