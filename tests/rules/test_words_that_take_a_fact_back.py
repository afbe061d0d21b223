"""What takes back what a fact is there for is read twice, and what only sounds like it is not."""

from __future__ import annotations

from typing import Final

import pytest

from govkit.rules.case import Case
from govkit.rules.wanted import doubts
from tests.changes import partnership_with
from tests.rows import over_rows

READS_LIKE: Final = "reads like"

_SECURITY = "flows.attendance-flag.security: [encrypted on the way]\n"
_LAWFUL = (
    ("letters.consent.no_means", "Your answer is not passed on to the police. Nothing else changes."),
    ("letters.consent.no_means", "If you say no, tell your landlord yourself if you like. Nothing else changes."),
    ("service_agreement.refusal_means", "The worker tells the family in writing. School and all else stay the same."),
    ("records.separate_control", "Each decides for itself alone, and nobody decides the purpose together."),
    ("records.children.best_interests", "A child’s own view is asked, and a child gains when help comes early."),
    (
        "confidentiality_bases.details-with-consent.reason",
        "The patient says yes. An earlier yes does not count as consent to more.",
    ),
    ("flows.attendance-flag.security.0", "everyone who opens it is trained and named"),
    ("purpose.summary", "Families get a home, with a support worker for as long as they want one."),
    ("records.objections.kept_how", "Your answer is on your case, and whoever is about to send something looks first."),
    ("handling.rules", "Nobody writes the word clinic in the subject line."),
    ("flows.replies.why_without_asking", "Both stop, and whoever is not told cannot."),
    ("flows.replies.why_without_asking", "Somebody who learns of it can work out who is helping and where."),
    ("flows.attendance-flag.in_each_case", "on the same day, or as soon afterwards as it is safe"),
    ("letters.opt-out.no_means", "The answer makes no difference to a court. Nothing else changes."),
    ("flows.attendance-flag.security.0", "download is blocked on personal devices"),
)
_HARMFUL = (
    ("letters.consent.no_means", "Your objection is not passed on. Nothing else changes."),
    (
        "confidentiality_bases.details-with-consent.reason",
        "The patient says yes, and what they say later does not count.",
    ),
    ("records.children.best_interests", "Staff act on their own view, and a child gains when help comes early."),
    ("flows.attendance-flag.security.0", "encrypted, and downloaded to personal devices"),
)
_REASON = "confidentiality_bases.details-with-consent.reason"
_INTEREST = "overriding-public-interest"
_NOT_PATIENTS = "not-confidential-patient-information"
_BY_LAW = "required-or-allowed-by-statute"
_LIMITS = "purpose.human_rights"
_APART = "records.separate_control"
_WHY = "data_items.support-plan.why_not_less"
CASES: Final = (
    Case(
        "what is plainly wrong",
        """
approach.direct_referrals: Any partner can refer a family that agrees, and sends whatever it has on file.
""",
        finds="approach.direct_referrals",
    ),
    Case(
        "what is right",
        """
approach.direct_referrals: Any partner can refer a family that agrees, and sends what the family wants to be told.
""",
    ),
    *(Case(f"“{words}”, of {path}", f'{_SECURITY}{path}: "{words}"') for path, words in _LAWFUL),
    *(Case(f"“{words}”, of {path}", f'{_SECURITY}{path}: "{words}"', finds=path) for path, words in _HARMFUL),
    *(
        Case(f"“{words}”", f"{_WHY}: {words}", finds=_WHY if found else "")
        for words, found in (
            ("The worker reads the whole file.", True),
            ("Each partner tells all that it knows.", True),
            ("A plan needs a name, and no record is sent in full.", False),
            ("A worker can’t help around a need without knowing it.", False),
            ("to be agreed", False),
        )
    ),
    *(
        Case(
            f"“{words}”, with a partner that is called {short}",
            f"""
            partners.national-families-office.short_name: {short}
            {_APART}: {words}
            """,
            finds=_APART if found else "",
        )
        for short, words, found in (
            ("the joint board", "The school and the joint board each decide alone what they collect.", False),
            ("the joint committee", "The council decides alone, and so does the joint committee.", False),
            ("the shared control room", "The shared control room decides for itself alone.", False),
            ("the office", "Each decides alone, and the joint board decides for all.", True),
            ("the joint board", "The joint board decides alone with the council, and they decide together.", True),
        )
    ),
    *(
        Case(
            f"“{words}”, of limits",
            f"{_LIMITS}: {{whose: [drivers], law: Children Act 2004 section 11, aims: [public-safety], proportionate_because: '{words}'}}",
            finds=f"{_LIMITS}.proportionate_because" if found else "",
        )
        for words, found in (
            ("Two teams alone see it, and the driver can answer before anything is decided.", False),
            ("Two teams alone see it, and people are told before anything is sent.", False),
            ("Two teams alone see it, and ring the person if anything is unclear.", False),
            ("Nobody acts until everything is checked by a manager.", False),
            ("Two teams alone see it, and they ask when anything is missing.", False),
            ("It stays between two teams, and is deleted once everything is done.", False),
            ("Two teams see it, and anything is sent that a worker likes.", True),
            ("Two teams see it, and everything it holds is sent.", True),
        )
    ),
    *(
        Case(
            f"“{words}”, of a no",
            f"records.objections.kept_how: {words}",
            finds="records.objections.kept_how" if found else "",
        )
        for words, found in (
            ("Your answer is on a list, which is checked when there is time.", True),
            ("Your answer is on a list that we usually check.", True),
            ("Your answer is on a list that we check before each sending.", False),
        )
    ),
    *(
        Case(
            f"“{words}”, of how data is handled",
            f'handling.rules: ["{words}"]',
            finds="handling.rules.0" if found else "",
        )
        for words, found in (
            ("Send it as an attachment when the portal is down.", True),
            ("If nobody answers, leave a message that says what it is about.", True),
            ("Ask whoever is on duty at the desk.", True),
            ("All volunteers share one password.", True),
            ("Take more than you need, as it may be useful later.", True),
            ("What two officers think is recorded as a fact.", True),
            ("Share it even if the person objects.", True),
            ("Pass the list on to other organisations that ask.", True),
            ("Put the names up on the staff room wall or post them on social media.", True),
            ("Send it through the secure file exchange alone, and never as an attachment.", False),
            ("Keep it apart from housing and benefit files.", False),
            ("Tell the sender at once if it reaches somebody who should not have it.", False),
            ("Crews see only that there is oxygen and where it stands.", False),
            ("Nobody is put under pressure to say yes.", False),
            ("Nobody gives intelligence to a landlord or a mentor.", False),
            ("Nobody takes photographs of a home out of the record of their own service.", False),
            ("Nobody names a person in the subject line of a message.", False),
            ("We leave no voicemail, and put nothing on an envelope that tells who writes.", False),
            ("We never leave a message that names the prison or probation.", False),
            ("A nurse can’t help without knowing who needs help, and what with.", False),
            ("A flag does not say whom or what to look out for.", False),
            ("Only a yes is told, and only to the body that it concerns.", False),
            ("Where parents differ, nothing is told until they have talked with the hub.", False),
            ("Without a yes the fire service can still visit if somebody asks it to.", False),
            ("A worry goes to the Gateway team of the trust at once, and not under this agreement.", False),
            ("Its helpers see only their own part of the plan.", False),
        )
    ),
    *(
        Case(f"“{words}”, of {path}", f'{path}: "{words}"', finds=path if found else "")
        for path, words, found in (
            ("letters.opt-out.no_means", "If you opt out, nobody looks at your flag.", False),
            ("letters.opt-out.no_means", "If you opt out, nobody writes it down.", True),
            ("letters.opt-out.no_means", "If you say no, we share only your name and address.", True),
            ("letters.opt-out.no_means", "If you say no, we ask you again each day.", True),
            ("letters.opt-out.no_means", "If you say no, your family is asked.", True),
            ("letters.opt-out.no_means", "If you say no, the surgery asks you why.", False),
            ("letters.opt-out.no_means", "If you say no, staff want to know why.", True),
            ("letters.opt-out.no_means", "If we do not hear from you, we go ahead.", True),
            ("letters.opt-out.no_means", "You need not say why. Nothing else changes.", False),
            ("letters.opt-out.no_means", "We share it only where the law requires it.", False),
            ("letters.opt-out.what_happens_next", "Your help does not hang on the answer.", False),
            ("letters.opt-out.what_happens_next", "Your help hangs on your answer.", True),
            ("flows.support-plan.security", "passwords go by a separate text message", False),
        )
    ),
    *(
        Case(
            f"“{words}”, of {basis}",
            f"{_REASON.removesuffix('.reason')}.basis: {basis}\n{_REASON}: {words}",
            finds=_REASON if found else "",
        )
        for basis, words, found in (
            (_INTEREST, "Told without a yes where neighbours complain of a danger.", True),
            (_INTEREST, "The danger to its reputation outweighs the duty.", True),
            (_INTEREST, "The person who is a danger is told at once and can give their side.", True),
            (
                _INTEREST,
                "Told only where somebody may die, and why the danger outweighs the duty is written down.",
                False,
            ),
            (_INTEREST, "The danger outweighs the duty. The person who is a danger is not told of it.", False),
            (_NOT_PATIENTS, "Each assault is sent with the street, and no name of a patient.", True),
            (_NOT_PATIENTS, "Name, address and the kind of injury are sent.", True),
            (_NOT_PATIENTS, "Only the name is left out.", True),
            (_NOT_PATIENTS, "Few who get a record can tell who the patient is.", True),
            (_NOT_PATIENTS, "Assaults at home are sent like all others, by street.", True),
            (_BY_LAW, "The regulations let the council show a plan to whom it likes.", True),
            (_BY_LAW, "The regulations say nothing of who may see a plan.", True),
            (_INTEREST, "The danger always outweighs the duty.", True),
            (_INTEREST, "Told in all cases, since every such home is a danger.", True),
            (_INTEREST, "Told in each case where a partner finds that the danger would help its work.", False),
            (_INTEREST, "The victim of the danger is not told of it.", True),
            (_INTEREST, "The danger outweighs the duty. The victim is not told while that is not safe.", False),
            (_NOT_PATIENTS, "The date of birth is sent, and the name is not.", True),
            (_NOT_PATIENTS, "Nobody can be recognised, as names and streets are left out.", False),
            (_BY_LAW, "The Act lets us tell anybody who has a good reason to see it.", True),
            (_BY_LAW, "The Act says to whom it is told, and forbids to tell others without consent.", False),
        )
    ),
    *(
        Case(
            f"“{words}”, of who is who",
            f'records.law_enforcement: {{people_told_apart: "{words}"}}',
            finds="records.law_enforcement.people_told_apart" if found else "",
        )
        for words, found in (
            ("Everybody who is linked to a line is recorded as a suspect.", True),
            ("Suspects and witnesses are kept in one list.", True),
            ("Everyone is a suspect until proved otherwise.", True),
            ("A child who carries drugs is marked as a suspect.", True),
            ("Each record says whether a person is a suspect, convicted, a victim or a witness.", False),
            ("Nobody is recorded as a suspect without a reason.", False),
        )
    ),
    *(
        Case(
            f"“{words}”, of a match",
            f"records.matching: {{on: name, done_by: northmoor-council, how: By hand., doubtful: '{words}'}}",
            finds="records.matching.doubtful" if found else "",
        )
        for words, found in (
            ("It is given to the child whom it fits best, and nobody is left out.", True),
            ("It is linked, and a person looks at it later.", True),
            ("A person looks at it, so that no record is lost.", True),
            ("A person looks at both, and what does not fit is left out.", False),
        )
    ),
    *(
        Case(
            f"“{words}”, of parents who differ",
            f'who_answers: {{if_they_differ: "{words}"}}',
            finds="who_answers.if_they_differ" if found else "",
        )
        for words, found in (
            ("We wait and talk with both until they agree.", False),
            ("Staff go on asking the father until he signs.", True),
        )
    ),
    *(
        Case(
            f"“{words}”, of why people are written to",
            f'letters.consent.why_you: "{words}"',
            finds="letters.consent.why_you" if found else "",
        )
        for words, found in (
            ("Quayside Homes told us that you may lose your home.", False),
            ("We write because you may soon lose your home.", False),
            ("If you do not answer, you may lose your place.", True),
            ("The staff who spoke to you at the clinic get your name from you.", False),
            ("You told the colleague whom you met, and the staff of the surgery get that from her.", True),
            ("All staff get this letter.", True),
        )
    ),
    *(
        Case(
            f"“{words}”, of a receipt",
            f'letters.consent.receipt: "{words}"',
            finds="letters.consent.receipt" if found else "",
        )
        for words, found in (
            ("We text you. If you hear nothing within two weeks, ring us.", False),
            ("We write within a week. If you have heard nothing by then, please call the team.", False),
            ("If you hear nothing, your form has arrived.", True),
        )
    ),
    *(
        Case(
            f"“{words}”, of what people are told",
            f'letters.opt-out.what_happens_next: "{words}"',
            finds="letters.opt-out.what_happens_next" if found else "",
        )
        for words, found in (
            ("Help is given only to families that have said yes.", True),
            ("You must say yes to get a place.", True),
            ("A plan is sent only when you say yes.", False),
            ("If you say yes, a volunteer calls on the day you go home. You need let nobody in.", False),
            ("We come to your home only if you ask.", False),
            ("Your surgery puts you on its carer register. It may offer you a flu jab.", False),
        )
    ),
)


@pytest.mark.whole
@over_rows("case", CASES, ids=lambda case: case.name)
def test_words_that_take_a_fact_back_are_read_twice(case: Case) -> None:
    told = {path: doubt for path, doubt in doubts(partnership_with(case.changes)).items() if READS_LIKE in doubt}
    assert [*told] == case.finds.split()
    assert case.says in "\n".join(told.values())
