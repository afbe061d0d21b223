"""The command line: one file for each command. It alone knows click, and turns errors into exit codes."""

import gc
from typing import Final

# A run is short and frees its memory by ending, and what it drops is hardly ever garbage of the kind that has to be looked for. One look at what a
# single check holds takes a twentieth of it. Said here, before anything else is imported.
_SELDOM: Final = 1_000_000
gc.set_threshold(_SELDOM)
