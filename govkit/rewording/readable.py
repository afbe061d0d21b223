"""Words as approvals tell them, for people: alternatives without their conditions, and facts by their labels."""

from __future__ import annotations

import re
from typing import Final

from govkit.approval.listed import without_conditions
from govkit.rewording.labels import fact_label

_FACT: Final = re.compile(r"\{((?:[^{}]|\{[^{}]*\})*)\}")
_EACH: Final = re.compile(r"(?<=[\w)])\.\*'*")  # “each of”, which no expression has


def readable(says: str) -> str:
    """`To say no[if letter.reply_by: by {letter.reply_by}]` as `To say no[ by [reply by]]`."""
    return _FACT.sub(lambda found: f"[{_label(found[1])}]", without_conditions(says))


def _label(fact: str) -> str:
    label = fact_label(f"{{{{ {_EACH.sub('', fact)} }}}}")
    return label if label != "fact" else fact
