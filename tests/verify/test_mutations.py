"""Each shipped clause is spoilt alone, in each way that loses a promise, and each time that is found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govkit.document.names import kind_of
from govkit.errors import TemplateFailed
from tests.conftest import ROOT, of_rule, own_template
from tests.tasks.test_check_clauses import CLAUSES, NOT_IN_THE_EXAMPLE, Check, empty

# Expressions that may go: they number, they repeat what is said again in the clause, or they stand for what the example lacks.
MAY_GO = re.compile(
    r"loop\.index|flow\.step|issue\.id|article_[69]|article_28_contract|signed_on|reply_ways\.(email|online)|contact_point"
    r"|flow\.carries|basis\.reference|basis\.interest|basis\.point|basis \| plainly|condition|joint_arrangement|joint-controller"
    r"|purpose\.plain_summary|item\.name|item\.plain_name|partner\.name|transfer\.|items \||flow\.goes_ahead \}"
    r"|commenced_by|programme\.(threshold|source)|criterion|safeguarding|outside_uk|no_consent_because|notice_exemption"
    r"|other_categories|\{\{ others \||\{\{ open \||ways\.post|children\.notice|partner\.privacy_notice|item\.contains|without_officer|last_reviewed"
    r"|own\.|own\[0\]|safe_contact|second_language|welsh_language|\{ joint\.|\{ cause \}|ends_on|notice_to_all|prior_consultation|high_risk_remains"
    r"|\{ decided\.|\{ rest \||processors_that_do_not_sign|acts_for|records\.matching|subject_access|\{ answer\.(key|value)\.name|\{ assurance\."
    r"|group\.|groups \||partner\.units|some_(senders|recipients)|recipient\.name"
    r"|talk\.|alone\.|time_to_reply|in_each_case|letter\.given|addressed_to \}|(asked|told) \| gather"
    r"|asks_yes_of|letter\.subject|flow\.limit|no_means|replies_kept|answer_limit|answer_needed_to|closed\.|keeps_own_records|more \||kept_how"
    r"|under_digital_economy_act|automated_decisions|letter\.answered_by\.name|flags \||confidentiality\.reference|\{ means|asked\.subject"
    r"|\{ paragraph|\{ refusable \||not_for|basis \| begin|kept_by_all|\{ time\.|carried\.retention"
    r"|exempt\.|advice_followed|passed_on_to|sends_sensitive|flows_not_told|owing\.|part_3|exemption\.|lawful_by|way \||way\.|categories"
    r"|letter\.(receipt|if_parents_live_apart|why_you|not_for|refusable)|times\[0\]|time\.|\{ onward|serious_harm"
    r"|case_by_case|\.until\b|told_later|\{ later\.|legal_name|review\.every|(officer|guardian|owner)\.(phone|address)|breaches\."
    r"|\{ times \||\{ end \}"
    r"|other\.(recipient|keep_for|counted_from)|\{ own|short_name|other_criteria_first|health_issues|\{ partner \}|if_they_differ"
)
# They stand in a table or a sentence for exemptions, law enforcement or joint control, or in one that the example does not say; or twice.
OF_EXEMPTIONS = {
    # Who relies on a condition on which not all do: the clauses of special category and offence data say it too.
    (
        "isa/clauses/on-a-page.html.j2",
        '{{ flow.basis | without(without_authority) | gather("key") | distinct | fold | listing }}',
    ),
    (
        "isa/clauses/on-a-page.html.j2",
        '{{ flow.basis | where("value.schedule_1", paragraph) | gather("key") | distinct | fold | listing }}',
    ),
    ("privacy_notice/clauses/security.html.j2", '{{ totals | gather("security") | distinct | listing }}'),
    ("privacy_notice_young/clauses/security.html.j2", '{{ totals | gather("security") | distinct | listing }}'),
    ("isa/clauses/rights.html.j2", "{{ flow.name }}"),
    ("isa/clauses/control.html.j2", "{{ flow.name }}"),
    ("privacy_notice/clauses/rights.html.j2", "{{ flow.name }}"),
    ("privacy_notice/clauses/lawful-basis.html.j2", "{{ flow.name }}"),
    ("privacy_notice/clauses/retention.html.j2", "{{ item.retention.then | begin }}"),
    ("isa/clauses/asking.html.j2", "{{ flow.name }}"),
    ("briefing/clauses/receive.html.j2", "{{ flow.name }}"),
    ("privacy_notice/clauses/rights.html.j2", "{{ regulator.name }}"),
    ("opt_out_letter/clauses/basis.html.j2", "{{ basis.key.name }}"),
    # What is said where nobody is named who keeps the list, and what the list to look at says already.
    (
        "briefing/clauses/before.html.j2",
        "{{ briefing.stopped_by_a_no | listing }}",
    ),  # said where nobody answers objections
    ("briefing/clauses/before.html.j2", '{{ refusable | listing("or") }}'),  # which the example has none of
    ("briefing/clauses/before.html.j2", '{{ firm | listing("or") }}'),  # likewise
    ("briefing/clauses/before.html.j2", "{{ records.objections.answered_by.name }}"),  # likewise
    ("briefing/clauses/before.html.j2", "{{ briefing.sends_when_agreed | listing }}"),
    ("opt_out_letter/clauses/household.html.j2", "{{ young.asked_from }}"),
    # What the letter says already, and its slip alone repeats.
    (
        "consent_letter/clauses/choice.html.j2",
        '{{ letter.senders | under(flow) | gather("value") | fold("plain_name") | called(letter.sent_by) | listing("or") }}',
    ),
    ("consent_letter/clauses/choice.html.j2", '{{ flow.to | fold("plain_name") | called(letter.sent_by) | listing }}'),
    # What a guide or an example tells beside what its standard asks for, and what the notice for all says to the young too.
    ("conversation_guide/clauses/calls.html.j2", "{{ letter.sent_by.contact.phone }}"),
    ("conversation_guide/clauses/calls.html.j2", "{{ letter.sent_by.name }}"),
    ("conversation_guide/clauses/calls.html.j2", "{{ letter.what_happens_next | quoted }}"),
    ("conversation_guide/clauses/note.html.j2", "{{ conversation.passed_on }}"),
    ("conversation_guide/clauses/note.html.j2", "{{ asking.answered_by.name }}"),
    ("conversation_guide/clauses/note.html.j2", "{{ asking.answered_by.contact.phone }}"),
    ("conversation_guide/clauses/note.html.j2", "{{ conversation.recorded }}"),
    (
        "conversation_guide/clauses/questions.html.j2",
        '{{ asking.covers | gather("to") | distinct | fold("plain_name") | called(by) | listing | begin }}',
    ),
    ("conversation_guide/clauses/questions.html.j2", "{{ regulator.name }}"),
    ("conversation_guide/clauses/questions.html.j2", "{{ records.privacy_notice.address | bare }}"),
    (
        "conversation_guide/clauses/say.html.j2",
        '{{ asking.senders | under(flow) | gather("value") | fold("plain_name") | called(by) | listing("or") }}',
    ),
    ("conversation_guide/clauses/say.html.j2", "{{ flow.starts }}"),
    ("conversation_guide/clauses/say.html.j2", "{{ point | begin }}"),
    ("privacy_notice/clauses/example.html.j2", '{{ flow.from | fold("plain_name") | listing("or") }}'),
    ("privacy_notice/clauses/example.html.j2", "{{ example.kept.name }}"),
    ("privacy_notice/clauses/example.html.j2", "{{ example.kept.retention.keep_for }}"),
    ("privacy_notice/clauses/example.html.j2", "{{ example.kept.retention.counted_from }}"),
    ("privacy_notice/clauses/example.html.j2", "{{ example.kept.retention.then }}"),
    # Where a slip is posted to if the file names no place for replies, which that of the example does.
    ("consent_letter/clauses/how-to-reply.html.j2", "{{ sender.name }}"),
    ("consent_letter/clauses/how-to-reply.html.j2", '{{ sender.address | joined(", ") }}'),
    ("opt_out_letter/clauses/how.html.j2", "{{ sender.name }}"),
    ("opt_out_letter/clauses/how.html.j2", '{{ sender.address | joined(", ") }}'),
    # What stands where there are few ways to keep it safe, and where a no to many things can be refused or many were involved.
    ("privacy_notice/clauses/security.html.j2", "{{ ways | listing }}"),
    ("privacy_notice_young/clauses/security.html.j2", "{{ ways | listing }}"),
    ("briefing/clauses/before.html.j2", "{{ ways | listing }}"),
    ("privacy_notice/clauses/dates.html.j2", "{{ each.who | begin }}"),
    ("privacy_notice/clauses/objection.html.j2", "{{ flow.name }}"),
    ("privacy_notice_young/clauses/objection.html.j2", "{{ flow.name }}"),
    ("privacy_notice_young/clauses/lawful-basis.html.j2", "{{ flow.name }}"),
    ("privacy_notice_young/clauses/retention.html.j2", "{{ item.retention.then | begin }}"),
    ("privacy_notice_young/clauses/rights.html.j2", "{{ flow.name }}"),
    ("privacy_notice_young/clauses/rights.html.j2", "{{ regulator.name }}"),
    ("privacy_notice_young/clauses/short.html.j2", "{{ notice.answered_by.contact.team }}"),
}
# A sentence that stands there only where a document of policy is needed, so that no standard can ask for it.
WITH_POLICY = (
    "isa/clauses/special-category.html.j2",
    "isa/clauses/criminal-data.html.j2",
    "isa/clauses/law-enforcement.html.j2",
)


def may_go(name: str, expression: str) -> bool:
    """Whether a clause does without an expression, by what it says."""
    if (name, expression) in OF_EXEMPTIONS:
        return True
    return bool(MAY_GO.search(expression)) or (name in WITH_POLICY and "regulator.name" in expression)


def takes_all_from_another(name: str) -> bool:
    """Whether a file has no clause of its own, but the one of another kind."""
    return "{% clause" not in (ROOT / "templates" / name).read_text("utf-8")


@pytest.mark.parametrize("name", [name for name in CLAUSES if not takes_all_from_another(name)])
def test_an_emptied_clause_is_found(name: str, example: Path, check_example: Check) -> None:
    empty(own_template(example, name))
    kind, _, clause = name.removesuffix(".html.j2").partition("/clauses/")
    found = of_rule(check_example("empty-clause").findings, "empty-clause")
    if name in NOT_IN_THE_EXAMPLE:
        assert found == []
        return
    assert {(finding.clause, finding.location.line) for finding in found} == {(clause, 1)}
    assert kind in {kind_of(finding.document) for finding in found}  # others may take the clause from it
    assert all(finding.location.file.endswith(name) for finding in found)


@pytest.mark.parametrize("name", CLAUSES)
def test_a_clause_whose_include_is_removed_is_found_where_it_was(
    name: str, example: Path, check_example: Check
) -> None:
    kind, _, clause = name.removesuffix(".html.j2").partition("/clauses/")
    file = own_template(example, f"{kind}/document.html.j2")
    before = file.read_text("utf-8").splitlines(keepends=True)
    removed = next(index for index, text in enumerate(before) if f'"{name}"' in text)
    after_clauses = [index + 1 for index, text in enumerate(before[:removed]) if "/clauses/" in text]
    file.write_text("".join([*before[:removed], *before[removed + 1 :]]), "utf-8")
    found = of_rule(check_example("missing-clause").findings, "missing-clause")
    if name in NOT_IN_THE_EXAMPLE:
        assert found == []
        return
    assert {(kind_of(finding.document), finding.clause) for finding in found} == {(kind, clause)}
    assert all(finding.location.file.endswith(f"{kind}/document.html.j2") for finding in found)
    assert all(finding.location.line in after_clauses or not after_clauses for finding in found)


def is_found(check_example: Check) -> bool:
    """Whether a check finds anything, or refuses the template for what it now links to."""
    try:
        return bool(check_example().findings)
    except TemplateFailed:
        return True


@pytest.mark.parametrize("name", [name for name in CLAUSES if name not in NOT_IN_THE_EXAMPLE])
def test_a_required_fact_that_is_taken_out_is_found(name: str, example: Path, check_example: Check) -> None:
    file = own_template(example, name)
    text = file.read_text("utf-8")
    unnoticed = []
    for expression in re.finditer(r"\{\{.*?\}\}", text):
        file.write_text(text[: expression.start()] + "X" + text[expression.end() :], "utf-8")
        if text.count(expression[0]) == 1 and not may_go(name, expression[0]) and not is_found(check_example):
            unnoticed.append(expression[0])
    assert unnoticed == []
