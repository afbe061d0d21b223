"""What documents are called, and that one module alone knows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.document.names import WITH_ANNEXES, about, beyond, document_name, has_annexes, kind_of, things_of
from govkit.tasks.check import check
from tests.conftest import ROOT, TODAY
from tests.rows import over_rows


@over_rows(
    ("parts", "name"),
    [
        (("isa",), "isa"),
        (("isa", ""), "isa"),
        (("privacy_notice", "northmoor-council"), "privacy_notice--northmoor-council"),
        (("objection_reply", "letters-two", "refused"), "objection_reply--letters-two--refused"),
        (("isa", "", "public"), "isa--public"),
    ],
)
def test_a_name_tells_its_kind_and_what_it_is_for(parts: tuple[str, ...], name: str) -> None:
    assert document_name(*parts) == name
    assert kind_of(name) == parts[0]
    assert about(name) == "--".join(part for part in parts[1:] if part)
    assert things_of(name) == tuple(part for part in parts[1:] if part)


@over_rows(
    ("name", "whether"),
    [
        (f"{document_name('isa', WITH_ANNEXES)}.pdf", True),
        (document_name("isa", "public", WITH_ANNEXES), True),
        ("isa--with-annexes--archive.pdf", True),
        ("isa.pdf", False),
        ("with-annexes.pdf", False),
        ("privacy_notice--with-annexes-council.pdf", False),
    ],
)
def test_a_name_tells_whether_annexes_are_joined(name: str, whether: bool) -> None:
    assert has_annexes(name) is whether


@over_rows("ending", [".pdf", ".tree.json", ""])
def test_a_file_tells_the_kind_of_its_document(ending: str) -> None:
    assert kind_of(f"isa{ending}") == "isa"
    assert kind_of(f"briefing--northmoor-council{ending}") == "briefing"


@pytest.mark.whole
@pytest.mark.parametrize("file", [ROOT / "partners.yaml", ROOT / "tests" / "partnerships" / "nine_partners.yaml"])
def test_each_document_of_a_set_is_named_after_its_kind(file: Path) -> None:
    documents = [each.document for each in check(Inputs(file, TODAY)).documents]
    assert documents
    assert {document.name: kind_of(document.name) for document in documents} == {
        document.name: document.kind for document in documents
    }


@over_rows(
    ("name", "document", "more"),
    [
        ("consent_letter--polish", "consent_letter", "polish"),
        ("briefing--a-council--welsh", "briefing--a-council", "welsh"),
        ("consent_letter", "consent_letter", ""),
        ("consent_letters--polish", "consent_letter", ""),
    ],
)
def test_what_a_name_says_beyond_that_of_a_document(name: str, document: str, more: str) -> None:
    assert beyond(name, document) == more


def test_no_other_module_knows_how_names_are_joined() -> None:
    joint = re.compile(r"""["'}]--["'{]|["']--public["']""")
    knowing = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "govkit").rglob("*.py")
        if joint.search(file.read_text("utf-8")) or "record--{" in file.read_text("utf-8")
    }
    # git takes “--” for the end of its options
    asking_git = {f"govkit/earlier/{name}.py" for name in ("commit", "objects", "writers")}
    assert knowing - asking_git == {"govkit/document/names.py"}
