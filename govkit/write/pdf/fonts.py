"""Lets the renderer see the fonts that govkit ships and no other, so that every machine's PDF is the same."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from functools import cache
from importlib import resources
from pathlib import Path
from xml.sax.saxutils import escape


@cache
def use_own_fonts() -> None:
    """Must come before the renderer is imported: fontconfig reads its configuration once."""
    folder = Path(tempfile.mkdtemp(prefix="govkit-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    fonts = str(resources.files("govkit.write").joinpath("fonts"))
    configuration = f"<fontconfig><dir>{escape(fonts)}</dir><cachedir>{escape(str(folder))}</cachedir></fontconfig>"
    (folder / "fonts.conf").write_text(f'<?xml version="1.0"?>\n{configuration}\n', encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
