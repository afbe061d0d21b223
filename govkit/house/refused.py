"""Why a file of a house's look is not used."""

from __future__ import annotations

from govkit.errors import GovkitError


class LookRefused(GovkitError):
    """A picture, a font or a Word file of the house can't be used: what is wrong with it, and what to do."""

    def __init__(self, why: str, fix: str) -> None:
        self.why, self.fix = why, fix
        super().__init__(f"{why} {fix}")
