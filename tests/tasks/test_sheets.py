"""A sheet goes out to each partner that has anything to settle, and what comes back is written where it was named, or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from govkit.data.inputs import Inputs
from govkit.errors import DocumentUnreadable, OutputRefused, SheetRefused
from govkit.load import load_partnership
from govkit.sheets.place import places
from govkit.sheets.sheet import SentBack
from govkit.tasks.edit_file import steps, undo
from govkit.tasks.sheets import bring_back, make_sheets
from tests.conftest import TODAY, check_by
from tests.sheets.filled import in_docx

SCHOOL = "hill-top-school"
EMAIL, STARTS = "partners.hill-top-school.contact.email", "flows.attendance-flag.starts"


@pytest.fixture(autouse=True)
def asked_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No rule is asked but the one of what is open: others cost seconds."""

    def check(inputs: Inputs, **_options: Any) -> Any:
        return check_by("still-to-be-agreed", inputs)

    monkeypatch.setattr("govkit.tasks.sheets.check", check)


@pytest.fixture
def inputs(example: Path) -> Inputs:
    """The example, in which a school has to settle two facts."""
    loaded = load_partnership(example)
    assert loaded.partnership is not None
    known = places(loaded.partnership)
    text = example.read_text("utf-8")
    for path in (EMAIL, STARTS):
        place = loaded.sources.locate(path)
        lines = text.splitlines(keepends=True)
        lines[place.line - 1] = lines[place.line - 1].replace(str(known[path].value), "to be agreed")
        text = "".join(lines)
    example.write_text(text, "utf-8")
    return Inputs(example, TODAY)


def filled(inputs: Inputs, answers: dict[str, str], name: str = "back.docx") -> Path:
    """The school's sheet with these answers, by path."""
    out = inputs.partnership.parent / "sheets"
    make_sheets(inputs, out, [SCHOOL], ["docx"])
    partnership = load_partnership(inputs.partnership).partnership
    assert partnership is not None
    by_key = {places(partnership)[path].key: words for path, words in answers.items()}
    file = inputs.partnership.parent / name
    file.write_bytes(in_docx((out / f"sheet--{SCHOOL}.docx").read_bytes(), by_key))
    return file


def test_each_partner_with_anything_to_settle_gets_a_sheet_in_each_format(inputs: Inputs, tmp_path: Path) -> None:
    made = make_sheets(inputs, tmp_path / "out")
    assert made.files == (f"sheet--{SCHOOL}.docx", f"sheet--{SCHOOL}.xlsx", "manifest.json")
    assert all((tmp_path / "out" / name).is_file() for name in made.files)
    assert [[each.path for each in one.questions] for one in made.sheets] == [[EMAIL, STARTS]]
    assert "northmoor-council" in made.asked_nothing


def test_partners_formats_the_day_and_the_address_can_be_named(inputs: Inputs, tmp_path: Path) -> None:
    back = SentBack(by=TODAY, to="sheets@northmoor.example")
    (one,) = make_sheets(inputs, tmp_path / "out", [SCHOOL], ["xlsx"], back).sheets
    assert (one.by, one.return_to.email) == (TODAY, "sheets@northmoor.example")
    assert not make_sheets(inputs, tmp_path / "out", ["northmoor-council"]).files
    with pytest.raises(SheetRefused, match="Did you mean `hill-top-school`"):
        make_sheets(inputs, tmp_path / "out", ["hill-top-schol"])


def test_a_sheet_that_was_filled_in_where_it_was_made_is_not_written_over(inputs: Inputs, tmp_path: Path) -> None:
    make_sheets(inputs, tmp_path / "out", [SCHOOL], ["docx"])
    sheet = tmp_path / "out" / f"sheet--{SCHOOL}.docx"
    sheet.write_bytes(in_docx(sheet.read_bytes(), {}) + b" ")
    with pytest.raises(OutputRefused, match="was changed after govkit wrote it"):
        make_sheets(inputs, tmp_path / "out", [SCHOOL], ["docx"])


