"""Words as approvals tell them, for people: alternatives without their conditions, and facts by their labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from govkit.approval.listed import without_conditions
from govkit.rewording.conditions import when_said
from govkit.rewording.labels import fact_label

_FOR_EACH: Final = "for each of "
_FACT: Final = re.compile(r"\{((?:[^{}]|\{[^{}]*\})*)\}")
_EACH: Final = re.compile(r"(?<=[\w)])\.\*'*")  # “each of”, which no expression has


def readable(says: str) -> str:
    """`To say no[if letter.reply_by: by {letter.reply_by}]` as `To say no[ by [reply by]]`."""
    return _FACT.sub(lambda found: f"[{_label(found[1])}]", without_conditions(says))


def readable_when(conditions: Sequence[str]) -> str:
    """The conditions of a sentence in words: `if “reply by” is given, and for each of “covers”`; always, where there are none."""
    return ", and ".join(map(_when, conditions)) or "always"


def _when(condition: str) -> str:
    plain = _EACH.sub("", condition)
    each = plain.removeprefix(_FOR_EACH)
    return when_said([f"{{% if {plain} %}}" if each == plain else f"{{% for one in {each} %}}"])


def _label(fact: str) -> str:
    label = fact_label(f"{{{{ {_EACH.sub('', fact)} }}}}")
    return label if label != "fact" else fact
