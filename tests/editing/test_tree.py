"""Each piece of a text takes up the stretch that it was written in, and no sign more."""

from __future__ import annotations

from itertools import pairwise

from govkit.editing.tree import PieceKind, entries_to, found, pieces, tree_of
from tests.conftest import ROOT
from tests.rows import over_rows

FILES = sorted((ROOT / "tests" / "partnerships").glob("[!f]*.yaml"))


@over_rows(
    ("text", "route", "entry", "value"),
    [
        ("a: 1  # one\nb: 2\n", ("a",), "a: 1", "1"),
        ("a: &x 1\n", ("a",), "a: &x 1", "&x 1"),
        ("a: >-\n  one\n  two\n\n# next\nb: 1\n", ("a",), "a: >-\n  one\n  two", ">-\n  one\n  two"),
        ("a: |+\n  one\n\nb: 1\n", ("a",), "a: |+\n  one\n", "|+\n  one\n"),
        ("a:\nb: 1\n", ("a",), "a:", ""),
        ("? a\n: 1\n", ("a",), "? a\n: 1", "1"),
        ("a:\n  - x\n  # - no item\n  - y: 1\n    z: 2  # two\n", ("a", "1"), "- y: 1\n    z: 2", "y: 1\n    z: 2"),
        ("a:\n- x\n- y\n", ("a", "1"), "- y", "y"),
        ("a: &n\n  - x\n", ("a", "0"), "- x", "x"),
        ("a:\n  - - x\n    - y\n", ("a", "0", "1"), "- y", "y"),
        ("a: [b, {c: d}]\n", ("a", "1"), "{c: d}", "{c: d}"),
        ("a: [b, {c: d}]\n", ("a", "1", "c"), "c: d", "d"),
        ("a: &n [b]\nc: *n\n", ("c",), "c: *n", "*n"),
        ("# why?\na: who?  # or?\n? b\n: 1\n", ("a",), "a: who?", "who?"),
        ("a: who?  # or?\n? b\n: 1\n", ("b",), "? b\n: 1", "1"),
        ("a: what?\nb: 1\n", ("b",), "b: 1", "1"),
        ('"a": !!str x\n', ("a",), '"a": !!str x', "!!str x"),
    ],
)
def test_where_a_piece_stands(text: str, route: tuple[str, ...], entry: str, value: str) -> None:
    last = entries_to(tree_of(text), route)[-1]
    assert text[last.start : last.piece.end] == entry
    assert text[last.piece.start : last.piece.end] == value


def test_what_is_not_written_out_is_not_found() -> None:
    top = tree_of("a: &n {b: 1}\nc: *n\n")
    assert found(top, ("c", "b")) is None
    assert found(top, ("a", "b", "c")) is None
    assert found(top, ()) is top


@over_rows("file", FILES, ids=lambda file: file.name)
def test_pieces_of_a_file_lie_within_one_another(file: object) -> None:
    text = FILES[FILES.index(file)].read_text("utf-8").replace("\r\n", "\n")  # type: ignore[arg-type]
    for piece in pieces(tree_of(text)):
        assert piece.start <= piece.inner <= piece.end
        bounds = [(each.start, each.piece.end) for each in piece.entries]
        assert bounds == sorted(bounds)
        assert all(end <= start for (_start, end), (start, _end) in pairwise(bounds))
        if piece.kind is PieceKind.SINGLE and not piece.style:
            assert text[piece.inner : piece.end].split() == piece.said.split()
