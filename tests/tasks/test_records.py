"""The records are written whole or not at all, over nobody's changes, and with the same bytes each time."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from govkit.data.inputs import Inputs
from govkit.errors import OutputRefused
from govkit.tasks.records import RecordsWritten, write_records
from tests.conftest import ROOT, TODAY
from tests.records.conftest import NAMES

CONTROLLERS = (
    *("northmoor-council", "harrow-lane-surgery", "millbrook-surgery", "northmoor-community-trust"),
    *("hill-top-school", "harbour-families"),
)
ALL = {
    *(f"processing-record--{name}.{ending}" for name in CONTROLLERS for ending in ("csv", "xlsx")),
    *("dpia-screening.docx", "dpia-screening.html", "calendar.ics", "manifest.json"),
}
Write = Callable[..., RecordsWritten]


@pytest.fixture
def write(example: Path) -> Write:
    """Writes the records of the example into `out` beside it."""
    return lambda **options: write_records(Inputs(example, TODAY), example.parent / "out", **options)


def held(out: Path) -> dict[str, bytes]:
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in out.rglob("*") if file.is_file()}


def spoil(file: Path, old: str, new: str) -> None:
    before = file.read_text("utf-8")
    assert old in before
    file.write_text(before.replace(old, new), "utf-8")


@pytest.mark.whole
def test_it_writes_a_record_for_each_controller_the_screening_and_the_calendar(write: Write, example: Path) -> None:
    written = write()
    assert set(written.files) == ALL == held(example.parent / "out").keys()
    assert written.notes == (
        "National Families Office has no record of processing: no settled flow has it send or receive data about people.",
    )


@pytest.mark.parametrize(
    ("formats", "endings"), [(["csv"], {"csv"}), (["ics"], {"ics"}), (["xlsx", "html"], {"xlsx", "html"})]
)
def test_only_the_formats_asked_for_are_written(
    formats: list[str], endings: set[str], write: Write, example: Path
) -> None:
    write(formats=formats)
    assert {Path(name).suffix[1:] for name in held(example.parent / "out")} == {*endings, "json"}


@pytest.mark.parametrize("name", NAMES)
def test_partnerships_of_every_shape_have_records(name: str, tmp_path: Path) -> None:
    written = write_records(Inputs(ROOT / "tests" / "partnerships" / f"{name}.yaml", TODAY), tmp_path / "out")
    assert {"dpia-screening.docx", "calendar.ics", "manifest.json"} < set(written.files)
    assert len(written.files) > 7


@pytest.mark.whole
def test_the_same_file_on_the_same_day_gives_the_same_bytes_wherever_it_lies(
    write: Write, example: Path, tmp_path: Path
) -> None:
    write()
    other = tmp_path / "other" / "partners.yaml"
    other.parent.mkdir()
    other.write_bytes(example.read_bytes())
    write_records(Inputs(other, TODAY), other.parent / "out")
    assert held(other.parent / "out") == held(example.parent / "out")


@pytest.mark.whole
def test_another_day_changes_only_what_tells_the_day(write: Write, example: Path) -> None:
    write()
    before = held(example.parent / "out")
    write_records(Inputs(example, date(2026, 11, 23)), example.parent / "out")
    after = held(example.parent / "out")
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"dpia-screening.docx", "dpia-screening.html", "calendar.ics", "manifest.json"}


def test_the_manifest_proves_what_went_in_and_what_came_out(write: Write, example: Path) -> None:
    write()
    files = held(example.parent / "out")
    manifest: dict[str, Any] = json.loads(files.pop("manifest.json"))
    assert {each["file"]: each["sha256"] for each in manifest["outputs"]} == {
        name: sha256(content).hexdigest() for name, content in files.items()
    }
    assert manifest["inputs"] == [{"file": "partners.yaml", "sha256": sha256(example.read_bytes()).hexdigest()}]
    assert (manifest["today"], manifest["draft"]) == ("2026-11-22", False)
    assert {"icalendar", "xlsxwriter"} <= manifest["versions"].keys()
    assert str(example.parent) not in json.dumps(manifest)


@pytest.mark.whole
def test_nothing_is_written_over_a_file_that_somebody_has_changed(write: Write, example: Path) -> None:
    write()
    for name in sorted(ALL - {"manifest.json"}):
        file = example.parent / "out" / name
        kept = file.read_bytes()
        file.write_bytes(b"my answers")
        before = held(example.parent / "out")
        with pytest.raises(OutputRefused, match="was changed after govkit wrote it"):
            write()
        assert held(example.parent / "out") == before, name
        file.write_bytes(kept)


def test_nothing_is_written_over_a_file_that_govkit_did_not_write(write: Write, example: Path) -> None:
    (example.parent / "out").mkdir()
    (example.parent / "out" / "calendar.ics").write_bytes(b"mine")
    with pytest.raises(OutputRefused, match="was not written by govkit"):
        write()
    assert held(example.parent / "out") == {"calendar.ics": b"mine"}


@pytest.mark.whole
def test_a_disk_that_fails_leaves_the_old_set(write: Write, example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write()
    before = held(example.parent / "out")
    spoil(example, "by: 2027-08-02", "by: 2027-07-05")
    real, calls = Path.replace, [0]

    def failing(self: Path, target: Path) -> Path:
        calls[0] += 1
        if calls[0] == 9:
            raise OSError(28, "No space left on device", str(self))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(OutputRefused, match="No space left"):
        write()
    assert held(example.parent / "out") == before


@pytest.mark.whole
def test_a_controller_that_leaves_takes_its_record_along(write: Write, example: Path) -> None:
    write()
    text = example.read_text("utf-8")
    example.write_text(
        text.replace("to: harbour-families", "to: hill-top-school").replace(
            "harbour-families: charity-agreed-support}", "hill-top-school: school-welfare}"
        ),
        "utf-8",
    )
    write()
    assert "processing-record--harbour-families.csv" not in held(example.parent / "out")


def test_a_file_with_faults_leaves_nothing_written(write: Write, example: Path) -> None:
    spoil(example, "kind: gp-practice", "kind: gp-practise")
    written = write()
    assert written.findings
    assert written.files == ()
    assert not (example.parent / "out").exists()


@pytest.mark.parametrize("name", ["con", "nul", "a" * 60, "1", "manifest", "x--y", "..", "a/b", "C:x", "calendar.ics"])
def test_nothing_leaves_the_folder_whatever_a_partner_is_called(name: str, write: Write, example: Path) -> None:
    spoil(example, "hill-top-school", name if name.isalnum() else f'"{name}"')
    outside = held(example.parent)
    written = write()
    assert {key: content for key, content in held(example.parent).items() if not key.startswith("out/")} == outside
    assert all(Path(file).name == file for file in written.files)
    assert bool(written.files) == name.isalnum()


def test_what_is_missing_is_told_once_for_each_record(write: Write, example: Path) -> None:
    spoil(example, "replies: replies              # the item that holds the answers", "")
    spoil(
        example,
        "retention: {keep_for: 3 months, counted_from: the flag is sent, then: securely deleted}",
        "retention: to be agreed",
    )
    (note,) = [note for note in write().notes if note.startswith("Northmoor Council:")]
    assert note == (
        "Northmoor Council: “How long it is kept (Article 30(1)(f))” of `flows.attendance-flag` is to be agreed or not written, "
        "and 1 more cell. The spreadsheet marks what is missing."
    )


def test_a_partnership_with_everything_to_be_agreed_has_a_screening_and_no_calendar(tmp_path: Path) -> None:
    file = tmp_path / "partners.yaml"
    sections = ("partnership", "purpose", "records")
    parts = {"partners": "a", "data_items": "b", "lawful_bases": "c", "flows": "d"}
    lines = [f"{name}: to be agreed" for name in sections] + [
        f"{name}: {{{part}: to be agreed}}" for name, part in parts.items()
    ]
    file.write_text("\n".join(lines) + "\n", "utf-8")
    written = write_records(Inputs(file, TODAY), tmp_path / "out")
    assert written.findings == ()
    assert set(written.files) == {"dpia-screening.docx", "dpia-screening.html", "manifest.json"}
    assert written.notes[-1] == "There is no calendar: every day is still to be agreed."
    assert write_records(Inputs(file, TODAY), tmp_path / "other", ["csv", "ics"]).files == ()
    assert not (tmp_path / "other").exists()
