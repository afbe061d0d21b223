"""Shipped sentences that were said otherwise: other words that promise as much, and others that promise less or the opposite."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

import pytest
import yaml

from govkit.approval.reworded import reworded
from govkit.approval.scales import Scales
from govkit.approval.statements import ClauseSentence
from govkit.approval.verdict import Weighing
from govkit.data.approved import ApprovedSentence, shipped_approved
from govkit.data.grave_words import grave_words
from govkit.document import Place

HERE: Final = Path(__file__).parent / "said_otherwise"
SCALES: Final = Scales(grave_words())
NOWHERE: Final = Place("isa/document.html.j2", 1)
OUTDATED: Final = 0.1  # of the sentences, so many may no longer be said, since words go on changing


class Edit(NamedTuple):
    """Sentences of a clause, and what somebody wrote in their place."""

    kind: str
    clause: str
    was: tuple[str, ...]
    became: tuple[str, ...]
    is_misjudged: bool  # known, and not mended

    @property
    def clause_says(self) -> tuple[ApprovedSentence, ...]:
        """All that the clause was approved to say."""
        found = shipped_approved(self.kind).get(self.clause)
        return found.says if found else ()

    @property
    def fits(self) -> bool:
        """Whether the clause still says it."""
        return {*self.was} <= {each.says for each in self.clause_says}


def edits(name: str) -> list[Edit]:
    """The edits of a file that still fit."""
    every = yaml.safe_load((HERE / name).read_text("utf-8"))
    places = (each["clause"].split("/") for each in every)
    found = [
        Edit(kind, clause, tuple(each["was"]), tuple(each["became"]), each.get("misjudged", False))
        for each, (kind, clause) in zip(every, places, strict=True)
    ]
    fitting = [each for each in found if each.fits]
    assert len(fitting) >= (1 - OUTDATED) * len(found)
    return fitting


def told(edit: Edit) -> list[str]:
    """Which promises the edit breaks."""
    now: list[ClauseSentence] = []
    for each in edit.clause_says:
        if each.says == edit.was[0]:
            now += [ClauseSentence(says, each.when, NOWHERE) for says in edit.became]
        elif each.says not in edit.was:
            now.append(ClauseSentence(each.says, each.when, NOWHERE))
    changes = [*reworded(edit.clause_says, now, NOWHERE, Weighing(SCALES, edit.kind, edit.clause))]
    assert changes
    return [each.verdict.why for change in changes for each in (change, *change.also) if each.verdict]


@pytest.mark.parametrize(
    ("name", "breaks"),
    [("harmless.yaml", False), ("grave.yaml", True), ("blind_harmless.yaml", False), ("blind_grave.yaml", True)],
)
def test_what_promises_less_is_told_and_what_promises_as_much_is_not(name: str, breaks: bool) -> None:
    judged = [(edit, bool(told(edit)) is not breaks) for edit in edits(name)]
    assert [edit for edit, is_wrong in judged if is_wrong and not edit.is_misjudged] == []
    assert [edit for edit, is_wrong in judged if edit.is_misjudged and not is_wrong] == [], "mended: take the mark away"
