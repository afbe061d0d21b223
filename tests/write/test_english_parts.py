"""What stands in English in the draft of another language is marked as English in each format, and nothing else is."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from lxml import etree
from pypdf import PdfReader

from govkit.data.inputs import Inputs
from govkit.document import Document
from govkit.issuing.outstanding import with_outstanding
from govkit.read.word_package import W
from govkit.tasks.check import check
from govkit.write import WRITERS
from tests.conftest import TODAY
from tests.welsh import welsh_partnership

pytestmark = pytest.mark.whole


@cache
def draft(name: str) -> Document:
    found = check(Inputs(welsh_partnership(Path(mkdtemp()), words=False), TODAY), draft=True)
    made = (*found.documents, *(each for each in found.translated))
    document = next(each.document for each in made if each.document.name == name)
    assert found.partnership is not None
    return with_outstanding(document, found.partnership, found.findings, TODAY)


def html(name: str, form: str = "html") -> str:
    return WRITERS.of(form).write(draft(name)).content.decode("utf-8")


def test_a_page_says_so_of_facts_without_words_and_of_what_is_outstanding() -> None:
    for form in ("html", "fragment"):
        page = html("opt_out_letter--cy", form)
        assert '[<bdi lang="en-GB" dir="ltr">en: Class list</bdi>]' in page
        outstanding = re.search(r'<article[^>]* lang="en-GB" dir="ltr">.*?</article>', page, re.DOTALL)
        assert outstanding is not None
        assert "Outstanding in this draft" in outstanding[0]
        assert "Outstanding in this draft" not in page.replace(outstanding[0], "")


def test_a_page_in_english_has_no_such_mark() -> None:
    assert html("opt_out_letter").count("lang=") == 1


def words_by_language(name: str) -> dict[str, str]:
    package = zipfile.ZipFile(io.BytesIO(WRITERS.of("docx").write(draft(name)).content))
    said = dict[str, str]()
    for run in etree.fromstring(package.read("word/document.xml")).iter(f"{W}r"):
        named = run.find(f"{W}rPr/{W}lang")
        language = "" if named is None else str(named.get(f"{W}val"))
        said[language] = said.get(language, "") + "".join(each.text or "" for each in run.iter(f"{W}t"))
    return said


def test_so_does_a_word_file() -> None:
    said = words_by_language("opt_out_letter--cy")
    assert said.keys() == {"", "en-GB"}
    assert "Outstanding in this draft" in said["en-GB"]
    assert "[en: Class list]" in said["en-GB"]
    assert "Rydym" in said[""]
    assert "en: " not in said[""]
    assert words_by_language("opt_out_letter").keys() == {""}


def test_so_does_a_pdf() -> None:
    reader = PdfReader(io.BytesIO(WRITERS.of("pdf").write(draft("opt_out_letter--cy")).content))
    every = parts(reader.trailer["/Root"]["/StructTreeRoot"])  # type: ignore[index]
    assert {each.get("/Lang") for each in every if each.get("/S") == "/Art"} == {"en-GB"}
    assert {each.get("/S") for each in every if "/Lang" in each} == {"/Art"}
    assert reader.trailer["/Root"]["/Lang"] == "cy"  # type: ignore[index]


def parts(element: Any) -> list[Any]:
    """The parts of a PDF that say what something is, down to the words."""
    inner = element.get_object()
    if not hasattr(inner, "get"):
        return []
    kids = inner.get("/K", [])
    every = kids if isinstance(kids, list) else [kids]
    return [inner, *(one for each in every if not isinstance(each, int) for one in parts(each))]
