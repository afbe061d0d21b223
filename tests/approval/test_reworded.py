"""What became of each approved sentence, and which are told as one."""

from __future__ import annotations

from govkit.approval.reworded import Reworded, reworded
from govkit.approval.scales import Scales
from govkit.approval.statements import ClauseSentence
from govkit.approval.verdict import Weighing
from govkit.data.approved import ApprovedSentence
from govkit.data.grave_words import grave_words
from govkit.document import Place
from tests.rows import over_rows

SCALES = Scales(grave_words())
NOWHERE = Place("isa/document.html.j2", 1)
Said = tuple[str, ...]  # the words, and then the conditions


def changes(before: list[Said], after: list[Said]) -> list[Reworded]:
    was = [ApprovedSentence(says=says, when=tuple(when), keeps=()) for says, *when in before]
    now = [
        ClauseSentence(says, tuple(when), Place("isa/clauses/review.html.j2", at), (NOWHERE,) * len(when))
        for at, (says, *when) in enumerate(after, 1)
    ]
    return list(reworded(was, now, NOWHERE, Weighing(SCALES, "isa", "review")))


def told(change: Reworded) -> tuple[object, ...]:
    before, after = change.before, change.after
    return (
        before and (before.says, *before.when),
        after and (after.says, *after.when),
        len(change.also),
        change.verdict.gravity.value if change.verdict else "",
    )


SAY, ASK = "We never tell them.", "You can ask us."


@over_rows(
    ("before", "after", "found"),
    [
        ([(SAY,), (ASK,)], [(ASK,), (SAY,)], [((ASK,), (ASK,), 0, "")]),
        ([(SAY,), (ASK,)], [(SAY, "a"), (ASK, "a")], [((SAY,), (SAY, "a"), 1, "weakened")]),
        (
            [(SAY,), (ASK, "not a")],
            [(SAY, "a"), (ASK, "a")],
            [((SAY,), (SAY, "a"), 0, "weakened"), ((ASK, "not a"), (ASK, "a"), 0, "reversed")],
        ),
        (
            [("It is [if a:so|if not a:not so].",), (ASK,)],
            [("It is [if a:so|if not a:not so].", "a"), (ASK, "a")],
            [(("It is [if a:so|if not a:not so].",), ("It is [if a:so|if not a:not so].", "a"), 1, "weakened")],
        ),
        ([(SAY, "a"), (SAY, "b")], [(SAY,)], [((SAY, "a"), (SAY,), 0, ""), ((SAY, "b"), None, 0, "")]),
        ([(SAY,), (SAY, "a")], [(SAY, "a")], [((SAY,), None, 0, "lost")]),
        (
            [(SAY, "a"), (SAY, "b")],
            [(SAY, "b", "c")],
            [((SAY, "a"), None, 0, "lost"), ((SAY, "b"), (SAY, "b", "c"), 0, "weakened")],
        ),
        ([(SAY,)], [], [((SAY,), None, 0, "lost")]),
        ([], [(SAY,)], [(None, (SAY,), 0, "")]),
        ([(SAY,)], [(SAY,)], []),
    ],
)  # fmt: skip
def test_each_sentence_is_told_with_its_conditions(
    before: list[Said], after: list[Said], found: list[tuple[object, ...]]
) -> None:
    assert sorted(map(told, changes(before, after)), key=str) == sorted(found, key=str)
