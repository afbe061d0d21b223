"""A key that is new stands where whoever knows the file looks for it."""

from __future__ import annotations

from govkit.editing.order import index_for
from tests.rows import over_rows


@over_rows(
    ("keys", "key", "above", "index"),
    [
        (["name", "nation"], "status", ("partnership",), 1),
        (["nation"], "name", ("partnership",), 0),
        (["starts", "name"], "status", ("partnership",), 2),
        (["name"], "own-key", ("partnership",), 1),
        (["b", "c"], "a", ("partners",), 2),
        (["partnership", "flows"], "purpose", (), 1),
        (["x"], "name", ("partnership",), 1),
    ],
)
def test_where_it_goes(keys: list[str], key: str, above: tuple[str, ...], index: int) -> None:
    assert index_for(keys, key, above) == index
