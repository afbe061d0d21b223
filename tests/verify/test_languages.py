"""Documents in Welsh, and sample text in Arabic: PDF/UA-1, and Word files in which nothing has to be mended."""

from __future__ import annotations

from pathlib import Path

import page
import pytest

from govkit.data.inputs import Inputs
from govkit.document import Document
from govkit.tasks.check import check
from govkit.write import WRITERS
from tests.arabic import arabic_partnership
from tests.conftest import TODAY
from tests.verify.test_docx_is_sound import AUDIT, INTEGRITY, ran
from tests.welsh import welsh_partnership

MADE = {"cy": (welsh_partnership, 3), "ar": (arabic_partnership, 1)}


@pytest.fixture(params=MADE, scope="module")
def documents(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Document]:
    made, how_many = MADE[request.param]
    found = check(Inputs(made(tmp_path_factory.mktemp("languages")), TODAY), draft=True)
    assert len(found.translated) == how_many
    return [each.document for each in found.translated]


def test_each_meets_pdf_ua_1(documents: list[Document]) -> None:
    for each in documents:
        report = page.validate_pdf_bytes(WRITERS.of("pdf").write(each).content, profile="ua1")
        assert report.is_compliant, (each.name, [failure.message for failure in report.failures])


@pytest.mark.parametrize("command", [AUDIT, INTEGRITY], ids=lambda command: command[0])
def test_each_word_file_keeps_to_its_format(
    documents: list[Document], command: tuple[str, ...], tmp_path: Path
) -> None:
    for each in documents:
        file = tmp_path / f"{each.name}.docx"
        file.write_bytes(WRITERS.of("docx").write(each).content)
        ended = ran(command, file)
        assert ended.returncode == 0, ended.stdout + ended.stderr
