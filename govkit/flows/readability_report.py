"""Writes the readability report for people who have no command line: the whole file, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from govkit import __version__
from govkit.document import Document
from govkit.flows.inputs import Inputs
from govkit.flows.one_file import refuse_to_overwrite, write_file
from govkit.flows.remarks import Read
from govkit.load.kinds import kinds, templates
from govkit.report.readability_html import GENERATOR, Material, report
from govkit.report.readability_html.said import as_words
from govkit.rules.rendered import Rendered


def write_report(file: Path, inputs: Inputs, read: Read, named: str) -> None:
    """Writes the report on what was read, which `named` names. Raises OutputRefused where the file can't be written."""
    refuse_to_overwrite(file, GENERATOR)
    chosen = {each.scored.document.name for each in read.documents}
    rendered = {each.document.name: each for each in read.rendered if each.document.name in chosen}
    material = Material(
        name=_name(rendered, named),
        file=named,
        day=inputs.today,
        version=__version__,
        titles=_titles(read, inputs),
        documents=read.documents,
        remarks=read.remarks,
        rendered=rendered,
        targets=read.targets,
    )
    write_file(file, report(material).encode("utf-8"))


def _name(rendered: Mapping[str, Rendered], named: str) -> str:
    """The partnership's name, otherwise that of what was read."""
    written = next(iter(rendered.values())).written if rendered else {}
    return str(written.get("partnership.name", named))


def _titles(read: Read, inputs: Inputs) -> dict[str, str]:
    """What people call each document: its kind, and which of the kind where there are several; a file by its name."""
    if not read.rendered:
        return {each.scored.document.name: Path(each.file).name for each in read.documents}
    known = {kind.name: kind.title for kind in kinds(templates(inputs.partnership, inputs.templates))}
    return {each.scored.document.name: _title(each.scored.document, known) for each in read.documents}


def _title(document: Document, known: Mapping[str, str]) -> str:
    which = document.name.partition("--")[2]
    return f"{known[document.kind]}: {as_words(which)}" if which else known[document.kind]
