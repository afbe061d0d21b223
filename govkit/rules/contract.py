"""What the file of a rule holds. mypy checks it of every rule (tests/contracts/modules.py), and each run of what it was given."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from types import ModuleType
from typing import TYPE_CHECKING, Final, Protocol

from govkit.errors import RuleUnreadable
from govkit.finding import Evidence, Severity

if TYPE_CHECKING:  # a text that is only read needs nothing of the model
    from govkit.approval.changed import ChangedClause
    from govkit.approval.entitled import ApprovalsSince
    from govkit.model import Partnership
    from govkit.rules.approval_problem import ApprovalProblem
    from govkit.rules.house_files import HouseFiles, HouseProblem
    from govkit.rules.language_version import LanguageVersion
    from govkit.rules.offered_version import OfferedVersion
    from govkit.rules.problem import DocumentProblem, Problem
    from govkit.rules.prose import Prose
    from govkit.rules.rendered import Rendered
    from govkit.rules.sentence_problem import SentenceProblem
    from govkit.rules.waiving import Run
    from govkit.rules.words_problem import WordsProblem
    from govkit.rules.words_tested import WordsTested


class RuleFile(Protocol):
    """What every rule says of itself, beside its docstring, which is why it matters."""

    @property
    def SEVERITY(self) -> Severity:  # noqa: N802 - a constant of each module
        """How grave it is: law is an error, official guidance a warning, good practice advice."""
        ...

    @property
    def SOURCE(self) -> str:  # noqa: N802 - as above
        """The law, guidance or practice that asks for it."""
        ...

    @property
    def EVIDENCE(self) -> Evidence:  # noqa: N802 - as above
        """How well the source was checked."""
        ...

    @property
    def CATALOGUE(self) -> tuple[str, ...]:  # noqa: N802 - as above
        """The ids of the requirements that it sees to."""
        ...

    @property
    def BAD(self) -> str:  # noqa: N802 - as above
        """An example that it finds."""
        ...

    @property
    def GOOD(self) -> str:  # noqa: N802 - as above
        """An example that it passes."""
        ...


class PartnershipRule(RuleFile, Protocol):
    """A rule about the partnership file."""

    def check(self, partnership: Partnership, /) -> Iterable[Problem]:
        """What is wrong."""
        ...


class CalendarRule(RuleFile, Protocol):
    """A rule about the partnership file as seen today."""

    def check(self, partnership: Partnership, today: date, /) -> Iterable[Problem]:
        """What is wrong today."""
        ...


class DocumentRule(RuleFile, Protocol):
    """A rule about one document."""

    def check(self, rendered: Rendered, /) -> Iterable[DocumentProblem]:
        """What is wrong."""
        ...


class SetRule(RuleFile, Protocol):
    """A rule about one document beside the whole set."""

    def check(self, rendered: Rendered, documents: tuple[Rendered, ...], /) -> Iterable[DocumentProblem]:
        """What is wrong."""
        ...


class HouseRule(RuleFile, Protocol):
    """A rule about a house's own folder."""

    def check(self, house: HouseFiles, /) -> Iterable[HouseProblem]:
        """What is wrong."""
        ...


class WordsRule(RuleFile, Protocol):
    """A rule about what a clause says otherwise than was approved."""

    def check(self, clause: ChangedClause, /) -> Iterable[WordsProblem]:
        """What is wrong."""
        ...


class ApprovalsRule(RuleFile, Protocol):
    """A rule about who approved words since a revision."""

    def check(self, since: ApprovalsSince, /) -> Iterable[ApprovalProblem]:
        """What is wrong."""
        ...


class VersionRule(RuleFile, Protocol):
    """A rule about a version of a document that the partners offer and bring."""

    def check(self, version: OfferedVersion, /) -> Iterable[Problem]:
        """What is wrong."""
        ...


class LanguageRule(RuleFile, Protocol):
    """A rule about a document in another language beside the English."""

    def check(self, version: LanguageVersion, /) -> Iterable[Problem]:
        """What is wrong."""
        ...


class UnderstandingRule(RuleFile, Protocol):
    """A rule about whether people have understood the words of a document."""

    def check(self, words: WordsTested, /) -> Iterable[Problem]:
        """What is wrong."""
        ...


class WaiverRule(RuleFile, Protocol):
    """A rule about waivers, which looks at what the run found."""

    def check(self, partnership: Partnership, run: Run, /) -> Iterable[Problem]:
        """What is wrong."""
        ...


class ReadabilityRule(RuleFile, Protocol):
    """A rule about plain language."""

    def check(self, prose: Prose, /) -> Iterable[SentenceProblem]:
        """What is hard to read."""
        ...


SUBJECTS: Final = {
    "partnership": PartnershipRule,
    "calendar": CalendarRule,
    "document": DocumentRule,
    "set": SetRule,
    "house": HouseRule,
    "words": WordsRule,
    "approvals": ApprovalsRule,
    "version": VersionRule,
    "language": LanguageRule,
    "understanding": UnderstandingRule,
    "waiver": WaiverRule,
    "readability": ReadabilityRule,
}
_HELD: Final = {"SEVERITY": Severity, "SOURCE": str, "EVIDENCE": Evidence, "CATALOGUE": tuple, "BAD": str, "GOOD": str}


def kept(module: ModuleType) -> ModuleType:
    """The file of a rule, once it has been looked at. Raises RuleUnreadable where it is not what a rule's file is."""
    for name, kind in _HELD.items():
        value = getattr(module, name, None)
        if not isinstance(value, kind):
            raise RuleUnreadable(
                f"{module.__file__}: `{name}` of this rule is {value!r}. It has to be a {kind.__name__}."
            )
    if not (module.__doc__ or "").strip():
        raise RuleUnreadable(f"{module.__file__}: this rule has no docstring, which says why it matters.")
    check = getattr(module, "check", None)
    if not callable(check) or not (check.__doc__ or "").strip():
        raise RuleUnreadable(
            f"{module.__file__}: this rule has no `check` with a docstring, which says what must be so."
        )
    return module
