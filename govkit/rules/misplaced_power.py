"""What is said of a power that a partner relies on and that is another's."""

from __future__ import annotations

from govkit.model import Partnership
from govkit.questions.known_powers import Misplaced
from govkit.questions.settled import name_of
from govkit.rules.problem import Problem
from govkit.wording.say import listing


def of_another(partnership: Partnership, found: Misplaced, on_what: str) -> Problem:
    """What to say of a power that is another’s."""
    names = [name_of(partnership.partners, partner) for partner in found.partners]
    whose, alone = listing(names), len(names) == 1
    return Problem(
        found.reliance.path,
        f"{whose} {'relies' if alone else 'rely'} on {on_what} {found.why}",
        f"Write the law that gives {whose} {'its' if alone else 'their'} own function, with the section"
        + (
            f", in a basis of {'its' if alone else 'their'} own beside `{found.reliance.basis}`."
            if found.reliance.basis
            else "."
        ),
        found.known.source,
    )
