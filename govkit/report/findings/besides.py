"""What a run says beside its findings, in words: what a baseline holds, what it holds for nothing, and what was not asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Besides, Fingerprinted, FoundBefore, NotAsked, Severity, on_its_line
from govkit.report.findings.summary import count_in_words
from govkit.wording.say import listing

_OWN: Final = "govkit-baseline.yaml"


def remains(besides: Besides) -> str:
    """What is said of each finding that the baseline holds."""
    return f"In {on_its_line(besides.baseline)}: it was there before, and remains to be mended."


def by_law(besides: Besides) -> list[FoundBefore]:
    """What the baseline holds and is an error: each is told every time."""
    return [each for each in besides.known if each.finding.severity is Severity.ERROR]


def paragraphs(besides: Besides) -> Iterator[str]:
    """All that there is to say, a paragraph for each thing, of one line or more."""
    if said := _others_known(besides):
        yield said
    if besides.gone or besides.waived:
        yield "\n".join(_no_longer(besides))
    yield from sentences(besides)


def sentences(besides: Besides) -> Iterator[str]:
    """What was not asked, or is taken for something else than it is, a sentence each."""
    if besides.unread:
        files = listing([on_its_line(file) for file in besides.unread])
        yield f"No rule was asked of {files}, since it can’t be read as it stands."
    yield from map(not_asked, besides.not_asked)
    if besides.severities:
        rules = listing([f"`{rule}` (now {severity})" for rule, severity in besides.severities])
        yield f"Of another severity, by govkit.toml: {rules}."


def not_asked(left: NotAsked) -> str:
    """Which rules were left out, and by what."""
    of_law = f", {left.law} of them law" if left.law else ""
    kept = f" Of those groups {left.kept} are law, and are asked all the same." if left.kept else ""
    return f"Not asked: {_rules(len(left.rules))}{of_law}, by {left.why}.{kept}"


def gone(besides: Besides) -> str:
    """How many entries of the baseline are found no longer, and what to do."""
    number = len(besides.gone) + len(besides.waived)
    if not number:
        return ""
    what, them = ("1 finding", "it") if number == 1 else (f"{number} findings", "them")
    return f"No longer found, or waived: {what} of {on_its_line(besides.baseline)}. Take {them} out with `{_command(besides)}`."


def place(entry: Fingerprinted) -> str:
    """An entry in words: its file, its rule and where it is."""
    where = " in ".join(each for each in (entry.at, entry.document) if each)
    return f"{on_its_line(entry.file)}: {entry.rule}" + (f" at {on_its_line(where)}" if where else "")


def _others_known(besides: Besides) -> str:
    """The known findings that are not told one by one."""
    others = [each.finding for each in besides.known if each.finding.severity is not Severity.ERROR]
    if not others:
        return ""
    it = "It remains" if len(others) == 1 else "Each remains"
    return f"Known, in {on_its_line(besides.baseline)}: {count_in_words(others)}. {it} to be mended; `--format json` names them."


def _no_longer(besides: Besides) -> Iterator[str]:
    yield gone(besides)
    yield from (f"  {place(entry)}" for entry in besides.gone)
    yield from (f"  {place(each.was)} (waived)" for each in besides.waived)


def _command(besides: Besides) -> str:
    return "govkit baseline" + ("" if besides.baseline == _OWN else f" --file {on_its_line(besides.baseline)}")


def _rules(number: int) -> str:
    return "1 rule" if number == 1 else f"{number} rules"
