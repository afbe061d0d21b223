"""A fact that does not say what it has to is read twice, and one that says it in other words is not."""

from __future__ import annotations

from typing import Final

from govkit.rules.case import Case
from govkit.rules.wanted import doubts
from tests.changes import partnership_with
from tests.rows import over_rows

READS_LIKE: Final = "reads like"

_LOGS = "records.law_enforcement.logs"
_DOUBT = "records.matching"
CASES: Final = (
    Case(
        "what is plainly wrong",
        """
approach.direct_referrals: Any partner can send a referral on its own form.
""",
        finds="approach.direct_referrals",
    ),
    Case(
        "what is right",
        """
approach.direct_referrals: Any partner can refer a family that says yes to it.
""",
    ),
    *(
        Case(f"“{words}”, of {path}", f"{path}: {words}", finds=path if found else "")
        for path, words, found in (
            (
                "records.objections.kept_how",
                "The officer notes it, and the export leaves out everyone who is noted.",
                False,
            ),
            ("records.objections.kept_how", "The officer notes it in a book.", True),
            ("service_agreement.refusal_means", "School and health services go on as they do now.", False),
            ("service_agreement.refusal_means", "The worker is sorry to hear it.", True),
            ("records.children.best_interests", "Each child’s own view is asked and written down.", False),
        )
    ),
    *(
        Case(
            f"“{words}”, of logs",
            f'records.law_enforcement: {{logs: "{words}"}}',
            finds=_LOGS if found else "",
            says=found,
        )
        for words, found in (
            ("The system notes who last saved a record.", "who looked at a record"),
            ("It is logged who looks at, changes and sends a record.", "who erased it"),
            ("It is logged who views, edits, shares or deletes a record.", ""),
            ("All use of a record is logged, with the time.", ""),
        )
    ),
    *(
        Case(
            f"“{words}”, of facts and opinions",
            f'records.law_enforcement: {{facts_told_apart: "{words}"}}',
            finds="records.law_enforcement.facts_told_apart" if found else "",
        )
        for words, found in (
            ("What they saw goes in one box, what they think in the next.", False),
            ("Officers are fair.", True),
        )
    ),
    *(
        Case(
            f"“{words}”, of a no",
            f"""
            conversations.first-visit:
              kind: consent
              subject: Sharing your support plan
              held_by: northmoor-council
              asked_by: {{role: Family worker, told_how: Half-day training, told_by: 2027-03-22}}
              covers: [support-plan]
              when: at your first visit
              recorded: in the case record, with the day
              passed_on: {words}
              one_answer_covers: only the person who signs
              ask_again_after: 6 months
              replies_kept: {{keep_for: 3 months, counted_from: the support ends, then: securely deleted}}
            """,
            finds="conversations.first-visit.passed_on" if found else "",
        )
        for words, found in (
            ("Close the record to the other service the same day.", False),
            ("Stop the next sending within one working day.", False),
            ("Lock the shared folder at once.", False),
            ("Switch off access to the plan the same day.", False),
            ("The record is hidden from the school that day.", False),
            ("Hold the referral back the same day, and speak to the nurse.", False),
            ("Ring the charity the same day.", False),
            ("With a form that is kept in the office the same day.", True),
            ("Every worker knows the form at once.", True),
            ("The same day is best for everybody.", True),
        )
    ),
    *(
        Case(
            f"“{words}”, of matches",
            f"{_DOUBT}: {{on: name, done_by: northmoor-council, how: By hand., doubtful: {words}}}",
            finds=f"{_DOUBT}.doubtful" if found else "",
        )
        for words, found in (
            ("The best of them counts.", True),
            ("It is left out.", False),
            ("A clerk compares the two.", False),
            ("to be agreed", False),
        )
    ),
    *(
        Case(
            f"“{words}”, of confidentiality",
            f"confidentiality_bases.details-with-consent.reason: {words}",
            finds="confidentiality_bases.details-with-consent.reason" if found else "",
        )
        for words, found in (
            ("Details help the council to plan.", True),
            ("Details go once a patient agrees.", False),
        )
    ),
    *(
        Case(f"“{words}”, of a measure", f'flows.support-plan.security: ["{words}"]')
        for words in ("a tidy desk", "opened by the duty nurse", "a mailbox that all staff can open")
    ),
    *(
        Case(
            f"“{words}”, of who is who",
            f'records.law_enforcement: {{people_told_apart: "{words}"}}',
            finds="records.law_enforcement.people_told_apart" if found else "",
        )
        for words, found in (
            ("Officers know who is a suspect and who is a victim.", True),
            ("The record says who is a suspect and who is a victim.", False),
        )
    ),
    *(
        Case(
            f"“{words}”, of a refusal",
            f"records.objections.refusal_ground: {words}",
            finds="records.objections.refusal_ground" if found else "",
        )
        for words, found in (
            ("The panel has already met.", True),
            ("Without it, somebody could be badly hurt.", False),
        )
    ),
    Case(
        "two things that are lacking",
        f'{_LOGS.removesuffix(".logs")}: {{logs: "It is written down."}}',
        finds=_LOGS,
    ),
    *(
        Case(f"“{words}”, of {path}", f'{path}: "{words}"', finds=path if found else "")
        for path, words, found in (
            ("handling.safe_contact", "We ring on Mondays.", True),
            ("handling.safe_contact", "We give nobody who rings the time of a visit.", False),
            ("records.objections.kept_how", "It stands there, and we ring the partner that would have sent it.", False),
            ("data_items.support-plan.why_not_less", "A parent is led to the wrong group if it is left out.", False),
            ("records.objections.kept_how", "We keep a list, and the computer leaves them out each time.", False),
            ("records.objections.kept_how", "We keep a list in the office.", True),
            ("handling.safe_contact", "We write first, in a plain envelope.", False),
            ("handling.safe_contact", "We ask how and when it is safe to ring.", False),
            ("flows.support-plan.limit", "A worker looks at it.", True),
            ("flows.support-plan.limit", "For a child under school age it goes to the nurse.", False),
            ("flows.support-plan.limit", "Teachers are told no more than what to change.", False),
            ("records.children.told_how", "By the usual way.", True),
            ("records.children.told_how", "In due course.", False),
            ("records.children.told_how", "Ask us for the version with pictures.", False),
            ("records.children.told_how", "A poster for children hangs in the waiting room.", False),
            ("data_items.support-plan.why_not_less", "It is quicker this way.", True),
            ("data_items.support-plan.why_not_less", "The regulations set what the return holds.", False),
            ("data_items.support-plan.why_not_less", "A clinic that offers a visit has to reach the person.", False),
        )
    ),
)


@over_rows("case", CASES, ids=lambda case: case.name)
def test_words_that_lack_what_they_have_to_say_are_read_twice(case: Case) -> None:
    told = {path: doubt for path, doubt in doubts(partnership_with(case.changes)).items() if READS_LIKE not in doubt}
    assert [*told] == case.finds.split()
    assert case.says in "\n".join(told.values())
