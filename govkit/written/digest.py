"""By which a file is told from every other."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path


def digest_of(file: Path) -> str:
    """The SHA-256 of what stands in a file."""
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()
