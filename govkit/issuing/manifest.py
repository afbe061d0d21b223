"""The record of a build: what went in, what came out, and which versions made it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from importlib import metadata
from pathlib import Path
from typing import Any

from govkit import __version__
from govkit.data.inputs import Inputs
from govkit.data.look import FOLDER as LOOK
from govkit.data.look import look_of
from govkit.finding import Waived
from govkit.issuing.issued import IssuedBuild
from govkit.outcome.checked import Checked
from govkit.written.opened import digest_of_bytes

Opened = Mapping[Path, str]

_DOCUMENTS_MADE_WITH = ("jinja2", "pydantic", "python-docx", "pyyaml", "weasyprint")
_RECORDS_MADE_WITH = ("icalendar", "pydantic", "python-docx", "pyyaml", "xlsxwriter")


def manifest(
    inputs: Inputs,
    checked: Checked,
    files: Mapping[str, bytes],
    *,
    draft: bool,
    earlier: Iterable[IssuedBuild] = (),
) -> bytes:
    """The record of a build as JSON."""
    return _written(build_record(inputs, checked, files, draft=draft, earlier=earlier))


def build_record(
    inputs: Inputs,
    checked: Checked,
    files: Mapping[str, bytes],
    *,
    draft: bool,
    earlier: Iterable[IssuedBuild] = (),
) -> dict[str, Any]:
    """The SHA-256 of each input and each output of a build. It tells no folder of the machine and no time of day.

    The inputs are the files that were opened for the documents, each as it was read: what it says by now is no part of the build.
    Each of the builds of which the folder keeps files stands under `earlier` as it was recorded, with those files as its outputs.
    """
    found = checked.templates
    sources = _sources(inputs.partnership, checked.opened, found.folders, found.look)
    today = inputs.today if draft else None
    record = _record(sources, files, _DOCUMENTS_MADE_WITH, draft=draft, today=today, waived=checked.waived)
    kept = [{**build.record, "outputs": _outputs(build.files)} for build in earlier]
    return record | ({"earlier": kept} if kept else {})


def records_manifest(inputs: Inputs, opened: Opened, files: Mapping[str, bytes]) -> bytes:
    """The same for records, which are made without templates, and tell the day that they are of."""
    sources = _sources(inputs.partnership, opened, (), look_of(inputs.partnership))
    return _written(_record(sources, files, _RECORDS_MADE_WITH, draft=False, today=inputs.today))


def _record(  # noqa: PLR0913 - each is a part of the record
    sources: Mapping[str, str],
    files: Mapping[str, bytes],
    made_with: Iterable[str],
    *,
    draft: bool,
    today: date | None,
    waived: Iterable[Waived] = (),
) -> dict[str, Any]:
    return {
        "govkit": __version__,
        "draft": draft,
        "today": today.isoformat() if today else None,
        "inputs": [{"file": name, "sha256": digest} for name, digest in sources.items()],
        "outputs": _outputs({name: digest_of_bytes(content) for name, content in files.items()}),
        "waived": [_waiver(each) for each in waived],
        "versions": {name: metadata.version(name) for name in made_with},
    }


def _outputs(digests: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"file": name, "sha256": digest} for name, digest in sorted(digests.items())]


def _written(record: Mapping[str, Any]) -> bytes:
    return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def _sources(partnership: Path, opened: Opened, folders: Sequence[Path], look: Path | None) -> dict[str, str]:
    """The partnership file, and by its name each file of these folders of templates, and of that of the look, that was opened."""
    inside = {
        file: next((file.relative_to(folder) for folder in folders if file.is_relative_to(folder)), None)
        for file in opened
    }
    named = {_template(name): opened[file] for file, name in inside.items() if name is not None}
    worn = {
        f"{LOOK}/{file.relative_to(look).as_posix()}": opened[file]
        for file in opened
        if look and file.is_relative_to(look)
    }
    return {partnership.name: opened[partnership], **dict(sorted((*worn.items(), *named.items())))}


def shipped_inputs(shipped: Path) -> frozenset[str]:
    """What a manifest calls the templates that govkit ships: the same for everybody, they tell nothing of anybody."""
    return frozenset(_template(file.relative_to(shipped)) for file in shipped.rglob("*") if file.is_file())


def _template(name: Path) -> str:
    return f"templates/{name.as_posix()}"


def _waiver(waived: Waived) -> dict[str, str]:
    """What was found and let be; who accepted it stands in the partnership file, and is not for every reader."""
    return {"rule": waived.finding.rule, "path": waived.finding.path, "until": waived.until.isoformat()}
