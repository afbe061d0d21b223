"""What the partners accept for a time is set aside, is shown in every report, and comes back when its time is over."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.document import lines
from govkit.finding import Finding, Severity
from govkit.outcome.checked import Checked
from govkit.rules.rule import Rule, rules
from govkit.rules.waiving import NEVER_WAIVED
from govkit.tasks.build import build
from govkit.tasks.check import check
from govkit.tasks.readability import readability
from tests.conftest import TODAY, of_rule

ABOUT = ("expired-waiver", "unused-waiver")
SHORT = "    reply_within: 20 working days"
HURRIED = "    reply_within: 7 days"


def waiver(rule: str, at: str, until: str = "2027-01-31", reason: str = "The term ends soon.") -> str:
    return (
        f"  - {{rule: {rule}, at: {at}, reason: {reason}, accepted_by: 'IG lead, Northmoor Council', until: {until}}}\n"
    )


def with_waivers(example: Path, *waivers: str, hurried: bool = True) -> Path:
    """The example, in which a letter leaves people little time to reply, and these waivers."""
    text = example.read_text("utf-8")
    assert SHORT in text
    example.write_text((text.replace(SHORT, HURRIED) if hurried else text) + "\nwaivers:\n" + "".join(waivers), "utf-8")
    return example


def checked(file: Path, today: date = TODAY) -> Checked:
    return check(Inputs(file, today))


@pytest.mark.whole
@pytest.mark.parametrize("at", ["letters.consent.reply_within", "letters.consent", "letters"])
def test_a_waiver_sets_aside_what_is_at_its_place_or_below(example: Path, at: str) -> None:
    found = checked(with_waivers(example, waiver("short-reply-time", at)))
    assert found.findings == ()
    (waived,) = found.waived
    assert (waived.finding.rule, waived.reason, waived.accepted_by, waived.until) == (
        "short-reply-time",
        "The term ends soon.",
        "IG lead, Northmoor Council",
        date(2027, 1, 31),
    )
    assert (
        waived.waiver.line == example.read_text("utf-8").splitlines().index(waiver("short-reply-time", at).rstrip()) + 1
    )


@pytest.mark.whole
@pytest.mark.parametrize("at", ["letters.opt-out", "letters.con", "letter"])
def test_it_sets_nothing_else_aside(example: Path, at: str) -> None:
    found = checked(with_waivers(example, waiver("short-reply-time", at)))
    assert len(of_rule(found.findings, "short-reply-time")) == 1
    (unused,) = of_rule(found.findings, "unused-waiver")
    assert "letters.consent" in unused.fix
    assert not found.waived


@pytest.mark.slow
def test_a_clause_of_a_document_is_a_place_too(example: Path, house: Path) -> None:
    (house / "isa/clauses/quality.html.j2").write_text('{% clause "quality" %}{% endclause %}', "utf-8")
    assert [each.rule for each in checked(example).findings] == ["empty-clause", "words-not-approved"]
    for at in ("isa/quality", "isa"):
        example.write_text(example.read_text("utf-8").partition("\nwaivers:")[0], "utf-8")
        found = checked(with_waivers(example, waiver("empty-clause", at), hurried=False))
        assert [each.finding.clause for each in found.waived] == ["quality"]
        assert [each.rule for each in found.findings] == ["words-not-approved"]


@pytest.mark.whole
def test_it_holds_on_its_last_day_and_not_after(example: Path) -> None:
    file = with_waivers(example, waiver("short-reply-time", "letters.consent", until="2026-11-22"))
    assert len(checked(file, date(2026, 11, 22)).waived) == 1
    after = checked(file, date(2026, 11, 23))
    assert not after.waived
    assert {each.rule for each in after.findings} == {"short-reply-time", "expired-waiver"}
    (expired,) = of_rule(after.findings, "expired-waiver")
    assert "22 November 2026" in expired.message
    assert "accepted again" in expired.fix


@pytest.mark.whole
def test_an_expired_waiver_that_nothing_needs_is_to_be_deleted(example: Path) -> None:
    file = with_waivers(example, waiver("short-reply-time", "letters.consent", until="2026-01-02"), hurried=False)
    (expired,) = checked(file).findings
    assert expired.fix.startswith("Delete it")


WITHOUT_EFFECT = (
    ("short-replytime", "letters.consent", "Did you mean `short-reply-time`?"),
    ("item-without-retention", "data_items.replies", "Delete this waiver."),
    ("still-to-be-agreed", "partnership.starts", "Put right what it finds"),
    ("unknown-key", "partnership", "Put right what it finds"),
    ("expired-waiver", "waivers.0", "Put right what it finds"),
)


@pytest.mark.whole
def test_each_waiver_without_effect_is_found_on_its_line(example: Path) -> None:
    waivers = [waiver(rule, at) for rule, at, _said in WITHOUT_EFFECT]
    found = checked(with_waivers(example, *waivers, hurried=False)).findings
    lines_of_file = example.read_text("utf-8").splitlines()
    assert {each.rule for each in found} == {"unused-waiver"}
    for unused, (_rule, _at, said), written in zip(found, WITHOUT_EFFECT, waivers, strict=True):
        assert said in unused.fix
        assert unused.location.line == lines_of_file.index(written.rstrip()) + 1


@pytest.mark.whole
def test_what_is_still_to_be_agreed_can_not_be_waived(example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("  starts: 2027-02-01", "  starts: to be agreed", 1), "utf-8")
    found = checked(with_waivers(example, waiver("still-to-be-agreed", "partnership.starts"), hurried=False))
    assert "still-to-be-agreed" in {each.rule for each in found.findings}
    assert not found.waived


@pytest.mark.whole
def test_a_waiver_that_is_not_yet_agreed_waives_nothing(example: Path) -> None:
    said = {
        "rule": "short-reply-time",
        "at": "letters.consent",
        "reason": "Soon.",
        "accepted_by": "IG lead",
        "until": "2027-01-31",
    }
    lacking = [{**said, key: "to be agreed"} for key in said]
    written = [", ".join(f"{name}: {value}" for name, value in each.items()) for each in lacking]
    found = checked(with_waivers(example, *(f"  - {{{each}}}\n" for each in written)))
    assert of_rule(found.findings, "short-reply-time")
    asked = {each.path for each in of_rule(found.findings, "still-to-be-agreed")}
    assert asked == {f"waivers.{number}.{key}" for number, key in enumerate(said)}
    assert not found.waived


@pytest.mark.whole
def test_waivers_that_are_to_be_agreed_as_a_whole_waive_nothing(example: Path) -> None:
    example.write_text(example.read_text("utf-8") + "\nwaivers: to be agreed\n", "utf-8")
    assert [each.rule for each in checked(example).findings] == ["still-to-be-agreed"]


@pytest.mark.whole
def test_a_reason_that_says_nothing_is_found(example: Path) -> None:
    found = checked(with_waivers(example, waiver("short-reply-time", "letters.consent", reason="as required")))
    assert [each.path for each in of_rule(found.findings, "reason-that-says-nothing")] == ["waivers.0.reason"]


@pytest.mark.whole
@pytest.mark.parametrize("rule", rules("waiver"), ids=lambda rule: rule.id)
def test_each_rule_about_waivers_finds_its_bad_example_and_passes_its_good_one(rule: Rule, example: Path) -> None:
    clean = example.read_text("utf-8")
    found = {}
    for name, fragment in (("bad", rule.bad), ("good", rule.good)):
        example.write_text(clean + fragment, "utf-8")
        found[name] = of_rule(checked(example).findings, rule.id)
    assert found["bad"]
    assert not found["good"]


@pytest.mark.whole
def test_a_build_goes_through_and_records_what_was_waived(example: Path, tmp_path: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("completed: 2026-11-16", "completed: 2027-06-01"), "utf-8")
    rule = "flow-before-impact-assessment"
    (error,) = [each for each in checked(example).findings if each.severity is Severity.ERROR]
    assert error.rule == rule
    assert not build(Inputs(example, TODAY), tmp_path / "out", formats=["html"]).written
    with_waivers(example, waiver(rule, "flows"), waiver(rule, "records"), hurried=False)
    built = build(Inputs(example, TODAY), tmp_path / "out", formats=["html"])
    assert built.written
    assert [each.finding.rule for each in built.waived] == [rule]
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))
    assert [each["rule"] for each in manifest["waived"]] == [rule]
    assert "IG lead" not in json.dumps(manifest)


@pytest.mark.whole
def test_a_draft_lists_what_was_accepted_and_by_whom(example: Path, tmp_path: Path) -> None:
    with_waivers(example, waiver("short-reply-time", "letters.consent"))
    build(Inputs(example, TODAY), tmp_path / "out", kinds=["isa"], formats=["html"], draft=True)
    page = (tmp_path / "out" / "isa.html").read_text("utf-8")
    assert "Points accepted for a time" in page
    assert "The term ends soon." in page
    assert "IG lead, Northmoor Council, until 31 January 2027" in page


@pytest.mark.slow
def test_what_makes_a_sentence_hard_to_read_can_be_waived(example: Path, house: Path) -> None:
    clause = house / "consent_letter/clauses/limits.html.j2"
    words = (
        "We share it all the same if the law says so, or to keep a child or an adult who needs care from harm at home."
    )
    clause.write_text(f'{{% clause "limits" %}}<p>{words}</p>{{% endclause %}}', "utf-8")
    (long,) = of_letter(readability(Inputs(example, TODAY)).findings)
    with_waivers(example, waiver("long-sentence", "consent_letter/limits"), hurried=False)
    read = readability(Inputs(example, TODAY))
    assert of_letter(read.findings) == []
    assert long not in [each.finding for each in read.remarks]
    assert [each.finding.clause for each in read.waived] == ["limits"]
    assert not of_rule(checked(example).findings, "unused-waiver"), "check does not read sentences, and can't tell"
    clause.write_text('{% clause "limits" %}<p>We share it if the law says so.</p>{% endclause %}', "utf-8")
    assert of_rule(readability(Inputs(example, TODAY)).findings, "unused-waiver")
    assert not of_rule(readability(Inputs(example, TODAY), kinds=["isa"]).findings, "unused-waiver")


def of_letter(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in of_rule(findings, "long-sentence") if finding.document == "consent_letter"]


def test_the_rules_about_waivers_can_not_be_waived() -> None:
    assert {rule.id for rule in rules("waiver")} == set(ABOUT)
    assert set(ABOUT) < NEVER_WAIVED


@pytest.mark.whole
def test_no_waiver_is_printed_in_a_document(example: Path) -> None:
    with_waivers(example, waiver("short-reply-time", "letters.consent"))
    for rendered in checked(example).documents:
        assert "The term ends soon." not in "\n".join(lines(rendered.document.blocks))
