"""Changes a partnership file that others may be changing too: nobody's change is lost, and each can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from govkit.editing.change import Change
from govkit.editing.clash import EditsClash
from govkit.editing.edited import edited
from govkit.editing.journal import Journal, Step, Steps, digest_of, journal_of
from govkit.editing.merged import merged
from govkit.errors import EditRefused, OutputRefused, PartnershipUnreadable
from govkit.issuing.lock import alone_in
from govkit.issuing.rewrite import Rewrite, rewrite
from govkit.repository import leads_out
from govkit.written.read_file import LARGEST_FILE, decode, read_bytes

_MOST_TRIES: Final = 5

Note: TypeAlias = Callable[[Journal, str, str], None]


class SeenFile(NamedTuple):
    """What a file held when somebody looked at it, line ends and all, and the digest by which their changes name it."""

    text: str
    digest: str


class Saved(NamedTuple):
    """What a file holds now, its digest, and whether it has changes of somebody else's beside ours."""

    text: str
    digest: str
    with_others: bool = False


def look(file: Path) -> SeenFile:
    """What the file holds; it is kept privately, so that changes are known from it later. Raises PartnershipUnreadable."""
    text = _text(file)
    journal = journal_of(file)
    return SeenFile(text, journal.keep(text) if journal else digest_of(text))


def edit(file: Path, changes: Sequence[Change], seen: str, said: str = "") -> Saved:
    """Makes changes of the text of that digest in the file, beside what others changed in it since.

    Raises EditRefused where one can't be made, EditsClash where somebody changed the same, and OutputRefused where the file can't be written.
    """
    base = _seen_before(file, seen)
    return _save(file, base, edited(base, changes), _noted(said))


def choose(file: Path, clash: EditsClash, ours_at: Collection[str], said: str = "") -> Saved:
    """Settles a clash: ours stands at these paths, theirs at the others. Raises as `edit` does, if the file has changed again."""
    found = merged(clash.base, clash.ours, clash.theirs)
    return _save(file, clash.theirs, found.taking_ours(ours_at), _noted(said))


def steps(file: Path) -> Steps:
    """What can be taken back, and taken again."""
    journal = journal_of(file)
    return journal.steps if journal else Steps()


def undo(file: Path, shown: Step | None = None) -> Saved:
    """Takes back the newest step, and nothing that was changed since.

    Raises as `edit` does, and EditRefused where another step than the one that was `shown` is the newest by now.
    """
    journal = _journal(file)
    with _alone(file, journal):
        step = _newest(journal.steps.taken, shown, "There is nothing to take back.")
        return _step(file, journal, (step.after, step.before), lambda *_texts: journal.took_back())


def redo(file: Path, shown: Step | None = None) -> Saved:
    """Takes the step again that was taken back last. Raises as `undo` does."""
    journal = _journal(file)
    with _alone(file, journal):
        step = _newest(journal.steps.back, shown, "There is nothing to do again.")
        return _step(file, journal, (step.before, step.after), lambda *_texts: journal.took_again())


def _newest(steps: Sequence[Step], shown: Step | None, where_none: str) -> Step:
    if not steps:
        raise EditRefused(where_none)
    if shown is not None and (shown.before, shown.after) != (steps[-1].before, steps[-1].after):
        raise EditRefused(
            "Another step has been taken or taken back since you were shown this one. Nothing was changed. Look at the history again."
        )
    return steps[-1]


def _noted(said: str) -> Note:
    return lambda journal, before, after: journal.took(said, before, after) if before != after else None


def _step(file: Path, journal: Journal, way: tuple[str, str], note: Note) -> Saved:
    base, ours = (journal.text(digest) for digest in way)
    if base is None or ours is None:
        raise EditRefused("What the file held then is not kept any more, so this step can’t be taken back.")
    return _merge_in(file, journal, base, ours, note)


def _save(file: Path, base: str, ours: str, note: Note) -> Saved:
    """Writes ours beside what others made of the base, and notes it."""
    journal = journal_of(file)
    with _alone(file, journal):
        return _merge_in(file, journal, base, ours, note)


def _merge_in(file: Path, journal: Journal | None, base: str, ours: str, note: Note) -> Saved:
    """The same for whoever is alone with the file already."""
    for _ in range(_MOST_TRIES):
        theirs = _text(file)
        found = merged(base, ours, theirs)
        if found.clashes:
            raise EditsClash(found.clashes, base, ours, theirs)
        if _written(file, theirs, found.text):
            break
    else:
        raise OutputRefused(f"{file} is being changed all the time. Nothing was written; try again.")
    if journal:
        note(journal, theirs, found.text)
    return Saved(found.text, digest_of(found.text), with_others=found.text != ours)


def _written(file: Path, before: str, after: str) -> bool:
    """Whether the file could be written; not where somebody changed it a moment ago. Raises OutputRefused."""
    if before == after:
        return True
    content = after.encode("utf-8")
    if len(content) > LARGEST_FILE:
        raise EditRefused(f"With this the file would be larger than {LARGEST_FILE // 1024:,} KB.")
    try:
        rewrite([Rewrite(file, before.encode("utf-8"), content, file)])
    except OutputRefused:
        if _text(file) == before:
            raise
        return False
    return True


def _text(file: Path) -> str:
    if leads_out(file):
        raise PartnershipUnreadable(
            file, "this is a link to a file elsewhere. If that is meant, name that file itself."
        )
    content = read_bytes(file)
    if len(content) > LARGEST_FILE:
        raise PartnershipUnreadable(file, f"this file is larger than {LARGEST_FILE // 1024:,} KB.")
    decode(file, content)
    return content.decode("utf-8")


def _seen_before(file: Path, seen: str) -> str:
    """The text of a digest: what the file holds, or what it held when somebody looked. Raises EditRefused where that is not known."""
    text = _text(file)
    if digest_of(text) == seen:
        return text
    journal = journal_of(file)
    kept = journal.text(seen) if journal else None
    if kept is None:
        raise EditRefused(
            "The file has changed since you looked at it, and what you saw is not kept any more. Look at it again."
        )
    return kept


def _journal(file: Path) -> Journal:
    journal = journal_of(file)
    if journal is None:
        raise EditRefused(
            "Nothing can be taken back here: this computer has no folder for it that nobody else may enter."
        )
    return journal


@contextmanager
def _alone(file: Path, journal: Journal | None) -> Iterator[None]:
    """One at a time of all that change the file through govkit; an editor is seen by what it wrote."""
    with ExitStack() as held:
        if journal:
            try:
                held.enter_context(alone_in(journal.folder))
            except OutputRefused:
                why = "another page or run of govkit is changing this file. Nothing was written; try again."
                raise OutputRefused(f"{file}: {why}") from None
        yield
