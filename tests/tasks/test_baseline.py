"""A baseline holds what is found today; afterwards it only shrinks."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from govkit.data.baseline import MOST_ENTRIES, baseline_in
from govkit.data.inputs import BASELINE, Inputs
from govkit.errors import BaselineRefused, DataUnreadable, GovkitError, OutputRefused
from govkit.tasks import baseline as module
from govkit.tasks.baseline import write_baseline
from tests.cli.test_check import spoil
from tests.conftest import EXAMPLE, TODAY

CARE = "    article_9: health-or-social-care\n"
LATE = ("reply_within: 28 days", "reply_within: 10 days")


@pytest.fixture
def old(example: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example, in which seven things are wrong: six of law, which are told as two, and one of guidance."""
    monkeypatch.chdir(example.parent)
    spoil(example, CARE, "")
    spoil(example, *LATE)
    return example


def inputs(*files: Path) -> list[Inputs]:
    return [Inputs(file, TODAY) for file in files]


@pytest.mark.whole
def test_what_is_found_is_written_each_by_itself(old: Path) -> None:
    done = write_baseline(inputs(old), Path(BASELINE))
    assert sorted(entry.rule for entry in done.held) == [
        *["health-item-without-article-9-condition"] * 6,
        "short-reply-time",
    ]
    assert (done.law, done.written, done.put_in, done.taken_out) == (6, True, done.held, frozenset())
    assert baseline_in(Path(BASELINE)).entries == done.held


@pytest.mark.whole
def test_it_takes_out_what_is_gone_and_adds_nothing(old: Path) -> None:
    first = write_baseline(inputs(old), Path(BASELINE))
    spoil(old, LATE[1], LATE[0])
    spoil(old, "    retention: {keep_for: 3 months, counted_from: the list is sent, then: securely deleted}\n", "")
    done = write_baseline(inputs(old), Path(BASELINE))
    assert [entry.rule for entry in done.taken_out] == ["short-reply-time"]
    assert "item-without-retention" in {entry.rule for entry in done.left_out}
    assert done.put_in == frozenset()
    assert done.held == first.held - done.taken_out
    spoil(old, *LATE)
    again = write_baseline(inputs(old), Path(BASELINE))
    assert (again.held, again.written) == (done.held, False)


@pytest.mark.whole
def test_from_scratch_it_grows_and_says_why(old: Path) -> None:
    first = write_baseline(inputs(old), Path(BASELINE))
    spoil(old, "    retention: {keep_for: 3 months, counted_from: the list is sent, then: securely deleted}\n", "")
    why = (date(2026, 11, 22), "the trust joined")
    done = write_baseline(inputs(old), Path(BASELINE), why)
    assert done.held > first.held
    assert (done.left_out, done.taken_out) == (frozenset(), frozenset())
    assert baseline_in(Path(BASELINE)).from_scratch == why
    spoil(old, LATE[1], LATE[0])
    write_baseline(inputs(old), Path(BASELINE))
    assert baseline_in(Path(BASELINE)).from_scratch == why  # which stays told


def test_where_there_is_none_nothing_is_started_anew(old: Path) -> None:
    with pytest.raises(BaselineRefused, match="is not there yet"):
        write_baseline(inputs(old), Path(BASELINE), (TODAY, "it is late"))


@pytest.mark.whole
def test_where_nothing_is_found_none_is_written_and_one_that_is_empty_stays(old: Path) -> None:
    clean = old.with_name("clean.yaml")
    clean.write_bytes(EXAMPLE.read_bytes())
    assert not write_baseline(inputs(clean), Path(BASELINE)).written
    assert not Path(BASELINE).exists()
    write_baseline(inputs(old), Path(BASELINE))
    old.write_bytes(EXAMPLE.read_bytes())
    done = write_baseline(inputs(old), Path(BASELINE))
    assert (done.held, done.written, len(done.taken_out)) == (frozenset(), True, 7)
    assert baseline_in(Path(BASELINE)).entries == frozenset()


def test_what_is_not_looked_at_stays_and_what_is_no_file_goes(old: Path) -> None:
    other = old.with_name("other.yaml")
    other.write_bytes(old.read_bytes())
    both = write_baseline(inputs(old, other), Path(BASELINE))
    assert len(both.held) == 14
    spoil(other, LATE[1], LATE[0])
    assert not write_baseline(inputs(old), Path(BASELINE)).written
    other.unlink()
    done = write_baseline(inputs(old), Path(BASELINE))
    assert {entry.file for entry in done.taken_out} == {"other.yaml"}
    assert len(done.held) == 7


@pytest.mark.whole
def test_what_is_waived_is_in_none(old: Path) -> None:
    write_baseline(inputs(old), Path(BASELINE))
    text = old.read_text("utf-8").partition("\nwaivers:")[0]
    waiver = "{rule: short-reply-time, at: letters, reason: The term ends soon., accepted_by: IG lead of the council, until: 2027-01-31}"
    old.write_text(f"{text}\nwaivers:\n  - {waiver}\n", "utf-8")
    done = write_baseline(inputs(old), Path(BASELINE))
    assert [entry.rule for entry in done.taken_out] == ["short-reply-time"]


def test_the_words_of_an_earlier_govkit_are_brought_up_to_date(old: Path) -> None:
    write_baseline(inputs(old), Path(BASELINE))
    entries = baseline_in(Path(BASELINE)).entries
    spoil(Path(BASELINE), 'govkit: "0.1.0"', 'govkit: "0.0.1"')
    (late,) = (entry for entry in entries if entry.rule == "short-reply-time")
    spoil(Path(BASELINE), late.fingerprint, "other")
    assert write_baseline(inputs(old), Path(BASELINE)).held == entries


@pytest.mark.parametrize("spoilt", ["partnership: {}\n", None])
def test_where_a_file_can_not_be_read_nothing_is_written(spoilt: str | None, old: Path) -> None:
    other = old.with_name("other.yaml")
    if spoilt:
        other.write_text(spoilt, "utf-8")
    for given in (inputs(old, other), inputs(other)):
        with pytest.raises(GovkitError, match=r"other\.yaml"):
            write_baseline(given, Path(BASELINE))
    assert not Path(BASELINE).exists()


def test_what_is_no_baseline_stays_as_it_is(old: Path) -> None:
    Path(BASELINE).write_text("mine: true\n", "utf-8")
    for why in (None, (TODAY, "it is late")):
        with pytest.raises(DataUnreadable, match="`mine` is not a key"):
            write_baseline(inputs(old), Path(BASELINE), why)
    assert Path(BASELINE).read_text("utf-8") == "mine: true\n"


def test_too_many_are_refused(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_ENTRIES > 1000
    monkeypatch.setattr(module, "MOST_ENTRIES", 2)
    with pytest.raises(BaselineRefused, match="7 findings are more than"):
        write_baseline(inputs(old), Path(BASELINE))
    assert not Path(BASELINE).exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows wants a right to make links")
def test_no_link_is_followed(old: Path) -> None:
    write_baseline(inputs(old), Path("real.yaml"))
    Path(BASELINE).symlink_to("real.yaml")
    with pytest.raises(OutputRefused, match="is a link"):
        write_baseline(inputs(old), Path(BASELINE))
