"""The ratios that `make bench` compares with: what is said when one is over, and that whoever raised one said why."""

import re
from pathlib import Path

import pytest

from benchmarks._kept import KEPT, Ratios, faults, read, settle, write
from tests.rows import over_rows

ROOT = Path(__file__).parent.parent
THEN = Ratios(clock=2.0, processor=1.0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that keeps the ratios of one benchmark."""
    write({"check": THEN}, tmp_path / "kept.yaml")
    return tmp_path / "kept.yaml"


def reasons() -> dict[str, tuple[str, str, str]]:
    """The rows of the table of kept ratios in docs/performance.md, by name: clock, processor, and why."""
    table = (ROOT / "docs" / "performance.md").read_text("utf-8").partition("## The ratios that are kept")[2]
    rows = re.findall(
        r"^\| `([\w-]+)` \| ([\d.]+) \| ([\d.]+) \| *(.*?) *\|$", table.partition("\n## ")[0], re.MULTILINE
    )
    return {name: (clock, processor, why) for name, clock, processor, why in rows}


@over_rows("now", [Ratios(2.0, 1.0), Ratios(2.3, 1.15), Ratios(0.1, 0.1)], ids=["the same", "just within", "faster"])
def test_what_is_within_the_leeway_is_no_fault(now: Ratios) -> None:
    assert not list(faults("check", now, THEN))


def test_a_ratio_that_is_over_is_named_with_both_figures_and_what_to_do() -> None:
    (fault,) = faults("check", Ratios(2.5, 1.0), THEN)
    assert fault == (
        "check: 2.5 times by the clock, and 2 is kept in kept.yaml: 1.25 times as much, over 1.15. Make it faster. "
        "If what it buys is worth that, run `make bench-keep`, and say why in docs/performance.md."
    )


def test_the_processor_counts_beside_the_clock() -> None:
    assert [fault.split(",")[0] for fault in faults("check", Ratios(2.4, 1.2), THEN)] == [
        "check: 2.4 times by the clock",
        "check: 1.2 times of the processor",
    ]


def test_a_benchmark_without_a_kept_ratio_says_so() -> None:
    (fault,) = faults("new", THEN, None)
    assert fault.startswith("new: no ratio is kept in kept.yaml")


def test_a_run_that_is_over_ends_with_one_and_changes_no_file(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(SystemExit, match=r"^check: 3 times by the clock"):
        settle({"check": Ratios(3.0, 1.0)}, keep=False, file=file)
    assert file.read_bytes() == before


def test_a_run_that_is_within_ends_well(file: Path) -> None:
    settle({"check": Ratios(2.1, 1.1)}, keep=False, file=file)


def test_keeping_replaces_what_was_measured_and_leaves_the_rest(file: Path) -> None:
    settle({"build": Ratios(0.91, 0.91)}, keep=True, file=file)
    settle({"check": Ratios(3.14159, 0.11249)}, keep=True, file=file)
    assert read(file) == {"build": Ratios(0.91, 0.91), "check": Ratios(3.14, 0.112)}


def test_where_nothing_could_be_measured_nothing_is_kept(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settle({}, keep=True, file=file)
    assert read(file) == {"check": THEN}
    assert capsys.readouterr().out == ""


def test_keeping_starts_a_file_that_is_not_there(tmp_path: Path) -> None:
    settle({"check": THEN}, keep=True, file=tmp_path / "kept.yaml")
    assert read(tmp_path / "kept.yaml") == {"check": THEN}


@pytest.mark.parametrize(
    "text",
    [
        "check: [",
        "- check",
        "check: 2",
        "check: {clock: 2}",
        "check: {clock: 0, processor: 1}",
        "check: {clock: 2, processor: 1, cpu: 3}",
    ],
)
def test_a_spoilt_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "kept.yaml").write_text(text, "utf-8")
    with pytest.raises(SystemExit, match=r"kept\.yaml: this is no file of kept ratios"):
        read(tmp_path / "kept.yaml")


def test_each_kept_ratio_stands_in_the_documentation_with_its_reason() -> None:
    said = {name: (float(clock), float(processor)) for name, (clock, processor, _why) in reasons().items()}
    assert said == {name: (each.clock, each.processor) for name, each in read(KEPT).items()}
    assert all(why for _clock, _processor, why in reasons().values())


def test_the_kept_file_is_as_it_would_be_written(tmp_path: Path) -> None:
    write(read(KEPT), tmp_path / "kept.yaml")
    assert (tmp_path / "kept.yaml").read_bytes() == KEPT.read_bytes()
