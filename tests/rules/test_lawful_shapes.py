"""What is lawful in partnerships of other shapes is let be, and what is not lawful beside it is still found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from govkit.load import load_partnership
from govkit.model import Partnership
from govkit.model.facts import nearest
from govkit.rules.rule import find_rule
from tests.conftest import EXAMPLE as FIXTURE
from tests.conftest import ROOT, ask
from tests.rules.test_document_rules import findings

EXAMPLE = FIXTURE.read_text("utf-8")
FLAG = "flows.health-flag"
DETAIL = {
    "data_items.health-flag.form": "clinical",
    "data_items.health-flag.level": "person",
    f"{FLAG}.goes_ahead": "without-asking",
    f"{FLAG}.why_without_asking": "They care for the same people.",
}


def changed(changes: dict[str, Any], folder: Path) -> Partnership:
    """The example with other values at these paths; None takes a key away."""
    raw = yaml.load(EXAMPLE, yaml.BaseLoader)
    for path, value in changes.items():
        *above, last = path.split(".")
        part = raw
        for key in above:
            part = part.setdefault(key, {})
        if value is None:
            part.pop(last, None)
        else:
            part[last] = value
    file = folder / "partners.yaml"
    file.write_text(yaml.safe_dump(raw, sort_keys=False, allow_unicode=True), "utf-8")
    loaded = load_partnership(file)
    assert loaded.partnership is not None, loaded.findings
    return loaded.partnership


def at(rule: str, changes: dict[str, Any], folder: Path) -> list[str]:
    """The paths at which a rule finds something."""
    return [problem.path for problem in ask(find_rule(rule), changed(changes, folder))]


def confidence(basis: str) -> dict[str, str]:
    return {"confidentiality_bases.flag-for-care.basis": basis}


@pytest.mark.parametrize(
    ("basis", "goes_ahead"),
    [
        ("implied-consent-for-individual-care", "without-asking"),
        ("implied-consent-for-individual-care", "unless-they-opt-out"),
        ("section-251-support", "unless-they-opt-out"),
        ("section-251-support", "without-asking"),
        ("not-confidential-patient-information", "without-asking"),
        ("required-or-allowed-by-statute", "without-asking"),
    ],
)
def test_detail_is_told_where_the_duty_of_confidentiality_is_met(basis: str, goes_ahead: str, tmp_path: Path) -> None:
    changes = {**DETAIL, **confidence(basis), f"{FLAG}.goes_ahead": goes_ahead}
    assert at("detail-before-consent", changes, tmp_path) == []


@pytest.mark.parametrize("basis", [None, "explicit-consent"])
def test_detail_is_not_told_before_consent_where_nothing_else_meets_the_duty(basis: str | None, tmp_path: Path) -> None:
    changes = {**DETAIL, **(confidence(basis) if basis else {f"{FLAG}.confidentiality": None})}
    assert at("detail-before-consent", changes, tmp_path) == [f"{FLAG}.carries.health-flag"]


def test_detail_of_a_sender_that_gives_no_care_is_no_matter_of_this_rule(tmp_path: Path) -> None:
    changes = {
        **DETAIL,
        f"{FLAG}.confidentiality": None,
        f"{FLAG}.from": "hill-top-school",
        f"{FLAG}.basis": {"northmoor-council": "council-early-help"},
    }
    assert at("detail-before-consent", changes, tmp_path) == []


def test_the_cure_names_the_duty_of_confidentiality_first(tmp_path: Path) -> None:
    (problem,) = ask(find_rule("detail-before-consent"), changed({**DETAIL, f"{FLAG}.confidentiality": None}, tmp_path))
    assert problem.fix.startswith(f"Name in `{FLAG}.confidentiality` what lets it be told")


CONSENT_FOR_HEALTH = {
    "lawful_bases.nhs-care.article_9": "explicit-consent",
    "lawful_bases.nhs-care.schedule_1": None,
    "lawful_bases.nhs-care.secrecy": None,
}


def test_a_condition_of_consent_matters_where_health_data_about_people_flows(tmp_path: Path) -> None:
    found = at("consent-not-asked-for", CONSENT_FOR_HEALTH, tmp_path)
    assert f"{FLAG}.basis.harrow-lane-surgery" in found
    assert "flows.family-list.basis.harrow-lane-surgery" not in found  # names and addresses alone


def test_a_condition_of_consent_is_of_no_effect_on_totals(tmp_path: Path) -> None:
    totals = {**CONSENT_FOR_HEALTH, "data_items.health-flag.form": "aggregate"}
    assert not [path for path in at("consent-not-asked-for", totals, tmp_path) if path.startswith(FLAG)]


CARE_DUTY = {
    "lawful_bases.care-duty": {
        "name": "Duty to share for care",
        "article_6": "legal-obligation",
        "power": "Health and Social Care Act 2012, section 251B",
        "gateway": "health-and-social-care-act-2012-section-251b",
    },
    f"{FLAG}.basis": {"harrow-lane-surgery": "care-duty", "northmoor-council": "council-early-help"},
    f"{FLAG}.goes_ahead": "without-asking",
    f"{FLAG}.why_without_asking": "They care for the same people.",
}


@pytest.mark.parametrize(("form", "found"), [("flag", [f"{FLAG}.goes_ahead"]), ("aggregate", [])])
def test_nobody_can_object_to_totals(form: str, found: list[str], tmp_path: Path) -> None:
    changes = {**CARE_DUTY, "data_items.health-flag.form": form}
    assert at("care-duty-without-objection", changes, tmp_path) == found


def exemption(flow: str) -> dict[str, Any]:
    return {
        "records.notice_exemption": {
            "flows": [flow],
            "ground": "disproportionate-effort",
            "reason": "The records are years old, and nobody has the addresses.",
            "people": "4000",
            "protected_by": "The notice stands on the website.",
        },
        "letters.opt-out.covers": ["family-list"],
    }


@pytest.mark.parametrize(("exempt", "found"), [("health-flag", []), ("support-plan", [f"{FLAG}.goes_ahead"])])
def test_no_letter_is_asked_for_where_the_file_says_why_nobody_is_told_one_by_one(
    exempt: str, found: list[str], tmp_path: Path
) -> None:
    told = at("flow-without-letter", exemption(exempt), tmp_path)
    assert [path for path in told if path.startswith(FLAG)] == found


SENT_ON: dict[str, Any] = {
    "data_items.attendance-flag.reuse": None,
    "flows.sent-on": {
        "name": "Flag for home visits",
        "from": "northmoor-council",
        "to": "harbour-families",
        "carries": {"attendance-flag": "know what to talk about"},
        "goes_ahead": "without-asking",
        "why_without_asking": "The visitor has to be prepared.",
        "basis": {"northmoor-council": "council-early-help", "harbour-families": "charity-agreed-support"},
        "how": "Council secure email",
        "security": "encrypted on the way",
        "how_often": "Once for each family",
        "starts": "2027-04-19",
    },
}


def test_a_new_purpose_needs_a_ground(tmp_path: Path) -> None:
    assert at("sent-on-without-ground", SENT_ON, tmp_path) == ["flows.sent-on.carries.attendance-flag"]


def test_a_relay_for_the_reason_that_it_was_received_for_has_no_new_purpose(tmp_path: Path) -> None:
    received_for = yaml.safe_load(EXAMPLE)["flows"]["attendance-flag"]["carries"]["attendance-flag"]
    relay = {**SENT_ON, "flows.sent-on": {**SENT_ON["flows.sent-on"], "carries": {"attendance-flag": received_for}}}
    assert at("sent-on-without-ground", relay, tmp_path) == []


def test_the_file_can_say_that_the_purpose_is_the_same(tmp_path: Path) -> None:
    reuse = {
        "collected_for": "find families",
        "allowed_by": "same-purpose",
        "reason": "The visit is what it was sent for.",
    }
    assert at("sent-on-without-ground", {**SENT_ON, "data_items.attendance-flag.reuse": reuse}, tmp_path) == []


@pytest.mark.parametrize(
    ("power", "found"),
    [
        (
            "National Health Service Commissioning Board and Clinical Commissioning Groups (Responsibilities and Standing Rules) Regulations 2012",
            False,
        ),
        ("Public Health England (Transfer of Staff) Order 2013, article 2", False),
        ("Agreed with the Clinical Commissioning Groups under the Care Act 2014", True),
        ("What the CCG decided", True),
    ],
)
def test_a_statute_keeps_its_title(power: str, found: bool, tmp_path: Path) -> None:
    changes = {"lawful_bases.council-early-help.power": power}
    assert at("stale-term", changes, tmp_path) == (["lawful_bases.council-early-help.power"] if found else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "If you do nothing, it does not mean that you agree.",
        "If you do not reply, we will not take it that you consent.",
        "If you say nothing, that never counts as a yes.",
    ],
)
def test_a_sentence_that_says_the_opposite_calls_nothing_consent(sentence: str, example: Path) -> None:
    assert (
        findings(f'{{% clause "later" %}}<p>{sentence}</p>{{% endclause %}}', "silence-called-consent", example) == []
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "If you do nothing, we take it that you agree.",
        "If you do nothing, you cannot complain, since you agree.",
        "If you do not reply, that means yes.",
    ],
)
def test_silence_called_consent_is_still_found(sentence: str, example: Path) -> None:
    assert findings(f'{{% clause "later" %}}<p>{sentence}</p>{{% endclause %}}', "silence-called-consent", example)


def test_a_partner_may_bear_a_name_that_the_shipped_templates_use(tmp_path: Path) -> None:
    from govkit.data.inputs import Inputs
    from govkit.tasks.check import check
    from tests.conftest import TODAY, of_rule

    changed({"partners.harbour-families.name": "Citizens Advice"}, tmp_path)
    assert of_rule(check(Inputs(tmp_path / "partners.yaml", TODAY)).findings, "typed-fact") == []


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("local-health-board", ["local-authority", "gp-practice"], ""),
        ("gp-practise", ["local-authority", "gp-practice"], "gp-practice"),
        ("leed", ["lead", "name"], "lead"),
    ],
)
def test_another_word_is_no_slip(written: str, known: list[str], meant: str) -> None:
    assert nearest(written, known) == meant


# Both claim Article 14(5) for data that some partners collected themselves, for which Article 13 knows no such exemption.
TRUE_OF = {"marac": {"own-data-under-exemption-of-others"}, "research": {"own-data-under-exemption-of-others"}}


@pytest.mark.parametrize("file", ["hospital_discharge", "marac", "research", "scotland"])
def test_lawful_partnerships_of_other_shapes_have_nothing_to_act_on(file: str) -> None:
    from govkit.data.inputs import Inputs
    from govkit.data.templates import shipped_templates
    from govkit.tasks.check import check
    from tests.conftest import TODAY

    shape = ROOT / "tests" / "partnerships" / f"{file}.yaml"
    found = {finding.rule for finding in check(Inputs(shape, TODAY, shipped_templates())).findings}
    assert found <= TRUE_OF.get(file, set())
