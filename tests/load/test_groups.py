"""A group is named once: its members stand wherever a list of partners names it, and say what `each` says unless they say something else."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from govkit.load import Loaded, load_partnership
from govkit.load.groups import LISTS
from govkit.model import Partnership
from govkit.model.facts import IdElsewhere
from govkit.model.unsettled import is_unsettled
from govkit.written.keys import kind_at
from tests.changes import changed
from tests.conftest import PARTNERSHIPS
from tests.libyaml import DUMPER
from tests.rows import over_rows

FORTY = PARTNERSHIPS / "forty_partners.yaml"
SMALL = """
groups:
  surgeries:
    name: Surgeries in Northmoor
    plain_name: your surgery
    who_they_are: A GP surgery.
    members: [harrow-lane-surgery, millbrook-surgery]
"""


def loaded(file: Path, *changes: tuple[str, str], groups: str = SMALL) -> Loaded:
    """The example with groups, after changes to its text."""
    text = file.read_text("utf-8")
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after, 1)
    file.write_text(text + groups, "utf-8")
    return load_partnership(file)


def of(found: Loaded) -> Partnership:
    assert found.partnership is not None, found.findings
    return found.partnership


def test_members_stand_where_their_group_is_named(example: Path) -> None:
    found = of(
        loaded(
            example,
            (
                "to: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]",
                "to: [surgeries, northmoor-community-trust]",
            ),
            ("    held_by: [harrow-lane-surgery, millbrook-surgery]", "    held_by: surgeries"),
        )
    )
    assert found.flows["family-list"].to == ("harrow-lane-surgery", "millbrook-surgery", "northmoor-community-trust")
    assert found.data_items["health-flag"].held_by == ("harrow-lane-surgery", "millbrook-surgery")


@over_rows(
    "change",
    [
        "partnership.lead: surgeries",
        "records.objections.answered_by: surgeries",
        "records.objections.of_flows: {health-details: surgeries}",
        "approach.approached_by: surgeries",
    ],
)
def test_a_group_in_the_place_of_one_partner_is_told_as_such(tmp_path: Path, change: str) -> None:
    file = tmp_path / "partners.yaml"
    file.write_text(
        yaml.dump(changed(SMALL.replace("\ngroups:\n  surgeries:", "\ngroups.surgeries:"), change), Dumper=DUMPER),
        "utf-8",
    )
    (found,) = load_partnership(file).findings
    assert "“surgeries” is a group, and a group can’t stand here." in found.message
    assert found.fix.startswith("Name one partner: a member of the group, or another that does it for all of them.")


def test_a_member_that_a_list_names_beside_its_group_stands_there_once(example: Path) -> None:
    found = of(
        loaded(example, ("from: [harrow-lane-surgery, millbrook-surgery]\n", "from: [millbrook-surgery, surgeries]\n"))
    )
    assert sorted(found.flows["health-flag"].from_) == ["harrow-lane-surgery", "millbrook-surgery"]


def test_a_basis_holds_for_each_member_but_one_that_says_its_own() -> None:
    found = of(load_partnership(FORTY))
    basis = found.flows["nurse-referral"].basis
    assert basis["alder-road"] == basis["willow-green"] == "school-welfare"
    assert basis["beacon-trust"] == "trust-welfare"
    assert len(basis) == 32


def test_a_member_that_takes_no_part_in_a_flow_gets_no_basis_there(example: Path) -> None:
    basis = "basis: {harrow-lane-surgery: nhs-care, millbrook-surgery: nhs-care, northmoor-community-trust: nhs-care}\n    confidentiality"
    found = of(
        loaded(
            example,
            ("from: [harrow-lane-surgery, millbrook-surgery]\n    to: nor", "from: millbrook-surgery\n    to: nor"),
            (basis, "basis: {surgeries: nhs-care, northmoor-community-trust: nhs-care}\n    confidentiality"),
        )
    )
    assert set(found.flows["health-flag"].basis) == {"millbrook-surgery", "northmoor-community-trust"}


def test_a_member_says_what_each_says_unless_it_says_something_else() -> None:
    found = of(load_partnership(FORTY))
    officers = {
        name: found.partners[name].data_protection_officer for name in ("alder-road", "st-brannocs", "beacon-trust")
    }
    assert [officer.email for officer in officers.values() if officer] == [
        "schoolsdpo@harwickschools.example",
        "dpo@harwickdiocese.example",
        "dpo@beacontrust.example",
    ]
    assert (found.partners["alder-road"].kind, found.partners["beacon-trust"].kind) == ("school", "academy-trust")


def test_what_a_group_brings_is_found_where_it_is_written() -> None:
    found = load_partnership(FORTY)
    lines = FORTY.read_text("utf-8").splitlines()
    for path, words in (
        ("flows.attendance-return.from.17", "from: schools"),
        ("flows.family-plan.to.33", "family-links"),
        ("flows.nurse-referral.basis.alder-road", "basis: {schools"),
        ("partners.alder-road.readiness.skills", "readiness: {understanding: 4, skills: 4, systems: 3, trust: 4}"),
    ):
        assert words in lines[found.sources.locate(path).line - 1], path


@pytest.mark.parametrize(
    "groups",
    [SMALL.replace("[harrow-lane-surgery, millbrook-surgery]", "to be agreed"), "groups:\n  surgeries: to be agreed\n"],
)
def test_members_that_are_to_be_agreed_leave_to_be_agreed_who_sends(example: Path, groups: str) -> None:
    found = of(
        loaded(example, ("from: [harrow-lane-surgery, millbrook-surgery]\n", "from: surgeries\n"), groups=groups)
    )
    assert is_unsettled(found.flows["health-flag"].from_)


@pytest.mark.parametrize(
    ("members", "says"),
    [("[]", "`members` is empty."), ("[hill-top]", "There is no “hill-top” in `partners`.")],
)
def test_a_group_without_members_and_a_member_that_is_no_partner_are_faults(
    example: Path, members: str, says: str
) -> None:
    groups = SMALL.replace("[harrow-lane-surgery, millbrook-surgery]", members)
    found = loaded(example, groups=groups)
    assert says in [finding.message.partition(": ")[2] or finding.message for finding in found.findings] or says in [
        finding.message for finding in found.findings
    ]


def test_a_fault_in_what_each_says_is_told_once_and_where_it_stands(example: Path) -> None:
    text = FORTY.read_text("utf-8").replace(
        "reach: local\n      role: controller", "reach: lokal\n      role: controller"
    )
    example.write_text(text, "utf-8")
    found = load_partnership(example)
    at = next(number for number, line in enumerate(text.splitlines(), 1) if "reach: lokal" in line)
    assert [(finding.rule, finding.location.line) for finding in found.findings] == [("unreadable-value", at)]


def test_one_answers_objections_and_no_group_does(example: Path) -> None:
    found = loaded(example, ("    answered_by: northmoor-council\n", "    answered_by: surgeries\n"))
    assert [finding.rule for finding in found.findings] == ["unknown-reference"]


def test_each_list_of_partners_may_name_a_group() -> None:
    for route in LISTS:
        kind = kind_at(Partnership, tuple("x" if step == "*" else step for step in route))
        assert "partners" in repr(_notes(kind)), route


def _notes(kind: object) -> list[str]:
    """The sections that the ids in a list lead to."""
    found: list[str] = []
    waiting = [kind]
    while waiting:
        each = waiting.pop()
        metadata = getattr(each, "__metadata__", ())
        found += [note.section for note in metadata if isinstance(note, IdElsewhere)]
        waiting += [*getattr(each, "__args__", ()), *([each.__origin__] if metadata else [])]  # type: ignore[attr-defined]
    return found


@pytest.mark.parametrize("partners", ["to be agreed", "[harrow-lane-surgery]", "surgeries"])
def test_groups_of_partners_that_are_no_block_are_read_to_the_end(partners: str, tmp_path: Path) -> None:
    file = tmp_path / "partners.yaml"
    file.write_text(f"partners: {partners}\n{SMALL}", "utf-8")
    found = load_partnership(file)
    assert found.partnership is None
    assert found.findings
