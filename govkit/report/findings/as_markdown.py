"""Findings as Markdown, which GitHub shows as the summary of a step or as a comment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from govkit.finding import Finding, FoundBefore, Severity, Waived
from govkit.report.findings import FindingsToTell
from govkit.report.findings.besides import gone, remains, sentences
from govkit.report.findings.summary import accepted, in_words
from govkit.repository import from_top

FOR: Final = "a comment or a summary on GitHub (Markdown)"
KNOWN_BY: Final = re.compile(r"\A### govkit: ")
_MOST_FILES: Final = 20
_LONGEST: Final = 60_000  # characters; GitHub takes 65,536 for a comment, and 1 MiB for the summary of a step
_SIGNS: Final = str.maketrans(
    {sign: f"&#{ord(sign)};" for sign in r"&<>\*_[]#~!|@:$"} | {"`": "`", "\n": " ", "\r": " "}
)
_CODE: Final = re.compile("`([^`]*)`")


def report(told: FindingsToTell) -> str:
    """A table of the files that have findings, then each finding, gravest first, as far as there is room; then what is waived."""
    head = (
        f"### govkit: {in_words(told.findings, told.waived, told.besides.known)}\n\nChecked {_plain(told.checked)}.\n"
    )
    head += "".join(
        f"\n{_plain(sentence)}\n" for sentence in filter(None, (*sentences(told.besides), gone(told.besides)))
    )
    table = "".join(_table(told.findings))
    gravest_first = sorted(told.findings, key=lambda finding: finding.severity.rank)
    known = sorted(told.besides.known, key=lambda each: each.finding.severity.rank)
    items = [
        *map(_item, gravest_first),
        *map(_set_aside, told.waived),
        *(_known(each, remains(told.besides)) for each in known),
    ]
    return head + table + "".join(_as_fit(items, _LONGEST - len(head) - len(table)))


def _table(findings: Sequence[Finding]) -> Iterator[str]:
    """How many findings of each severity the files have, those with the gravest first; nothing where all stand in one file."""
    counts: dict[str, Counter[Severity]] = {}
    for finding in findings:
        counts.setdefault(finding.location.file, Counter())[finding.severity] += 1
    if len(counts) < 2:
        return
    yield "\n| File | Errors | Warnings | Advice |\n|---|---:|---:|---:|\n"
    gravest_first = sorted(counts, key=lambda file: [-counts[file][severity] for severity in Severity])
    for file in gravest_first[:_MOST_FILES]:
        numbers = " | ".join(str(counts[file][severity]) for severity in Severity)
        yield f"| {_code(_place(file))} | {numbers} |\n"
    if len(counts) > _MOST_FILES:
        yield f"\n{len(counts) - _MOST_FILES} more files have findings.\n"


def _as_fit(items: Sequence[str], room: int) -> Iterator[str]:
    yield "\n"
    for index, item in enumerate(items):
        room -= len(item)
        if room < 0:
            yield f"\nThere is no room here for {len(items) - index} more. The log has them all.\n"
            return
        yield item


def _item(finding: Finding) -> str:
    because = f"<br>Source: {_plain(finding.source)} &#91;{finding.evidence}&#93;" if finding.source else ""
    return f"- {_head(finding, f'**{finding.severity}**')}<br>{_plain(finding.message)}<br>To fix: {_plain(finding.to_fix)}{because}\n"


def _set_aside(waived: Waived) -> str:
    return f"- {_head(waived.finding, 'waived')}<br>{_plain(waived.finding.message)}<br>{_plain(accepted(waived))}\n"


def _known(known: FoundBefore, remains: str) -> str:
    return f"- {_head(known.finding, f'known {known.finding.severity}')}<br>{_plain(known.finding.message)}<br>{_plain(remains)}\n"


def _head(finding: Finding, what: str) -> str:
    """What it is, of which rule, and where."""
    place = ":".join((_place(finding.location.file), *([str(finding.location.line)] if finding.location.line else [])))
    about = f" (in {_plain(finding.document)})" if finding.document else ""
    return f"{what} {_code(finding.rule)} {_code(place)}{about}"


def _place(file: str) -> str:
    return from_top(file).as_posix()


def _plain(words: str) -> str:
    """Words as they are, whatever signs of Markdown or HTML stand in them; what is code is shown as code."""
    return _CODE.sub(r"<code>\1</code>", words.translate(_SIGNS)).replace("`", "&#96;")


def _code(words: str) -> str:
    return f"<code>{words.translate(_SIGNS).replace('`', '&#96;')}</code>"
