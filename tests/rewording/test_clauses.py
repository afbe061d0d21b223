"""A clause is opened with the shared templates that it draws in, and each sentence knows where else it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.templates import Templates, shipped_templates
from govkit.errors import RewordingRefused, TemplateFailed
from govkit.rewording.clauses import OpenTemplates, StandsIn
from tests.rewording.every_sentence import OPENED

RIGHTS = "opt_out_letter/clauses/rights.html.j2"


def test_the_clauses_of_a_kind_are_told_in_the_order_of_its_document() -> None:
    clauses = OPENED.clauses("opt_out_letter")
    assert clauses[:3] == ("formats", "deadline", "why")
    assert clauses[-1] == "document"


@pytest.mark.whole
def test_a_shared_sentence_follows_those_of_the_clause_and_says_where_it_stands() -> None:
    found = OPENED.of_clause("opt_out_letter", "rights")
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    assert [*dict.fromkeys(each.template for each in found)] == [RIGHTS, "shared/complain.html.j2"]
    assert found[0].stands_in == (StandsIn("opt_out_letter", "rights"),)
    assert StandsIn("consent_letter", "complain") in found[-1].stands_in


@pytest.mark.whole
def test_what_stands_outside_the_clauses_is_opened_too() -> None:
    says = [each.sentence.says for each in OPENED.of_clause("opt_out_letter", "document")]
    assert "Yours sincerely" in says
    assert "Our reference: [reference]" in says


def test_a_kind_or_a_clause_that_is_not_there_is_refused() -> None:
    with pytest.raises(RewordingRefused, match="Did you mean `opt_out_letter`"):
        OPENED.clauses("opt_out_leter")
    with pytest.raises(RewordingRefused, match="Did you mean `rights`"):
        OPENED.of_clause("opt_out_letter", "right")


@pytest.mark.whole
def test_a_house_s_own_clause_is_opened_in_place_of_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / RIGHTS
    own.parent.mkdir(parents=True)
    own.write_bytes(b'{% clause "rights" %}\r\n<p>You can complain.</p>\r\n{% endclause %}\r\n')
    found = OpenTemplates(Templates(shipped_templates(), tmp_path)).of_clause("opt_out_letter", "rights")
    assert [each.sentence.says for each in found] == ["You can complain."]


def test_a_template_that_cannot_be_opened_is_told_by_its_file(tmp_path: Path) -> None:
    own = tmp_path / RIGHTS
    own.parent.mkdir(parents=True)
    own.write_text("{% if letter %}<p>Ring us.</p>", "utf-8")
    with pytest.raises(TemplateFailed, match=r"rights\.html\.j2"):
        OpenTemplates(Templates(shipped_templates(), tmp_path)).sentences(RIGHTS)
