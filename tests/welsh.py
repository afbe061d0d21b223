"""A partnership of Wales whose documents are made in Welsh too, with the Welsh of its facts beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.conftest import PARTNERSHIPS


def welsh_partnership(folder: Path, *, words: bool = True) -> Path:
    """A partnership file in a folder that names Welsh, with the words of its facts or without."""
    written = (PARTNERSHIPS / "vaccination_wales.yaml").read_text("utf-8")
    file = folder / "partners.yaml"
    file.write_text(written.replace("  other_formats: [", "  languages: [cy]\n  other_formats: [", 1), "utf-8")
    if words:
        shutil.copytree(PARTNERSHIPS / "languages", folder / "languages")
    return file
