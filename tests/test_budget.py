"""`make test` stays within two minutes on two cores, and what it leaves out is run by `make verify`."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest

from tests.budget import ALL, BESIDE_OTHERS, EACH, QUICK, Budget, in_words, too_dear
from tests.conftest import ROOT

CHOICES = re.findall(r'^\t.*pytest.* -m "([^"]+)"', (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_what_make_test_leaves_out_make_verify_runs() -> None:
    assert CHOICES == [QUICK, "slow or whole"]
    for slow in (True, False):
        for whole in (True, False):
            chosen = [eval(each, {"slow": slow, "whole": whole}) for each in CHOICES]  # noqa: S307 - as pytest does
            assert sorted(chosen) == [False, True]


def test_all_tests_and_collecting_them_are_within_two_minutes_on_two_cores() -> None:
    collecting = 15  # in each process, where no module is compiled yet
    assert ALL / 2 + collecting <= 110


def test_a_test_that_takes_too_long_is_told() -> None:
    assert too_dear(EACH * BESIDE_OTHERS) == ""
    assert "mark it `whole`" in too_dear(EACH * BESIDE_OTHERS + 1)


def finished(budget: Budget, **config: Any) -> Any:
    session: Any = SimpleNamespace(config=SimpleNamespace(**config), exitstatus=pytest.ExitCode.OK)
    budget.pytest_sessionfinish(session)
    return session


def test_what_each_process_took_is_added_up_and_fails_all_where_it_is_too_much() -> None:
    part, whole = Budget(), Budget()
    part.taken, part.tests, part.dearest = ALL * BESIDE_OTHERS / 2 + 1, 5, [(2.0, "b"), (1.0, "a")]
    output = {"other": 1}
    assert finished(part, workeroutput=output).exitstatus == pytest.ExitCode.OK
    node = SimpleNamespace(workeroutput=output)
    whole.pytest_testnodedown(node)
    assert finished(whole).exitstatus == pytest.ExitCode.OK
    assert in_words(whole.taken, whole.tests).startswith("5 tests took ")
    assert "mark some" not in in_words(whole.taken, whole.tests)
    whole.pytest_testnodedown(node)
    assert finished(whole).exitstatus == pytest.ExitCode.TESTS_FAILED
    assert "mark some `whole`" in in_words(whole.taken, whole.tests)
    assert whole.dearest == [(2.0, "b"), (2.0, "b"), (1.0, "a"), (1.0, "a")]
    lines: list[str] = []
    reporter: Any = SimpleNamespace(write_line=lines.append)
    whole.pytest_terminal_summary(reporter)
    assert lines[1].splitlines()[0] == "  2.0 s b"


def test_a_process_that_was_lost_took_nothing() -> None:
    budget = Budget()
    budget.pytest_testnodedown(SimpleNamespace())
    assert (budget.taken, budget.tests) == (0.0, 0)
