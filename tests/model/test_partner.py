"""What is said of a partner follows from what is written of it."""

from __future__ import annotations

from govkit.model.partner import Readiness
from tests.rows import over_rows


def readiness(understanding: str, skills: str, systems: str, trust: str) -> Readiness:
    """How ready a partner is, as the file says it."""
    return Readiness.model_validate(
        {"understanding": understanding, "skills": skills, "systems": systems, "trust": trust}
    )


@over_rows(
    ("scores", "lowest", "ready", "unready"),
    [
        (("3", "3", "4", "5"), 3, True, False),
        (("5", "5", "2", "5"), 2, False, True),
        (("5", "to be agreed", "5", "5"), 5, False, False),
        (("1", "to be agreed", "5", "5"), 1, False, True),
        (("to be agreed",) * 4, None, False, False),
    ],
)
def test_a_partner_is_ready_when_every_score_is_three_or_more(
    scores: tuple[str, str, str, str], lowest: int | None, ready: bool, unready: bool
) -> None:
    found = readiness(*scores)
    assert (found.lowest, found.is_ready, found.is_unready) == (lowest, ready, unready)
