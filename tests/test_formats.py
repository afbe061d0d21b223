"""A format is a module of its folder: named once, found everywhere, imported only where it is asked for."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from govkit.cli.main import cli
from govkit.errors import FormatUnknown
from govkit.formats import Formats, each_once
from govkit.posting.form import MARKS, UNMARKED
from govkit.read import READERS
from govkit.read.spreadsheet import SPREADSHEETS
from govkit.records import calendar, processing
from govkit.report import amendment, changes, due, findings, readiness, scores, understanding
from govkit.sheets.returned import RETURNED
from govkit.sheets.writers import WRITERS as SHEETS_MADE
from govkit.write import WRITERS
from tests.conftest import ROOT
from tests.rows import over_rows

TABLES: dict[str, tuple[Formats[Any], ...]] = {
    "check": (findings.REPORTERS,),
    "build": (WRITERS,),
    "readability": (scores.REPORTERS, changes.REPORTERS),
    "diff": (amendment.REPORTERS,),
    "readiness": (readiness.REPORTERS,),
    "understand": (understanding.REPORTERS,),
    "sheets make": (SHEETS_MADE,),
    "letters make": (UNMARKED,),
    "records": (processing.WRITERS, WRITERS.only("docx", "html"), calendar.WRITERS),
    "records due": (due.REPORTERS,),
}
EVERY = [*(table for tables in TABLES.values() for table in tables), MARKS, READERS, SPREADSHEETS, RETURNED]


def commands(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command with its whole name."""
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command is not None
        yield f"{before}{name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} ")


def choices() -> dict[str, list[str]]:
    """The choices of each command's --format."""
    return {
        name: list(option.type.choices)
        for name, command in commands(cli)
        for option in command.params
        if "--format" in option.opts and isinstance(option.type, click.Choice)
    }


def test_the_choices_of_a_command_are_the_modules_of_its_folders() -> None:
    assert choices() == {name: list(each_once(tables)) for name, tables in TABLES.items()}


@over_rows("table", EVERY, ids=lambda table: f"{table.package}: {', '.join(table.names)}")
def test_each_format_says_what_it_is_for(table: Formats[Any]) -> None:
    assert table.names
    for name, each in table.every():
        assert each.__name__ == f"{table.package}.{table.lead}{name}"
        assert each.FOR.strip(" .") == each.FOR
        assert "\n" not in each.FOR


@over_rows("table", EVERY, ids=lambda table: f"{table.package}: {', '.join(table.names)}")
@over_rows("name", ["", "jsn", "../json", "data", "__init__"])
def test_a_format_without_a_module_is_refused_and_no_other_takes_its_place(table: Formats[Any], name: str) -> None:
    with pytest.raises(FormatUnknown, match=f"no format “{re.escape(name)}” here"):
        table.of(name)


def test_help_says_what_each_format_is_for() -> None:
    for name, command in commands(cli):
        for tables in [TABLES[name]] if name in TABLES else []:
            said = " ".join(command.get_help(click.Context(command, info_name=name)).split())
            for format_name, each in each_once(tables).items():
                assert f"{format_name} for {each.FOR}" in said


def test_a_new_module_is_a_new_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "told_in"
    package.mkdir()
    (package / "__init__.py").write_text("", "utf-8")
    (package / "as_song.py").write_text('FOR = "choirs"\n', "utf-8")
    (package / "as_poem").mkdir()
    (package / "as_poem" / "__init__.py").write_text('FOR = "readers"\n', "utf-8")
    (package / "rhyme.py").write_text("", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    table = Formats[Any]("told_in", first="song")
    assert table.names == ("song", "poem")
    assert {name: each.FOR for name, each in table.every()} == {"song": "choirs", "poem": "readers"}
    assert table.only("poem").names == ("poem",)
    with pytest.raises(FormatUnknown, match="There are: `poem`"):
        table.only("poem").of("song")
    assert each_once([table, Formats[Any]("told_in")]).keys() == {"song", "poem"}


def test_the_pages_name_every_format() -> None:
    page, readme = ((ROOT / name).read_text("utf-8") for name in ("docs/reference/formats.md", "README.md"))
    reading = (ROOT / "docs" / "readability.md").read_text("utf-8")
    for command, names in choices().items():
        section = page.partition(f"## `govkit {command} --format`")[2].partition("\n## ")[0]
        row = next(line for line in readme.splitlines() if line.startswith(f"| `govkit {command} --format` |"))
        assert all(f"| `{name}` |" in section and f"`{name}`" in row for name in names)
    assert all(f"`.{name}`" in each for name in READERS.names for each in (page, readme, reading))


LOADED = """
import sys
sys.argv = ["govkit", *sys.argv[1:]]
from govkit.cli.main import main
try:
    main()
except SystemExit:
    print(*sorted(sys.modules), file=sys.stderr)
"""


def loaded(*arguments: str) -> set[str]:
    """The modules that a run has imported."""
    run = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    return set(run.stderr.splitlines()[-1].split())


@pytest.mark.whole
def test_a_check_imports_the_form_that_is_asked_for_and_no_other() -> None:
    modules = loaded("check", "--format", "github")
    assert {name for name in modules if name.startswith("govkit.report.findings.as_")} == {
        "govkit.report.findings.as_github"
    }
    assert modules.isdisjoint({"weasyprint", "docx", "lxml", "textstat", "nltk", "pdfminer", "xlsxwriter", "icalendar"})
    assert not any("syllables" in name for name in modules)
    assert not any(name.startswith(("govkit.write.", "govkit.read.from_")) for name in modules)


def test_a_file_is_read_by_its_own_reader_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("We help you.", "utf-8")
    modules = loaded("readability", str(tmp_path / "letter.txt"), "--format", "json")
    assert not any(name.startswith("govkit.read.from_") for name in modules)  # a process apart imports it
    assert modules.isdisjoint({"pdfminer", "markdown_it", "docx", "govkit.model"})
