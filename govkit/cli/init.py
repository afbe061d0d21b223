"""`govkit init`."""

from __future__ import annotations

from pathlib import Path

import click

from govkit.tasks.start import start


@click.command(
    "init",
    help="Start a partnership in the folder DIR: a small partners.yaml to fill in, and its schema for your editor. No file is overwritten.",
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--ci", type=click.Choice(["github"]), help="Also write a workflow that checks and builds it there.")
def command(folder: Path, ci: str | None) -> None:
    """Lists the files on stdout; what to do next goes to stderr."""
    for file in start(folder, github=ci == "github"):
        click.echo(file)
    click.echo(
        "Write your partnership over partners.yaml, from the top. In that folder, `govkit build --draft` shows the documents "
        "as they stand, and `govkit check` says what is still to be agreed, and by whom.",
        err=True,
    )
