"""Two people change one file: what doesn't touch is kept of both, and what does is told with both versions."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from govkit.editing.change import Change
from govkit.editing.clash import Clash
from govkit.editing.edited import edited
from govkit.editing.merged import Merged, merged
from govkit.editing.standing import reading
from govkit.errors import EditRefused
from govkit.written.source_map import undotted
from tests.conftest import ROOT
from tests.editing.walk import an_edit
from tests.rows import over_rows

BASE = "a: 1\nb: 2  # two\nc: [x, y]\nd:\n  e: 1\n  f: 2\nlist:\n  - one\n  - two\n"


def both(*pairs: tuple[str, str]) -> str:
    """The text that both started from, with other words in it."""
    text = BASE
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


@over_rows(
    ("ours", "theirs"),
    [
        (("a: 1", "a: 9"), ("f: 2", "f: 8")),
        (("a: 1", "a: 9"), ("b: 2", "b: 8")),
        (("a: 1", "a: 9"), ("a: 1\n", "a: 1\nz: 0\n")),
        (("[x, y]", "[x, y, z]"), ("[x,", "[w, x,")),
        (("# two", "# zwei"), ("b: 2", "b: 3")),
        (("a: 1\n", ""), ("  f: 2\n", "")),
        (("  - one\n", "  - nil\n  - one\n"), ("- two", "- zwei")),
        (("a: 1", "# new\na: 1"), ("# two\n", "# zwei\n")),
    ],
)
def test_both_are_kept_where_they_do_not_touch(ours: tuple[str, str], theirs: tuple[str, str]) -> None:
    for one, other in ((ours, theirs), (theirs, ours)):
        found = merged(BASE, both(one), both(other))
        raw = reading(found.text).raw
        assert not found.clashes
        assert (
            raw == reading(both(ours, theirs) if theirs[0] in both(ours) else both(theirs, ours)).raw
            or "w, x, y, z" in found.text
        )


def test_what_both_added_in_one_place_stands_there_twice() -> None:
    assert merged(BASE, BASE + "g: 1\n", BASE + "h: 2\n").text == BASE + "g: 1\nh: 2\n"
    assert merged(BASE, BASE + "  - our\n", BASE + "  - their\n").text == BASE + "  - our\n  - their\n"


def test_two_changes_of_one_fact_clash_and_the_others_are_kept() -> None:
    ours, theirs = both(("a: 1", "a: 7"), ("f: 2", "f: 9")), both(("a: 1", "a: 8"), ("e: 1", "e: 9"))
    found = merged(BASE, ours, theirs)
    assert found.clashes == (Clash("a", "1", "7", "8"),)
    assert found.text == both(("a: 1", "a: 8"), ("e: 1\n  f: 2", "e: 9\n  f: 9"))
    assert edited(found.text, [found.clashes[0].taking_ours]) == both(
        ("a: 1", "a: 7"), ("e: 1\n  f: 2", "e: 9\n  f: 9")
    )


def test_what_one_took_out_and_the_other_changed_clashes() -> None:
    found = merged(BASE, both(("  e: 1\n", "")), both(("e: 1", "e: 9")))
    assert found == Merged(both(("e: 1", "e: 9")), (Clash("d.e", "1", None, "9"),))
    assert edited(found.text, [found.clashes[0].taking_ours]) == both(("  e: 1\n", ""))
    assert merged(BASE, both(("e: 1", "e: 9")), both(("  e: 1\n", ""))).clashes == (Clash("d.e", "1", "9", None),)


def test_an_editor_that_ended_every_line_anew_does_not_clash() -> None:
    theirs = BASE.replace("\n", "\r\n")
    assert merged(BASE, both(("a: 1", "a: 9")), theirs).text == theirs.replace("a: 1", "a: 9")


def test_comments_of_neither_are_lost() -> None:
    ours, theirs = both(("e: 1", "e: 9  # ours")), both(("  e: 1\n", "  e: 1  # theirs\n"))
    found = merged(BASE, ours, theirs)
    assert found.clashes == (Clash("", BASE, ours, theirs),)


@over_rows(("ours", "theirs"), [("a: [\n", BASE + "g: 1\n"), (BASE + "g: 1\n", "a: [\n"), (BASE + "g: 1\n", "")])
def test_what_can_not_be_read_clashes_as_a_whole(ours: str, theirs: str) -> None:
    assert merged(BASE, ours, theirs) == (theirs, (Clash("", BASE, ours, theirs),))


def test_where_one_changed_nothing_the_other_is_right() -> None:
    assert merged(BASE, BASE, "a: [\n") == ("a: [\n", ())
    assert merged(BASE, "a: 2\n", BASE) == ("a: 2\n", ())
    assert merged(BASE, "a: 2\n", "a: 2\n") == ("a: 2\n", ())


def _some(text: str, chance: random.Random, count: int) -> str:
    for _ in range(count):
        change: Change = an_edit(reading(text).raw or {}, chance)
        try:
            text = edited(text, [change])
        except EditRefused:
            continue
    return text


def _leaves(raw: Any, route: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Each fact by its route; a list is one."""
    if isinstance(raw, Mapping):
        for key, value in raw.items():
            yield from _leaves(value, (*route, key))
    else:
        yield route, raw


def _merge_by_chance(base: str, seed: int) -> None:
    """Each fact of the merged file is as the one side made it that changed it; where both changed it, both versions are told."""
    chance = random.Random(seed)  # noqa: S311 - chance that can be repeated
    ours, theirs = _some(base, chance, 2), _some(base, chance, 2)
    found = merged(base, ours, theirs)
    was, our, their, there = (dict(_leaves(reading(text).raw)) for text in (base, ours, theirs, found.text))
    told = [undotted(clash.path) for clash in found.clashes]
    for route in {*was, *our, *their, *there}:
        old, one, other = (side.get(route) for side in (was, our, their))
        if any(route[: len(path)] == path for path in told) or isinstance(old, list):
            continue
        assert there.get(route) == (other if one == old else one), f"seed {seed}: {route}"
        assert old in (one, other) or one == other, f"seed {seed}: {route} was not told"


def test_what_chance_changes_is_kept_or_told() -> None:
    base = (ROOT / "tests" / "partnerships" / "smallest.yaml").read_text("utf-8")
    for seed in range(3):
        _merge_by_chance(base, seed)


@pytest.mark.slow
def test_whatever_chance_changes_is_kept_or_told() -> None:
    base = (ROOT / "tests" / "partnerships" / "breakfast_club.yaml").read_text("utf-8")
    for seed in range(60):
        _merge_by_chance(base, seed)
