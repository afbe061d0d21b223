"""What changes, for your own programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Final

from govkit.amending.amendment import Amendment

FOR: Final = "your own programs"


def report(amendment: Amendment, *, colour: bool = False) -> str:  # noqa: ARG001 - the contract of all forms
    """All that an amendment holds."""
    return json.dumps(asdict(amendment), indent=2) + "\n"
