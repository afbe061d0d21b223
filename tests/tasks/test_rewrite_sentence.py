"""A sentence is saved in the house's own clause, which nobody has approved, and nobody's words are lost by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.errors import OutputRefused, RewordingRefused
from govkit.tasks.rewrite_sentence import opened, save, sentence_of, typed_instead
from tests.conftest import ROOT, TODAY, found_by

WHY = "opt_out_letter/clauses/why.html.j2"
SAYS = "It does not mean that you did anything wrong."
NEW = "You did nothing wrong."
NEWEST = "It is not your fault."


def rewrite(example: Path, text: str, was: str = "") -> Path | None:
    inputs = Inputs(example, TODAY)
    found = opened(inputs)
    meant = next(each for each in found.of_clause("opt_out_letter", "why") if each.sentence.says in (SAYS, NEW, NEWEST))
    return save(inputs, typed_instead(found, meant, text, was))


@pytest.mark.whole
def test_saving_makes_a_clause_of_the_house_s_own_that_is_not_approved(example: Path) -> None:
    assert rewrite(example, NEW) == example.parent / "templates" / WHY
    (told,) = found_by("words-not-approved", example)
    assert (told.document, told.clause) == ("opt_out_letter", "why")
    assert rewrite(example, SAYS)  # and back again, word for word
    assert not (example.parent / "templates" / WHY).exists()  # govkit's own stands again


def test_saving_what_is_as_it_was_writes_nothing(example: Path) -> None:
    assert rewrite(example, SAYS) is None
    assert not (example.parent / "templates").exists()


def test_who_opened_a_sentence_before_it_changed_loses_nobody_s_words(example: Path) -> None:
    rewrite(example, NEW)
    with pytest.raises(RewordingRefused, match=r"changed since you opened it.*You did nothing wrong.*Your words were"):
        rewrite(example, "It is not your fault.", was=SAYS)


@pytest.mark.whole
def test_a_shared_sentence_is_saved_for_all_documents_that_have_it(example: Path) -> None:
    inputs = Inputs(example, TODAY)
    found = opened(inputs)
    meant = next(each for each in found.of_clause("opt_out_letter", "rights") if each.sentence.says == "Ring [phone]")
    done = typed_instead(found, meant, "Phone [phone]")
    templates = ROOT / "templates"
    included = [file for file in templates.rglob("*.j2") if '"shared/complain.html.j2"' in file.read_text("utf-8")]
    kinds = {file.relative_to(templates).parts[0] for file in included}
    assert {each.kind for each in done.stands_in} >= kinds > {"opt_out_letter"}
    assert save(inputs, done) == example.parent / "templates/shared/complain.html.j2"


def test_windows_line_ends_stay(example: Path) -> None:
    rewrite(example, NEW)
    file = example.parent / "templates" / WHY
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    rewrite(example, NEWEST)
    assert file.read_bytes().count(b"\r\n") == file.read_bytes().count(b"\n") > 0
    file.write_bytes(file.read_bytes().replace(b"\r\n", b"\n", 1))
    with pytest.raises(OutputRefused, match="lines end in different ways"):
        rewrite(example, NEW)


def test_a_number_that_no_sentence_has_is_refused(example: Path) -> None:
    with pytest.raises(RewordingRefused, match=r"has \d+ sentences, and no number 99"):
        sentence_of(opened(Inputs(example, TODAY)), "opt_out_letter", "why", 99)
