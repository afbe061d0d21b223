"""What can stop a run: each error is one plain sentence that a person can act on."""

from __future__ import annotations

from pathlib import Path


class GovkitError(Exception):
    """A run could not go on; the message is the sentence that the person reads."""


class PartnershipUnreadable(GovkitError):
    """The partnership file can't be opened or isn't text."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(f"{file}: {why}")


class TemplateFailed(GovkitError):
    """A template can't be turned into a document."""

    def __init__(self, template: str, line: int, why: str) -> None:
        self.template, self.line, self.why = template, line, why
        super().__init__(f"{template}:{line}: {why}" if line else f"{template}: {why}")


class DocumentUnwritable(GovkitError):
    """A document can't be written in the format asked for."""


class FormatUnknown(GovkitError):
    """A format was asked for that nothing here reads or writes."""


class OutputRefused(GovkitError):
    """The output folder can't be written without losing something."""


class RuleUnknown(GovkitError):
    """A rule was asked for that does not exist."""


class RuleUnreadable(GovkitError):
    """The file of a rule does not hold what a rule's file does."""


class ClauseUnknown(GovkitError):
    """A clause was asked for that a kind of document does not have."""


class StandardUnreadable(GovkitError):
    """A file of required clauses can't be read."""

    def __init__(self, file: str, why: str) -> None:
        super().__init__(f"{file}: this file of required clauses can't be read: {why}")


class TemplateUnknown(GovkitError):
    """A template was asked for that govkit does not ship."""


class TemplatesMissing(GovkitError):
    """The folder of templates that was named is not there."""


class NothingToCompare(GovkitError):
    """What the documents were to be compared with can't be found or read."""


class HistoryUnreadable(GovkitError):
    """The file that keeps a line for each run can't be read or written."""


class DocumentUnreadable(GovkitError):
    """A document that somebody else wrote can't be opened or has no words."""


class NameLeftIn(GovkitError):
    """A document can't be published, because a person's name can't be taken out of it."""


class HouseLanguageUnreadable(GovkitError):
    """A house's words or reading targets can't be read."""


class ProgrammesUnreadable(GovkitError):
    """A house's programmes can't be read."""


class WheelRefused(GovkitError):
    """What a workflow is to install govkit from was not given, or is not this govkit."""
