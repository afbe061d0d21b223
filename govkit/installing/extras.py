"""How what a part of govkit runs on is installed, where govkit stands without it."""

from __future__ import annotations

import sys
from importlib.resources import files


def install_command(extra: str) -> str:
    """The command that installs what an extra runs on, each package held to its hash, since an index may give a name to strangers."""
    python, lock = _typed(sys.executable), _typed(str(files("govkit") / f"installing/{extra}.txt"))
    return f"{python} -m pip install --require-hashes --requirement {lock}"


def _typed(path: str) -> str:
    """A path as it is typed in a command."""
    return f'"{path}"' if " " in path else path
