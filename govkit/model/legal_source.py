"""One source of law or guidance, as the register of sources holds it: what it says, where and until when it holds, and how it was read."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from govkit.finding import Evidence
from govkit.model.facts import Day, Text, YesNo, fault, one_of
from govkit.model.partnership import Nation

LONGEST_QUOTE: Final = 25


class SourceStanding(StrEnum):
    """Whether a source is law, guidance that the law tells people to heed, or advice."""

    LEGISLATION = "legislation"
    CASE_LAW = "case-law"
    STATUTORY_GUIDANCE = "statutory-guidance"
    GUIDANCE = "guidance"


class LegalSource(BaseModel):
    """A provision of an instrument, once for all that rest on it. What nobody read is quoted by nobody.

    A day that is left out was not read. `verified` words were read in the source or a true copy of it, `secondary` ones as somebody
    else gives them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    instrument: Text = Field(description="The Act, regulations, judgment or guidance, by its own name.")
    provision: Text | None = Field(None, description="The section, article, paragraph or page of it.")
    standing: Annotated[SourceStanding, one_of(SourceStanding)] = Field(
        description="`legislation`, `case-law`, `statutory-guidance` or `guidance`."
    )
    quote: Text | None = Field(None, description="Its own words, 25 at the most; three dots where some are left out.")
    note: Text | None = Field(
        None, description="What else to know of it, in our words: what it means here, or what was tried."
    )
    nations: tuple[Annotated[Nation, one_of(Nation)], ...] = Field(min_length=1, description="Where it applies.")
    in_force_from: Day | None = Field(None, description="The first day on which it held.")
    in_force_until: Day | None = Field(None, description="The last day on which it held, if it has ended.")
    prospective: YesNo = Field(False, description="`true` if nothing that was read had brought it into force.")
    read_on: Day | None = Field(None, description="The day on which it was read.")
    version: Text | None = Field(None, description="The version that was read.")
    address: Text | None = Field(None, description="Where it was read.")
    evidence: Annotated[Evidence, one_of(Evidence)] = Field(description="`verified`, `secondary` or `unverified`.")

    @property
    def name(self) -> str:
        """What people call it, such as `Data Protection Act 2018, section 7`."""
        return ", ".join(part for part in (self.instrument, self.provision) if part)

    @property
    def as_read(self) -> str:
        """Its words with when and in which version they were read, or that nobody read them."""
        if self.read_on is None:
            return f"{self.name}: not read. {self.note}"
        words = f": “{self.quote}”" if self.quote else ""
        force = " Not in force as read." if self.prospective else ""
        return f"{self.name}{words} [{self.evidence}; {self.version}, read on {self.read_on.isoformat()}]{force}"

    @model_validator(mode="after")
    def _is_honest(self) -> Self:
        for wrong, why in self._faults():
            if wrong:
                raise fault(f"{self.name}: {why}.")
        return self

    def _faults(self) -> tuple[tuple[bool, str], ...]:
        was_read = None not in (self.read_on, self.version, self.address)
        verified, unread = self.evidence is Evidence.VERIFIED, self.evidence is Evidence.UNVERIFIED
        return (
            (len((self.quote or "").split()) > LONGEST_QUOTE, f"a quote has {LONGEST_QUOTE} words at the most"),
            (not unread and not was_read, "what was read says when, in which version and where"),
            (verified and self.quote is None, "what is verified quotes the words that were read"),
            (unread and (self.quote or self.read_on) is not None, "what was not read is neither quoted nor dated"),
            (unread and self.note is None, "what was not read says in `note` what was tried"),
            (self.prospective and self.in_force_from is not None, "what is not in force has no first day"),
            (_ends_before_it_starts(self.in_force_from, self.in_force_until), "it ends before it starts"),
        )


def _ends_before_it_starts(first: Day | None, last: Day | None) -> bool:
    return first is not None and last is not None and last < first
