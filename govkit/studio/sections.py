"""The task list: how far each section of the file has come, and who has to settle the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from govkit.finding import Finding, Severity
from govkit.model.unsettled import WORDS
from govkit.studio.forms.form import sections_of
from govkit.studio.forms.question import Lead
from govkit.written.source_map import undotted


class State(StrEnum):
    """How far a section has come."""

    WRONG = "wrong"
    OPEN = "open"
    BETTER = "better"
    DONE = "done"
    NOT_SAID = "not-said"


class TaskSection(NamedTuple):
    """A section of the file: what it is for and holds, what is wrong in it, and what is to be agreed by whom."""

    lead: Lead
    state: State
    errors: int
    open: int
    others: int
    settled_by: tuple[str, ...]


def sections(raw: Mapping[str, object], findings: Iterable[Finding]) -> tuple[TaskSection, ...]:
    """Each section that the model knows, in its order."""
    found = [*findings]
    return tuple(_sections(raw, found))


def _sections(raw: Mapping[str, object], findings: list[Finding]) -> Iterator[TaskSection]:
    for lead in sections_of(raw):
        yield _section(lead, [each for each in findings if section_of(each.path) == lead.path])


def _section(lead: Lead, own: list[Finding]) -> TaskSection:
    is_open = [each for each in own if each.settled_by or is_about_open(each)]
    errors = [each for each in own if each.severity is Severity.ERROR and each not in is_open]
    others = len(own) - len(is_open) - len(errors)
    who = tuple(dict.fromkeys(each.settled_by for each in is_open if each.settled_by))
    return TaskSection(lead, _state(lead, errors, is_open, others), len(errors), len(is_open), others, who)


def _state(lead: Lead, errors: list[Finding], is_open: list[Finding], others: int) -> State:
    if errors:
        return State.WRONG
    if is_open:
        return State.OPEN
    if others:
        return State.BETTER
    return State.DONE if lead.there else State.NOT_SAID


def is_about_open(finding: Finding) -> bool:
    """Whether a finding says only that something is still to be agreed."""
    return finding.rule == _OPEN_RULE


_OPEN_RULE = f"still-{WORDS.replace(' ', '-')}"


def section_of(path: str) -> str:
    """The section that a path is in."""
    return next(iter(undotted(path)), "")
