"""Writes new content beside the place that it is for, under a name that nobody could have foreseen and put a link at."""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path


def written_beside(place: Path, content: bytes, ending: str) -> Path:
    """A new file in the same folder that holds the content, to be moved to the place. Where it can't be written whole, none is left."""
    beside = place.with_name(f".{place.name}.{secrets.token_hex(8)}{ending}")
    with beside.open("xb") as opened:  # refuses what is there already, a link too
        try:
            opened.write(content)
            opened.flush()
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise
    return beside
