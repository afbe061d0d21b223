"""Lets the renderer see the fonts that govkit ships and no other, so that every machine's PDF is the same."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from functools import cache
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from govkit.own_folder import own_folder

_FILE: Final = "fonts.conf"


@cache
def use_own_fonts() -> None:
    """Must come before the renderer is imported: fontconfig reads its configuration once."""
    os.environ["FONTCONFIG_FILE"] = str(_kept_configuration() or _configuration(_passing()))


def _kept_configuration() -> Path | None:
    """That which every run of this govkit has in common, in the folder that nobody else may enter: a run that is killed leaves none."""
    own = own_folder()
    if own is None:
        return None
    folder = own / f"fonts-{sha256(_fonts().encode()).hexdigest()[:16]}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        return _configuration(folder)
    except OSError:
        return None


def _passing() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="govkit-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _configuration(folder: Path) -> Path:
    file = folder / _FILE
    fonts = f"<fontconfig><dir>{escape(_fonts())}</dir><cachedir>{escape(str(folder))}</cachedir></fontconfig>"
    words = f'<?xml version="1.0"?>\n{fonts}\n'
    if not file.is_file() or file.read_text("utf-8") != words:
        opened, beside = tempfile.mkstemp(dir=folder)
        try:
            with os.fdopen(opened, "w", encoding="utf-8") as written:
                written.write(words)
            Path(beside).replace(file)
        finally:
            Path(beside).unlink(missing_ok=True)
    return file


def _fonts() -> str:
    return str(resources.files("govkit.write").joinpath("fonts"))
