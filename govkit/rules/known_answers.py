"""Which items hold what people answered about a flow."""

from __future__ import annotations

from govkit.model import Partnership
from govkit.questions.answers import answers_about, asking
from govkit.questions.settled import parts
from govkit.rules.telling import says


def known_answers(partnership: Partnership, flow: str) -> frozenset[str]:
    """The items of answers about a flow: those that its letters name, or where no letter names any, those that are called so."""
    named = answers_about(partnership, flow)
    if named or any(each.replies is not None for each in asking(partnership)):
        return named
    return frozenset(
        name
        for name, item in parts(partnership.data_items)
        if says(partnership, "answers-of-people", f"{name.replace('-', ' ')} {item.name} {item.plain_name}")
    )
