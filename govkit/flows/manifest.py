"""The record of a build: what went in, what came out, and which versions made it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from govkit import __version__
from govkit.finding import Waived
from govkit.flows.check import Checked
from govkit.flows.inputs import Inputs
from govkit.load.kinds import Templates

_MADE_WITH = ("jinja2", "pydantic", "python-docx", "pyyaml", "weasyprint")


def manifest(inputs: Inputs, checked: Checked, files: Mapping[str, bytes], *, draft: bool) -> bytes:
    """JSON with the SHA-256 of each input and each output. It tells no folder of the machine and no time of day."""
    kinds = sorted({each.document.kind for each in checked.documents})
    record = {
        "govkit": __version__,
        "draft": draft,
        "today": inputs.today.isoformat() if draft else None,
        "inputs": [
            {"file": inputs.partnership.name, "sha256": _digest(inputs.partnership.read_bytes())},
            *(
                {"file": f"templates/{name}", "sha256": _digest(file.read_bytes())}
                for name, file in _templates(checked.templates, kinds)
            ),
        ],
        "outputs": [{"file": name, "sha256": _digest(content)} for name, content in sorted(files.items())],
        "waived": [_waiver(each) for each in checked.waived],
        "versions": {name: metadata.version(name) for name in _MADE_WITH},
    }
    return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def _templates(found: Templates, kinds: list[str]) -> Iterator[tuple[str, Path]]:
    """Each template of these kinds by name, as it was found: the house's own before the shipped one; and its standards."""
    names = {
        file.relative_to(folder).as_posix()
        for folder in found.folders
        for kind in (*kinds, "shared", "standards")
        for file in (folder / kind).rglob("*")
        if file.is_file()
    }
    yield from ((name, found.find(name)) for name in sorted(names))


def _waiver(waived: Waived) -> dict[str, str]:
    """What was found and let be; who accepted it stands in the partnership file, and is not for every reader."""
    return {"rule": waived.finding.rule, "path": waived.finding.path, "until": waived.until.isoformat()}


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
