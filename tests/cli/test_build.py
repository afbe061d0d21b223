"""`govkit build`, as people use it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from govkit.document import Document
from govkit.issuing.copies import CopiesWanted, copies_of
from govkit.tasks import build as building
from govkit.write import Copy
from tests.cli.test_check import spoil
from tests.conftest import EXAMPLE, PARTNERSHIPS, Govkit
from tests.made import documents_of

SET = {f"{name}.{form}" for name in documents_of(EXAMPLE) for form in ("pdf", "docx", "html", "tree.json")}


@pytest.mark.slow
def test_builds_each_kind_in_each_format_with_a_manifest(govkit: Govkit, example: Path) -> None:
    run = govkit("build")
    assert run.status == 0
    assert {file.name for file in (example.parent / "out").iterdir()} == SET | {"manifest.json"}
    assert len(run.out.splitlines()) == len(SET) + 1


@pytest.mark.whole
def test_builds_only_the_kinds_and_formats_asked_for(govkit: Govkit, example: Path) -> None:
    run = govkit("build", "isa", "--format", "html", "--out", "here")
    assert run.status == 0
    assert {file.name for file in (example.parent / "here").iterdir()} == {"isa.html", "isa.tree.json", "manifest.json"}


@pytest.mark.whole
def test_an_error_stops_the_build_and_leaves_the_folder_as_it_was(govkit: Govkit, example: Path) -> None:
    govkit("build", "--format", "html")
    before = {file.name: file.read_bytes() for file in (example.parent / "out").iterdir()}
    spoil(example, "    article_9: health-or-social-care\n", "")
    run = govkit("build", "--format", "html")
    assert (run.status, run.out) == (1, "")
    assert "--draft" in run.err
    assert {file.name: file.read_bytes() for file in (example.parent / "out").iterdir()} == before


@pytest.mark.whole
def test_a_draft_is_marked_shows_blanks_and_lists_what_is_outstanding(govkit: Govkit, example: Path) -> None:
    spoil(example, "name: Ada Example", "name: to be agreed")
    run = govkit("build", "--draft", "--format", "html", "--today", "2026-11-22")
    assert run.status == 0
    said = (example.parent / "out" / "isa.html").read_text("utf-8")
    assert "DRAFT" in said
    assert "<mark>[to be agreed]</mark>" in said
    assert "Northmoor Council has to settle it" in said
    assert "This is a draft of 22 November 2026." in said
    assert json.loads((example.parent / "out" / "manifest.json").read_text("utf-8"))["draft"] is True


@pytest.mark.whole
def test_without_draft_what_is_to_be_agreed_stops_the_build(govkit: Govkit, example: Path) -> None:
    spoil(example, "name: Ada Example", "name: to be agreed")
    run = govkit("build")
    assert run.status == 1
    assert not (example.parent / "out").exists()


@pytest.mark.whole
def test_a_document_that_somebody_edited_is_not_overwritten(govkit: Govkit, example: Path) -> None:
    govkit("build", "--format", "html")
    edited = example.parent / "out" / "isa.html"
    edited.write_text("my notes", "utf-8")
    run = govkit("build", "--format", "html")
    assert run.status == 2
    assert "isa.html was changed after govkit wrote it" in run.err
    assert edited.read_text("utf-8") == "my notes"


@pytest.mark.whole
@pytest.mark.parametrize("name", ["isa.html", "isa.docx"])
def test_a_document_that_somebody_saves_while_it_runs_is_not_overwritten(
    govkit: Govkit, example: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    govkit("build", "isa", "--format", "html")
    before = {file.name: file.read_bytes() for file in (example.parent / "out").iterdir()}

    def save_and_write(document: Document, wanted: CopiesWanted) -> Iterator[tuple[str, Copy]]:
        (example.parent / "out" / name).write_text("my notes", "utf-8")
        yield from copies_of(document, wanted)

    monkeypatch.setattr(building, "copies_of", save_and_write)
    run = govkit("build", "isa", "--format", "html", "--format", "docx")
    assert run.status == 2
    assert f"{name} was" in run.err
    assert "Nothing was written" in run.err
    after = {file.name: file.read_bytes() for file in (example.parent / "out").iterdir()}
    assert after == {**before, name: b"my notes"}


@pytest.mark.whole
def test_a_kind_that_is_not_made_is_named(govkit: Govkit) -> None:
    run = govkit("build", "isaa")
    assert run.status == 2
    assert "Did you mean `isa`?" in run.err


def test_an_out_that_is_a_file_is_refused(govkit: Govkit, example: Path) -> None:
    run = govkit("build", "--out", "partners.yaml")
    assert run.status == 2
    assert "is a file" in run.err
    assert example.read_text("utf-8").startswith("# A complete partnership")


@pytest.mark.whole
def test_two_letters_of_a_kind_carry_their_ids(govkit: Govkit, example: Path) -> None:
    text = example.read_text("utf-8")
    start = text.index("  consent:\n    kind: consent")
    end = re.compile(r"^(?:#.*\n)*\w+:", re.MULTILINE).search(text, start).start() - 1  # type: ignore[union-attr]
    example.write_text(text[:end] + text[start:end].replace("  consent:\n", "  second:\n", 1) + text[end:], "utf-8")
    run = govkit("build", "consent_letter", "--format", "html")
    assert {Path(line).name for line in run.out.splitlines()} >= {
        "consent_letter--consent.html",
        "consent_letter--second.html",
    }


@pytest.mark.whole
def test_a_file_that_govkit_did_not_write_is_not_overwritten(govkit: Govkit, example: Path) -> None:
    own = example.parent / "out" / "isa.html"
    own.parent.mkdir()
    own.write_text("last year's agreement", "utf-8")
    run = govkit("build", "--format", "html")
    assert run.status == 2
    assert "isa.html was not written by govkit" in run.err
    assert [file.name for file in own.parent.iterdir()] == ["isa.html"]
    assert own.read_text("utf-8") == "last year's agreement"


@pytest.mark.slow
def test_a_letter_of_three_sides_is_counted_on_its_pages(govkit: Govkit, example: Path) -> None:
    nine = PARTNERSHIPS / "nine_partners.yaml"
    run = govkit("build", "-p", str(nine), "--out", "nine", "--format", "pdf", "opt_out_letter", "objection_reply")
    assert run.status == 0
    assert "opt_out_letter.pdf has 3 sides without its slip, and should have two." in run.err
    assert "objection_reply--accepted.pdf has" not in run.err
    assert "Without its slip the letter may take 3 sides in PDF" in run.err


@pytest.mark.slow
def test_what_may_be_a_name_stops_a_publication_until_somebody_says_that_it_is_none(
    govkit: Govkit, example: Path
) -> None:
    spoil(example, "Families get help before a crisis.", "Families get help at Okafor House before a crisis.")
    spoil(example, "name: Ada Example", "name: Renée Okafor")
    asked = ("build", "isa", "--format", "html", "--for-publication")
    refused = govkit(*asked)
    assert (refused.status, refused.out) == (2, "")
    assert "Nothing was published" in refused.err
    assert '--not-a-name "Okafor"' in refused.err
    assert not (example.parent / "out").exists()
    for words in ("Okafor", "Okafor House"):
        built = govkit(*asked, "--not-a-name", words)
        assert built.status == 0
        assert (
            "Taken out once: the name in `partners.northmoor-council.signatory.name`, written “Renée Okafor”."
            in built.err
        )
        assert (
            "Left in once: “Okafor”, which is part of the name in `partners.northmoor-council.signatory.name`"
            in built.err
        )
        said = (example.parent / "out" / "public" / "isa--public.html").read_text("utf-8")
        assert "Okafor House" in said
        assert "Renée" not in said


def test_words_that_are_no_name_go_with_a_publication(govkit: Govkit) -> None:
    run = govkit("build", "--not-a-name", "Okafor")
    assert run.status == 2
    assert "goes with --for-publication" in run.err


@pytest.mark.whole
def test_annexes_without_pdf_are_files_that_the_agreement_names(govkit: Govkit, example: Path) -> None:
    run = govkit("build", "--with-annexes", "--format", "html")
    assert run.status == 0
    assert "No PDF joins the agreement and its annexes, since --format leaves PDF out" in run.err
    said = (example.parent / "out" / "isa.html").read_text("utf-8")
    assert "File consent_letter" in said
    assert not list((example.parent / "out").glob("*with-annexes*"))


def test_annexes_go_with_no_kind(govkit: Govkit, example: Path) -> None:
    run = govkit("build", "isa", "--with-annexes")
    assert run.status == 2
    assert "Leave the kinds out." in run.err
    assert not (example.parent / "out").exists()


@pytest.mark.whole
def test_what_joins_the_annexes_goes_when_one_of_them_is_built_anew(
    govkit: Govkit, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "joined", lambda *_: [("isa--with-annexes.pdf", Copy(b"joined"))])
    monkeypatch.setattr(building, "copies_of", lambda document, _: [(f"{document.name}.html", Copy(b"written"))])
    out = example.parent / "out"
    for kind in ("consent_letter", "isa"):
        govkit("build", "--with-annexes")
        assert (out / "isa--with-annexes.pdf").is_file()
        assert govkit("build", kind).status == 0
        assert not (out / "isa--with-annexes.pdf").exists()
        assert (out / "privacy_notice.html").is_file()


def test_large_print_stands_beside_the_usual_print(govkit: Govkit, example: Path) -> None:
    run = govkit("build", "data_request", "--large-print", "--format", "docx", "--format", "html")
    assert run.status == 0
    names = {file.name for file in (example.parent / "out").iterdir()}
    made = {"data_request.docx", "data_request.html", "data_request--large-print.docx", "data_request.tree.json"}
    assert names == made | {"manifest.json"}
    again = govkit("build", "data_request", "--format", "html")
    assert again.status == 0
    assert not list((example.parent / "out").glob("*--large-print.*"))


def test_large_print_of_what_has_no_paper_is_refused(govkit: Govkit) -> None:
    run = govkit("build", "--large-print", "--format", "html")
    assert run.status == 2
    assert "add --format pdf" in run.err


def test_what_is_offered_is_made_brought_and_told_where_it_is_lacking(govkit: Govkit, example: Path) -> None:
    easy = example.parent / "versions" / "easy-read" / "opt_out_letter.txt"
    easy.parent.mkdir(parents=True)
    easy.write_text("Ring 01632 960099.", "utf-8")
    run = govkit("build", "opt_out_letter", "--formats-offered", "--format", "docx")
    assert run.status == 1
    assert "version-omits-fact" in run.err
    assert "version-omits-promise" in run.err
    assert "version-says-otherwise" in run.err
    assert "Braille is offered" in run.err
    easy.unlink()
    run = govkit("build", "opt_out_letter", "--formats-offered", "--format", "docx")
    assert run.status == 0
    assert "out/opt_out_letter--large-print.docx" in run.out.replace("\\", "/")


def test_a_version_with_every_promise_turned_round_is_refused(govkit: Govkit, example: Path) -> None:
    easy = example.parent / "versions" / "easy-read" / "opt_out_letter.txt"
    easy.parent.mkdir(parents=True)
    easy.write_text(
        "You do not keep all your help. It counts against you. Nobody can say no. We do not answer within one month.",
        "utf-8",
    )
    run = govkit("build", "opt_out_letter", "--formats-offered", "--format", "docx")
    assert run.status == 1
    told = " ".join(run.err.split())
    assert told.count("says the contrary of this:") == 3
    assert "Take out what denies it. Say for example: “You can say no.”" in told


def test_versions_that_are_brought_are_not_published(govkit: Govkit) -> None:
    run = govkit("build", "--formats-offered", "--for-publication")
    assert run.status == 2
    assert "Publish without --formats-offered" in run.err


def test_an_archive_is_not_published(govkit: Govkit) -> None:
    run = govkit("build", "--archive", "--for-publication")
    assert run.status == 2
    assert "Publish without --archive" in run.err


@pytest.mark.whole
def test_an_archive_holds_the_partnership_file(govkit: Govkit, example: Path) -> None:
    run = govkit("build", "data_request", "--archive", "--format", "html")
    assert run.status == 0
    kept = example.parent / "out" / "data_request--archive.pdf"
    assert dict(PdfReader(kept).attachments)[example.name][0] == example.read_bytes()
