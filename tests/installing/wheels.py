"""Wheels for tests: one with nothing in it but what it says it is."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from govkit import __version__
from govkit.installing.wheel import FILE_NAME

METADATA = f"govkit_sharing-{__version__}.dist-info/METADATA"
DECLARED = f"Name: govkit-sharing\nVersion: {__version__}\n"


def write_wheel(folder: Path, declared: str = DECLARED, inside: str = METADATA) -> Path:
    """A file of the right name, which declares this."""
    folder.mkdir(parents=True, exist_ok=True)
    with ZipFile(folder / FILE_NAME, "w", ZIP_DEFLATED) as archive:
        archive.writestr(inside, f"Metadata-Version: 2.4\n{declared}\n# govkit\n\nName: in the description\n")
    return folder / FILE_NAME
