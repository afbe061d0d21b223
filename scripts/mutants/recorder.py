"""A plugin for pytest, which records the lines that each test reaches. It has to be named with `-p`, before govkit is imported."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

os.environ["MUTANTS_RECORDER"] = str(os.getpid())

from scripts.mutants import probe
from scripts.mutants.settings import PACKAGE

probe.remember_who_asks(PACKAGE)
_seconds: dict[str, float] = {}
_failed: set[str] = set()


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Generator[None, Any, Any]:
    """What a file of tests runs as it is imported, all its tests lean on."""
    before = probe.enter(f"file {collector.nodeid}")
    try:
        return (yield)
    finally:
        probe.back_to(before)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, Any, Any]:
    """What a test runs. A fixture that lasts longer than a test is named apart."""
    before = probe.enter(f"test {item.nodeid}")
    probe.lean_on(f"file {item.nodeid.partition('::')[0]}")
    for names in getattr(item, "_fixtureinfo").name2fixturedefs.values():  # noqa: B009 - pytest gives no other way to it
        for fixture in names:
            if fixture.scope != "function":
                probe.lean_on(_name(fixture))
    try:
        return (yield)
    finally:
        probe.back_to(before)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Generator[None, Any, Any]:
    """What a lasting fixture runs."""
    if fixturedef.scope == "function":
        return (yield)
    before = probe.enter(_name(fixturedef))
    try:
        return (yield)
    finally:
        probe.back_to(before)


def _name(fixture: pytest.FixtureDef[Any]) -> str:
    return f"fixture {fixture.baseid}::{fixture.argname}"


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """How long a test takes, and whether it fails as things are."""
    _seconds[report.nodeid] = _seconds.get(report.nodeid, 0.0) + report.duration
    if report.outcome != "passed":
        _failed.add(report.nodeid)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Writes it all down, in each process that ran tests."""
    if session.config.option.dist == "no":  # so it is in a worker, and where there are none
        probe.write_down(Path(os.environ[probe.RECORDS]), seconds=_seconds, failed=sorted(_failed))
