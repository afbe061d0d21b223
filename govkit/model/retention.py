"""How long data is kept, by everybody who receives it or by one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from pydantic import Field, ValidationError, model_validator

from govkit.model.facts import Length, PartnerId, Text, fault
from govkit.model.part import Part
from govkit.model.period import Period

# Of what follows the number, only what does not make it a number of something else: “is 25 years after the study”, “reaches 1000 hours”.
_AGE: Final = re.compile(
    r"\b(?:is|are|turns?|reach(?:es)?|becomes?|attains?)\s+(?:the age of\s+)?(?P<age>\d{1,3})"
    r"(?=\s*(?:$|[.,](?!\d)|[;:)]|years? (?:old|of age)\b|(?:and|if|unless|whichever|when|but|even|whatever)\b|or (?!more|fewer|less)))"
    r"|\b(?P<birthday>\d{1,3})(?:st|nd|rd|th) birthday\b",
    re.IGNORECASE,
)
_COUNTED: Final = ("keep_for", "counted_from")


class Retention(Part):
    """How long an item is kept: for a time after something happens, or until something happens."""

    keep_for: Length | None = Field(
        None, description="How long, such as `12 months`, counted from what `counted_from` says."
    )
    counted_from: Text | None = Field(
        None,
        description="When the time of `keep_for` starts, following “after”: `the family leaves the programme`. Until then it is kept too.",
    )
    until: Text | None = Field(
        None,
        description="In place of `keep_for` and `counted_from`: the age or the event at which it ends, following “until”: `the child is 25`, "
        "`the case is closed`.",
    )
    then: Text = Field(description="What happens to it then, following “it is”: `securely deleted`.")

    @model_validator(mode="before")
    @classmethod
    def _ends_in_one_way(cls, raw: Any) -> Any:
        """Refuses two ends, and misses the keys of the one that is begun, as if each had to be there."""
        if not isinstance(raw, Mapping):
            return raw
        if raw.get("until") is None:
            missing = [key for key in _COUNTED if key not in raw]
            if missing:
                raise ValidationError.from_exception_data(
                    cls.__name__, [{"type": "missing", "loc": (key,), "input": raw} for key in missing]
                )
        elif any(raw.get(key) is not None for key in _COUNTED):
            raise fault(
                "This has two ends: `until`, and `keep_for` counted from `counted_from`. Take one of them out. "
                "For a time after an event, `keep_for: 12 months` and `counted_from: the case is closed` are enough: until then it is kept too."
            )
        return raw

    @property
    def counted_time(self) -> Period | None:
        """The time for which it is kept, where it is a settled one that is counted."""
        return self.keep_for if isinstance(self.keep_for, Period) else None

    @property
    def until_age(self) -> int | None:
        """The age of somebody at which it ends, where that is what ends it."""
        return age_in(self.until) if isinstance(self.until, str) else None

    @property
    def time_key(self) -> str:
        """The key that says how long it is kept."""
        return "keep_for" if self.until is None else "until"

    @property
    def event_key(self) -> str:
        """The key that names the event from which, or until which, it is kept."""
        return "counted_from" if self.until is None else "until"

    @property
    def event(self) -> str | None:
        """That event."""
        return self.counted_from if self.until is None else self.until

    @property
    def in_words(self) -> str:
        """How long it is kept, following “kept”: “for 12 months”, “until the child is 25”."""
        return f"for {self.keep_for}" if self.until is None else f"until {self.until}"

    @property
    def in_full(self) -> str:
        """The same with the event: “for 12 months after the case is closed”."""
        return f"{self.in_words} after {self.counted_from}" if self.until is None else self.in_words


def age_in(words: str) -> int | None:
    """The age of somebody that words name, as in “the child is 25” or “the 25th birthday”."""
    found = _AGE.search(words)
    return int(found["age"] or found["birthday"]) if found else None


class RetentionBy(Retention):
    """How long one recipient keeps an item, where that differs from the others."""

    recipient: PartnerId = Field(description="The recipient.")
