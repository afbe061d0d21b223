"""Findings that are the same of several members of a group are one, which names the group."""

from __future__ import annotations

from pathlib import Path

from govkit.finding import Finding
from tests.conftest import PARTNERSHIPS, found_by

FORTY = (PARTNERSHIPS / "forty_partners.yaml").read_text("utf-8")


def found(file: Path, rule: str, *changes: tuple[str, str]) -> list[Finding]:
    text = FORTY
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    file.write_text(text, "utf-8")
    return list(found_by(rule, file))


def test_thirty_equal_findings_are_one_that_names_the_group_and_who_is_no_part_of_it(tmp_path: Path) -> None:
    schools = FORTY[FORTY.index("  alder-road:") : FORTY.index("\ngroups:")]
    without = "".join(line for line in schools.splitlines(keepends=True) if "complaints:" not in line)
    (one,) = found(tmp_path / "partners.yaml", "controller-without-complaint-route", (schools, without))
    assert one.message.endswith("The same is true of all members of “Harwick schools” but Beacon Learning Trust.")
    assert "`groups.schools.each`" in one.fix
    assert one.path == "partners.alder-road"


def test_what_is_true_of_every_member_is_said_of_the_group(tmp_path: Path) -> None:
    members = FORTY[FORTY.index("  beacon-trust:") : FORTY.index("\ngroups:")]
    without = "".join(line for line in members.splitlines(keepends=True) if "signatory:" not in line)
    (one,) = found(tmp_path / "partners.yaml", "partner-without-signatory", (members, without))
    assert one.message.endswith("The same is true of all members of “Harwick schools”.")


def test_what_is_true_of_a_few_names_them(tmp_path: Path) -> None:
    few = [f"    signatory: {{name: {name} Example, role: Headteacher}}" for name in ("Amara", "Ben", "Carys")]
    (one,) = found(tmp_path / "partners.yaml", "partner-without-signatory", *((each, "") for each in few))
    assert one.message.endswith("The same is true of Ashcombe Primary School and Beech Grove Infant School.")


def test_findings_about_one_member_stay_as_they_are(tmp_path: Path) -> None:
    (one,) = found(
        tmp_path / "partners.yaml",
        "partner-without-signatory",
        ("    signatory: {name: Amara Example, role: Headteacher}", ""),
    )
    assert one.path == "partners.alder-road"
    assert "The same is true" not in one.message


def test_partners_of_no_group_that_lack_the_same_are_one_finding_that_names_them(example: Path) -> None:
    text = example.read_text("utf-8")
    lacking = ("Bola Example", "Chidi Example", "Eve Example")
    without = "".join(
        line for line in text.splitlines(keepends=True) if not any(f"name: {name}, role" in line for name in lacking)
    )
    example.write_text(without, "utf-8")
    (one,) = found_by("partner-without-signatory", example)
    assert (
        one.message
        == "Nobody is named who signs for Harrow Lane Surgery. The same is true of Millbrook Surgery and Hill Top Primary School."
    )
    assert "groups" not in one.fix
