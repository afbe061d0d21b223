"""Findings for a person at a terminal."""

from __future__ import annotations

import re
from typing import Final

from govkit.finding import on_its_line
from govkit.report.findings import FindingsToTell
from govkit.report.findings.besides import by_law, paragraphs, remains
from govkit.report.findings.blanks import apart, by_whom
from govkit.report.findings.in_full import head, known_before, one, set_aside
from govkit.report.findings.summary import COUNTED, in_words

FOR: Final = "a person at a terminal"
KNOWN_BY: Final = re.compile(rf"^[^\n]*: {COUNTED}\.\s*\Z", re.MULTILINE)


def report(told: FindingsToTell) -> str:
    """Each finding with its place, what is wrong, how to put it right and why; what is to be agreed, by whom; what is set aside; and the count."""
    others, blanks = apart(told.findings)
    said = [one(finding, colour=told.colour) for finding in others]
    if blanks:
        said.append(by_whom(blanks, head(blanks[0], colour=told.colour)))
    said += map(set_aside, told.waived)
    said += (known_before(each, remains(told.besides), colour=told.colour) for each in by_law(told.besides))
    said += paragraphs(told.besides)
    return (
        "".join(f"{one}\n\n" for one in said)
        + _to_read_aloud(told)
        + _of_branches(told)
        + f"{on_its_line(told.checked)}: {in_words(told.findings, told.waived, told.besides.known)}.\n"
    )


def _of_branches(told: FindingsToTell) -> str:
    if not told.branches:
        return ""
    from govkit.report.branches import as_terminal  # noqa: PLC0415 - few runs try every branch

    return "".join(f"{as_terminal.report(each)}\n" for each in told.branches)


def _to_read_aloud(told: FindingsToTell) -> str:
    if not told.to_read:
        return ""
    from govkit.report.findings import read_aloud  # noqa: PLC0415 - a run on files alone needs no model

    return read_aloud.said(told.to_read)
