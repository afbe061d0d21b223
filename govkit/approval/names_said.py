"""Places, bodies and laws that a sentence names by a capital letter."""

from __future__ import annotations

import re
from typing import Final

from govkit.approval.gravity import GraveVerdict, Gravity, became
from govkit.approval.listed import FACT, without_conditions

_NAME: Final = re.compile(r"(?<=[\w,;(“] |.[(“])[A-Z][a-z]+(?: (?:of |the |and )*[A-Z][a-z]+)*")


def weighed_names(before: str, after: str) -> GraveVerdict | None:
    """What becomes of a sentence that names one for another."""
    was, now = _names(before), _names(after)
    gone = [name for name in was if name.lower() not in after.lower()]
    come = [name for name in now if name.lower() not in before.lower()]
    if gone and come:
        return became(Gravity.REVERSED, gone[0], come[0])
    return None


def _names(says: str) -> list[str]:
    return _NAME.findall(FACT.sub("x", without_conditions(says)))
