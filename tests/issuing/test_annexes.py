"""Where a finished agreement tells that its annexes are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from govkit.data.templates import Templates, shipped_templates
from govkit.document import Document, lines
from govkit.errors import OutputRefused
from govkit.issuing.annexes import annexes_among, telling_files
from govkit.rules.rendered import Rendered
from govkit.sets.annexed import is_agreement
from govkit.sets.render_set import render_set
from tests.changes import partnership_with


@pytest.fixture(scope="module")
def rendered() -> tuple[Rendered, ...]:
    return render_set(partnership_with(), Templates(shipped_templates()), with_annexes=True)


def finished(rendered: tuple[Rendered, ...], ending: str) -> list[Document]:
    return [replace(each.document, name=f"{each.document.name}{ending}") for each in rendered]


@pytest.mark.whole
def test_each_annex_is_the_finished_document(rendered: tuple[Rendered, ...]) -> None:
    annexes = annexes_among(rendered, finished(rendered, "--public"))
    assert [(each.letter, each.document.name) for each in annexes][::5] == [
        ("A", "consent_letter--public"),
        ("F", "privacy_notice--public"),
    ]


def test_the_agreement_tells_the_files_by_the_names_under_which_they_are_finished(
    rendered: tuple[Rendered, ...],
) -> None:
    documents = finished(rendered, "--public")
    annexes = annexes_among(rendered, documents)
    isa = next(each for each in documents if each.kind == "isa")
    said = list(lines(telling_files(isa, annexes).blocks))
    assert [each for each in said if each.startswith("File ")] == [f"File {each.document.name}" for each in annexes]
    notice = next(each for each in documents if each.kind == "privacy_notice")
    assert telling_files(notice, annexes) == notice


def test_a_set_without_an_agreement_can_have_nothing_annexed(rendered: tuple[Rendered, ...]) -> None:
    others = tuple(each for each in rendered if not is_agreement(each.kind))
    with pytest.raises(OutputRefused, match="makes no agreement"):
        annexes_among(others, finished(others, ""))
