"""Where a file stands in its repository, as those who read a report by the repository find it."""

from __future__ import annotations

from pathlib import Path


def top_of(place: Path) -> Path | None:
    """The top of the git repository that a file or folder is in; None outside of one."""
    whole = place.resolve()
    return next((each for each in (whole, *whole.parents) if (each / ".git").exists()), None)


def leads_out(link: Path) -> bool:
    """Whether a file or folder is a link out of its repository or, outside of one, out of the folder that it stands in."""
    if not link.is_symlink():
        return False
    beside = link.parent.resolve()
    try:
        return not link.resolve().is_relative_to(top_of(beside) or beside)
    except (OSError, RuntimeError):  # links that lead to each other
        return True


def from_top(file: str) -> Path:
    """The file from the top of its repository, wherever govkit runs and through whatever link it was named.

    Outside of a repository it is told from the current folder, or with its whole path where it stands elsewhere.
    """
    whole = Path(file).resolve()
    top = top_of(whole.parent) or Path.cwd()
    return whole.relative_to(top) if whole.is_relative_to(top) else whole
