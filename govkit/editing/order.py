"""Where a key that is new goes among those that stand there: where the model has it, or last."""

from __future__ import annotations

from collections.abc import Sequence

from govkit.model import Partnership
from govkit.written.keys import known_keys
from govkit.written.source_map import Route


def index_for(keys: Sequence[str], key: str, above: Route) -> int:
    """The place of a new key in the block at a route: behind the nearest that the model has before it; last if its name is freely chosen."""
    known = [*known_keys(Partnership, above)]
    if key not in known:
        return len(keys)
    before = [each for each in known[: known.index(key)] if each in keys]
    if before:
        return [*keys].index(before[-1]) + 1
    return 0 if any(each in known for each in keys) else len(keys)
