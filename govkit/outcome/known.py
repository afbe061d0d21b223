"""Sets the findings apart that a baseline holds, so that a run fails only on what is new."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from govkit import __version__
from govkit.data.baseline import Baseline
from govkit.data.templates import Templates
from govkit.finding import Besides, Finding, Fingerprinted, FoundBefore
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.selecting import Chosen, askable
from govkit.written.fault_kinds import OLD_NAMES

_OF_HOUSE: Final = frozenset({"house", "words", "approvals"})
_AS_LETTERS: Final = str.maketrans("0123456789", "ghijklmnop")  # which YAML takes for no number
SHIPPED: Final = "govkit"  # what ships with it stands in another folder on each machine
_STEP: Final = re.compile(r"(?<![^.])\d+(?![^.])")
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMBERS: Final = re.compile(rf"(?<![\w-])\d[\d,.]*(?:st|nd|rd|th)?(?: (?:{_MONTHS})\b(?: \d{{4}}\b)?)?(?![\w-])")


class Agreement(NamedTuple):
    """The file that was checked, what it describes, and where its templates come from."""

    file: Path
    partnership: Partnership
    found: Templates


class Parted(NamedTuple):
    """What is new, with its entries; what a baseline holds; and what it holds and was not found, though it was looked for."""

    new: tuple[Finding, ...]
    fresh: tuple[Fingerprinted, ...]
    known: tuple[FoundBefore, ...] = ()
    gone: tuple[Fingerprinted, ...] = ()


def part(findings: Sequence[Finding], baseline: Baseline, of: Agreement, asked: Chosen) -> Parted:
    """The findings parted by the baseline. An entry is gone only where this run asked its rule of its file."""
    entries = dict(zip(findings, _entries(findings, baseline, of), strict=True))
    held = {entry: entry for entry in entries.values() if entry in baseline.entries}
    if baseline.version != __version__:
        held |= _reworded(set(entries.values()) - held.keys(), baseline.entries - set(held))
    known = tuple(FoundBefore(each, entries[each], held[entries[each]]) for each in findings if entries[each] in held)
    new = tuple(each for each in findings if entries[each] not in held)
    looked_for = {entry for entry in baseline.entries if _is_asked(entry, baseline, of, asked)}
    gone = sorted(looked_for - set(held.values()))
    return Parted(new, tuple(dict.fromkeys(entries[each] for each in new)), known, tuple(gone))


def set_apart(
    findings: Sequence[Finding], waived: Sequence[Finding], baseline: Baseline | None, of: Agreement, asked: Chosen
) -> tuple[tuple[Finding, ...], Besides]:
    """What is left to act on, and what else a run has to say: what was known before, is gone, or was not asked."""
    severities = tuple(asked.severities.items())
    if baseline is None:
        return tuple(findings), Besides(not_asked=asked.not_asked, severities=severities)
    parted = part(findings, baseline, of, asked)
    waived_too = part(waived, baseline, of, asked).known
    gone = set(parted.gone) - {each.was for each in waived_too}
    return parted.new, Besides(
        str(baseline.file),
        parted.known,
        tuple(sorted(gone)),
        parted.fresh,
        waived_too,
        asked.not_asked,
        severities,
    )


def from_folder(file: Path, baseline: Baseline) -> str:
    """A file as it is found from the folder of the baseline, wherever govkit runs."""
    whole, folder = file.resolve(), baseline.file.resolve().parent
    try:
        return Path(os.path.relpath(whole, folder)).as_posix()
    except ValueError:  # another drive
        return whole.as_posix()


def _entries(findings: Iterable[Finding], baseline: Baseline, of: Agreement) -> Iterator[Fingerprinted]:
    """The entry of each finding. Of several that are the same but for the place of an item in a list, each has one of its own."""
    given: Counter[Fingerprinted] = Counter()
    same: dict[Finding, Fingerprinted] = {}
    names = _names(of.partnership)
    for finding in findings:
        if finding not in same:
            entry = _entry(finding, _file(finding, baseline, of), names)
            given[entry] += 1
            again = f"-{given[entry]}" if given[entry] > 1 else ""
            same[finding] = entry._replace(fingerprint=f"{entry.fingerprint}{again}")
        yield same[finding]


def _entry(finding: Finding, file: str, names: Sequence[tuple[str, str]]) -> Fingerprinted:
    words = _NUMBERS.sub("#", _with_ids(finding.message, names))
    digest = sha256(" ".join(words.split()).encode("utf-8", "backslashreplace")).hexdigest()[:12].translate(_AS_LETTERS)
    document = f"{finding.document}/{finding.clause}".strip("/")
    return Fingerprinted(file, finding.rule, _STEP.sub("*", finding.path), document, digest)


def _file(finding: Finding, baseline: Baseline, of: Agreement) -> str:
    """The agreement; for what is wrong with the house's own files, the file itself."""
    file = Path(finding.location.file)
    rule = askable().get(finding.rule)
    of_house = rule is not None and not rule.groups.isdisjoint(_OF_HOUSE)
    if not of_house and (finding.rule not in OLD_NAMES or file.resolve() == of.file.resolve()):
        return from_folder(of.file, baseline)
    shipped = of.found.shipped.resolve()
    if file.resolve().is_relative_to(shipped):
        return f"{SHIPPED}/{file.resolve().relative_to(shipped).as_posix()}"
    return from_folder(file, baseline)


def _names(partnership: Partnership) -> list[tuple[str, str]]:
    """The names of partners with their ids, the longest first."""
    partners = {name: partner for name, partner in partnership.partners.items() if not is_unsettled(partner)}
    names = [(str(partner.name), id_) for id_, partner in partners.items() if not is_unsettled(partner.name)]
    return sorted(names, key=lambda each: -len(each[0]))


def _with_ids(words: str, names: Iterable[tuple[str, str]]) -> str:
    """The words with the ids of partners for their names, so that a name that is spelt otherwise makes no new finding."""
    for name, id_ in names:
        words = words.replace(name, f"`{id_}`")
    return words


def _reworded(found: set[Fingerprinted], held: frozenset[Fingerprinted]) -> dict[Fingerprinted, Fingerprinted]:
    """What another govkit said in other words: where a rule found one thing at a place and finds one there now, it is that."""
    ours, theirs = _by_place(found), _by_place(held)
    return {
        ours[place][0]: theirs[place][0]
        for place in ours.keys() & theirs.keys()
        if len(ours[place]) == len(theirs[place]) == 1
    }


def _by_place(entries: Iterable[Fingerprinted]) -> dict[Fingerprinted, list[Fingerprinted]]:
    by: dict[Fingerprinted, list[Fingerprinted]] = {}
    for entry in entries:
        by.setdefault(entry._replace(fingerprint=""), []).append(entry)
    return by


def _is_asked(entry: Fingerprinted, baseline: Baseline, of: Agreement, asked: Chosen) -> bool:
    """Whether this run would find it again: its rule is asked, or is no more, and it is of this agreement or of the house's files."""
    if entry.rule in askable() and not asked.asks(entry.rule):
        return False
    if entry.file == from_folder(of.file, baseline):
        return True
    if entry.file.startswith(f"{SHIPPED}/"):
        return True
    house = of.found.house
    return house is not None and entry.file.startswith(f"{from_folder(house, baseline)}/")
