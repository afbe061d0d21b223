"""What the rules about reading say of scored documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from govkit.finding import Cure, CureAt, Finding, Location, Waived
from govkit.readability.sentence import Located
from govkit.rules.prose import prose
from govkit.rules.remark import Remark
from govkit.rules.rule import Rule, rules
from govkit.rules.sentence_problem import SentenceProblem
from govkit.wording.plain_language import PlainLanguage, Targets
from govkit.written.source_map import undotted

if TYPE_CHECKING:  # a file that somebody else wrote has nothing that it must say
    from govkit.rules.rendered import Rendered

_LONGEST_MESSAGE: Final = 1_000  # characters
# What is called so by somebody else, or quoted from the law: other words may be another thing.
_GIVEN_WORDS: Final = frozenset(
    {
        "accreditation",
        "address",
        "appropriate_policy_document",
        "article_28_contract",
        "authorised_by_law",
        "body",
        "business_case",
        "commenced_by",
        "competent_authority",
        "gateway",
        "governing_law",
        "ico_registration",
        "interest",
        "law",
        "lifted_by",
        "local_priority",
        "marking",
        "name",
        "official_authority",
        "plain_name",
        "plain_name_for_young_people",
        "post",
        "power",
        "programme",
        "provision",
        "reference",
        "register_entry",
        "research",
        "role",
        "schedule_1",
        "schedule_8",
        "scheme",
        "secrecy",
        "security_plan",
        "set_aside_by",
        "short_name",
        "signatory",
        "standard",
        "statute",
        "subject",
        "team",
        "version",
    }
)
Locate = Callable[[SentenceProblem, Located], tuple[str, Location]]


@dataclass(frozen=True, slots=True)
class Read:
    """The scored documents, and what somebody should act on. A partnership that can't be read has faults and no documents.

    `remarks` holds each finding about a sentence beside that sentence, the gravest first; `rendered` each document of a
    partnership beside what it must say; `targets` what each document was held to, by its name; `waived` what the partners
    accept for a time, which is among neither findings nor remarks. `unread` says of each file that could not be read why,
    and `unscored` in which other languages there are documents, which are not scored.
    """

    documents: tuple[Located, ...]
    findings: tuple[Finding, ...]
    remarks: tuple[Remark, ...] = ()
    rendered: tuple[Rendered, ...] = ()
    targets: Mapping[str, Targets] = field(default_factory=dict)
    waived: tuple[Waived, ...] = ()
    unread: tuple[str, ...] = ()
    unscored: tuple[str, ...] = ()


def remark(
    documents: Sequence[Located], locate: Locate, language: PlainLanguage, glossary: Mapping[str, str] | None = None
) -> Read:
    """The documents with what the rules say of those in English. `locate` tells the fact and the line of the words at fault."""
    remarks = [
        Remark(_finding(rule, problem, each, locate), problem)
        for each in documents
        if each.scored.whole.english
        for held_to in [prose(each.scored, language, glossary or {})]
        for rule in rules("readability")
        for problem in map(_brief, rule.check(held_to))
    ]
    remarks = _without_thoughtless_cures(remarks)
    remarks.sort(key=lambda made: made.finding.severity.rank)
    documented = [each.scored.document for each in documents]
    targets = {document.name: language.targets_of(document.kind, document.design) for document in documented}
    return Read(tuple(documents), tuple(made.finding for made in remarks), tuple(remarks), targets=targets)


def _without_thoughtless_cures(remarks: Sequence[Remark]) -> list[Remark]:
    """The remarks without a cure for words that elsewhere in the same value ask for thought: a cure is written everywhere in a value."""
    kept = {_words_at(each) for each in remarks if each.problem.asks_for_thought}
    return [
        each._replace(finding=replace(each.finding, cure=None))
        if each.finding.cure and _words_at(each) in kept
        else each
        for each in remarks
    ]


def _words_at(remark: Remark) -> tuple[str, str]:
    return remark.finding.path, remark.problem.words.casefold()


def _brief(problem: SentenceProblem) -> SentenceProblem:
    """The problem with as much of a sentence without end as tells which it is, since each of many problems in it quotes it."""
    if len(problem.message) <= _LONGEST_MESSAGE:
        return problem
    return problem._replace(message=f"{problem.message[:_LONGEST_MESSAGE]}…")


def _finding(rule: Rule, problem: SentenceProblem, located: Located, locate: Locate) -> Finding:
    path, location = locate(problem, located)
    return Finding(
        rule=rule.id,
        severity=problem.severity,
        message=problem.message,
        fix=problem.fix,
        location=location,
        path=path,
        document=located.scored.document.name,
        clause=problem.sentence.clause,
        source=problem.source or rule.source,
        evidence=rule.evidence,
        cure=_in_other_words(problem, path),
    )


def _in_other_words(problem: SentenceProblem, path: str) -> Cure | None:
    """The plainer words in place of those at fault, where a value of the partnership file alone says them, and nobody else’s."""
    if not path or not problem.instead or problem.asks_for_thought or not problem.sentence.is_stated(problem.span):
        return None
    if _key(path) in _GIVEN_WORDS:
        return None
    return Cure(CureAt.WORDS, path, problem.words, problem.instead[0], safe=problem.fits)


def _key(path: str) -> str:
    return next((step for step in reversed(undotted(path)) if not step.isdigit()), "")
