"""The answer to one person who opted out."""

from __future__ import annotations

from govkit.model.facts import Day, FlowId, PartnerId, YesNo
from govkit.model.part import Part


class Answer(Part):
    """When somebody opted out, when and by whom they are answered, whether they get what they asked for, and when sharing resumes if not.

    `stopped` are the flows that end with the no, and `goes_on` those for which it is refused.
    """

    sender: PartnerId
    received: Day
    due: Day
    answered: Day
    resumes: Day
    accepted: YesNo
    stopped: tuple[FlowId, ...] = ()
    goes_on: tuple[FlowId, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether any of the sharing goes on."""
        return not self.accepted

    @property
    def stops_some(self) -> bool:
        """Whether any of the sharing stops."""
        return bool(self.stopped)
