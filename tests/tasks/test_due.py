"""What falls due: what is overdue first, over several partnerships, and a file that can't be read hides none of the others."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from govkit.model.period import Period, Unit, read_period
from govkit.tasks.due import FallingDue, falling_due
from tests.conftest import ROOT, TODAY

QUARTER = Period(90, Unit.DAY)


def due(file: Path, today: str, within: str = "90 days") -> FallingDue:
    return falling_due([file], date.fromisoformat(today), read_period(within))


def shown(found: FallingDue) -> list[tuple[str, str]]:
    return [(each.due.day.isoformat(), each.due.path) for each in found.days]


def test_it_looks_as_far_ahead_as_it_is_asked_to(example: Path) -> None:
    assert shown(due(example, "2026-11-22", "21 days")) == []
    assert shown(due(example, "2026-11-22", "22 days")) == [("2026-12-14", "records.privacy_notice.published")]
    assert shown(due(example, "2026-12-14", "1 day")) == [("2026-12-14", "records.privacy_notice.published")]
    assert shown(due(example, "2026-12-15", "1 day")) == []


@pytest.mark.parametrize(
    ("within", "last"),
    [("2 weeks", "2027-02-15"), ("1 month", "2027-03-01"), ("10 working days", "2027-02-15"), ("1 year", "2027-09-15")],
)
def test_periods_are_those_of_the_file(within: str, last: str, example: Path) -> None:
    assert shown(due(example, "2027-02-01", within))[-1][0] == last


def test_what_is_overdue_comes_first_with_the_oldest_at_the_top(example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("next_check: 2027-08-02", "next_check: 2026-12-01"), "utf-8")
    found = shown(due(example, "2027-08-03"))
    assert found[:2] == [("2026-12-01", "records.next_check"), ("2027-08-02", "partnership.review.by")]
    assert [day for day, _ in found[2:]] == sorted(day for day, _ in found[2:])


def test_each_day_knows_its_line(example: Path) -> None:
    (first, *_rest) = due(example, "2026-11-22").days
    line = example.read_text("utf-8").splitlines()[first.location.line - 1]
    assert "published: 2026-12-14" in line
    assert first.agreement == "NFT-ISA-001"


def test_several_agreements_are_seen_together_in_the_order_of_their_days() -> None:
    names = ("one_way", "opt_out_only", "joint_with_processor")
    files = [ROOT / "tests" / "partnerships" / f"{name}.yaml" for name in names]
    found = falling_due(files, TODAY, Period(1, Unit.YEAR))
    days = [each.due.day for each in found.days]
    assert days == sorted(days)
    assert {Path(each.location.file).stem for each in found.days} == set(names)


def test_a_file_that_can_not_be_read_hides_none_of_the_others(example: Path, tmp_path: Path) -> None:
    broken, gone = tmp_path / "broken.yaml", tmp_path / "gone.yaml"
    shutil.copy(example, broken)
    broken.write_text(broken.read_text("utf-8").replace("kind: school", "kind: skool"), "utf-8")
    found = falling_due([broken, gone, example], TODAY, QUARTER)
    assert [each.location.file for each in found.days] == [str(example)] * 13
    assert (
        found.unread[0] == f"{broken}: 1 fault stands in the way of reading it. `govkit check -p {broken}` tells more."
    )
    assert found.unread[1].startswith(str(gone))


def test_a_partnership_without_a_nation_is_counted_with_the_days_of_england(example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("nation: england", "nation: to be agreed"), "utf-8")
    assert shown(due(example, "2026-11-22", "16 working days")) == [("2026-12-14", "records.privacy_notice.published")]
    assert shown(due(example, "2026-11-22", "15 working days")) == []
