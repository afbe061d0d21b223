"""The plan of a partnership in words."""

from __future__ import annotations

from govkit.model.plan import plan
from govkit.report.readiness.said import as_written, stage_heading, stage_points, verdict
from tests.changes import partnership_with
from tests.rows import over_rows


@over_rows(
    ("scores", "said"),
    [
        ("{understanding: 3, skills: 3, systems: 3, trust: 3}", "ready"),
        ("{understanding: 3, skills: 2, systems: 1, trust: 3}", "not ready: systems 1 and skills 2"),
        ("{understanding: 3, skills: to be agreed, systems: 3, trust: 3}", "not known: skills not scored"),
        ("(left out)", "not scored yet"),
    ],
)
def test_a_verdict_names_what_is_lacking(scores: str, said: str) -> None:
    made = plan(partnership_with(f"partners.harbour-families.readiness: {scores}"))
    (charity,) = [each for each in made.standings if each.partner == "harbour-families"]
    assert verdict(charity) == said


def test_who_lacks_something_joins_later_with_what_helps() -> None:
    partnership = partnership_with("partners.harbour-families.readiness.systems: 1")
    stage = plan(partnership).stages[-1]
    assert stage_heading(partnership, stage, 3) == "Once every score is 3 or more: Harbour Families"
    assert "Harbour Families, systems 1: begin with one small item, sent in a way that they have already." in list(
        stage_points(partnership, stage)
    )


def test_a_phase_with_a_partner_who_is_not_ready_is_told() -> None:
    partnership = partnership_with("partners.hill-top-school.readiness.trust: 2")
    said = list(as_written(partnership, plan(partnership)))
    assert "Phase “pilot” (2 February 2027): not all are ready. Hill Top Primary School (not ready: trust 2)." in said
