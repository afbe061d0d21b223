"""What stands in English in a PDF of another language, marked as such: the renderer names the language of a whole document alone."""

from __future__ import annotations

from typing import Any


def name_english(pdf: Any) -> None:
    """Names English as the language of each part that the page has as an article of its own, which are those in English."""
    for each in pdf.objects:
        if isinstance(each, dict) and each.get("S") == "/Art":
            each["Lang"] = "(en-GB)"
