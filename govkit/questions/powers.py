"""What the words of a power name: a law that can give a function, or the law of data protection, which gives none."""

from __future__ import annotations

import re
from typing import Final

_DATA_PROTECTION: Final = re.compile(
    r"\b(?:(?:UK |EU )?GDPR|General Data Protection Regulation|(?:Data Protection Act|DPA|Data \(Use and Access\) Act)(?: \d{4})?|PECR"
    r"|Privacy and Electronic Communications(?: \(EC Directive\))? Regulations(?: \d{4})?)\b"
)
# Capitals tell a law from “an act of kindness”; what has none (common law, prerogative) is named in full.
_LAW: Final = re.compile(
    r"\b(?:Acts?|Orders?|Regulations?|Rules|Measure|Charter|Statute|Directions?|Byelaws?|Instrument|SI \d{4}|S\.I\. \d{4})\b"
    r"|\b(?i:common law|rule of law|royal prerogative|by statute)\b"
)


def names_data_protection_law(power: str) -> bool:
    """Whether the words name the UK GDPR or the Acts that go with it."""
    return bool(_DATA_PROTECTION.search(power))


def names_law(power: str) -> bool:
    """Whether the words name a law other than those, in which a function can be laid down."""
    return bool(_LAW.search(_DATA_PROTECTION.sub("", power)))
