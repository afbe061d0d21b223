"""The files of data that govkit ships, read fast: tests hold them to their models, so that a run need not."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from govkit.written.opened import digest_of_bytes, was_opened

STANDARDS: Final = Path(__file__).parent.parent / "standards"


def shipped_file(name: str) -> Path:
    """Where a file of govkit/standards/ stands, such as `words/jargon.yaml`."""
    return STANDARDS / name


def shipped_folder() -> str:
    """The folder of all of them, by its name."""
    return str(STANDARDS)


def from_yaml(file: Path) -> Any:
    """What a YAML file says, each value as text."""
    import yaml  # noqa: PLC0415 - a text that is only read needs no YAML

    loader = _loader() or yaml.BaseLoader
    content = file.read_bytes()
    was_opened(file, digest_of_bytes(content))
    return yaml.load(content.decode("utf-8"), loader)  # noqa: S506 - a base loader makes text alone


@cache
def _loader() -> Any:
    """What makes text, lists and mappings of what libyaml read, and asks nobody what a value may mean; nothing where there is no libyaml."""
    import yaml  # noqa: PLC0415 - as above

    if not hasattr(yaml, "CBaseLoader"):
        return None

    def without_meaning(*_of: object) -> str:
        return ""

    def told(self: Any) -> Any:
        node = self.get_single_node()
        return None if node is None else _said(node)

    quick = {"resolve": without_meaning, "descend_resolver": without_meaning, "ascend_resolver": without_meaning}
    return type("Loader", (yaml.CBaseLoader,), {**quick, "get_single_data": told})


def _said(node: Any) -> Any:
    if node.id == "scalar":
        return node.value
    if node.id == "sequence":
        return [_said(each) for each in node.value]
    return {_said(key): _said(value) for key, value in node.value}


def from_json(name: str) -> Any:
    """What a JSON file of govkit/standards/ says."""
    return json.loads(shipped_file(name).read_text("utf-8"))
