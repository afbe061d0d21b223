"""A few inputs of each kind that nobody wrote: a run ends as it must, and says what is wrong. `make fuzz` tries more."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.__main__ import cases
from tests.fuzz.inputs import INPUTS
from tests.fuzz.trial import Case, faults_of

FEW = settings(max_examples=1, derandomize=True, database=None, deadline=None, suppress_health_check=[*HealthCheck])
DEAR = {"carried_words"}  # documents are made of the words that arrive
MORE = settings(FEW, max_examples=12)


def tried(case: Case, folder: Path) -> list[str]:
    """What is wrong with how an input was dealt with, in a folder of its own."""
    here = folder / "alone" / "here"
    here.mkdir(parents=True)
    try:
        return faults_of(case, here, apart=False)
    finally:
        shutil.rmtree(folder / "alone")


@pytest.mark.parametrize("tries", [pytest.param(FEW, id="few"), pytest.param(MORE, id="more", marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    "kind", [pytest.param(each, marks=pytest.mark.whole) if each in DEAR else each for each in INPUTS]
)
def test_whatever_the_input_is_a_run_ends_as_it_must(kind: str, tries: settings, tmp_path: Path) -> None:
    @tries
    @given(st.randoms(use_true_random=False))
    def whatever(chance: Random) -> None:
        case = INPUTS[kind](chance)
        assert tried(case, tmp_path) == [], case

    whatever()


@pytest.mark.whole
def test_the_same_seed_makes_the_same_inputs() -> None:
    first, again, other = (list(cases(seed, [*INPUTS], 0, 20)) for seed in (7, 7, 8))
    assert first == again
    assert first != other
    assert {kind for _number, kind, _case in first} == INPUTS.keys()


@pytest.mark.parametrize(
    ("does", "told"),
    [
        ("raise ValueError('a')", "ended with ValueError"),
        ("raise SystemExit(3)", "ended with 3"),
        ("raise SystemExit(1)", "did not say what"),
        ("raise SystemExit(2)", "why it could not run"),
        ("print('a\\x1b[2J')", "acts on a terminal"),
        ("print('Traceback (most recent call last):')", "traceback"),
        ("print('govkit or a library that it uses failed (KeyError)')", "failed (KeyError)"),
        ("open('b', 'w').close()", "wrote b"),
        ("open('a', 'w').close()", "changed a"),
        ("open('../b', 'w').close()", "outside of its folder"),
    ],
)
def test_what_must_not_be_is_told(does: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.fuzz.trial.main", lambda: exec(does))  # noqa: S102 - the lines above
    (fault,) = tried(Case("text", {"a": b"a"}, ("check",)), tmp_path)
    assert told in fault


def test_the_program_itself_can_be_tried(tmp_path: Path) -> None:
    case = Case(
        "text", {"letter.txt": b"We help you. You can say no.\n"}, ("readability", "letter.txt", "--format", "json")
    )
    (tmp_path / "here").mkdir()
    assert faults_of(case, tmp_path / "here", alone=True) == []


def test_a_run_that_does_as_it_must_is_passed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.fuzz.trial.main", lambda: sys.exit(0))
    assert tried(Case("text", {"a": b"a", "out/b": b"b"}, ("check",)), tmp_path) == []
