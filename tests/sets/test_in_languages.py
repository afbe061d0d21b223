"""Documents in other languages: what they say, what they lack, and what of them is checked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.document import lines
from govkit.errors import TemplateFailed
from govkit.outcome.checked import Checked
from govkit.tasks.check import check
from tests.conftest import ROOT, TODAY, of_rule
from tests.welsh import welsh_partnership

NAMES = sorted(f"{folder.parents[1].name}--cy" for folder in (ROOT / "templates").glob("*/clauses/cy"))


def checked(file: Path, templates: Path | None = None) -> Checked:
    return check(Inputs(file, TODAY, templates), draft=True)


def welsh_house(folder: Path, kind: str, clause: str, change: tuple[str, str]) -> Path:
    """A house's folder with one Welsh clause of its own."""
    name = Path(kind) / "clauses" / "cy" / f"{clause}.html.j2"
    (folder / name).parent.mkdir(parents=True)
    own = shutil.copy(ROOT / "templates" / name, folder / name)
    Path(own).write_text(Path(own).read_text("utf-8").replace(*change), "utf-8")
    return folder


@pytest.mark.whole
def test_the_letters_and_the_notice_are_made_in_welsh_with_no_english_in_them(tmp_path: Path) -> None:
    found = checked(welsh_partnership(tmp_path))
    assert [each.document.name for each in found.translated] == NAMES
    words = "\n".join("\n".join(lines(each.document.blocks)) for each in found.translated)
    assert "28 Medi 2027" in words
    assert "[en:" not in words
    assert not any(word in words for word in (" the ", " and ", " your ", "September"))
    assert {each.rule for each in found.findings if each.document in NAMES} == {"unchecked-translation"}
    assert [each.document.language for each in found.translated] == ["cy"] * 3


@pytest.mark.whole
def test_a_fact_without_words_is_told_at_its_line_and_shown_marked_in_a_draft(tmp_path: Path) -> None:
    file = welsh_partnership(tmp_path, words=False)
    found = checked(file)
    told = of_rule(found.findings, "fact-without-translation")
    assert any("“Class list”" in each.message and each.path == "flows.class-list.name" for each in told)
    letter = next(each for each in found.translated if each.document.name == "opt_out_letter--cy")
    assert "[en: Class list]: o 4 Hydref 2027 ymlaen" in "\n".join(lines(letter.document.blocks))


@pytest.mark.whole
def test_a_fact_whose_english_was_changed_has_no_words_any_more(tmp_path: Path) -> None:
    file = welsh_partnership(tmp_path)
    file.write_text(file.read_text("utf-8").replace("name: Class list", "name: List of the class"), "utf-8")
    (told,) = {each.message for each in of_rule(checked(file).findings, "fact-without-translation")}
    assert told == "Welsh has no words for “List of the class”."


@pytest.mark.whole
def test_a_clause_that_english_alone_has_is_told_and_not_said_in_english(tmp_path: Path) -> None:
    file = welsh_partnership(tmp_path)
    include = '{% include "opt_out_letter/clauses/cy/secure.html.j2" %}\n'
    house = welsh_house(tmp_path / "house", "opt_out_letter", "document", (include, ""))
    found = checked(file, house)
    (told,) = of_rule(found.findings, "clause-missing-in-language")
    assert "`secure`" in told.message
    assert of_rule(found.findings, "missing-clause")
    letter = next(each for each in found.translated if each.document.name == "opt_out_letter--cy")
    assert "safe" not in "\n".join(lines(letter.document.blocks))


def test_a_clause_that_is_named_and_nowhere_stops_with_its_line(tmp_path: Path) -> None:
    change = ("cy/secure.html.j2", "cy/safe.html.j2")
    house = welsh_house(tmp_path / "house", "opt_out_letter", "document", change)
    with pytest.raises(TemplateFailed, match=r"clauses/cy/document\.html\.j2:28: There is no template"):
        checked(welsh_partnership(tmp_path), house)


@pytest.mark.whole
def test_a_language_without_documents_is_told(tmp_path: Path) -> None:
    file = welsh_partnership(tmp_path)
    file.write_text(file.read_text("utf-8").replace("languages: [cy]", "languages: [pl]"), "utf-8")
    (told,) = of_rule(checked(file).findings, "language-without-documents")
    assert told.message == "`records.languages` names Polish, and no document is in it."


@pytest.mark.whole
def test_a_welsh_clause_of_a_house_is_read_and_one_that_no_document_includes_is_told(tmp_path: Path) -> None:
    house = welsh_house(tmp_path / "house", "opt_out_letter", "response", ("un mis", "dau fis"))
    (house / "opt_out_letter" / "clauses" / "cy" / "respons.html.j2").write_text("<p>Ateb.</p>\n", "utf-8")
    found = checked(welsh_partnership(tmp_path), house)
    assert [each.message for each in of_rule(found.findings, "unused-house-file")] == [
        "Nothing reads `opt_out_letter/clauses/cy/respons.html.j2`, so it changes nothing."
    ]
    letter = next(each for each in found.translated if each.document.name == "opt_out_letter--cy")
    assert "o fewn dau fis" in "\n".join(lines(letter.document.blocks))
