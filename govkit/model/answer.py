"""The answer to one person who opted out."""

from __future__ import annotations

from govkit.model.facts import Day, PartnerId, YesNo
from govkit.model.part import Part


class Answer(Part):
    """When somebody opted out, by when and on which day they are answered, by whom, and whether they get what they asked for."""

    sender: PartnerId
    received: Day
    due: Day
    answered: Day
    accepted: YesNo

    @property
    def refused(self) -> bool:
        """Whether the sharing goes on."""
        return not self.accepted
