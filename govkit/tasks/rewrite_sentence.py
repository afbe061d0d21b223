"""Opens the sentences of a clause, and writes one anew in the house's own clause."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from govkit.data.inputs import Inputs
from govkit.data.templates import Templates, templates
from govkit.editing.journal import journal_of
from govkit.errors import OutputRefused, RewordingRefused
from govkit.issuing.new_files import write_new
from govkit.issuing.rewrite import Rewrite, rewrite
from govkit.rewording.clauses import NumberedSentence, OpenTemplates, StandsIn
from govkit.rewording.compared import ComparedTemplate, refuse_more_than_words
from govkit.rewording.reworded import reworded


class Rewritten(NamedTuple):
    """A template with one sentence rewritten, before and after, and every place where that sentence stands."""

    template: str
    before: str
    after: str
    stands_in: tuple[StandsIn, ...]


def opened(inputs: Inputs) -> OpenTemplates:
    """The templates that hold for a partnership file, opened to be rewritten."""
    return OpenTemplates(templates(inputs.partnership, inputs.templates))


def sentence_of(found: OpenTemplates, kind: str, clause: str, number: int) -> NumberedSentence:
    """A sentence by its number in its clause. Raises RewordingRefused where there is none."""
    every = found.of_clause(kind, clause)
    if not 0 < number <= len(every):
        raise RewordingRefused(f"{kind}/{clause} has {len(every)} sentences, and no number {number}.")
    return every[number - 1]


def typed_instead(
    found: OpenTemplates, meant: NumberedSentence, text: str, was: str = "", *, as_typed: bool = False
) -> Rewritten:
    """The template with a typed text in the place of a sentence; nothing is written. Raises RewordingRefused.

    `was` is what the sentence said when it was opened: where somebody else rewrote it since, nothing of theirs is lost. While somebody types,
    the clauses that have nothing of the template are not compared: that is done before it is saved.
    """
    if was and _plain(was) != _plain(meant.sentence.says):
        raise RewordingRefused(
            f"This sentence was changed since you opened it. It says now: “{meant.sentence.says}” Your words were: “{text}”"
        )
    before = found.source(meant.template)
    after = reworded(before, meant.sentence, text, found.has_elements)
    if after != before:
        skipped = found.without(meant.template) if as_typed else {each.kind: () for each in meant.stands_in}
        compared = ComparedTemplate(meant.template, before, after, skipped)
        refuse_more_than_words(found.found, compared, meant.sentence)
    return Rewritten(meant.template, before, after, meant.stands_in)


def save(inputs: Inputs, rewritten: Rewritten) -> Path | None:
    """Writes the template into the house's own folder; nothing where no word changed. Raises OutputRefused."""
    if rewritten.before == rewritten.after:
        return None
    return write_template(inputs, rewritten.template, rewritten.before, rewritten.after, "Rewrote a sentence")


def write_template(inputs: Inputs, name: str, before: str, after: str, said: str) -> Path:
    """Writes a template of the house, which had this text before, or which govkit alone had; `said` is what that is called to take it back.

    One that says just what govkit's does goes: govkit's own stands again, and is carried on with it. Raises OutputRefused.
    """
    found = templates(inputs.partnership, inputs.templates)
    file = own_file(inputs, found, name)
    if not file.is_file():
        write_new({file: after})
    elif after == shipped_text(found, name):
        _take_away(file, before)
    else:
        rewrite([rewrite_of(file, before, after)])
    if journal := journal_of(file):
        journal.took(said, before, after)
    return file


def shipped_text(found: Templates, name: str) -> str | None:
    """The text of a template as govkit ships it; nothing where a house alone has it."""
    ours = OpenTemplates(Templates(found.shipped))
    return ours.source(name) if ours.found.find(name).is_file() else None


def _take_away(file: Path, before: str) -> None:
    """Takes away a template that had this text before, and the folders that held it alone."""
    _held(file, before)
    try:
        file.unlink()
    except OSError as error:
        raise OutputRefused(f"{file} can’t be taken away: {error.strerror or error}. Nothing was written.") from error
    with suppress(OSError):  # a folder that holds something else stays
        for folder in (file.parent, file.parent.parent):
            folder.rmdir()


def rewrite_of(file: Path, before: str, after: str) -> Rewrite:
    """How a template of the house is rewritten, with the ends of lines that it has. Raises OutputRefused where it was changed meanwhile."""
    held, newline = _held(file, before)
    return Rewrite(file, held, after.replace("\n", newline).encode("utf-8"), file)


def _held(file: Path, before: str) -> tuple[bytes, str]:
    """What a template of this text holds, and how its lines end. Raises OutputRefused where it holds something else."""
    held = file.read_bytes()
    newline = "\r\n" if b"\r\n" in held else "\n"
    if held.decode("utf-8") != before.replace("\n", newline):
        why = "its lines end in different ways, or it was changed meanwhile."
        raise OutputRefused(f"{file}: {why} Save it anew in an editor, and try again.")
    return held, newline


def own_file(inputs: Inputs, found: Templates, name: str) -> Path:
    """Where the house's own template of a name stands, or would."""
    if found.house is not None and not found.are_shipped(name):
        return found.find(name)
    return (found.house or inputs.templates or inputs.partnership.parent / "templates") / name


def _plain(says: str) -> str:
    return " ".join(says.split())
