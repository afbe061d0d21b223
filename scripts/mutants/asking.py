"""What a process that runs tests is asked, and what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Asked:
    """Tests to run, in this order, and when to stop: at the first that fails, once a value differs, or after so many seconds."""

    module: str
    tests: Sequence[str]
    limits: Sequence[float]
    seconds: float
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """How it went. `test` is the one that failed; `died`: on being imported; `broken`: by no fault of the code."""

    ended: Literal["passed", "failed", "died", "stopped", "broken"]
    test: str = ""
    why: str = ""
    ran: int = 0
