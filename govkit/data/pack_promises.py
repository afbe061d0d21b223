"""Packs what the lists of sentences promise into one file that reads fast."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from govkit.data.block import DataBlock
from govkit.data.promising import with_value
from govkit.data.sentences import SHARED, ListedPromise, fragments, promises, shipped_sentences
from govkit.data.shelf import Wrong, read
from govkit.data.templates import Templates, shipped_templates
from govkit.model.facts import Text


class PackedPromises(DataBlock):
    """The packed file, as govkit/standards/ holds it."""

    promises: Mapping[Text, ListedPromise]
    fragments: Mapping[Text, Text]
    sentences: Mapping[Text, tuple[tuple[Any, ...], ...]]


def packed_promises() -> str:
    """What the packed file holds, on one line."""
    return json.dumps(_now(), ensure_ascii=False, separators=(",", ":")) + "\n"


def read_packed_promises(file: Path) -> PackedPromises:
    """The packed file, held to what the lists say. Raises DataUnreadable."""
    return read(file, PackedPromises, _check)


def _check(found: PackedPromises) -> Iterator[Wrong]:
    now = _now()
    for block in ("promises", "fragments", "sentences"):
        for name in getattr(found, block).keys() - now[block].keys():
            yield Wrong((block, name), f"The lists have no `{name}`.", "Run scripts/sentences.", with_key=True)


def _now() -> Mapping[str, Any]:
    folders = (*Templates(shipped_templates()).kinds(), SHARED)
    return {
        "promises": {
            name: each.model_dump(exclude_defaults=True, exclude={"told_by"}) for name, each in promises().items()
        },
        "fragments": dict(fragments()),
        "sentences": {name: list(with_value(shipped_sentences(name))) for name in folders},
    }
