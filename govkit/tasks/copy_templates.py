"""Copies shipped templates into a house's own folder, where they can be changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from govkit.data.approved import APPROVED
from govkit.data.promising import SENTENCES
from govkit.data.templates import shipped_templates
from govkit.errors import TemplateUnknown
from govkit.issuing.new_files import write_new
from govkit.model.facts import suggest


def shipped_names() -> Mapping[str, PurePosixPath]:
    """Every shipped template by the name that people give it, such as `isa/retention` or `consent_letter/cy/who`, with its file in the folder."""
    return {_called(file): file for file in _shipped()}


def copy_templates(wanted: str, to: Path) -> tuple[Path, ...]:
    """The copies of one template, or of a kind's whole folder. Raises TemplateUnknown, or OutputRefused where one is there."""
    files = _meant(wanted.removesuffix("/"), shipped_names())
    copies = {to / file: (shipped_templates() / file).read_text("utf-8") for file in files}
    write_new(copies)
    return tuple(copies)


def _called(file: PurePosixPath) -> str:
    folders = [part for part in file.parent.parts if part != "clauses"]
    return "/".join([*folders, file.name.partition(".")[0]])


def _shipped() -> Iterator[PurePosixPath]:
    folder = shipped_templates()
    yield from sorted(
        PurePosixPath(file.relative_to(folder).as_posix())
        for file in folder.rglob("*.*")
        if file.is_file() and file.name not in (SENTENCES, APPROVED)  # a house lists and approves its own alone
    )


def _meant(wanted: str, names: Mapping[str, PurePosixPath]) -> list[PurePosixPath]:
    kind, _, part = wanted.partition("/")
    of_kind = {name: file for name, file in names.items() if file.parts[0] == kind}
    if not of_kind:
        kinds = dict.fromkeys(file.parts[0] for file in names.values())
        clause = min((name for name in names if name.endswith(f"/{wanted}")), key=len, default="")
        meant = f"Did you mean `{clause}`?" if clause and wanted else suggest(kind, kinds)
        raise TemplateUnknown(f"There are no templates of the kind “{kind}”. {meant}")
    if part and wanted not in of_kind:
        raise TemplateUnknown(f"There is no template “{wanted}”. {suggest(wanted, of_kind)}")
    return [of_kind[wanted]] if part else list(of_kind.values())
