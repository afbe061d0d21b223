"""A further case of a rule about the partnership file, beside its examples."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Case(NamedTuple):
    """What the case is, the changes that make it, as in an example, and where the rule then finds something.

    `finds` holds the paths, with spaces between, and is empty where the rule passes it; `says` is part of what it then says.
    """

    name: str
    changes: str
    finds: str = ""
    says: str = ""
    today: date | None = None
