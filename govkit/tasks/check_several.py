"""Checks several partnerships in one run, by as many processes as there are processors."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from govkit.data.inputs import Inputs
from govkit.errors import GovkitError
from govkit.finding import NOTHING_BESIDES, Besides, Finding, Waived
from govkit.outcome.checked import Checked
from govkit.outcome.together import together
from govkit.tasks.check import check
from govkit.tasks.shared_work import shared_work
from govkit.wording.say import listing

_NAMED: Final = 3  # files that a summary names; of more it says how many


@dataclass(frozen=True, slots=True)
class OfOne:
    """What came of one partnership: what to act on and what is waived; or in a sentence why it could not be checked."""

    findings: tuple[Finding, ...] = ()
    waived: tuple[Waived, ...] = ()
    unchecked: str = ""
    besides: Besides = NOTHING_BESIDES


@dataclass(frozen=True, slots=True)
class OfAll:
    """What came of all: the findings, each once; what is waived; what was checked, in words; why others could not be; and what else is to be said."""

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    checked: str
    unchecked: tuple[str, ...]
    besides: Besides = NOTHING_BESIDES


def check_several(inputs: Sequence[Inputs]) -> OfAll:
    """What to act on in each, in their order. What is wrong with a house's own files is told once, and a file that can't be read hides no other."""
    if len(inputs) == 1:  # what stops this one stops the run
        alone = check(inputs[0])
        return OfAll(alone.findings, alone.waived, _named(inputs, []), _why_not_made(alone), alone.besides)
    outcomes = shared_work(_outcome, inputs, processes())
    findings = tuple(dict.fromkeys(finding for each in outcomes for finding in each.findings))
    waived = tuple(dict.fromkeys(each for one in outcomes for each in one.waived))
    unchecked = tuple(dict.fromkeys(each.unchecked for each in outcomes if each.unchecked))
    besides = together([each.besides for each in outcomes])
    return OfAll(findings, waived, _named(inputs, outcomes), unchecked, besides)


def processes() -> int:
    """How many processors this run may use."""
    ours = getattr(os, "sched_getaffinity", None)
    return len(ours(0)) if ours else os.cpu_count() or 1


def _outcome(inputs: Inputs) -> OfOne:
    try:
        found = check(inputs)
    except GovkitError as error:
        return OfOne(unchecked=str(error))
    return OfOne(found.findings, found.waived, "".join(_why_not_made(found)), found.besides)


def _why_not_made(checked: Checked) -> tuple[str, ...]:
    """Why no document was made, which the findings tell at its place too."""
    return (str(checked.failed),) if checked.failed else ()


def _named(inputs: Sequence[Inputs], outcomes: Sequence[OfOne]) -> str:
    """The files, or how many there are where they are many, and how many of them have something to act on."""
    if len(inputs) <= _NAMED:
        return listing([str(each.partnership) for each in inputs]) or "no file"
    concerned = sum(bool(each.findings) for each in outcomes)
    return f"{len(inputs)} files" + (f", {concerned} of them with findings" if concerned else "")
