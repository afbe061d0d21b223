"""The answer to one person who opted out."""

from __future__ import annotations

from govkit.model.facts import Day, PartnerId, YesNo
from govkit.model.part import Part


class Answer(Part):
    """When somebody opted out, when and by whom they are answered, whether they get what they asked for, and when sharing resumes if not."""

    sender: PartnerId
    received: Day
    due: Day
    answered: Day
    resumes: Day
    accepted: YesNo

    @property
    def refused(self) -> bool:
        """Whether the sharing goes on."""
        return not self.accepted
