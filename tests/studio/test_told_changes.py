"""Each step of the history says which fact went from what to what, as forms call it, and leads there."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.editing.change import AddPart, Change, RemovePart, RenamePart, SetFact
from govkit.editing.journal import journal_of
from govkit.studio.told_changes import ToldChange, told_changes
from govkit.tasks.edit_file import edit, look, steps
from tests.conftest import EXAMPLE
from tests.rows import over_rows


def told_of(file: Path, *changes: Change) -> list[ToldChange]:
    edit(file, changes, look(file).digest)
    step = steps(file).taken[-1]
    return [*told_changes(file, step.before, step.after)]


@over_rows(
    ("change", "place", "path", "says"),
    [
        (
            SetFact("partnership.reference", "NEW-1"),
            "Partnership: Reference",
            "partnership.reference",
            "from “NFT-ISA-001” to “NEW-1”",
        ),
        (
            SetFact("partnership.nation", "wales"),
            "Partnership: Nation",
            "partnership.nation",
            "from “England” to “Wales”",
        ),
        (
            SetFact("partnership.lead", "hill-top-school"),
            "Partnership: Lead",
            "partnership.lead",
            "from “Northmoor Council” to “Hill Top Primary School”",
        ),
        (
            SetFact("partners.northmoor-council.ico_registration", "to be agreed"),
            "Partners: Northmoor Council: ICO registration",
            "partners.northmoor-council.ico_registration",
            "from “ZA000001” to to be agreed",
        ),
    ],
)
def test_a_fact_is_told_from_what_to_what(
    change: Change, place: str, path: str, says: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("told") / "partners.yaml"
    file.write_bytes(EXAMPLE.read_bytes())
    assert told_of(file, change) == [ToldChange(place, path, says)]


def test_what_is_added_and_taken_out_is_told_with_its_name(example: Path) -> None:
    added = told_of(example, AddPart("glossary", "early-help", "Help before things get worse."))
    assert [(each.path, each.says) for each in added] == [
        ("glossary.early-help", "added: “Help before things get worse.”")
    ]
    gone = told_of(example, RemovePart("glossary.early-help"))
    assert [(each.path, each.says) for each in gone] == [
        ("glossary.early-help", "taken out: “Help before things get worse.”")
    ]


def test_a_name_that_goes_by_another_id_is_told_by_its_ids(example: Path) -> None:
    told = told_of(example, RenamePart("partners.northmoor-council", "northmoor"))
    assert ToldChange("Partnership: Lead", "partnership.lead", "from “northmoor-council” to “northmoor”") in told


def test_a_part_that_goes_by_another_short_name_is_told_once(example: Path) -> None:
    told = told_of(example, RenamePart("flows.health-flag", "registered"))
    found = [each for each in told if each.path == "flows.registered"]
    assert [each.says for each in found] == ["goes by the short name “registered”, and not “health-flag”"]
    assert not any(each.says.startswith(("added", "taken out")) for each in told)


def test_what_is_not_kept_any_more_tells_nothing(example: Path) -> None:
    told_of(example, SetFact("partnership.reference", "NEW-1"))
    step = steps(example).taken[-1]
    journal = journal_of(example)
    assert journal
    (journal.folder / f"{step.before}.yaml").unlink()
    assert told_changes(example, step.before, step.after) == ()


def test_a_step_says_who_made_it_and_when(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "sam")
    told_of(example, SetFact("partnership.reference", "NEW-1"))
    step = steps(example).taken[-1]
    assert step.who == "sam"
    assert step.when[4] == "-"

    def nobody() -> str:
        raise OSError

    monkeypatch.setattr("getpass.getuser", nobody)
    told_of(example, SetFact("partnership.reference", "NEW-2"))
    assert steps(example).taken[-1].who == ""
