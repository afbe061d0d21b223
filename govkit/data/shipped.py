"""The files of data that govkit ships, read fast: tests hold them to their models, so that a run need not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from govkit.written.opened import digest_of_bytes, was_opened

STANDARDS: Final = Path(__file__).parent.parent / "standards"


def shipped_file(name: str) -> Path:
    """Where a file of govkit/standards/ stands, such as `words/jargon.yaml`."""
    return STANDARDS / name


def from_yaml(file: Path) -> Any:
    """What a YAML file says, each value as text."""
    import yaml  # noqa: PLC0415 - a text that is only read needs no YAML

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    content = file.read_bytes()
    was_opened(file, digest_of_bytes(content))
    return yaml.load(content.decode("utf-8"), loader)  # noqa: S506 - a base loader makes text alone


def from_json(name: str) -> Any:
    """What a JSON file of govkit/standards/ says."""
    return json.loads(shipped_file(name).read_text("utf-8"))
