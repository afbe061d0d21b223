"""Approval can't sign a promise away: for each promise of each standard, words that drop it are refused, and so are those that turn it round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from govkit.approval.approving import Approver
from govkit.approval.changed import ChangedClause
from govkit.approval.reworded import Reworded
from govkit.approval.scales import Scales
from govkit.approval.statements import ClauseSentence
from govkit.approval.verdict import Weighing
from govkit.data.approved import APPROVED, ApprovedClause, ApprovedSentence, as_text, shipped_approved
from govkit.data.grave_words import grave_words
from govkit.data.sentences import promises
from govkit.data.standard import find_clauses, kinds_with_standard
from govkit.data.templates import Templates, shipped_templates
from govkit.document import Place
from govkit.errors import ApprovalRefused
from govkit.rules.promises_kept import made_by
from govkit.tasks.approve import approve, to_approve
from tests.approval.words import house_of, source
from tests.conftest import TODAY

SAM = Approver("Sam Lee", "information governance lead")
SCALES = Scales(grave_words())
PLACE = Place("a/clauses/b.html.j2", 1)


def asked() -> Iterator[tuple[str, str, str]]:
    """Each promise of each clause of each standard."""
    for kind in kinds_with_standard():
        yield from ((kind, clause.id, name) for clause in find_clauses(kind) for name in clause.promises)


def without(kind: str, clause: str, promise: str) -> ChangedClause:
    """The clause as it is approved, but for the sentences that make a promise."""
    was: ApprovedClause = shipped_approved(kind)[clause]
    now = tuple(ClauseSentence(each.says, each.when, PLACE) for each in was.says if promise not in each.keeps)
    changes = tuple(
        Reworded(each, None, PLACE, verdict=Weighing(SCALES, kind, clause).one(each, None))
        for each in was.says
        if promise in each.keeps
    )
    assert changes, f"{kind}/{clause}: no approved sentence is marked `keeps: [{promise}]`"
    return ChangedClause(kind, clause, was, now, PLACE, approves=True, changes=changes)


def test_each_approved_sentence_is_marked_with_what_it_promises_by_its_words() -> None:
    unmarked = [
        (kind, clause.id, each.says)
        for kind in kinds_with_standard()
        for clause in find_clauses(kind)
        for each in shipped_approved(kind)[clause.id].says
        if not set(made_by(each.says, clause.promises)) <= set(each.keeps)
    ]
    assert unmarked == []


def test_for_each_promise_of_each_standard_words_that_drop_it_are_refused(tmp_path: Path) -> None:
    found = Templates(shipped_templates(), tmp_path)
    signed_away, told, tried = list[tuple[str, str, str]](), list[bool](), 0
    for kind, clause, promise in asked():
        tried += 1
        try:
            approve(found, (without(kind, clause, promise),), SAM, TODAY)
        except ApprovalRefused as why:
            told.append(f"`{promise}`" in str(why))
        else:
            signed_away.append((kind, clause, promise))
    assert signed_away == []
    assert all(told)
    assert tried > 40
    assert list(tmp_path.rglob(APPROVED)) == []


def test_a_clause_that_is_gone_drops_all_that_it_promised(tmp_path: Path) -> None:
    clause = replace(without("consent_letter", "no-reply", "silence-is-no"), now=())
    with pytest.raises(ApprovalRefused, match="silence-is-no"):
        approve(Templates(shipped_templates(), tmp_path), (clause,), SAM, TODAY)


OWN_STANDARD = """\
kind: {}
{}clauses:
- {{id: {}, says: more, severity: error, source: us, evidence: verified, promises: [{}]}}
"""
SILENCE = "consent_letter/clauses/no-reply.html.j2"


def rewritten(folder: Path, body: str) -> Templates:
    return house_of(folder, {SILENCE: f'{{% clause "no-reply" %}}\n<p>{body}</p>\n{{% endclause %}}\n'})


@pytest.mark.whole
@pytest.mark.parametrize(
    "body",
    [
        "No answer means no. We will not share this information.",
        "If you do not answer us, that means no. We will not share this information.",
        "Doing nothing is a no.",
    ],
)
def test_other_words_that_make_the_same_promise_are_approved(body: str, tmp_path: Path) -> None:
    found = rewritten(tmp_path, body)
    approve(found, to_approve(found), SAM, TODAY)
    assert "silence-is-no" in (tmp_path / "consent_letter" / APPROVED).read_text("utf-8")
    assert to_approve(found) == ()


@pytest.mark.whole
@pytest.mark.parametrize(
    "body",
    [
        "If you do not reply, that means yes. We will share this information.",
        "If you do not reply, we will share this information.",
        "We hope to hear from you.",
        "{% if letter.given %}If you do not reply, that means no.{% endif %} Thank you for reading.",
    ],
)
def test_words_that_turn_it_round_or_leave_it_out_are_refused(body: str, tmp_path: Path) -> None:
    found = rewritten(tmp_path, body)
    with pytest.raises(
        ApprovalRefused, match=r"no-reply: these words do not promise `silence-is-no` \(that no answer means no"
    ):
        approve(found, to_approve(found), SAM, TODAY)
    assert not (tmp_path / "consent_letter" / APPROVED).exists()


@pytest.mark.whole
def test_a_clause_that_is_said_under_a_new_condition_keeps_none_of_its_promises(tmp_path: Path) -> None:
    name = "consent_letter/document.html.j2"
    asks = f'{{% include "{SILENCE}" %}}'
    assert asks in source(name)
    found = house_of(tmp_path, {name: source(name).replace(asks, f"{{% if letter.given %}}{asks}{{% endif %}}")})
    with pytest.raises(ApprovalRefused, match="no-reply: these words do not promise `silence-is-no`"):
        approve(found, to_approve(found), SAM, TODAY)


@pytest.mark.whole
@pytest.mark.parametrize("gone", ["not letter.given", "letter.given"])
def test_a_promise_that_is_made_under_one_condition_does_not_stand_for_another(gone: str, tmp_path: Path) -> None:
    both = ("letter.given", "not letter.given")
    says = tuple(
        ApprovedSentence(says=f"No answer means no{sign}.", when=(asked,), keeps=("silence-is-no",))
        for sign, asked in zip(("", " too"), both, strict=True)
    )
    was = ApprovedClause(approved_by="Sam", role="lead", approved_on=TODAY, why=None, says=says)
    body = "".join(f"{{% if {each.when[0]} %}}{each.says}{{% endif %}}" for each in says if each.when != (gone,))
    found = rewritten(tmp_path, body)
    house_of(tmp_path, {f"consent_letter/{APPROVED}": as_text({"no-reply": was})})
    with pytest.raises(ApprovalRefused, match="do not promise `silence-is-no`"):
        approve(found, to_approve(found), SAM, TODAY)
    rewritten(tmp_path, "No answer means no.")
    approve(found, to_approve(found), SAM, TODAY)


@pytest.mark.whole
def test_a_house_asks_for_more_promises_in_its_own_standard(tmp_path: Path) -> None:
    standard = OWN_STANDARD.format("consent_letter", "", "stage", "can-say-no")
    stage = source("consent_letter/clauses/stage.html.j2").replace("{% endclause %}", "<p>And more.</p>{% endclause %}")
    found = house_of(
        tmp_path, {"standards/consent_letter.yaml": standard, "consent_letter/clauses/stage.html.j2": stage}
    )
    with pytest.raises(ApprovalRefused, match="can-say-no"):
        approve(found, to_approve(found), SAM, TODAY)
    house_of(tmp_path, {"consent_letter/clauses/stage.html.j2": stage.replace("And more.", "You can say no.")})
    approve(found, to_approve(found), SAM, TODAY)


@pytest.mark.whole
def test_all_that_is_dropped_is_told_with_words_for_each(tmp_path: Path) -> None:
    standard = OWN_STANDARD.format("consent_letter", "", "no-reply", "no-detriment")
    found = rewritten(tmp_path, "We hope to hear from you.")
    house_of(tmp_path, {"standards/consent_letter.yaml": standard})
    with pytest.raises(ApprovalRefused) as why:
        approve(found, to_approve(found), SAM, TODAY)
    told = str(why.value)
    assert re.search(r"do not promise `silence-is-no` \(.*\) or `no-detriment` \(.*\) any more", told)
    assert re.search(r"For `silence-is-no` say “[^`]*” or “[^`]*”\. For `no-detriment` say “", told)


@pytest.mark.whole
def test_a_kind_of_the_houses_own_makes_the_promises_of_its_own_standard(tmp_path: Path) -> None:
    standard = OWN_STANDARD.format("ours", "made_for: partnership\n", "a", "silence-is-no")
    files = {
        "ours/kind.yaml": source("opt_out_letter/kind.yaml"),
        "ours/document.html.j2": '{% clause "a" %}<p>Hello.</p>{% endclause %}',
        "standards/ours.yaml": standard,
    }
    found = house_of(tmp_path, files)
    with pytest.raises(ApprovalRefused, match=r"ours/a: .*`silence-is-no`"):
        approve(found, to_approve(found), SAM, TODAY)
    house_of(tmp_path, {"ours/document.html.j2": '{% clause "a" %}<p>No answer means no.</p>{% endclause %}'})
    approve(found, to_approve(found), SAM, TODAY)
    assert to_approve(found) == ()
    house_of(tmp_path, {"ours/document.html.j2": ""})
    with pytest.raises(ApprovalRefused, match=r"ours/a: .*`silence-is-no`"):
        approve(found, to_approve(found), SAM, TODAY)
    (tmp_path / "standards/ours.yaml").unlink()
    approve(found, to_approve(found), SAM, TODAY)


@pytest.mark.parametrize("name", [name for name, each in promises().items() if each.told_by])
def test_no_promise_is_made_by_words_that_say_nothing_of_it(name: str) -> None:
    assert made_by("We share this with the school.", [name]) == ()


@pytest.mark.parametrize(
    ("says", "name"),
    [
        ("You can change your mind at any time.", "take-back-at-any-time"),
        ("You can opt out[if letter.may_be_refused: of all or part] at any time.", "take-back-at-any-time"),
        ("Or complain to the {regulator.name}: {regulator.phone}.", "complain-to-the-regulator"),
        ("{letters.*.one_reply_covers | begin}", "reply-covers"),
        ("It does not count against you.", "no-detriment"),
    ],
)
def test_a_promise_is_known_by_its_words(says: str, name: str) -> None:
    assert name in made_by(says, promises())
