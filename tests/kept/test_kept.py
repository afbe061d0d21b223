"""What was read and built when it was kept is read and built by every later govkit; README.md says what to do where it is not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

from govkit.data.inputs import Inputs
from govkit.data.kinds import kinds
from govkit.data.templates import templates
from govkit.finding import Evidence, Finding, Severity
from govkit.tasks.build import FORMATS, build
from tests.libyaml import LOADER

KEPT = Path(__file__).parent
HOUSE = KEPT / "house"
DAY = date(2026, 11, 28)
UNREADABLE = "flawed_yaml.yaml"
OWN = {"README.md", "SHA256SUMS", "errors.yaml", "test_kept.py", "test_kept_mail_out.py"}  # all else is kept
FILES = (*sorted((KEPT / "partnerships").glob("*.yaml")), KEPT / "house.yaml")
# One that is clean and one with errors, since pages take long to set.
IN_EACH_FORMAT = ("house.yaml", "hospital_discharge.yaml")
WHAT_TO_DO = (
    "{file} gave no such error when it was kept: {error}. What people have must build on. Leave the file as it is, and make the rule a "
    "warning, or the key one that may be left out. Where the law itself demands it, add it to `later` in tests/kept/errors.yaml, "
    "with its source."
)

Error = tuple[str, str]


@cache
def errors_listed() -> Mapping[str, Any]:
    """errors.yaml, every value as text."""
    listed: Mapping[str, Any] = yaml.load((KEPT / "errors.yaml").read_text("utf-8"), LOADER)
    return listed


def first_errors(name: str) -> set[Error]:
    """The errors that a file gave when it was kept: rule and place."""
    return {(rule, place) for rule, places in errors_listed()["first"].get(name, {}).items() for place in places}


def later_errors(name: str) -> set[Error]:
    """The errors that the law has brought to a file since."""
    return {(each["rule"], each["at"]) for each in errors_listed()["later"] if each["file"] == name}


def place_of(finding: Finding) -> str:
    """Where an error is, as errors.yaml tells it: document and clause, or the key, or the line of what can't be read."""
    if finding.document:
        return f"{finding.document}/{finding.clause}".rstrip("/")
    return finding.path or f"line {finding.location.line}"


def errors_of(findings: Iterable[Finding]) -> dict[Error, str]:
    """The errors among the findings, each with what it says."""
    return {(each.rule, place_of(each)): each.message for each in findings if each.severity is Severity.ERROR}


def unlisted(name: str, findings: Iterable[Finding], known: set[Error]) -> list[str]:
    """What to do about each error of a file that is in neither list."""
    new = {error: said for error, said in errors_of(findings).items() if error not in known}
    return [
        WHAT_TO_DO.format(file=name, error=f"{rule} at {place}: {said.rstrip('.')}")
        for (rule, place), said in new.items()
    ]


@pytest.mark.slow
@pytest.mark.parametrize("file", [file for file in FILES if file.name != UNREADABLE], ids=lambda file: file.stem)
def test_it_builds(file: Path, tmp_path: Path) -> None:
    known = first_errors(file.name) | later_errors(file.name)
    house = HOUSE if file.parent == KEPT else None
    formats = FORMATS if file.name in IN_EACH_FORMAT else ("html",)
    built = build(Inputs(file, DAY, house), tmp_path / "out", formats=formats, draft=bool(known))
    assert unlisted(file.name, built.findings, known) == []
    gone = later_errors(file.name) - errors_of(built.findings).keys()
    assert not gone, f"{file.name} gives these no more; take them out of `later` in tests/kept/errors.yaml: {gone}"
    assert {Path(name).suffix for name in built.written} >= {f".{form}" for form in formats}


def test_what_cannot_be_read_has_the_same_faults_at_the_same_lines(tmp_path: Path) -> None:
    file = KEPT / "partnerships" / UNREADABLE
    built = build(Inputs(file, DAY), tmp_path / "out", formats=("html",), draft=True)
    found = sorted((each.rule, str(each.location.line)) for each in built.findings)
    assert found == sorted(first_errors(file.name) | later_errors(file.name))
    assert built.written == ()


def test_nothing_kept_was_changed() -> None:
    lines = (KEPT / "SHA256SUMS").read_text("utf-8").splitlines()
    written = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    there = {
        file.relative_to(KEPT).as_posix(): sha256(file.read_bytes()).hexdigest()
        for file in KEPT.rglob("*")
        if file.is_file() and file.name not in OWN and file.suffix != ".pyc"
    }
    changed = sorted(name for name in there.keys() | written.keys() if there.get(name) != written.get(name))
    assert not changed, f"these were kept as they were, and differ now; tests/kept/README.md says what to do: {changed}"


def test_the_house_overrides_one_clause_of_each_kind_that_there_was() -> None:
    overridden = sorted(file.relative_to(HOUSE).parts[0] for file in HOUSE.glob("*/clauses/*.html.j2"))
    shipped = [kind.name for kind in kinds(templates(KEPT / "none.yaml"))]
    assert overridden == sorted(set(overridden))
    assert set(overridden) <= set(shipped), "a kind has another name or is gone: a house that overrides it has lost it"
    assert len(overridden) >= 7


def test_each_later_error_names_its_file_and_a_source_that_was_read() -> None:
    for each in errors_listed()["later"]:
        assert each.keys() == {"file", "rule", "at", "source", "evidence"}, each
        assert each["file"] in {file.name for file in FILES}, each
        assert each["source"], each
        assert Evidence(each["evidence"]) is not Evidence.UNVERIFIED, each


def test_each_file_with_errors_is_there() -> None:
    assert errors_listed()["first"].keys() <= {file.name for file in FILES}
    assert first_errors(UNREADABLE)


def test_an_error_in_neither_list_is_told_with_what_to_do(tmp_path: Path) -> None:
    file = KEPT / "partnerships" / "smallest.yaml"
    findings = build(Inputs(file, DAY), tmp_path / "out", formats=("html",)).findings
    known = first_errors(file.name) | later_errors(file.name)
    new = min(known)
    assert unlisted(file.name, findings, known) == []
    (said,) = unlisted(file.name, findings, known - {new})
    assert said.startswith(f"smallest.yaml gave no such error when it was kept: {new[0]} at {new[1]}: ")
    assert "`later` in tests/kept/errors.yaml" in said
