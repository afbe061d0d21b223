"""The bill of materials says what the lock says, and is made anew with it."""

from __future__ import annotations

import json
import runpy
import sys
from collections.abc import Mapping
from typing import Any

import pytest
from packaging.utils import canonicalize_name

from govkit import DISTRIBUTION, __version__
from tests.conftest import ROOT
from tests.test_packaging import LOCKS, PROJECT, requirements_in

LOCK, WITH_STUDIO = ((ROOT / lock).read_text("utf-8") for lock in LOCKS[1:3])
KEPT = (ROOT / "govkit" / "installing" / "sbom.cdx.json").read_text("utf-8")


@pytest.fixture(scope="module")
def script() -> Mapping[str, Any]:
    """What scripts/sbom is made of."""
    before = list(sys.path)
    try:
        return runpy.run_path(str(ROOT / "scripts" / "sbom"))
    finally:
        sys.path[:] = before


def test_the_bill_that_is_kept_is_that_of_the_lock(script: Mapping[str, Any]) -> None:
    assert script["bill"](LOCK, WITH_STUDIO) == KEPT, "run scripts/sbom"
    assert script["bill"](LOCK, WITH_STUDIO.replace("lxml==", "lxml==9")) != KEPT


def test_what_the_studio_alone_needs_is_optional() -> None:
    run = {canonicalize_name(each.name) for each, _hashes in requirements_in(LOCKS[1])}
    optional = {each["name"] for each in json.loads(KEPT)["components"] if each.get("scope") == "optional"}
    assert {"starlette", "uvicorn", "python-multipart"} <= optional
    assert optional == {canonicalize_name(each.name) for each, _hashes in requirements_in(LOCKS[2])} - run


def test_each_package_of_the_lock_is_a_component() -> None:
    bill = json.loads(KEPT)
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    pinned = {canonicalize_name(each.name): str(each.specifier)[2:] for each, _hashes in requirements_in(LOCKS[2])}
    assert {each["name"]: each["version"] for each in bill["components"]} == pinned
    assert all(each["purl"] == f"pkg:pypi/{each['name']}@{each['version']}" for each in bill["components"])
    assert bill["metadata"]["component"]["version"] == __version__


def test_it_says_which_package_asks_for_which() -> None:
    asks = {each["ref"]: each["dependsOn"] for each in json.loads(KEPT)["dependencies"]}
    declared = {
        canonicalize_name(text.split(">")[0].strip())
        for text in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["studio"]]
    }
    assert set(asks[DISTRIBUTION]) == declared
    assert {"pillow", "pydyf", "fonttools"} <= set(asks["weasyprint"])
    reached, waiting = set[str](), [DISTRIBUTION]
    while waiting:
        name = waiting.pop()
        waiting += [each for each in asks[name] if each not in reached]
        reached |= set(asks[name])
    assert reached == asks.keys() - {DISTRIBUTION}
