"""`govkit init`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import click

from govkit.errors import WheelRefused
from govkit.installing.wheel import HOW_TO_GET_ONE, find_wheel
from govkit.installing.workflow import workflow_files
from govkit.tasks.start import start

_NEXT: Final = (
    "Write your partnership over partners.yaml, from the top. In that folder, `govkit build --draft` shows the documents "
    "as they stand, and `govkit check` says what is still to be agreed, and by whom."
)


@click.command(
    "init",
    help="Start a partnership in the folder DIR: a small partners.yaml to fill in, and its schema for your editor. No file is overwritten. "
    "With --ci, a partnership that is there already is kept, and gets the workflow.",
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--ci",
    type=click.Choice(["github"]),
    help="Also write a workflow that checks and builds it there. It installs the govkit that --from names.",
)
@click.option(
    "--from", "place", metavar="WHEEL", help="With --ci: the wheel of this govkit, as a path or an https address."
)
@click.option("--sha256", metavar="HASH", help="With --from: the SHA-256 of the wheel. An address needs it.")
def command(folder: Path, ci: str | None, place: str | None, sha256: str | None) -> None:
    """Lists the files on stdout; what to do next goes to stderr."""
    if ci is None and (place is not None or sha256 is not None):
        raise click.UsageError("--from and --sha256 say what a workflow installs, so they go with --ci github.")
    written = start(folder, None if ci is None else _workflow(place, sha256))
    for file in written:
        click.echo(file)
    if folder / "partners.yaml" in written:
        click.echo(_NEXT, err=True)
    if ci is not None:
        click.echo("Commit all of .github/ with it: the workflow installs govkit from there.", err=True)


def _workflow(place: str | None, sha256: str | None) -> Mapping[str, str | bytes]:
    if not place:
        raise WheelRefused(
            "nothing was written. Say with --from which wheel the workflow is to install: govkit is on no package index, and "
            f"the package called `govkit` there is another organisation's. {HOW_TO_GET_ONE}"
        )
    return workflow_files(find_wheel(place, sha256))
