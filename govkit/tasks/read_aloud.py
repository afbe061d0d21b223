"""Lists the values of a partnership that somebody has to read, since no rule can judge them."""

from __future__ import annotations

from govkit.data.inputs import Inputs
from govkit.data.read_aloud import to_read_aloud
from govkit.data.templates import templates
from govkit.load import load_partnership
from govkit.questions.read_aloud import readings
from govkit.report.findings.read_aloud import Placed
from govkit.rules.wanted import doubts


def read_aloud(inputs: Inputs) -> tuple[Placed, ...]:
    """The values to read, each with its place in the file; none of a file that can't be read."""
    loaded = load_partnership(inputs.partnership, templates(inputs.partnership, inputs.templates).house)
    if loaded.partnership is None:
        return ()
    return tuple(
        Placed(reading, loaded.sources.locate(reading.path))
        for reading in readings(loaded.partnership, to_read_aloud(), doubts(loaded.partnership))
    )
