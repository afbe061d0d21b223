"""Shipped YAML is read fast, and says what PyYAML reads in it, with libyaml and without."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from govkit.data import shipped
from govkit.data.shipped import STANDARDS, from_yaml

SMALL = [file for file in sorted(STANDARDS.rglob("*.yaml")) if file.stat().st_size < 6_000]
AWKWARD = """\
# what shipped files seldom have
- &first {a: 1, "b": 'no', ? c : ~}
- *first
- []
- |
  two
  lines
- !!int 5
"""


@pytest.fixture(autouse=True)
def afresh() -> Iterator[None]:
    """The way to read is chosen anew before and after."""
    shipped._loader.cache_clear()
    yield
    shipped._loader.cache_clear()


def test_every_value_is_the_text_that_stands_there() -> None:
    assert len(SMALL) > 20
    for file in SMALL:
        assert from_yaml(file) == yaml.load(file.read_text("utf-8"), yaml.BaseLoader), file


@pytest.mark.parametrize("without_libyaml", [False, True])
def test_awkward_yaml_is_read_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, without_libyaml: bool) -> None:
    if without_libyaml:
        monkeypatch.delattr(yaml, "CBaseLoader", raising=False)
    file = tmp_path / "awkward.yaml"
    file.write_text(AWKWARD, "utf-8")
    first = {"a": "1", "b": "no", "c": "~"}
    assert from_yaml(file) == [first, first, [], "two\nlines\n", "5"]
    file.write_text("", "utf-8")
    assert from_yaml(file) is None
    file.write_text("a: [", "utf-8")
    with pytest.raises(yaml.YAMLError):
        from_yaml(file)
