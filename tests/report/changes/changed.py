"""A change of each sort between two runs."""

from __future__ import annotations

from govkit.readability.compare import Change
from govkit.readability.reading import Figures, Kept

EASIER = Change(
    "ask", Figures(3, 30, 6.0), Figures(3, 28, 4.5), (), (Kept("officialese", "ask", "“utilise” is officialese."),)
)
HARDER = Change(
    "what", Figures(3, 30, 4.0, 31.0), Figures(3, 40, 5.0, 40.5), (Kept("jargon", "what", "“cohort” is jargon."),), ()
)
SAME = Change("isa", Figures(9, 90, 9.0), Figures(9, 90, 9.0), (), ())
NEW = Change("notice", None, Figures(1, 5, 2.0), (), ())
GONE = Change("old", Figures(1, 5, 2.0), None, (), ())
