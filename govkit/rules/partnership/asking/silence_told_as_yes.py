"""Consent is a yes that somebody gives, so what is told of it can’t be that people did not reply, or did not object.

Looked at is what the file says of a yes: what came before a consent letter, and why confidence or data protection law lets data be told on consent.
`silence-called-consent` looks at the words of documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.conversation import ConversationKind
from govkit.model.lawful_basis import Article6, Confidentiality
from govkit.model.letter import LetterKind
from govkit.model.walk import every_fact
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says, told
from govkit.wording.sentences import sentences_in

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 4(11): a statement or a clear affirmative action"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("ol-no-consent-words",)

BAD = """
letters.consent.comes_after: Your family did not reply to our first letter, so we are writing again.
"""
GOOD = """
letters.consent.comes_after: Your family met our family worker and asked for help.
"""

_SECTIONS: Final = (
    "confidentiality_bases.",
    "lawful_bases.",
    "letters.",
    "conversations.",
    "flows.",
    "approach.",
    "records.",
    "service_agreement.",
    "who_answers.",
)
_CLAUSE: Final = re.compile(r"[,;:] | (?=(?:and|or|so|which|but) )")
_NO: Final = re.compile(r"\b(?:not|no|nobody|no one|none|nothing|without)\b|n[’']t\b", re.IGNORECASE)
_ONLY: Final = re.compile(r"^\W*(?:\w+ )?(?:only|none but|nothing but|nothing less than)\b", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Nothing that the file says of a yes may be that people said nothing."""
    of_a_yes = _of_a_yes(partnership)
    for path, words in of_a_yes.items():
        silence = says(partnership, "silence-as-answer", words)
        if silence and not says(partnership, "silence-is-no-yes", _without_the_no_of_silence(partnership, words)):
            yield _problem(path, words, silence)
    for path, words in _taken_for_consent(partnership):
        if path not in of_a_yes:
            yield _problem(path, words, says(partnership, "silence-as-answer", words))


def _problem(path: str, words: object, silence: str) -> Problem:
    return Problem(
        path,
        f"“{words}” takes silence for an answer (“{silence}”), and consent is only what somebody says or does.",
        f"Say in `{path}` what people said or did. If they did nothing, there is no consent: ask again, or rest on something else.",
    )


def _taken_for_consent(partnership: Partnership) -> Iterator[tuple[str, str]]:
    """The sentences about what is no yes by itself, and that call silence one."""
    for path, words in every_fact(partnership):
        if not path.startswith(_SECTIONS) or not isinstance(words, str) or " " not in words:
            continue
        for sentence in sentences_in(words) if says(partnership, "silence-as-answer", words) else ():
            if says(partnership, "silence-as-answer", sentence) and _calls_it_a_yes(partnership, sentence):
                yield path, sentence


def _calls_it_a_yes(partnership: Partnership, sentence: str) -> bool:
    """Whether any clause says that it is a yes, and does not deny it or say what alone is one."""
    clauses = _CLAUSE.split(_without_the_no_of_silence(partnership, sentence))
    return any(told(partnership, "taken-for-consent", each) and not _ONLY.search(each) for each in clauses)


def _without_the_no_of_silence(partnership: Partnership, words: object) -> str:
    """The words without the “not” of “did not reply”, which says nothing of whether it is a yes."""
    done, rest = "", str(words)
    while silence := says(partnership, "silence-as-answer", rest):
        before, _, rest = rest.partition(silence)
        done += before + _NO.sub("", silence)
    return done + rest


def _of_a_yes(partnership: Partnership) -> dict[str, object]:
    """What the file says in words of a yes, by path."""
    found: dict[str, object] = {}
    for name, letter in parts(partnership.letters):
        if letter.kind == LetterKind.CONSENT:
            found[f"letters.{name}.comes_after"] = letter.comes_after
            found[f"letters.{name}.given"] = letter.given
            found[f"letters.{name}.one_reply_covers"] = letter.one_reply_covers
    for name, talk in parts(partnership.conversations):
        if talk.kind == ConversationKind.CONSENT:
            found[f"conversations.{name}.recorded"] = talk.recorded
            found[f"conversations.{name}.when"] = talk.when
    for name, confidence in parts(partnership.confidentiality_bases):
        if confidence.basis == Confidentiality.EXPLICIT_CONSENT:
            found[f"confidentiality_bases.{name}.reason"] = confidence.reason
            found[f"confidentiality_bases.{name}.name"] = confidence.name
    for name, basis in parts(partnership.lawful_bases):
        if basis.article_6 == Article6.CONSENT:
            found[f"lawful_bases.{name}.name"] = basis.name
    service = partnership.service_agreement
    return found if service is None else {**found, "service_agreement.when": service.when}


