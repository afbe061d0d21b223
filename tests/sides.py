"""How many sides a letter has that was built, and how many its slip, told from what stands at the foot of each page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from pypdf import PdfReader


class Sides(NamedTuple):
    """The sides of a letter without its slip, those of the slip, and on which page the slip starts, counted from 1 (0: none)."""

    letter: int
    slip: int
    slip_starts: int


def sides(pdf: Path) -> Sides:
    """The sides of a letter. A blank back of the letter's last sheet is none."""
    texts = [page.extract_text() for page in PdfReader(pdf).pages]
    of_slip = [number for number, text in enumerate(texts, 1) if re.search(r"of\s+your\s+reply", text)]
    letter = [number for number, text in enumerate(texts, 1) if text.strip() and number not in of_slip]
    return Sides(len(letter), len(of_slip), min(of_slip, default=0))
