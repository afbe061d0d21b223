"""What is worked out once for many tests is what each of them would have worked out itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.data.templates import templates
from govkit.render.scope import Scope
from govkit.sets.render_set import render_set, worked_out
from govkit.tasks.check import check
from tests import once
from tests.changes import partnership_with
from tests.conftest import EXAMPLE, ROOT, TODAY


@pytest.mark.parametrize(
    ("name", "more"), [("isa/clauses/rights.html.j2", "<p>And this.</p>"), ("shared/complain.html.j2", " And this.")]
)
def test_a_house_s_documents_are_made_anew_where_they_are_made_of_its_templates(
    name: str, more: str, tmp_path: Path
) -> None:
    own = tmp_path / "templates" / name
    own.parent.mkdir(parents=True)
    own.write_text((ROOT / "templates" / name).read_text("utf-8") + more, "utf-8")
    known = {id(each.document) for each in check(Inputs(EXAMPLE, TODAY)).documents}
    partnership, found = partnership_with(), templates(tmp_path / "partners.yaml")
    documents = [each.document for each in render_set(partnership, found)]
    assert {id(each) in known for each in documents} == {True, False}
    scope = Scope(partnership, worked_out(partnership))
    by_itself = once._render(scope, found, draft=False, with_annexes=False, failed=once._nobody)
    assert documents == [each.document for each in by_itself]


def test_a_house_that_says_more_than_templates_has_all_its_documents_made_anew(tmp_path: Path) -> None:
    (tmp_path / "standards").mkdir()
    assert once._has_templates_alone(tmp_path)
    (tmp_path / "standards" / "isa.yaml").write_text("clauses: []\n", "utf-8")
    assert not once._has_templates_alone(tmp_path)
