"""Of sixty changes by lot that people make in templates by mistake, `check` notices each at its line; those that turn words round are errors."""

from __future__ import annotations

import random

import pytest

from scripts.mutate.changes import REVERSING, Mutant, every_mutant, mutants
from scripts.mutate.noticed import house, noticed


@pytest.mark.whole
def test_sixty_changes_by_lot_are_each_noticed_and_nearly_all_at_their_line() -> None:
    chosen = random.Random(21).sample(list(every_mutant()), 60)  # noqa: S311 - a lot, and no secret
    with house() as folder:
        found = [(mutant, noticed(mutant, folder)) for mutant in chosen]
    missed = [(each.kind, each.template, each.line, each.was) for each, told in found if not told.rules]
    assert missed == []
    # What stands within a sentence of the template that includes it is told there: one in eighty.
    elsewhere = [(each.kind, each.template, each.line, each.was) for each, told in found if not told.is_noticed]
    assert len(elsewhere) <= len(found) // 20, elsewhere
    reversing = [(each, told) for each, told in found if each.kind in REVERSING]
    mild = [(each.kind, each.template, each.line, each.was) for each, told in reversing if not told.is_error]
    assert len(mild) <= len(reversing) // 10, mild


def test_a_change_that_is_taken_back_leaves_nothing() -> None:
    mutant = Mutant(
        "negation deleted",
        "opt_out_letter/clauses/why.html.j2",
        2,
        "not ",
        '{% clause "why" %}<p>We.</p>{% endclause %}',
    )
    with house() as folder:
        assert noticed(mutant, folder).is_error
        assert [file.name for file in folder.rglob("*") if file.is_file()] == ["approved.yaml"]


BODY = '<p>You can say no, but not at once.{% if a and b %} All must.{% endif %} {{ x.a }} or {{ x.b }}.</p>\n<li>One.</li>{% include "a" %}'


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("negation deleted", ["not "]),
        ("can made cannot", ["can"]),
        ("must made may", ["must"]),
        ("all made some", ["All"]),
        ("at once made in due course", ["at once"]),
        ("list item deleted", ["<li>One.</li>"]),
        ("if negated", ["a and b"]),
        ("and made or", [" and "]),
        ("include deleted", ['{% include "a" %}']),
        ("fact deleted", ["{{ x.a }}", "{{ x.b }}"]),
        ("fact typed in", ["{{ x.a }}", "{{ x.b }}"]),
        ("facts swapped", ["{{ x.a }} or {{ x.b }}"]),
    ],
)
def test_each_kind_of_change_is_made_at_each_place(kind: str, told: list[str]) -> None:
    made = [each for each in mutants("a.html.j2", BODY) if each.kind == kind]
    assert [each.was for each in made] == told
    assert len({each.text for each in made} | {BODY}) == len(made) + 1
    assert all(each.line == BODY.count("\n", 0, BODY.index(each.was)) + 1 for each in made)


def test_a_sentence_is_deleted_with_what_stands_in_it() -> None:
    made = [
        each.was
        for each in mutants("a.html.j2", "<p>We tell {{ a }}{% if b %} and you{% endif %}. Ask us.</p>")
        if each.kind == "sentence deleted"
    ]
    assert made == ["We tell {{ a }}{% if b %} and you{% endif %}.", "Ask us."]
