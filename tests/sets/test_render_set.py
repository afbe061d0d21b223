"""Every document of a partnership, each beside what it must say."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.templates import templates
from govkit.errors import TemplateFailed
from govkit.model import Partnership
from govkit.rules.rendered import Rendered
from govkit.sets.render_set import render_set
from tests.changes import partnership_with


def of_kind(kind: str, partnership: Partnership, file: Path) -> Rendered:
    return next(each for each in render_set(partnership, templates(file)) if each.document.kind == kind)


def test_a_clause_whose_condition_does_not_hold_is_not_required(example: Path) -> None:
    transfers = "records.transfers: [{to: France, safeguard: Regulations approve it.}]"
    without, with_them = (
        {clause.id for clause in of_kind("privacy_notice", partnership_with(changes), example).required}
        for changes in ("", transfers)
    )
    assert with_them - without == {"transfers"}


def test_a_missing_clause_is_expected_where_the_template_includes_it(example: Path) -> None:
    isa = of_kind("isa", partnership_with(), example)
    places = [isa.expected_place(clause).line for clause in isa.required]
    assert places == sorted(places)
    assert len(set(places)) > 10


@pytest.mark.whole
def test_a_template_that_fails_is_named_as_people_know_it(example: Path, house: Path) -> None:
    (house / "isa/clauses/quality.html.j2").write_text("{% clause %}", "utf-8")
    with pytest.raises(TemplateFailed) as failed:
        render_set(partnership_with(), templates(example))
    assert failed.value.template.endswith("templates/isa/clauses/quality.html.j2")
