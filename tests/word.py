"""Word files on pages: LibreOffice lays them out, with Liberation Sans, whose letters are as wide as Arial's, in the place of the shipped font.

Word shows Arial where the shipped font is not installed, as the file asks.
"""

from __future__ import annotations

import os
import subprocess
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

FONTS = """<?xml version="1.0"?>
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<match target="pattern">
<test name="family"><string>Source Sans 3</string></test>
<edit name="family" mode="assign" binding="strong"><string>Liberation Sans</string></edit>
</match>
</fontconfig>
"""


@cache
def _home() -> Path:
    """A folder with the settings of a LibreOffice that substitutes the font."""
    folder = Path(mkdtemp())
    (folder / "fonts.conf").write_text(FONTS, "utf-8")
    return folder


def as_pdf(*files: Path) -> Path:
    """The files as PDF, beside them; the first one's path is returned."""
    home = _home()
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(home / 'profile').as_uri()}",
            *("--headless", "--convert-to", "pdf", "--outdir", str(files[0].parent)),
            *map(str, files),
        ],
        check=True,
        capture_output=True,
        timeout=300,
        env={**os.environ, "FONTCONFIG_FILE": str(home / "fonts.conf")},
    )
    return files[0].with_suffix(".pdf")
