"""The documents of a set agree with each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from govkit.data.templates import Templates, shipped_templates
from govkit.document import every_block, pieces, text_of
from govkit.errors import DataUnreadable, TemplateFailed
from govkit.finding import Severity
from govkit.outcome.checked import Checked
from govkit.rules.set.document_says_less_than_agreement import _wanted
from govkit.sets.render_set import render_set
from tests.changes import partnership_with
from tests.conftest import of_rule

Check = Callable[..., Checked]


def change(file: Path, old: str, new: str) -> None:
    before = file.read_text("utf-8")
    assert old in before
    file.write_text(before.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new", "part"),
    [
        (
            "privacy_notice/clauses/retention.html.j2",
            "notice.items",
            "notice.items[1:]",
            "data_items.family-list.retention",
        ),
        ("consent_letter/clauses/what.html.j2", "letter.covers", "letter.covers[:1]", "data_items.support-plan"),
    ],
)
def test_a_document_that_says_less_than_the_agreement_is_found(
    name: str, old: str, new: str, part: str, house: Path, check_example: Check
) -> None:
    change(house / name, old, new)
    for other in ("choice", "kept") if "consent" in name else ():
        change(house / f"consent_letter/clauses/{other}.html.j2", old, new)
    found = of_rule(check_example("document-says-less-than-agreement").findings, "document-says-less-than-agreement")
    assert [finding.message for finding in found if f"`{part}`" in finding.message]
    assert {(finding.document, finding.clause) for finding in found} == {(name.partition("/")[0], "")}
    assert all("says nothing of it." in finding.message for finding in found)
    said = [finding.message for finding in found]
    assert said == sorted(said)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("{{ letter.sent_by.contact.phone }}", "01632 960001", "01632 960001"),
        ("{{ letter.sent_by.contact.team }}", "Northmoor Council", "Northmoor Council"),
        ("Ask us:", "Ask us before 14 April 2027 or 15 March 2027", "15 March 2027"),
        ("Ask us:", "Ask us before 2 February 2027", "2 February 2027"),
        ("Ask us:", "Ask about NFT-ISA-001", "NFT-ISA-001"),
    ],
)
def test_a_fact_typed_into_a_template_is_found(
    old: str, new: str, words: str, house: Path, check_example: Check
) -> None:
    file = house / "consent_letter/clauses/contact.html.j2"
    change(file, old, new)
    found = of_rule(check_example("typed-fact").findings, "typed-fact")
    assert [finding.clause for finding in found if f"“{words}”" in finding.message] == ["contact"]


@pytest.mark.whole
def test_one_notice_for_each_controller(example: Path, check_example: Check) -> None:
    change(example, "notices: joint ", "notices: each ")
    checked = check_example()
    assert {finding.rule for finding in checked.findings} == {"controller-without-notice-address"}
    (one,) = checked.findings
    assert one.message.startswith("Northmoor Council has a privacy notice of its own")
    assert one.message.count("Surgery") == 2
    assert "Harbour Families" in one.message
    names = {each.document.name for each in checked.documents if each.document.kind == "privacy_notice"}
    assert "privacy_notice--harrow-lane-surgery" in names
    assert len(names) == 6, "who gets totals alone is no controller of them"


def test_two_notices_at_one_address_are_found(example: Path, check_example: Check) -> None:
    change(example, "notices: joint ", "notices: each ")
    change(example, "    drivers: [", "    privacy_notice: https://northmoor.example/all\n    drivers: [")
    found = of_rule(check_example("controller-without-notice-address").findings, "controller-without-notice-address")
    (one,) = [finding for finding in found if "at the same address" in finding.message]
    assert one.path == "partners.harrow-lane-surgery.privacy_notice"
    assert one.message.endswith(
        "The same is true of Millbrook Surgery, Northmoor Community Health Trust, Hill Top Primary School and Harbour Families."
    )


@pytest.mark.whole
def test_a_notice_is_about_its_own_controllers_sharing_alone(example: Path, check_example: Check) -> None:
    change(example, "notices: joint ", "notices: each ")
    clauses = {
        each.document.name: {clause.id for clause in each.document.clauses()}
        for each in check_example().documents
        if each.document.kind == "privacy_notice"
    }
    assert "withdraw" in clauses["privacy_notice--harbour-families"]
    assert "withdraw" not in clauses["privacy_notice--hill-top-school"]


def test_who_gets_totals_alone_is_told_of_as_a_recipient(check_example: Check) -> None:
    (notice,) = (each.document for each in check_example().documents if each.document.kind == "privacy_notice")
    said = {
        clause.id: " ".join(text_of(words) for block in every_block(clause.blocks) for words, _place in pieces(block))
        for clause in notice.clauses()
    }
    assert "We share with: National Families Office" in said["controllers"]
    assert "National Families Office" not in said["contacts"] + said["complaints"] + said["lawful-basis"]


@pytest.mark.parametrize(
    ("kind", "keeps"), [("privacy_notice", True), ("consent_letter", False), ("opt_out_letter", False)]
)
def test_who_sends_what_to_whom_is_wanted_of_each_and_how_long_it_is_kept_of_a_notice(kind: str, keeps: bool) -> None:
    partnership = partnership_with()
    each = next(each for each in render_set(partnership, Templates(shipped_templates())) if each.kind.name == kind)
    letters = {"consent_letter": "consent", "opt_out_letter": "opt-out"}
    covered = (
        partnership.letters[letters[kind]].covers if kind in letters else ("family-list", "health-flag", "replies")
    )
    flows = [partnership.flows[name] for name in covered]
    partners = {f"partners.{name}" for flow in flows for name in (*flow.from_, *flow.to)}
    items = {f"data_items.{item}" for flow in flows for item in flow.carries}
    kept = {f"{item}.retention" for item in items}
    wanted = _wanted(each)
    assert wanted >= partners | items
    assert wanted >= kept if keeps else wanted.isdisjoint(kept)
    if kind in letters:
        assert wanted == partners | items


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (
            "consent_letter/clauses/withdraw.html.j2",
            "letter.answered_by.contact.phone",
            "letter.covers[0].from[0].contact.phone",
            "“01632 960010”",
        ),
        (
            "objection_reply/clauses/routes.html.j2",
            "within 30 days",
            "within 40 days",
            "",
        ),  # other words: not known again
        (
            "privacy_notice/clauses/objection.html.j2",
            "notice.answered_by.contact.phone",
            "notice.controllers[2].contact.phone",
            "“01632 960020”",
        ),
    ],
)
def test_two_values_of_one_promise_are_found(
    name: str, old: str, new: str, said: str, house: Path, check_example: Check
) -> None:
    change(house / name, old, new)
    found = of_rule(check_example("contradicting-promises").findings, "contradicting-promises")
    assert bool(found) == bool(said)
    assert all(said in finding.message for finding in found)
    assert {finding.location.file.endswith(name) for finding in found} <= {True}


@pytest.mark.whole
@pytest.mark.parametrize(
    ("answered_by", "told"),
    [("northmoor-council", []), ("northmoor-community-trust", [("withdraw", Severity.WARNING)])],
)
def test_the_number_of_the_sender_will_do_to_take_back_a_yes_where_the_sender_answers(
    answered_by: str, told: list[object], house: Path, example: Path, check_example: Check
) -> None:
    change(example, "    answered_by: northmoor-council\n    kept_how", f"    answered_by: {answered_by}\n    kept_how")
    for ring in (
        (
            'Ring {{ letter.answered_by.name }} on <a href="tel:{{ letter.answered_by.contact.phone }}">'
            "{{ letter.answered_by.contact.phone }}</a>, or email "
            '<a href="mailto:{{ letter.answered_by.contact.email }}">{{ letter.answered_by.contact.email }}</a>, and we will stop.'
        ),
        'Ring <a href="tel:{{ letter.answered_by.contact.phone }}">{{ letter.answered_by.contact.phone }}</a>, write or email, and we will stop.',
    ):
        change(
            house / "consent_letter/clauses/withdraw.html.j2",
            ring,
            "If you would like us to stop, please ring {{ letter.sent_by.contact.phone }} on any day.",
        )
    found = of_rule(check_example("clause-omits-fact").findings, "clause-omits-fact")
    assert [(finding.clause, finding.severity) for finding in found] == told


@pytest.mark.whole
def test_another_number_will_not_do_to_take_back_a_yes(house: Path, check_example: Check) -> None:
    number = "letter.covers[0].to[0].contact.phone"
    change(house / "consent_letter/clauses/withdraw.html.j2", "letter.answered_by.contact.phone", number)
    found = of_rule(check_example("clause-omits-fact").findings, "clause-omits-fact")
    assert [(finding.clause, finding.severity) for finding in found] == [("withdraw", Severity.ERROR)]


@pytest.mark.whole
def test_a_promise_in_a_house_s_own_words_is_compared_where_its_list_says_so(house: Path, check_example: Check) -> None:
    clause = house / "objection_reply/clauses/routes.html.j2"
    change(clause, "We tell you within 30 days that we have your complaint.", "Within 40 days you hear that it came.")
    assert of_rule(check_example("contradicting-promises").findings, "contradicting-promises") == []
    (house / "objection_reply" / "sentences.yaml").write_text(
        "sentences:\n"
        "- {id: hear, clause: routes, says: Within 40 days you hear that it came., when: always, rests_on: promise, "
        "promise: complaint-acknowledged-within, value: [40 days]}\n",
        "utf-8",
    )
    found = of_rule(check_example("contradicting-promises").findings, "contradicting-promises")
    assert {finding.document for finding in found} == {"objection_reply--refused"}, (
        "the agreement says 30 days before it"
    )
    assert "“40 days”" in found[0].message
    assert "“30 days”" in found[0].message


def test_a_misspelt_promise_in_a_house_s_list_is_refused_at_its_place(house: Path, check_example: Check) -> None:
    (house / "objection_reply" / "sentences.yaml").write_text(
        "sentences:\n- id: hear\n  says: Within 40 days you hear.\n  when: always\n  rests_on: promise\n  promise: complaint-acknowleged\n",
        "utf-8",
    )
    with pytest.raises(DataUnreadable, match=r"sentences\.yaml:6:12: There is no promise “complaint-acknowleged”"):
        check_example()


def test_no_house_can_write_the_signs_that_stand_for_facts(house: Path, check_example: Check) -> None:
    change(house / "consent_letter/clauses/refresh.html.j2", "Your yes lasts", "\ue010 Your yes \ue011 lasts")
    failed = check_example().failed
    assert isinstance(failed, TemplateFailed)
    assert "(U+E010) here, which no template may hold" in failed.why
