"""What a document lost on a branch: what its standard asks for there, and the rendered clause does not say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from govkit.data.standard import RequiredClause
from govkit.document import Clause, Place, Reference, leaves, pieces, text_of, walk
from govkit.finding import Evidence, Severity
from govkit.rules.document import clause_omits_fact, empty_clause, missing_clause
from govkit.rules.problem import DocumentProblem
from govkit.rules.promised import promised_in
from govkit.rules.promises_kept import made_by, told_dropped
from govkit.rules.rendered import Rendered

NOT_MADE = "document-not-made"
NO_PROMISE = "promise-lost"
NOWHERE = "reference-to-missing-clause"
_ASKED = {
    "missing-clause": missing_clause,
    "empty-clause": empty_clause,
    "clause-omits-fact": clause_omits_fact,
}


@dataclass(frozen=True)
class Loss:
    """What is lost: by which rule, in which clause of which kind, and what of it; the same loss of several documents is one.

    `place` is the line of the template that should say it.
    """

    rule: str
    kind: str
    clause: str
    about: str


@dataclass(frozen=True)
class LossTold:
    """A loss as it was found in one document, in words."""

    loss: Loss
    document: str
    place: Place
    message: str
    fix: str
    severity: Severity = Severity.ERROR
    source: str = ""
    evidence: Evidence = Evidence.VERIFIED


def losses_of_clause(rendered: Rendered, required: RequiredClause) -> Iterator[LossTold]:
    """What a document does not say of one clause that it is required to have."""
    alone = replace(rendered, required=(required,))
    for name, rule in _ASKED.items():
        for problem in rule.check(alone):
            yield _told(name, rendered, problem, required)
    for _required, clause in alone.present() if required.promises else ():
        for name in _promises_gone(rendered, required, clause):
            gone = (name,)
            what, how = told_dropped(gone)
            problem = DocumentProblem(clause.place, required.id, f"In the clause “{required.id}” {what}", how, required)
            yield _told(NO_PROMISE, rendered, problem, required, name)


def _promises_gone(rendered: Rendered, required: RequiredClause, clause: Clause) -> tuple[str, ...]:
    """The promises that the standard asks of a clause, and that no sentence of it makes as it is filled in."""
    words = " ".join(text_of(inlines) for block, _id, _in in walk((clause,)) for inlines, _place in pieces(block))
    alone = replace(rendered.document, blocks=(clause,))
    listed = {each.promise for each in promised_in(alone, rendered.promising)}
    made = {*made_by(words, required.promises), *listed}
    return tuple(name for name in required.promises if name not in made)


def _told(
    rule: str, rendered: Rendered, problem: DocumentProblem, required: RequiredClause, about: str = ""
) -> LossTold:
    loss = Loss(rule, rendered.kind.name, problem.clause, about or problem.fix)
    severity = (problem.required or required).severity
    capped = Severity.WARNING if required.evidence is Evidence.UNVERIFIED and severity is Severity.ERROR else severity
    return LossTold(
        loss,
        rendered.document.name,
        problem.place,
        problem.message,
        problem.fix,
        capped,
        required.source,
        required.evidence,
    )


def references_to_nowhere(rendered: Rendered) -> Iterator[LossTold]:
    """References to clauses that the document does not have on this branch."""
    known = {clause.id for clause in rendered.document.clauses()}
    for block, clause, _within in walk(rendered.document.blocks):
        for inlines, place in pieces(block):
            for leaf in leaves(inlines):
                if isinstance(leaf, Reference) and leaf.clause not in known:
                    yield LossTold(
                        Loss(NOWHERE, rendered.kind.name, clause, leaf.clause),
                        rendered.document.name,
                        place,
                        f"This refers to a clause “{leaf.clause}”, which the document does not have then.",
                        "Say it under the condition under which the clause is included.",
                        source="UK GDPR, Article 12(1): intelligible and easily accessible",
                    )
