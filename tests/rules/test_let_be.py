"""What rules let be, just beside what they find."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.model.lawful_basis import Confidentiality
from tests.changes import Changes, paths, problems
from tests.rows import over_rows
from tests.rules.test_document_rules import WANTED, findings

OPT_OUT_ON_EXPLICIT_CONSENT: Changes = ("flows.health-flag.confidentiality", "details-with-consent")
ORDER = ["parties", "purpose", "retention"]


def test_an_opt_out_can_not_rest_on_explicit_consent() -> None:
    assert paths("opt-out-taken-as-consent", OPT_OUT_ON_EXPLICIT_CONSENT) == ["flows.health-flag.confidentiality"]


@over_rows("basis", [each for each in Confidentiality if each != Confidentiality.EXPLICIT_CONSENT])
def test_an_opt_out_can_rest_on_each_ground_that_is_no_consent(basis: Confidentiality) -> None:
    assert paths("opt-out-taken-as-consent", ("confidentiality_bases.flag-for-care.basis", basis)) == []


def test_no_sharing_is_held_to_an_opt_out_that_waits_for_a_yes() -> None:
    waits: Changes = ("flows.health-flag.goes_ahead", "when-they-agree")
    assert paths("opt-out-taken-as-consent", OPT_OUT_ON_EXPLICIT_CONSENT, waits) == []


FLOW = {
    "step": "6",
    "goes_ahead": "without-asking",
    "why_without_asking": "Nobody is named.",
    "carries": {"programme-counts": "see how the programme goes"},
    "starts": "2027-04-19",
}
COUNTED: Changes = (
    "flows.counted",
    {
        **FLOW,
        "name": "Counted",
        "from": "northmoor-council",
        "to": "hill-top-school",
        "basis": {"northmoor-council": "council-early-help", "hill-top-school": "school-welfare"},
    },
)
SENT_ON: Changes = (
    "flows.sent-on",
    {
        **FLOW,
        "name": "Sent on",
        "carries": {"programme-counts": "plan lessons"},
        "from": "hill-top-school",
        "to": "harbour-families",
        "basis": {"hill-top-school": "school-welfare", "harbour-families": "charity-agreed-support"},
    },
)
ABOUT_PEOPLE: Changes = ("data_items.programme-counts.form", "identifiable")
REUSE = {"collected_for": "count", "allowed_by": "compatible-purpose", "reason": "It is counted again."}


def test_what_was_received_is_sent_on_only_with_a_ground() -> None:
    assert paths("sent-on-without-ground", COUNTED, SENT_ON, ABOUT_PEOPLE) == ["flows.sent-on.carries.programme-counts"]


@over_rows(
    "change",
    [
        ("data_items.programme-counts.form", "aggregate"),
        ("data_items.programme-counts.reuse", REUSE),
        ("data_items.programme-counts.held_by", ["northmoor-council", "hill-top-school"]),
        ("flows.counted", None),
    ],
    ids=["totals", "with a ground", "its own", "never received"],
)
def test_totals_and_what_has_a_ground_or_was_not_received_may_be_sent_on(change: Changes) -> None:
    assert paths("sent-on-without-ground", COUNTED, SENT_ON, ABOUT_PEOPLE, change) == []


@over_rows(
    ("nation", "told"),
    [
        ("england", []),
        ("wales", ["It does not apply in Wales."]),
        ("scotland", ["It does not apply in Scotland."]),
        ("northern-ireland", ["It does not apply in Northern Ireland."]),
    ],
)
def test_a_power_of_another_nation_is_told_by_the_name_of_the_nation(nation: str, told: list[str]) -> None:
    found = problems(
        "power-of-other-bodies",
        ("partnership.nation", nation),
        ("lawful_bases.council-early-help.power", "Children Act 2004, section 10"),
    )
    assert [each for each in told if all(each in problem.message for problem in found)] == told
    assert bool(found) == bool(told)


@pytest.mark.parametrize(
    ("written", "late"),
    [
        (["parties", "purpose", "retention"], []),
        (["retention", "parties", "purpose"], ["parties", "purpose"]),  # each stands behind the last of all
        (["purpose", "parties", "retention"], ["parties"]),
    ],
)
def test_each_clause_behind_a_later_one_is_out_of_order(
    written: list[str], late: list[str], example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(WANTED, "clause-out-of-order", ORDER)
    fragment = "\n".join(f'{{% clause "{name}" %}}<p>Words of {name}.</p>{{% endclause %}}' for name in written)
    found = findings(fragment, "clause-out-of-order", example)
    assert [finding.clause for finding in found] == late
    assert all("“retention”" in finding.message for finding in found if written[0] == "retention")
