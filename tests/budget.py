"""What the tests of `make test` may take, in seconds of the processor, and what each of them may.

The clock tells most of what else a machine does, so it is not asked.
Beside other programs, or on a slower machine, the processor takes up to three times as long for the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Any, Final

import pytest

QUICK: Final = "not slow and not whole"  # the tests that `make test` runs
ALL: Final = 180.0  # of all tests together where nothing else runs; collecting them is not counted
EACH: Final = 2.0  # of one test; the first of a process pays for what all others find ready
BESIDE_OTHERS: Final = 3.0
TOLD: Final = 20  # the tests that took most, which are the first to be made cheaper or marked
_SHARE: Final = "seconds_of_the_processor"


def seconds() -> float:
    """What this process and those that it started have taken of the processor."""
    return sum(os.times()[:4])


class Budget:
    """What was taken by the tests of a process, or of all of them."""

    def __init__(self) -> None:
        self.taken = 0.0
        self.tests = 0
        self.dearest: list[tuple[float, str]] = []

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Counts what a test takes, with all that it is given."""
        before = seconds()
        result = yield
        taken = seconds() - before
        self._add(taken, 1, [(taken, item.nodeid)])
        return result

    def _add(self, taken: float, tests: int, dearest: Iterable[tuple[float, str]]) -> None:
        self.taken += taken
        self.tests += tests
        self.dearest = sorted((*self.dearest, *dearest), reverse=True)[:TOLD]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        """A test that takes too long fails: it is to be cheaper, or marked."""
        before = seconds()
        result = yield
        if told := too_dear(seconds() - before):
            pytest.fail(f"{item.name} {told}", pytrace=False)
        return result

    @pytest.hookimpl
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """A process of many tells whoever started it; the one at the top fails where all took too long."""
        output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
        if output is not None:
            output[_SHARE] = (self.taken, self.tests, [list(each) for each in self.dearest])
        elif self.taken > ALL * BESIDE_OTHERS and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Adds what a process took that is done."""
        taken, tests, dearest = getattr(node, "workeroutput", {}).get(_SHARE, (0.0, 0, []))
        self._add(taken, tests, [(each, name) for each, name in dearest])

    @pytest.hookimpl
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Says what all took and what they may, and which took most where it was more."""
        terminalreporter.write_line(in_words(self.taken, self.tests))
        if self.taken > ALL:
            terminalreporter.write_line("\n".join(f"  {taken:.1f} s {name}" for taken, name in self.dearest))


def too_dear(taken: float) -> str:
    """What is said of a test that takes too long; nothing of others."""
    if taken <= EACH * BESIDE_OTHERS:
        return ""
    return f"took {taken:.1f} s of the processor, of {EACH} s: make it cheaper, or mark it `whole` (CONTRIBUTING.md)."


def in_words(taken: float, tests: int) -> str:
    """What tests took, as `make test` tells it."""
    said = f"{tests:,} tests took {taken:.0f} s of the processor. They may take {ALL:.0f} s where nothing else runs"
    return f"{said}: mark some `whole` (CONTRIBUTING.md)." if taken > ALL * BESIDE_OTHERS else f"{said}."


def pytest_configure(config: pytest.Config) -> None:
    """Holds `make test` alone to it: whoever chooses tests is not counted."""
    if config.option.markexpr == QUICK:
        config.pluginmanager.register(Budget(), "budget")
