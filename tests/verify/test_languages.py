"""Documents in Welsh, and sample text in Arabic and Urdu: accessible in every variant, and Word files in which nothing has to be mended."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import page
import pytest

from govkit.data.inputs import Inputs
from govkit.document import Document
from govkit.document.names import ARCHIVE, FILLABLE
from govkit.issuing.copies import CopiesWanted, PartnershipText, copies_of
from govkit.tasks.check import check
from govkit.write import WRITERS
from tests.arabic import arabic_partnership, urdu_partnership
from tests.conftest import TODAY
from tests.verify import test_verapdf
from tests.verify.test_docx_is_sound import AUDIT, INTEGRITY, ran
from tests.verify.test_docx_to_accessible_pdf import AS_UA, OF_LIBREOFFICE
from tests.welsh import welsh_partnership

# LibreOffice 7.4 does both to lines of Arabic letters, whichever way the file says that they run.
OF_ARABIC_LETTERS = (
    "has rendered character codes missing from or invalid in its ToUnicode CMap",
    "is not nested within a Link structure element",
)
MADE = {"cy": (welsh_partnership, 3), "ar": (arabic_partnership, 1), "ur": (urdu_partnership, 1)}


@cache
def documents(code: str) -> tuple[Document, ...]:
    make, how_many = MADE[code]
    found = check(Inputs(make(Path(mkdtemp())), TODAY), draft=True)
    assert len(found.translated) == how_many
    return tuple(each.document for each in found.translated)


@cache
def variants(code: str) -> Mapping[str, bytes]:
    """Each document as it is, in large print, to keep, and to be filled in on a screen, by the name of its file."""
    wanted = CopiesWanted(("pdf",), True, PartnershipText("partners.yaml", b"partnership: {}\n"), fillable=True)
    return {
        file: copy.content
        for each in documents(code)
        for file, copy in copies_of(each, wanted)
        if file.endswith(".pdf")
    }


@pytest.mark.parametrize("code", MADE)
def test_each_meets_pdf_ua_1_as_it_is_in_large_print_and_to_keep(code: str) -> None:
    made = variants(code)
    assert {
        f"{each.name}{end}.pdf" for each in documents(code) for end in ("", "--large-print", "--archive")
    } <= made.keys()
    for name, content in made.items():
        if FILLABLE in name:  # this validator knows no fields; veraPDF does
            continue
        report = page.validate_pdf_bytes(content, profile="ua1")
        assert report.is_compliant, (name, [failure.message for failure in report.failures])


@test_verapdf.needs_verapdf
def test_each_lasts_as_pdf_a_3a_and_can_be_filled_in(tmp_path: Path) -> None:
    kept, filled_in = (
        [tmp_path / name for code in MADE for name in variants(code) if variant in name]
        for variant in (ARCHIVE, FILLABLE)
    )
    for file in (*kept, *filled_in):
        file.write_bytes(next(made[file.name] for made in map(variants, MADE) if file.name in made))
    assert len(kept) == sum(how_many for _, how_many in MADE.values())
    assert {"consent_letter--cy--fillable.pdf", "consent_letter--ur--fillable.pdf"} <= {each.name for each in filled_in}
    found = test_verapdf.judged("ua1,3a", kept) | test_verapdf.judged("ua1", filled_in)
    assert {name: each["failed"] for name, each in found.items() if each["failed"]} == {}


@pytest.mark.parametrize("code", MADE)
@pytest.mark.parametrize("command", [AUDIT, INTEGRITY], ids=lambda command: command[0])
def test_each_word_file_keeps_to_its_format(code: str, command: tuple[str, ...], tmp_path: Path) -> None:
    for each in documents(code):
        file = tmp_path / f"{each.name}.docx"
        file.write_bytes(WRITERS.of("docx").write(each).content)
        ended = ran(command, file)
        assert ended.returncode == 0, ended.stdout + ended.stderr


def test_each_word_file_becomes_an_accessible_pdf(tmp_path: Path) -> None:
    files = [tmp_path / f"{each.name}.docx" for code in MADE for each in documents(code)]
    for code in MADE:
        for each in documents(code):
            (tmp_path / f"{each.name}.docx").write_bytes(WRITERS.of("docx").write(each).content)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command: list[str | Path] = ["soffice", profile, "--headless", "--convert-to", AS_UA, "--outdir", tmp_path, *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    for file in files:
        report = page.validate_pdf(file.with_suffix(".pdf"), profile="ua1")
        not_ours = OF_LIBREOFFICE if "--cy" in file.name else (*OF_LIBREOFFICE, *OF_ARABIC_LETTERS)
        ours = [each.message for each in report.failures if not any(known in each.message for known in not_ours)]
        assert ours == [], file.name
