"""What is measured, and within what bounds."""

from __future__ import annotations

from pathlib import Path
from typing import Final

TOP: Final = Path(__file__).parents[2]
PACKAGE: Final = "govkit"

# The rooms whose tests are measured. One that is not there is left out, so that a room can be moved without touching this first.
ROOMS: Final = (
    "rules",
    "readability",
    "wording",
    "read",
    "load",
    "document",
    "dates",
    "questions",
    "written",
    "data",
    "editing",
    "sheets",
    "rewording",
    "house",
    "amending",
    "approval",
    "branches",
    "earlier",
    "installing",
    "issuing",
    "model",
    "outcome",
    "paper",
    "recipients",
    "records",
    "renaming",
    "render",
    "sets",
    "starting",
    "understanding",
)
_WHOLE_RUNS: Final = (
    "its tests are whole runs, of which each mutant would need dozens; what the runs put together is measured"
)
_LAYOUTS: Final = (
    "its tests lay pages out, for seconds each, and compare them with others'; tests/verify looks at what it makes"
)
# The others, each with the reason. A test holds both to the folders that there are.
NOT_MEASURED: Final = {
    "cli": _WHOLE_RUNS,
    "tasks": _WHOLE_RUNS,
    "studio": _WHOLE_RUNS,
    "posting": _LAYOUTS,
    "write": _LAYOUTS,
    "report": "it is words and marks for people, which tests compare as a whole; that they are told well, no mutant asks",
    "standards": "it is data, which `make mutate` changes, and no code",
}
SAMPLE: Final = 300
FROM_EACH_ROOM: Final = 10
SEED: Final = 16
AT_LEAST: Final = 92.0
LANES: Final = 2

# How long the tests of one mutant may work. What is not caught by then counts as not caught.
SECONDS_FOR_A_MUTANT: Final = 60.0
# A test that takes this much longer than it did is stuck: the mutant made it so.
SECONDS_TO_SPARE: Final = 20.0
TIMES_AS_LONG: Final = 10.0

# What a rule's file says to explain the rule, and the cases that it is tried on: texts and tests, and no code that could be at fault.
TEXTS: Final = frozenset({"BAD", "GOOD", "GIVEN", "CASES", "SOURCE", "__all__", "__slots__"})
# From so many words on, a text is a sentence for people, and no value that the code asks for.
WORDS_OF_A_SENTENCE: Final = 4

KEPT: Final = TOP / ".mutants"
EQUIVALENT: Final = Path(__file__).parent / "equivalent.toml"
# Slow tests are another command's.
SUITE: Final = ("--ignore=tests/verify", "-m", "not slow")
