"""What a run is given."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple


class Inputs(NamedTuple):
    """The partnership file, the house's folder of templates if there is one, and the day the run takes for today.

    `since` is the git revision from which it is known who may approve words; empty where nobody asks.
    """

    partnership: Path
    today: date
    templates: Path | None = None
    since: str = ""
