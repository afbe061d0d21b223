"""What every page of sources says of them."""

from __future__ import annotations

from typing import Final

EVIDENCE: Final = """\
After each source stands how well it was checked: **verified**, the words were read in the source itself; **secondary**, as others quote
them; **unverified**, not at all. What was never verified is never an error.
"""
MADE: Final = "Made by `scripts/manual` from {}; a test holds them together."
