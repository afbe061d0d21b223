from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from govkit.load import Loaded, load_partnership
from govkit.written.read_yaml import YamlReading, read_yaml

SMALLEST = Path(__file__).parents[1] / "partnerships" / "smallest.yaml"

Change = Callable[..., Loaded]


@pytest.fixture
def smallest() -> str:
    return SMALLEST.read_text("utf-8")


@pytest.fixture
def load(tmp_path: Path) -> Callable[[str | bytes], Loaded]:
    """Load a text as if it were a file."""

    def load(content: str | bytes) -> Loaded:
        file = tmp_path / "partners.yaml"
        file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return load_partnership(file)

    return load


@pytest.fixture
def change(smallest: str, load: Callable[[str | bytes], Loaded]) -> Change:
    """Load the smallest partnership with something in it replaced, once."""

    def change(*replaced: tuple[str, str]) -> Loaded:
        text = smallest
        for old, new in replaced:
            assert old in text
            text = text.replace(old, new, 1)
        return load(text)

    return change


@pytest.fixture(params=["libyaml", "python"])
def read(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], YamlReading]:
    """Read YAML with the fast parser, and with the one that works where that was not built."""
    if request.param == "python":
        monkeypatch.delattr(yaml, "CSafeLoader")
    return lambda text: read_yaml(text, "partners.yaml")
