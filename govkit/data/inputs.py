"""What a run is given."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:  # a text that is only read needs nothing of the model
    from govkit.data.baseline import Baseline

BASELINE: Final = "govkit-baseline.yaml"


class CheckOptions(NamedTuple):
    """What somebody wants to know of a check: by which rules or groups, with waivers or without, and beside which baseline."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    waivers: bool = True
    baseline: Baseline | None = None


class Inputs(NamedTuple):
    """The partnership file, the house's folder of templates if there is one, and the day the run takes for today.

    `since` is the git revision from which it is known who may approve words; empty where nobody asks. `asking` is what a check is asked
    beside; without it every rule is, and nothing is set aside but what is waived. `unsaved` is what the partnership file is to hold, where
    that is asked before it does.
    """

    partnership: Path
    today: date
    templates: Path | None = None
    since: str = ""
    asking: CheckOptions | None = None
    unsaved: bytes | None = None
