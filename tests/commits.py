"""Git, as a test asks it: by somebody whom git knows, whatever the machine is set to."""

from __future__ import annotations

import subprocess
from pathlib import Path


def git(folder: Path, *asked: str) -> str:
    """What git says in a folder. Fails where git does."""
    who = ("-c", "user.name=A", "-c", "user.email=a@council.example")
    said = subprocess.run(["git", "-C", str(folder), *who, *asked], check=True, capture_output=True, text=True)
    return said.stdout.strip()
