"""What a letter tells people about why they get it."""

from __future__ import annotations

from govkit.model import Partnership
from govkit.model.letter import Letter
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import settled


def criteria(partnership: Partnership, letter: Letter) -> tuple[str, ...]:
    """By what families are chosen, where a letter is about the steps that find them."""
    flows = [partnership.flows[name] for name in settled(letter.covers)]
    finds = any(
        not (is_unsettled(flow) or is_unsettled(flow.step) or flow.step is None or flow.comes_after_asking)
        for flow in flows
    )
    approach = partnership.approach
    return tuple(settled(approach.other_criteria)) if finds and approach and not is_unsettled(approach) else ()


def tells_why_you(partnership: Partnership, letter: Letter) -> bool:
    """Whether the file says why people get the letter, or by what they are chosen."""
    return letter.why_you is not None or bool(criteria(partnership, letter))