_CARE = "confidentiality_bases.flag-for-care.reason"
CASES = (
    *(
        Case(f"“{words}”, of care", f"{_CARE}: {words}", finds=_CARE if found else "")
        for words, found in (
            ("It is care. A patient who does not send back the slip has consented to it.", True),
            ("It is care. Silence counts for nothing, and who did not reply is asked again.", False),
            ("It is care. Who has not replied has agreed.", True),
            ("It is care. Patients are told, and silence is not consent.", False),
            ("It is care. If a patient does not reply, that does not count as a yes.", False),
            ("It is care. If a patient does not reply, that counts as a yes.", True),
            ("It is care. A form that is left blank must not be taken as consent.", False),
            ("It is care. Neither a form that is left blank nor a missed call counts as consent.", False),
            ("It is care. A form that is left blank is taken as consent.", True),
            ("It is care. Nobody is deemed to have agreed because they did not reply.", False),
            ("It is care. Only a spoken yes counts as consent, so who did not answer is asked again.", False),
            ("It is care. A patient who did not answer can’t be treated as having given consent.", False),
            ("It is care. Nobody said no, which counts as consent.", True),
            ("It is care. It is not urgent, and a patient who did not reply has agreed.", True),
        )
    ),
    *(
        Case(
            f"why consent holds: {reason}",
            f"confidentiality_bases.details-with-consent.reason: {reason}",
            finds="confidentiality_bases.details-with-consent.reason" if found else "",
        )
        for reason, found in (
            ("The patient has not objected.", True),
            ("Nobody in the family raised an objection within four weeks.", True),
            ("Patients who did not return the slip are content.", True),
            ("We heard nothing, so we go ahead.", True),
            ("A patient who did not reply has consented.", True),
            ("A patient who did not reply is asked again, and that does not count as a yes.", False),
            ("If a patient does not answer, that is never read as consent.", False),
            ("No reply means no.", False),
            ("You did not say whether we may ask your doctor, so we are asking you now.", False),
            ("The patient says yes, and no assumption is made from an unanswered call.", False),
            (
                "Only those who have signed the form are included. The others have not refused, and are not asked for more.",
                False,
            ),
            ("The patient did not answer, and we assume that this is right.", True),
            ("Details are told only for a patient who has said yes, and silence is not consent.", False),
            ("A patient who did not reply has not agreed, and nothing is told.", False),
            ("The patient signed the form, and the council keeps it.", False),
            ("Nothing is told about anyone who has not said yes on the form. The nurse keeps the form.", False),
            ("No details are sent for a patient who has not replied.", False),
            ("The nurse tells nothing about patients who did not return the form.", False),
            ("Patients who have not answered are left out.", False),
            ("A patient signs the form, and nobody who has not signed it is referred.", False),
            ("The record is not shared where the patient has not replied.", False),
            ("Anyone who has not answered is asked again at the next visit, and signs or says no.", False),
            ("Nothing was heard of patients who did not reply, so we tell the council.", True),
            ("Patients who have not replied are told of to the council.", True),
            ("Nobody objected, and nothing is told to the police.", True),
            ("to be agreed", False),
        )
    ),
    Case("another basis", "confidentiality_bases.flag-for-care.reason: The patient has not objected."),
    Case("an opt-out letter", "letters.opt-out.comes_after: You did not reply to our first letter."),
    Case(
        "a lawful basis on consent",
        "lawful_bases.charity-agreed-support.name: Support that the family did not refuse",
        finds="lawful_bases.charity-agreed-support.name",
    ),
    Case(
        "a service that people get by saying nothing",
        "service_agreement.when: when the family has not objected to the first visit",
        finds="service_agreement.when",
    ),
)
