"""One mutant on trial: whether a test that reaches its line fails because of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from scripts.mutants.asking import Answer, Asked
from scripts.mutants.lane import Lane
from scripts.mutants.mutant import Mutant, compared, mutated
from scripts.mutants.operators import Enums
from scripts.mutants.reach import Recording
from scripts.mutants.settings import SECONDS_FOR_A_MUTANT, SECONDS_TO_SPARE, TIMES_AS_LONG
from scripts.mutants.tree import Changed

Verdict = Literal["caught", "survived", "unreached", "died", "same", "unsure"]
COUNTED = frozenset({"caught", "survived", "unreached"})

_FIRST_TESTS = 12
_FIRST_FILES = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict, and what it rests on.

    `same`: the fault never makes another value. `died`: nothing can be imported any more. `unsure`: what fails does so without the
    fault too, or no value differs in it. These three count neither way; `unreached`, where no test runs the line, counts as not caught.
    """

    verdict: Verdict
    test: str = ""
    why: str = ""
    tests: int = 0

    @property
    def counts(self) -> bool:
        """Whether it says something about the tests."""
        return self.verdict in COUNTED


def tried(mutant: Mutant, tests: Iterable[str], recorded: Recording, lane: Lane, enums: Enums) -> Outcome:
    """Runs the tests that reach a mutant's line, those of its module first, then of its room, until one fails."""
    order = in_order(tests, recorded.seconds, mutant.file)
    if not order:
        return Outcome("unreached")
    return _Trial(mutant, recorded, lane, enums).held(order)


def in_order(tests: Iterable[str], seconds: Mapping[str, float], changed: str) -> list[str]:
    """One test of each function that is asked of many things, then the second of each, and so on: near ones first, then quick ones."""
    of_function: dict[str, list[str]] = defaultdict(list)
    for test in sorted(tests, key=lambda test: (seconds[test], test)):
        of_function[test.partition("[")[0]].append(test)
    ranked = [
        (_how_far(test, changed), rank, seconds[test], test)
        for group in of_function.values()
        for rank, test in enumerate(group)
    ]
    return [test for *_, test in sorted(ranked)]


def _how_far(test: str, changed: str) -> int:
    """0 for a test of the file that is changed, 1 for one of its room, 2 for any other."""
    module = Path(changed)
    own = Path("tests", *module.parts[1:-1], f"test_{module.name}")
    return 0 if test.startswith(f"{own}::") else 1 if test.startswith(f"tests/{module.parts[1]}/") else 2


class _Trial:
    def __init__(self, mutant: Mutant, recorded: Recording, lane: Lane, enums: Enums) -> None:
        self._mutant, self._recorded, self._lane = mutant, recorded, lane
        source = (lane.tree / mutant.file).read_text("utf-8")
        self._fault = mutated(mutant, source, enums)
        self._compared = compared(mutant, source, enums)
        self._source = source

    def held(self, order: Sequence[str]) -> Outcome:
        first = _first(order)
        outcome = self._with_fault(first)
        if outcome.verdict != "survived":
            return outcome
        if not self._differs(order):
            return Outcome("same", tests=len(order))
        rest = [test for test in order if test not in set(first)]
        outcome = self._with_fault(rest) if rest else outcome
        return replace(outcome, tests=len(order))

    def _with_fault(self, tests: Sequence[str]) -> Outcome:
        answer = self._run(tests, self._fault)
        if answer.ended == "died":
            return Outcome("died", answer.test, answer.why)
        if answer.ended != "failed":
            reason = f"only {answer.ran} of {len(tests)} tests in time" if answer.ended == "stopped" else ""
            return Outcome("survived", why=reason, tests=answer.ran)
        if self._differs([answer.test]) or self._alone_to_blame(answer.test):
            return Outcome("caught", answer.test, answer.why, answer.ran)
        return Outcome("unsure", answer.test, answer.why)

    def _differs(self, tests: Sequence[str]) -> bool:
        """Whether the fault would make another value in one of these tests, each of which passes without it."""
        seen = self._lane.tree / ".tmp" / "seen"
        seen.unlink(missing_ok=True)
        answer = self._run(tests, self._compared, seen=str(seen))
        return answer.ended in {"passed", "stopped"} and seen.exists()

    def _alone_to_blame(self, test: str) -> bool:
        """Whether a test fails with the fault each time, and never without: to make both values may itself change something."""
        if self._mutant.role != "value":
            return False
        passes = self._run([test], self._source).ended == "passed"
        return (
            passes
            and self._run([test], self._compared).ended != "passed"
            and self._run([test], self._fault).ended == "failed"
        )

    def _run(self, tests: Sequence[str], source: str, seen: str = "") -> Answer:
        limits = [SECONDS_TO_SPARE + TIMES_AS_LONG * self._recorded.seconds[test] for test in tests]
        with Changed(self._lane.tree, self._mutant.file, source):
            return self._lane.ask(Asked(self._mutant.module, tests, limits, SECONDS_FOR_A_MUTANT, seen))


def _first(order: Sequence[str]) -> list[str]:
    """The few tests that are most likely to fail at once, of few files, since each file takes time to import."""
    files: dict[str, None] = {}
    found: list[str] = []
    for test in order:
        file = test.partition("::")[0]
        if len(found) < _FIRST_TESTS and (file in files or len(files) < _FIRST_FILES):
            files[file] = None
            found.append(test)
    return found
