"""`govkit schema`."""

from __future__ import annotations

import json

import click

from govkit.cli.say import tell
from govkit.load.schema import partnership_schema


@click.command("schema", help="Print the JSON Schema of partners.yaml, with which an editor completes and explains it.")
def command() -> None:
    """Prints the schema."""
    tell(f"{json.dumps(partnership_schema(), indent=2)}\n", "json")
