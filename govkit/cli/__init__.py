"""The command line: one file for each command. It alone knows click, and turns errors into exit codes."""

import gc
from typing import Final

# A run is short and frees its memory by ending, so it looks for garbage seldom. Said here, before anything else is imported.
_SELDOM: Final = 100_000
gc.set_threshold(_SELDOM)