def test_nothing_is_taken_unless_it_is_named(inputs: Inputs) -> None:
    before = inputs.partnership.read_bytes()
    found = bring_back(inputs, [filled(inputs, {EMAIL: "office@hilltop.example"})])
    assert [each.path for each in found.answers.answered] == [EMAIL]
    assert found.taken == ()
    assert inputs.partnership.read_bytes() == before


@pytest.mark.whole
def test_what_is_named_is_written_and_nothing_else_changes(inputs: Inputs) -> None:
    before = inputs.partnership.read_text("utf-8").splitlines()
    file = filled(inputs, {EMAIL: "new@hilltop.example", STARTS: "8 February 2027"})
    bring_back(inputs, [file], [EMAIL])
    after = inputs.partnership.read_text("utf-8").splitlines()
    (changed,) = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert changed[1] == changed[0].replace("to be agreed", "new@hilltop.example")


@pytest.mark.whole
def test_what_was_taken_can_be_taken_back(inputs: Inputs) -> None:
    before = inputs.partnership.read_bytes()
    bring_back(inputs, [filled(inputs, {EMAIL: "new@hilltop.example"})], [EMAIL])
    assert steps(inputs.partnership).taken[-1].said == (
        "Hill Top Primary School, Contact: email: the answer of Hill Top Primary School"
    )
    undo(inputs.partnership)
    assert inputs.partnership.read_bytes() == before


@pytest.mark.whole
def test_all_that_is_ready_is_written(inputs: Inputs) -> None:
    found = bring_back(
        inputs, [filled(inputs, {EMAIL: "new@hilltop.example", STARTS: "8 February 2027"})], take_all=True
    )
    assert [each.at.path for each in found.taken] == [EMAIL, STARTS]
    after = load_partnership(inputs.partnership).partnership
    assert after is not None
    assert after.partners[SCHOOL].contact.email == "new@hilltop.example"
    assert after.flows["attendance-flag"].starts.isoformat() == "2027-02-08"


# A letter of another alphabet, which the loader refuses wherever it stands.
LOOKS_ALIKE = "Families F\u043eundation"
TEAM = "partners.hill-top-school.contact.team"


@pytest.mark.whole
def test_an_answer_with_which_the_file_could_not_be_read_is_left_or_refused(inputs: Inputs) -> None:
    text = inputs.partnership.read_text("utf-8")
    school = text.index("  hill-top-school:")
    at = text.index("team: ", school)
    inputs.partnership.write_text(text[:at] + "team: to be agreed" + text[text.index(",", at) :], "utf-8")
    file = filled(inputs, {EMAIL: "new@hilltop.example", TEAM: LOOKS_ALIKE})
    before = inputs.partnership.read_bytes()
    with pytest.raises(SheetRefused, match="can’t be read with these answers in it, so nothing was written"):
        bring_back(inputs, [file], [TEAM])
    assert inputs.partnership.read_bytes() == before
    found = bring_back(inputs, [file], take_all=True)
    assert [each.at.path for each in found.taken] == [EMAIL]
    assert any(each.startswith(f"{TEAM}: the answer does not fit") for each in found.unread)


@pytest.mark.whole
def test_a_file_that_is_a_link_is_not_written_through(inputs: Inputs, tmp_path: Path) -> None:
    file = filled(inputs, {EMAIL: "new@hilltop.example"})
    link = tmp_path / "link.yaml"
    link.symlink_to(inputs.partnership)
    with pytest.raises(OutputRefused, match="is a link"):
        bring_back(inputs._replace(partnership=link), [file], take_all=True)


def test_a_file_that_is_no_sheet_is_refused(inputs: Inputs, tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadable, match="no sheet comes back in this kind of file"):
        bring_back(inputs, [inputs.partnership])


def test_a_partnership_that_can_not_be_read_is_told(inputs: Inputs, tmp_path: Path) -> None:
    inputs.partnership.write_text("partnership: nothing\n", "utf-8")
    assert make_sheets(inputs, tmp_path / "out").findings
    assert bring_back(inputs, []).findings
