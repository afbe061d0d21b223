"""What a clause says otherwise than was approved, and at which line."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import nodes

from govkit.approval.changed import changed_clauses
from govkit.approval.gravity import Gravity
from govkit.data.approved import APPROVED, ApprovedClause, ApprovedSentence, as_text, shipped_approved
from govkit.data.templates import Templates, shipped_templates
from govkit.document import Place
from govkit.render.environment import Environment, _parsed
from tests.approval.words import SHIPPED, changed, source
from tests.conftest import TODAY

SHIPPED_WHY = shipped_approved("opt_out_letter")["why"]
WHY = "opt_out_letter/clauses/why.html.j2"
HOW = "opt_out_letter/clauses/how.html.j2"
LETTER = "opt_out_letter/document.html.j2"


@pytest.mark.whole
def test_every_shipped_word_is_approved() -> None:
    assert list(changed_clauses(SHIPPED, thoroughly=True)) == [], "run `govkit approve`"


def test_a_change_is_told_at_its_line_with_both_versions(tmp_path: Path) -> None:
    (clause,) = changed(tmp_path, {WHY: source(WHY).replace("does not mean", "means")})
    (change,) = clause.changes
    assert (clause.kind, clause.clause, clause.approves) == ("opt_out_letter", "why", False)
    assert change.before is not None
    assert change.after is not None
    assert "does not mean" in change.before.says
    assert change.after.says == change.before.says.replace("does not mean", "means")
    assert (change.place.template, change.place.line) == (WHY, 2)


def test_a_house_that_names_who_approves_is_held_to_what_was_promised(tmp_path: Path) -> None:
    (tmp_path / "govkit.toml").write_text(
        '[[approvers]]\nname = "Ada Byron"\nrole = "Data protection officer"\n', "utf-8"
    )
    (clause,) = changed(tmp_path / "templates", {WHY: source(WHY).replace("does not mean", "means")})
    assert clause.approves


def test_a_condition_is_told_at_its_own_line_and_once(tmp_path: Path) -> None:
    text = source(HOW).replace("{% if letter.reply_ways.phone %}", "{% if not letter.reply_ways.phone %}")
    (clause,) = changed(tmp_path, {HOW: text})
    line = 1 + text[: text.index("{% if not letter.reply_ways.phone")].count("\n")
    assert clause.changes[0].place.line == line
    whole = {
        LETTER: source(LETTER).replace(
            '{% include "opt_out_letter/clauses/how.html.j2" %}',
            '{% if letter.given %}{% include "opt_out_letter/clauses/how.html.j2" %}{% endif %}',
        )
    }
    (clause,) = changed(tmp_path / "two", whole)
    (change,) = clause.changes
    assert len(change.also) == 6
    assert change.place.template == LETTER


def test_a_clause_that_is_gone_is_told_where_it_was(tmp_path: Path) -> None:
    text = source(LETTER).replace('{% include "opt_out_letter/clauses/deadline.html.j2" %}\n', "")
    (clause,) = changed(tmp_path, {LETTER: text})
    assert (clause.clause, clause.now) == ("deadline", ())
    assert {(change.place.template, change.place.line) for change in clause.changes} == {(LETTER, 5)}
    assert all(change.after is None for change in clause.changes)


@pytest.mark.parametrize("left", ["", "<p>Hello.</p>", '{% clause "other" %}<p>Hello.</p>{% endclause %}'])
def test_a_clause_whose_template_holds_it_no_more_is_gone(left: str, tmp_path: Path) -> None:
    found = {clause.clause: clause for clause in changed(tmp_path, {WHY: left})}
    assert found["why"].now == ()
    assert {change.verdict.gravity for change in found["why"].changes if change.verdict} == {Gravity.LOST}


def test_a_clause_and_a_kind_of_the_houses_own_that_are_gone(tmp_path: Path) -> None:
    files = {
        "ours/kind.yaml": source("opt_out_letter/kind.yaml"),
        "ours/document.html.j2": '{% clause "why" %}<p>You can say no.</p>{% endclause %}<p>Bye.</p>',
        **approval("You can say no.", "ours"),
    }
    assert [clause.clause for clause in changed(tmp_path, files)] == ["document"]
    (gone, _new) = changed(tmp_path, {"ours/document.html.j2": "<p>Bye.</p>"})[::-1]
    assert (gone.clause, gone.now, gone.place) == ("why", (), Place("ours/document.html.j2", 1))
    (change,) = gone.changes
    assert change.verdict == (Gravity.LOST, "Nothing says it any more.")
    (tmp_path / "ours/kind.yaml").unlink()
    assert changed(tmp_path, {}) == []


def test_a_sentence_that_is_gone_is_told_beside_those_that_are_left(tmp_path: Path) -> None:
    gone = next(each.says for each in SHIPPED_WHY.says if "does not mean" in each.says)
    (clause,) = changed(tmp_path, {WHY: source(WHY).replace(gone, "")})
    (change,) = clause.changes
    assert (change.before and change.before.says, change.after, change.place.line) == (gone, None, 2)


def test_sentences_in_another_order_are_told_once(tmp_path: Path) -> None:
    first, _, rest = source(WHY).partition("<p>")
    said, _, end = rest.partition("</p>")
    one, two = said.rsplit(". ", 1)
    (clause,) = changed(tmp_path, {WHY: f"{first}<p>{two} {one}.</p>{end}"})
    assert len(clause.changes) == 1


@pytest.mark.whole
def test_what_a_shared_template_says_is_told_in_each_clause_that_says_it(tmp_path: Path) -> None:
    name = "shared/complain.html.j2"
    found = changed(tmp_path, {name: source(name).replace("Ring", "Do not ring")})
    assert len({clause.kind for clause in found}) > 3


def approval(words: str, kind: str = "opt_out_letter") -> dict[str, str]:
    sentence = ApprovedSentence(says=words, when=(), keeps=())
    clause = ApprovedClause(approved_by="Sam", role="lead", approved_on=TODAY, why=None, says=(sentence,))
    return {f"{kind}/{APPROVED}": as_text({"why": clause})}


def test_a_house_approves_its_own_words(tmp_path: Path) -> None:
    own = {WHY: '{% clause "why" %}<p>Why we do.</p>{% endclause %}'}
    assert [each.approves for each in changed(tmp_path, own)] == [False]
    assert changed(tmp_path, {**own, **approval("Why we do.")}) == []
    (clause,) = changed(tmp_path, {**own, **approval("Why we do not.")})
    assert clause.approves
    assert clause.approved is not None
    assert clause.approved.approved_by == "Sam"
    (clause,) = changed(tmp_path, {WHY: source(WHY), **approval("Why we do.")})
    assert len(clause.now) == 2


def test_a_kind_of_its_own_has_nothing_approved(tmp_path: Path) -> None:
    files = {
        "ours/kind.yaml": source("opt_out_letter/kind.yaml"),
        "ours/document.html.j2": '{% clause "a" %}<p>Hello.</p>{% endclause %}',
    }
    (clause,) = changed(tmp_path, files)
    assert (clause.clause, clause.approved, [each.before for each in clause.changes]) == ("a", None, [None])


def test_a_clause_that_cant_be_read_is_gone(tmp_path: Path) -> None:
    assert "why" in [each.clause for each in changed(tmp_path, {WHY: "{% clause %}"})]


def test_a_document_that_cant_be_read_is_left_to_whoever_tells_of_it(tmp_path: Path) -> None:
    assert list(changed(tmp_path, {LETTER: "{% clause %}"})) == []
    (tmp_path / LETTER).write_bytes(b"caf\xe9")
    assert changed(tmp_path, {}) == []


@pytest.mark.parametrize("name", [WHY, LETTER])
def test_a_copy_that_is_the_same_changes_nothing(name: str, tmp_path: Path) -> None:
    assert changed(tmp_path, {name: source(name)}) == []
    assert Templates(shipped_templates(), tmp_path).find(name).is_relative_to(tmp_path)


def test_a_template_is_parsed_once_though_a_kind_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed = list[str]()
    parse = Environment.parse

    def counted(self: Environment, source: str, name: str | None = None, filename: str | None = None) -> nodes.Template:
        parsed.append(str(name))
        return parse(self, source, name, filename)

    monkeypatch.setattr(Environment, "parse", counted)
    _parsed.cache_clear()
    assert "why" in [each.clause for each in changed(tmp_path, {WHY: ""})]
    assert len(parsed) > 20
    assert [name for name in parsed if parsed.count(name) > 1] == []
