"""What is said of a power that a partner relies on and that is another's."""

from __future__ import annotations

from govkit.model import Partnership
from govkit.questions.known_powers import Misplaced
from govkit.questions.settled import name_of
from govkit.rules.problem import Problem


def of_another(partnership: Partnership, found: Misplaced, on_what: str) -> Problem:
    """What to say of a power that is another’s."""
    whose = name_of(partnership.partners, found.reliance.partner)
    return Problem(
        found.reliance.path,
        f"{whose} relies on {on_what} {found.why}",
        f"Write the law that gives {whose} its own function, with the section"
        + (f", in a basis of its own beside `{found.reliance.basis}`." if found.reliance.basis else "."),
        found.known.source,
    )
