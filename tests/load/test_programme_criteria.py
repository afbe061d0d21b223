"""What naming a programme, naming none and leaving it to be agreed do to the data of a partnership file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from govkit.data.programmes import programmes
from govkit.load.programme_criteria import programmes_for, unknown_programme, with_programme
from govkit.written.source_map import SourceMap
from tests.rows import over_rows

KNOWN = programmes()
WORDS = "to be agreed"
NAMED = {"programme": "supporting-families"}


def read(overview: Any, approach: Any = None) -> tuple[Any, SourceMap]:
    raw = {"partnership": overview} | ({} if approach is None else {"approach": approach})
    return with_programme(raw, SourceMap("p.yaml"), KNOWN)


@over_rows(
    ("overview", "reads"),
    [
        ({"programme": "own"}, False),
        (NAMED, True),
        ({"programme": WORDS}, True),
        ({}, True),
        (WORDS, True),
        (["own"], True),
        ("own", True),
    ],
)
def test_programmes_are_read_unless_the_file_says_that_there_is_none(overview: Any, reads: bool) -> None:
    assert programmes_for({"partnership": overview}, None) == (KNOWN if reads else {})


def test_a_house_without_a_programme_is_not_asked_for_its_own(tmp_path: Path) -> None:
    (tmp_path / "standards").mkdir()
    (tmp_path / "standards" / "programmes.yaml").write_text("ours: [", "utf-8")
    assert programmes_for({"partnership": {"programme": "own"}}, tmp_path) == {}


@over_rows(
    ("overview", "approach", "said"),
    [
        (
            NAMED,
            {"a": "b"},
            {
                "a": "b",
                "other_criteria": list(KNOWN["supporting-families"].other_criteria),
                "other_criteria_first": "2",
            },
        ),
        (NAMED, {"other_criteria": ["x"]}, {"other_criteria": ["x"], "other_criteria_first": "2"}),
        (
            NAMED,
            {"other_criteria": ["x"], "other_criteria_first": "1"},
            {"other_criteria": ["x"], "other_criteria_first": "1"},
        ),
        ({"programme": "own"}, {}, {}),
        ({"programme": "families-first-partnership"}, {}, {}),
        ({"programme": "no-such"}, {}, {"other_criteria": WORDS, "other_criteria_first": WORDS}),
        ({"programme": WORDS}, {}, {"other_criteria": WORDS, "other_criteria_first": WORDS}),
        (WORDS, {}, {"other_criteria": WORDS, "other_criteria_first": WORDS}),
    ],
)
def test_the_approach_says_what_its_programme_sets(overview: Any, approach: Any, said: Any) -> None:
    assert read(overview, approach)[0]["approach"] == said


@over_rows("approach", [None, WORDS, ["x"]])
def test_an_approach_that_is_no_block_is_left_alone(approach: Any) -> None:
    raw, sources = read(NAMED, approach)
    assert raw.get("approach") == approach
    assert set(sources.aliases) == {("programme",), ("programme_criteria",)}


def test_what_is_borrowed_leads_to_the_programme_and_what_is_written_does_not() -> None:
    sources = read(NAMED, {"other_criteria": ["x"]})[1]
    place = ("partnership", "programme")
    assert set(sources.aliases.values()) == {place}
    assert ("approach", "other_criteria_first") in sources.aliases
    assert ("approach", "other_criteria") not in sources.aliases


@over_rows(
    ("overview", "told"),
    [
        ({"programme": "no-such"}, True),
        (NAMED, False),
        ({"programme": "own"}, False),
        ({"programme": WORDS}, False),
        ({"programme": ""}, False),
        ({"programme": ["x"]}, False),
        ({}, False),
        (WORDS, False),
        ("no-such", False),
    ],
)
def test_a_programme_that_nobody_knows_is_a_fault(overview: Any, told: bool) -> None:
    found = list(unknown_programme({"partnership": overview}, SourceMap("p.yaml"), KNOWN, Path("templates")))
    assert [finding.rule for finding in found] == (["unknown-programme"] if told else [])
