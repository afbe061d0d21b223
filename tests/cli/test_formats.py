"""`--format`: a report has one form, files have as many as are asked for, and help says what each is for."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from govkit.cli.formats import file_formats, in_words, names_of, report_format
from govkit.report import changes, due, findings


@click.command()
@report_format(findings.REPORTERS)
def tell(form: str) -> None:
    """Says which form was asked for."""
    click.echo(form)


@click.command()
@file_formats(due.REPORTERS, about=" of the days")
def write(formats: tuple[str, ...]) -> None:
    """Says which formats were asked for."""
    click.echo(" ".join(formats))


@pytest.mark.parametrize(("asked", "told"), [((), "terminal"), (("--format", "sarif"), "sarif")])
def test_a_report_is_for_a_terminal_unless_another_form_is_asked_for(asked: tuple[str, ...], told: str) -> None:
    assert CliRunner().invoke(tell, asked).output == f"{told}\n"


def test_files_are_written_in_each_format_that_is_asked_for() -> None:
    assert CliRunner().invoke(write, ["--format", "json", "--format", "terminal"]).output == "json terminal\n"
    assert CliRunner().invoke(write, []).output == "\n"


def test_a_form_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    run = CliRunner().invoke(tell, ["--format", "song"])
    assert run.exit_code == 2
    assert all(name in run.output for name in findings.REPORTERS.names)


def test_help_says_once_what_each_is_for() -> None:
    said = " ".join(CliRunner().invoke(write, ["--help"]).output.split())
    assert f"A format to write of the days; may be given more than once: {in_words([due.REPORTERS])}." in said
    assert names_of([due.REPORTERS, changes.REPORTERS]) == ["terminal", "json", "markdown"]
