"""Writes the cures that findings of a partnership file have: those that can only be right, and if asked those that may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from govkit.data.inputs import Inputs
from govkit.data.templates import templates
from govkit.errors import OutputRefused
from govkit.finding import CureAt, Finding
from govkit.issuing.rewrite import Rewrite, rewrite
from govkit.load import load_partnership
from govkit.model.unsettled import WORDS
from govkit.tasks.check import check
from govkit.tasks.readability import readability
from govkit.written.cures import Curing, rewritten
from govkit.written.read_file import read_bytes

_MOST_ROUNDS: Final = 200  # a file that is no YAML tells one fault at a time
# What `to be agreed` is for, and how much room its blank takes until somebody settles it.
_OPENED_BY_IT: Final = frozenset({"still-to-be-agreed", "letter-over-two-sides"})
_NEVER_NEW: Final = "duplicate-key"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file as it was and as it is to be, each finding that is cured by that, and those whose cure may be meant otherwise.

    `loads` says whether it can then be read as a partnership; where it can't, no rule was asked of it.
    """

    file: Path
    before: bytes
    after: bytes
    cured: tuple[Finding, ...]
    unsafe: tuple[Finding, ...]
    loads: bool = True


class _Seen(NamedTuple):
    """What stands in a file, and what was found in it; and whether it describes a partnership, so that all rules were asked."""

    content: bytes
    findings: tuple[Finding, ...]
    loads: bool


def fix(inputs: Inputs, *, unsafe: bool = False) -> Fixed:
    """What the cures of one file make of it. Nothing is written. Raises PartnershipUnreadable."""
    found = templates(inputs.partnership, inputs.templates)
    before = load_and_read(inputs.partnership, found.house)
    with TemporaryDirectory(prefix="govkit-fix-") as folder:
        trial = _Trial(inputs._replace(partnership=Path(folder) / inputs.partnership.name, templates=found.house))
        seen = trial.look(before)
        cured: list[Finding] = []
        held: set[object] = set()
        for _ in range(_MOST_ROUNDS):
            let_be = held if unsafe else held | _unsafe_places(seen)
            wanted = [each for each in seen.findings if each.cure and _place(each) not in let_be]
            if not wanted:
                break
            seen, done = trial.cure(seen, wanted)
            held.update(Counter(map(_place, wanted)) - Counter(map(_place, done)))
            cured += done
        left = [each for each in seen.findings if each.cure and not each.cure.safe]
    name = str(inputs.partnership)
    return Fixed(inputs.partnership, before, seen.content, _of(cured, name), _of(left, name), seen.loads)


def load_and_read(file: Path, house: Path | None) -> bytes:
    """What the file holds, unless it is one that is not read at all."""
    load_partnership(file, house)
    return read_bytes(file)


def write(files: Sequence[Fixed]) -> None:
    """Writes every file, or none. Raises OutputRefused for a link, and where a file has changed since it was read."""
    for each in files:
        if each.file.is_symlink():
            raise OutputRefused(f"{each.file} is a link. Nothing was rewritten; name the file that it leads to.")
    rewrite([Rewrite(each.file, each.before, each.after, each.file) for each in files])


class _Trial:
    """A copy of the file, in which cures are tried: one counts if what it is for is gone and nothing else has come."""

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs

    def look(self, content: bytes) -> _Seen:
        """What is found in a file of that content."""
        self._inputs.partnership.write_bytes(content)
        checked = check(self._inputs, fold=False)
        if checked.partnership is None:
            return _Seen(content, checked.findings, loads=False)
        return _Seen(content, (*checked.findings, *self._about_words()), loads=True)

    def _about_words(self) -> Iterable[Finding]:
        """What the rules about plain language find beside the old names of the file, which are told already."""
        read = readability(self._inputs)
        return dict.fromkeys(each.finding for each in read.remarks)

    def cure(self, seen: _Seen, wanted: Sequence[Finding]) -> tuple[_Seen, list[Finding]]:
        """The file after those of the cures that help, with what they cured."""
        after = self._with(seen, wanted)
        if after and _helps(seen, after, wanted):
            return after, [*wanted]
        if len(wanted) == 1:
            return seen, []
        half = len(wanted) // 2
        seen, first = self.cure(seen, wanted[:half])
        rest = [each for each in self._still(seen, wanted[half:]) if each.cure]
        if not rest:
            return seen, first
        seen, second = self.cure(seen, rest)
        return seen, [*first, *second]

    @staticmethod
    def _still(seen: _Seen, wanted: Sequence[Finding]) -> list[Finding]:
        """The same findings, where they stand now: of those at one place the last, and never more than are wanted."""
        many = Counter(map(_place, wanted))
        still: list[Finding] = []
        for each in reversed(seen.findings):
            if each.cure and many[_place(each)]:
                many[_place(each)] -= 1
                still.append(each)
        return still[::-1]

    def _with(self, seen: _Seen, wanted: Iterable[Finding]) -> _Seen | None:
        text = seen.content.decode("utf-8")
        self._inputs.partnership.write_bytes(seen.content)
        curing = Curing(text, load_partnership(self._inputs.partnership, self._inputs.templates).sources)
        edits = [edit for each in wanted if each.cure for edit in curing.edits(each.cure, each.location)]
        after = rewritten(text, edits).encode("utf-8")
        return None if after == seen.content else self.look(after)


def _place(finding: Finding) -> object:
    """What a finding is known by while other lines change: its rule and its key, or its line where it has none."""
    words = finding.cure.old if finding.cure and finding.cure.at is CureAt.WORDS else ""
    return finding.rule, finding.path or finding.location.line, words


def _unsafe_places(seen: _Seen) -> set[object]:
    """Where a cure may be meant otherwise. One of the same words is written everywhere in a value, so it is no safer than that."""
    return {_place(each) for each in seen.findings if each.cure and not each.cure.safe}


def _helps(before: _Seen, after: _Seen, wanted: Sequence[Finding]) -> bool:
    """Whether each of the findings is gone, and no other has come that was not merely hidden by one."""
    were, are = (Counter(map(_place, each.findings)) for each in (before, after))
    if any(are[_place(each)] >= were[_place(each)] for each in wanted):
        return False
    opened = _OPENED_BY_IT if any(each.cure and each.cure.new == WORDS for each in wanted) else frozenset()
    new = {
        (each.rule, each.path)
        for each in after.findings
        if are[_place(each)] > were[_place(each)] and each.rule not in opened
    }
    if before.loads:
        return not new
    written = {each.cure.path for each in wanted if each.cure and each.cure.at is not CureAt.KEY}
    return not any(rule == _NEVER_NEW or (path and path in written) for rule, path in new if not after.loads)


def _of(findings: Iterable[Finding], file: str) -> tuple[Finding, ...]:
    """The findings as those of the file itself."""
    return tuple(replace(each, location=replace(each.location, file=file)) for each in findings)
