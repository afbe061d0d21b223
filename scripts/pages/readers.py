"""Which kinds of document print what is written at each key: found by rendering the partnerships of the tests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from govkit.data.templates import Templates, shipped_templates
from govkit.document import Blank, Stated, every_block, leaves, pieces
from govkit.load import load_partnership
from govkit.load.file_keys import file_keys, pattern_of
from govkit.rules.rendered import Rendered
from govkit.sets.render_set import render_set

PARTNERSHIPS: Final = Path(__file__).parents[2] / "tests" / "partnerships"
START: Final = """\
# Which kinds of document print what is written at each key, with `ID` for names that are chosen freely, for the partnerships in
# tests/partnerships/. Made by scripts/manual; a test holds them together.
printed_in:
"""


@cache
def readers() -> Mapping[str, tuple[str, ...]]:
    """The kinds of document that print each key, by its path."""
    found = defaultdict[str, set[str]](set)
    for file in sorted(PARTNERSHIPS.glob("*.yaml")):
        for rendered in _documents(file):
            for path in _stated(rendered.document.blocks):
                found[pattern_of(path)].add(rendered.document.kind)
    keys = {key.path for section in file_keys().values() for key in section}
    return {path: tuple(sorted(kinds)) for path, kinds in sorted(found.items()) if path in keys}


def _documents(file: Path) -> tuple[Rendered, ...]:
    """The documents of a partnership, by the shipped templates."""
    partnership = load_partnership(file).partnership
    return render_set(partnership, Templates(shipped_templates())) if partnership else ()


def readers_file() -> str:
    """The same as a file of data."""
    return START + "".join(f"  {path}: [{', '.join(kinds)}]\n" for path, kinds in readers().items())


def _stated(blocks: Any) -> set[str]:
    """The path of every fact that a document prints."""
    runs = (inlines for block in every_block(blocks) for inlines, _place in pieces(block))
    return {leaf.path for inlines in runs for leaf in leaves(inlines) if isinstance(leaf, Stated | Blank)}
