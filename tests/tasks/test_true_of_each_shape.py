"""Sentences that were true of some partnerships and printed of all: what documents of other shapes say, and what they no longer do."""

from __future__ import annotations

from functools import cache
from typing import Any, Final, NamedTuple

import pytest

from govkit.data.templates import Templates, shipped_templates
from govkit.document import lines
from govkit.sets.render_set import render_set
from tests.changes import changed, partnership, raw_of


class Told(NamedTuple):
    """What a clause of a document has to say of a partnership, after changes of it if need be, and what it must not say."""

    of: str
    document: str
    clause: str
    says: tuple[str, ...] = ()
    not_this: tuple[str, ...] = ()
    changes: str = ""


WHO_IS_TOLD: Final = (
    Told("scotland", "consent_letter", "limits", ("We tell your answer to NHS Tarvie.", "we share this only if")),
    Told("joint_with_processor", "opt_out_letter", "exceptions", ("We tell your answer to Doorstep Families.",)),
    Told("joint_with_processor", "consent_letter", "limits", ("We tell your answer to Ashwell Council.",)),
    Told("nine_partners", "opt_out_letter", "exceptions", ("We tell your answer to:", "Matchwell")),
    Told("smallest", "consent_letter", "limits", (), ("We tell your answer",)),
    Told("scotland", "isa", "rights", ("but those to whom a flow in clause",)),
    Told("one_way", "isa", "rights", ("and nobody else.",), ("carries the answers",)),
)
KEPT_OR_DELETED: Final = (
    Told("academy_attendance", "consent_letter", "withdraw", ("unless the law lets them keep it",), ("makes them",)),
    Told("fuel_poverty", "opt_out_letter", "later", ("unless the law lets them keep it",), ("at least while",)),
    Told("school_nurse_hub", "consent_form--first-talk-young", "withdraw", ("unless the law lets them keep it",)),
    Told("fuel_poverty", "objection_reply--accepted", "sent-before", ("everyone who already has it",), ("have told",)),
    Told(
        "fuel_poverty",
        "opt_out_letter",
        "later",
        ("We then stop, at least while we look at it.",),
        (),
        "records.objections.refusal_ground: The law asks for it.",
    ),
)


@cache
def documents(of: str, changes: str) -> dict[str, dict[str, str]]:
    """What each clause of each document says."""
    raw: dict[str, Any] = changed(changes, base=raw_of(of))
    found = partnership(raw)
    assert found is not None, of
    made = render_set(found, Templates(shipped_templates()))
    return {
        each.document.name: {clause.id: " ".join(lines(clause.blocks)) for clause in each.document.clauses()}
        for each in made
    }


@pytest.mark.parametrize("told", [WHO_IS_TOLD, KEPT_OR_DELETED], ids=["who is told", "kept or deleted"])
def test_what_is_said_is_true_of_the_partnership(told: tuple[Told, ...]) -> None:
    wrong = []
    for each in told:
        said = documents(each.of, each.changes)[each.document].get(each.clause, "")
        if not all(words in said for words in each.says) or any(words in said for words in each.not_this):
            wrong.append(f"{each.of}, {each.document}, {each.clause}: {said}")
    assert wrong == []
