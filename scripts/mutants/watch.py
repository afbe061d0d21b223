"""One run of pytest over chosen tests, in the process that asks for it."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator
from pathlib import Path
from typing import Any, TextIO

import pytest

from scripts.mutants.asking import Answer, Asked

_QUIET = ("--quiet", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=0")


class TookTooLong(BaseException):
    """A test takes far longer than it did. No exception of the code's own, which a test of many rows would go on after."""


class Watch:
    """A plugin that runs the chosen tests alone, in their order, and notes how that ends."""

    def __init__(self, asked: Asked, begun: TextIO) -> None:
        self._asked, self._begun = asked, begun
        self._limits = dict(zip(asked.tests, asked.limits, strict=True))
        self._until = _worked() + asked.seconds
        self.ran = 0
        self.failed = ""
        self.why = ""
        self.died = ""
        self.stopped = False

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keeps the chosen tests."""
        order = {test: at for at, test in enumerate(self._asked.tests)}
        items[:] = sorted((item for item in items if item.nodeid in order), key=lambda item: order[item.nodeid])

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Notes a file of tests that can't be imported."""
        if report.failed:
            self.died = str(report.longrepr)[-300:]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, Any, Any]:
        """Runs a test, within its time."""
        self._begun.write(f"{item.nodeid}\n")
        signal.signal(signal.SIGPROF, _too_long)
        signal.setitimer(signal.ITIMER_PROF, self._limits[item.nodeid], 5.0)
        try:
            return (yield)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            self.ran += 1
            seen = self._asked.seen and Path(self._asked.seen).exists()
            if self.failed or seen:
                item.session.shouldstop = "enough is known"
            elif _worked() > self._until:
                self.stopped = True
                item.session.shouldstop = "no time left"

    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[Any]) -> None:
        """Notes a test that fails, and why."""
        if call.excinfo and not self.failed and not issubclass(call.excinfo.type, pytest.skip.Exception):
            error = _first(call.excinfo.value)
            self.failed, self.why = item.nodeid, f"{type(error).__name__}: {error}"[:200]
            if isinstance(error, ImportError | SyntaxError):
                self.died = self.why


def _first(error: BaseException) -> BaseException:
    """What a test failed with; the first of them where it has many rows."""
    return _first(error.exceptions[0]) if isinstance(error, BaseExceptionGroup) else error


def _worked() -> float:
    """The seconds of work of this process and those that it started: a busy machine makes no test longer."""
    return sum(os.times()[:4])


def _too_long(*_: object) -> None:
    raise TookTooLong("It takes far longer than it did.")


def watched(asked: Asked, begun: TextIO) -> Answer:
    """Runs the tests."""
    watch = Watch(asked, begun)
    files = list(dict.fromkeys(test.partition("::")[0] for test in asked.tests))
    status = pytest.main([*_QUIET, *files], plugins=[watch])
    if watch.died or status in {pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.INTERNAL_ERROR}:
        return Answer("died", watch.failed, watch.died or "the tests can't be collected", watch.ran)
    if watch.failed:
        return Answer("failed", watch.failed, watch.why, watch.ran)
    return Answer("stopped" if watch.stopped else "passed", ran=watch.ran)
