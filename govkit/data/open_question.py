"""Whether a question is open: nobody can answer it with a yes or a no, and so nobody can guess."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 20  # words of a sentence, as in the letters that are asked about
_SENTENCE: Final = re.compile(r"[^.?!]+[.?!]")
_ASKING: Final = r"(?:how|what|when|where|which|who|whom|whose|why)\b"
_BEFORE: Final = r"(?:(?:at|by|for|from|in|on|since|to|until|with)\s+)?"
# What stands before the question itself: “If you do nothing, ...”, “You said no and want to stop, ...”.
_GIVEN: Final = r"(?:[^?,]+,\s+)*"
_OPEN: Final = re.compile(rf"\s*{_GIVEN}{_BEFORE}{_ASKING}[^?]*\?", re.IGNORECASE)
_SHOWING: Final = re.compile(r"\s*(?:describe|explain|name|show|tell)\b[^?]*\.", re.IGNORECASE)
_CLOSED: Final = re.compile(r"\bor not\b|\byes or no\b|\btrue or false\b", re.IGNORECASE)


def why_closed(asks: str) -> str:
    """Why a question could be answered without having understood anything; empty where it is open."""
    sentences = _SENTENCE.findall(asks)
    if "".join(sentences).strip() != asks.strip() or not sentences:
        return "it does not end as a sentence does"
    questions = [each for each in sentences if each.endswith("?")]
    if not questions and not any(map(_SHOWING.fullmatch, sentences)):
        return "it asks nothing"
    if _CLOSED.search(asks) or not all(map(_OPEN.fullmatch, questions)):
        return "a yes or a no would answer it"
    return ""


def longest_sentence(asks: str) -> int:
    """How many words the longest sentence of a question has."""
    return max((len(each.split()) for each in _SENTENCE.findall(asks)), default=0)
