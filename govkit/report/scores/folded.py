"""Folds the findings about one document: what matters most first, and what is said again and again said once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from govkit.finding import Finding, Severity
from govkit.rules.remark import Remark
from govkit.wording.say import listing

MANY: Final = 10  # findings that somebody can look at one by one
IN_FULL: Final = 20  # folds that are told in full where there are more
_SHOWN: Final = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.ADVICE: 1}
_LONGEST: Final = 40  # characters of words that are named
_MOST_WORDS: Final = 3  # that are named beside a rule
_MOST_LINES: Final = 10


class Fold(NamedTuple):
    """Findings of one rule about the same words, those to be shown first."""

    words: str
    findings: tuple[Finding, ...]

    @property
    def shown(self) -> tuple[Finding, ...]:
        """Those that are told in full."""
        return self.findings[: _SHOWN[self.findings[0].severity]]

    @property
    def rest(self) -> str:
        """Where the others are, in words; empty where there are none."""
        others = self.findings[len(self.shown) :]
        if not others:
            return ""
        lines = [str(line) for line in sorted(each.location.line for each in others) if line]
        more = f" and {len(lines) - _MOST_LINES} more" if len(lines) > _MOST_LINES else ""
        where = f", on line {', '.join(lines[:_MOST_LINES])}{more}" if lines else ""
        return f"and {len(others)} more like {'this' if len(self.shown) == 1 else 'these'}{where}"

    @property
    def in_a_line(self) -> str:
        """All of it on one line, for what matters less."""
        first, others = self.findings[0], len(self.findings) - 1
        words = f" “{self.words}”" if self.words else ""
        return f"{first.location}: {first.severity} {first.rule}{words}" + (f", and {others} more" if others else "")


def folded(findings: Sequence[Finding], remarks: Sequence[Remark]) -> tuple[Fold, ...]:
    """The findings by rule and words: the gravest first, of those the ones that are met most often; the longest sentence of each first."""
    about: Mapping[Finding, Remark] = {each.finding: each for each in remarks}
    folds: dict[tuple[Severity, str, str], list[Finding]] = {}
    for finding in findings:
        folds.setdefault((finding.severity, finding.rule, _words(about.get(finding)).lower()), []).append(finding)
    made = [
        Fold(_words(about.get(some[0])), tuple(sorted(some, key=lambda each: -_size(about.get(each)))))
        for some in folds.values()
    ]
    return tuple(sorted(made, key=lambda fold: (fold.findings[0].severity.rank, -len(fold.findings))))


def overview(folds: Sequence[Fold]) -> Iterator[str]:
    """One line for each rule: how grave, how often, and the words that it met most."""

    def of(fold: Fold) -> tuple[int, str]:
        return fold.findings[0].severity.rank, fold.findings[0].rule

    by_rule = [list(some) for _rule, some in groupby(sorted(folds, key=of), key=of)]
    by_rule.sort(key=lambda some: (of(some[0])[0], -_number(some)))
    width = len(str(max(map(_number, by_rule), default=0)))
    for some in by_rule:
        finding = some[0].findings[0]
        named = [f"“{each.words}”" + _times(len(each.findings)) for each in some if each.words]
        rest = len(named) - _MOST_WORDS
        said = listing([*named[:_MOST_WORDS], *([f"{rest} more"] if rest > 0 else [])])
        yield f"{_number(some):>{width}} × {finding.severity} {finding.rule}" + (f": {said}" if said else "")


def _times(number: int) -> str:
    return {1: "", 2: " twice"}.get(number, f" {number} times")


def _number(folds: Sequence[Fold]) -> int:
    return sum(len(each.findings) for each in folds)


def _words(remark: Remark | None) -> str:
    """The words at fault, if they are few: a whole sentence is none that is met again."""
    words = remark.problem.words if remark else ""
    return words if len(words) <= _LONGEST and remark and words != remark.problem.sentence.text else ""


def _size(remark: Remark | None) -> int:
    """How long a sentence is that is at fault as a whole."""
    is_whole = remark is not None and remark.problem.words == remark.problem.sentence.text
    return remark.problem.sentence.length if remark and is_whole else 0
