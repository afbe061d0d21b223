"""What was changed in a file, step by step, kept for this person alone: so that a step can be taken back, also after a restart."""

from __future__ import annotations

import getpass
import json
import os
import secrets
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from govkit.own_folder import own_folder
from govkit.state_folder import state_folder

MOST_STEPS: Final = 100
MOST_TEXTS: Final = 300
MOST_FILES: Final = 200
_STEPS: Final = "steps.json"
_TEXT: Final = ".yaml"
_NEW: Final = ".new"
_ROOM: Final = "undo"
_OWNER_ALONE: Final = 0o600
_NEW_FILE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Step(NamedTuple):
    """One change: what it was, what the file held before and after, by digest, who made it and when; neither was written down at first."""

    said: str
    before: str
    after: str
    who: str = ""
    when: str = ""


class Steps(NamedTuple):
    """The steps that were taken, and those that were taken back and can be taken again, each from the oldest to the newest."""

    taken: tuple[Step, ...] = ()
    back: tuple[Step, ...] = ()


def digest_of(text: str) -> str:
    """By what a text is known."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def journal_of(file: Path) -> Journal | None:
    """The journal of a file, wherever it was named from; None where this person has no folder that nobody else may enter."""
    temporary = own_folder()
    own = state_folder() or temporary
    if own is None:
        return None
    name = digest_of(str(file.resolve()))[:32]
    folder = own / _ROOM / name
    try:
        if not folder.exists():
            folder.mkdir(mode=0o700, parents=True)
            _forget_oldest(folder)
            if temporary and temporary != own:
                _take_over(temporary / _ROOM / name, folder)
    except OSError:
        return None
    return None if folder.is_symlink() or folder.parent.is_symlink() else Journal(folder)


def _take_over(older: Path, folder: Path) -> None:
    """Copies what an older govkit kept among the temporary files."""
    with suppress(OSError):
        for each in () if older.is_symlink() or older.parent.is_symlink() else sorted(older.iterdir()):
            if each.name == _STEPS or each.suffix == _TEXT:
                shutil.copy2(each, folder / each.name, follow_symlinks=False)


def _forget_oldest(new: Path) -> None:
    """Leaves the journals of no more files than are kept: those that were written last."""
    with suppress(OSError):
        for each in _newest_first(each for each in new.parent.iterdir() if each != new)[MOST_FILES - 1 :]:
            shutil.rmtree(each, ignore_errors=True)


class Journal:
    """The steps and the texts of one file. What can't be read of it is as if it had not been kept: the file itself is never lost."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def steps(self) -> Steps:
        """The steps that are kept."""
        try:
            kept = json.loads((self.folder / _STEPS).read_text("utf-8"))
            taken, back = ([Step(*map(str, each)) for each in kept[name]] for name in ("taken", "back"))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return Steps()
        return Steps(tuple(taken), tuple(back))

    def keep(self, text: str) -> str:
        """Keeps a text, as somebody saw it, and gives its digest."""
        digest = digest_of(text)
        self._write(f"{digest}{_TEXT}", text.encode("utf-8", "surrogatepass"))
        self._forget_old()
        return digest

    def text(self, digest: str) -> str | None:
        """The text of that digest, if it is still kept and still the same."""
        try:
            text = (self.folder / f"{digest}{_TEXT}").read_bytes().decode("utf-8")
        except (OSError, ValueError):
            return None
        return text if digest_of(text) == digest else None

    def took(self, said: str, before: str, after: str) -> None:
        """Notes a step from one text to another; those that were taken back before can't be taken again."""
        when = datetime.now().astimezone().isoformat(timespec="minutes")
        step = Step(said, self.keep(before), self.keep(after), _person(), when)
        self._note(Steps((*self.steps.taken, step)))

    def took_back(self) -> None:
        """Notes that the newest step was taken back."""
        taken, back = self.steps
        self._note(Steps(taken[:-1], (*back, *taken[-1:])))

    def took_again(self) -> None:
        """Notes that the step that was taken back last was taken again."""
        taken, back = self.steps
        self._note(Steps((*taken, *back[-1:]), back[:-1]))

    def _note(self, steps: Steps) -> None:
        kept = Steps(steps.taken[-MOST_STEPS:], steps.back[-MOST_STEPS:])
        self._write(_STEPS, json.dumps(kept._asdict()).encode("ascii"))

    def _write(self, name: str, content: bytes) -> None:
        """Whole or not at all, and for its owner alone from its first byte on; on a full disk there is no undo, and no harm."""
        beside = self.folder / f"{secrets.token_hex(8)}{_NEW}"
        with suppress(OSError):
            try:
                with os.fdopen(os.open(beside, _NEW_FILE, _OWNER_ALONE), "wb") as opened:
                    opened.write(content)
                beside.replace(self.folder / name)
            finally:
                beside.unlink(missing_ok=True)

    def _forget_old(self) -> None:
        """Leaves no more texts than are kept: those of steps, and of the others the newest."""
        steps = self.steps
        needed = {f"{digest}{_TEXT}" for step in (*steps.taken, *steps.back) for digest in (step.before, step.after)}
        with suppress(OSError):
            others = _newest_first(each for each in self.folder.glob(f"*{_TEXT}") if each.name not in needed)
            for each in others[max(MOST_TEXTS - len(needed), 10) :]:
                each.unlink(missing_ok=True)


def _person() -> str:
    """Whoever works here, as the computer knows them."""
    with suppress(OSError, KeyError, ImportError):  # what a system without such names raises
        return getpass.getuser()
    return ""


def _newest_first(files: Iterable[Path]) -> Sequence[Path]:
    return sorted(files, key=lambda each: each.stat().st_mtime_ns, reverse=True)
