"""What can stop a run: each error is one plain sentence that a person can act on."""

from __future__ import annotations

from pathlib import Path
from typing import Self


class GovkitError(Exception):
    """A run could not go on; what it is given is the sentence that the person reads, or each line of what they do."""

    def __str__(self) -> str:
        """The lines as they were given."""
        return "\n".join(map(str, self.args))

    def __reduce__(self) -> tuple[object, ...]:
        """What another process raised says here what it said there."""
        return _raised_elsewhere, (type(self), self.args), self.__dict__


def _raised_elsewhere(kind: type[GovkitError], said: tuple[object, ...]) -> GovkitError:
    error = kind.__new__(kind)
    error.args = said
    return error


class FileUnreadable(GovkitError):
    """A file that people write can't be opened, isn't text, or says what can't be read; `place` is the file, with the line if there is one."""

    def __init__(self, place: Path | str, why: str) -> None:
        super().__init__(f"{place}: {why}")


class PartnershipUnreadable(FileUnreadable):
    """The partnership file can't be opened or isn't text."""


class DataUnreadable(FileUnreadable):
    """A file of data that govkit ships or a house adds, such as a standard or a list of words, can't be read."""


class TemplateFailed(GovkitError):
    """A template can't be turned into a document."""

    def __init__(self, template: str, line: int, why: str) -> None:
        self.template, self.line, self.why = template, line, why
        super().__init__(f"{template}:{line}: {why}" if line else f"{template}: {why}")

    def shown_as(self, template: str) -> Self:
        """The same, with the template named as people know it; it holds nothing of what failed."""
        return type(self)(template, self.line, self.why)


class TemplateNotTried(TemplateFailed):
    """A template was not filled in, since others had taken the time that there is for all."""


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


class SelectionRefused(GovkitError):
    """The rules that were named are not there, can't be left out, or leave nothing to check."""


class BaselineRefused(GovkitError):
    """A baseline can't be written: a file of it can't be read, or there is none to start anew."""


class ClauseUnknown(GovkitError):
    """A clause was asked for that a kind of document does not have."""


class ApprovalRefused(GovkitError):
    """Words can't be approved like this: there are none, or they would drop what has to be promised."""


class LanguageRefused(GovkitError):
    """Words in another language can't be taken, checked or written like this."""


class TemplateNotOpened(GovkitError):
    """A template can't be shown sentence by sentence: its code and its elements do not stand within each other."""


class RewordingRefused(GovkitError):
    """A sentence can't be written like this: a fact would be lost or made up, or something else would change with it."""


class TemplateUnknown(GovkitError):
    """A template was asked for that govkit does not ship."""


class TemplatesMissing(GovkitError):
    """The folder of templates that was named is not there."""


class LinkRefused(GovkitError):
    """A link leads out of the folder that is read, to files that nobody named."""


class NothingToCompare(GovkitError):
    """What the documents were to be compared with can't be found or read."""


class HistoryUnreadable(GovkitError):
    """The file that keeps a line for each run can't be read or written."""


class DocumentUnreadable(GovkitError):
    """A document that somebody else wrote can't be opened or has no words."""


class ReaderBroken(DocumentUnreadable):
    """What reads a kind of file broke down over one that is damaged, or made to do that."""

    def __init__(self, file: Path, error: BaseException) -> None:
        self.how = type(error).__name__
        super().__init__(
            f"{file}: what is in this file is damaged, or not as such files have it ({self.how}). Open it in the program that it is for, save it "
            "anew and try that, or save its text in a file of its own."
        )


class NameLeftIn(GovkitError):
    """A document can't be published, because a person's name can't be taken out of it."""


class WheelRefused(GovkitError):
    """What a workflow is to install govkit from was not given, or is not this govkit."""


class StartRefused(GovkitError):
    """A partnership can't be started, since an answer is missing or can't be right."""


class WordUnknown(GovkitError):
    """A word was asked for that names no rule, clause, key or choice."""


class UnderstandingRefused(GovkitError):
    """Words can't be tested with people like this, or the results of a test can't be taken."""


class EditRefused(GovkitError):
    """A change of a partnership file can't be written so that the file says just that and all else as before."""


class CommitRefused(GovkitError):
    """A file can't be committed to git as it is, or git refused to."""


class SheetRefused(GovkitError):
    """A sheet can't be made or taken back like this: it is of others, nobody is asked, or an answer was named that can't be taken."""


class StudioMissing(GovkitError):
    """The studio can't be started, since what it runs on is not installed."""
