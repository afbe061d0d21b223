"""No version that govkit takes has a fault that is known, and the list of faults says when it was last looked up."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.conftest import ROOT
from tests.test_packaging import LOCKS, PROJECT, requirements_in

LISTED: dict[str, Any] = tomllib.loads((ROOT / "scripts" / "advisories.toml").read_text("utf-8"))
ADVISORIES: list[dict[str, str]] = LISTED["advisory"]


def let_in(requirement: Requirement) -> list[str]:
    """The advisories about versions that a requirement lets in."""
    name = canonicalize_name(requirement.name)
    least = [Version(each.version) for each in requirement.specifier if each.operator in {">=", "==", "~="}]
    return [
        each["id"]
        for each in ADVISORIES
        if each["package"] == name and each["mended"] and not (least and max(least) >= Version(each["mended"]))
    ]


def test_no_bound_of_a_dependency_lets_a_known_fault_in() -> None:
    declared = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["studio"]]
    found = {text: let_in(Requirement(text)) for text in declared}
    assert {text: ids for text, ids in found.items() if ids} == {}


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_pins_a_version_with_a_known_fault(lock: str) -> None:
    found = {str(each): let_in(each) for each, _hashes in requirements_in(lock)}
    assert {text: ids for text, ids in found.items() if ids} == {}


@pytest.mark.parametrize("text", ["pdfminer.six>=20240706", "jinja2", "lxml<7", "PyYAML==5.3", "nltk~=3.9"])
def test_a_bound_that_lets_one_in_is_told(text: str) -> None:
    assert let_in(Requirement(text))


def test_each_advisory_is_whole_and_about_a_package_that_govkit_runs_on() -> None:
    assert isinstance(LISTED["read"], date)
    run = {canonicalize_name(each.name) for each, _hashes in requirements_in(LOCKS[2])}
    for each in ADVISORIES:
        assert each["package"] in run, each
        assert re.fullmatch(r"CVE-\d{4}-\d{4,}|PYSEC-\d{4}-\d+|GHSA(-\w{4}){3}", each["id"]), each
        assert each["what"], each
        assert bool(each["mended"]) != bool(each.get("harmless")), each
        assert not each["mended"] or str(Version(each["mended"])), each
    ids = [each["id"] for each in ADVISORIES]
    assert len(ids) == len(set(ids))
