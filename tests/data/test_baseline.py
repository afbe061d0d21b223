"""The file of a baseline: sorted, an entry on a line, and read by its model."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from govkit import __version__
from govkit.data.baseline import MOST_ENTRIES, Baseline, as_text, baseline_in
from govkit.data.inputs import BASELINE
from govkit.errors import DataUnreadable
from govkit.finding import Fingerprinted
from tests.rows import over_rows

ENTRIES = (
    Fingerprinted("b/partners.yaml", "long-title", "no", "isa/purpose", "ab-2"),
    Fingerprinted("a b: c/#1.yaml", "no", 'x."y".\\.é', "", "null"),
    Fingerprinted("a b: c/#1.yaml", "item-without-retention", "data_items.*.x", "", "abc"),
    Fingerprinted("b/partners.yaml", "short-reply-time", "101", "", "abc"),
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / BASELINE
    for anew in (None, (date(2027, 3, 1), 'Taken over: "all" of it, #2')):
        file.write_text(as_text(ENTRIES, anew), "utf-8")
        assert baseline_in(file) == Baseline(file, frozenset(ENTRIES), __version__, anew)
    plain = yaml.safe_load(as_text(ENTRIES))
    assert plain["findings"]["b/partners.yaml"][0]["at"] == "no"
    assert plain["findings"]["b/partners.yaml"][1]["at"] == "101"


def test_it_is_sorted_and_an_entry_more_is_a_line_more() -> None:
    before, after = (as_text(entries).splitlines() for entries in (ENTRIES[1:], reversed(ENTRIES)))
    assert [line for line in after if line not in before] == [
        '    - {rule: long-title, at: "no", document: isa/purpose, fingerprint: ab-2}'
    ]
    assert len(after) == len(before) + 1
    assert as_text(ENTRIES) == as_text([*ENTRIES, *ENTRIES])


def test_one_with_nothing_in_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / BASELINE
    file.write_text(as_text(()), "utf-8")
    assert baseline_in(file).entries == frozenset()


def test_as_many_as_may_be_written_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / BASELINE
    many = [
        Fingerprinted(
            "agreements/partners.yaml",
            "item-without-retention",
            f"data_items.item-{number}.retention",
            f"isa/c{number}",
            "abcdefabcdef",
        )
        for number in range(MOST_ENTRIES)
    ]
    file.write_text(as_text(many), "utf-8")
    assert len(baseline_in(file).entries) == MOST_ENTRIES


@over_rows(
    ("text", "told"),
    [
        ("", f"{BASELINE}: There is nothing in this file."),
        ("partnership: {}\n", f"{BASELINE}:1:1: `partnership` is not a key that the file can start with."),
        (
            'govkit: "0.1.0"\nfindigns: {}\n',
            f"{BASELINE}:2:1: `findigns` is not a key that the file can start with. Did you mean `findings`?",
        ),
        (
            "govkit: x\nfindings:\n  a.yaml:\n    - {rul: y, fingerprint: z}\n",
            f"{BASELINE}:4:8: `rul` is not a key of `findings.a\\.yaml.0`. Did you mean `rule`?",
        ),
        ("govkit: x\nfindings:\n  a.yaml:\n    - {rule: y}\n", f"{BASELINE}:4:7: "),
        ("govkit: x\nfindings: [a]\n", f"{BASELINE}:2:11: "),
        ("govkit: x\nfrom_scratch: {on: soon, why: so}\n", f"{BASELINE}:2:20: "),
        ("govkit: [", f"{BASELINE}:2:1: The file ends here"),
    ],
)
def test_what_is_wrong_has_its_place(text: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(BASELINE).write_text(text, "utf-8")
    with pytest.raises(DataUnreadable) as refused:
        baseline_in(Path(BASELINE))
    assert str(refused.value).startswith(told), refused.value
