"""Reports in files: whole or not there, and over nothing but an older report of their form."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.finding import Finding, Location, Severity
from govkit.issuing.report_files import ReportFile, refuse_to_replace, write_reports
from govkit.report.findings import REPORTERS, FindingsToTell

FOUND = Finding("item-without-retention", Severity.ERROR, "It is wrong.", "Mend it.", Location("partners.yaml", 3))


def of(form: str, file: Path) -> ReportFile:
    return ReportFile(file, form, REPORTERS.of(form).KNOWN_BY)


def told(form: str, *found: Finding) -> bytes:
    return REPORTERS.of(form).report(FindingsToTell(found, checked="partners.yaml")).encode()


@pytest.mark.whole
@pytest.mark.parametrize("found", [(), (FOUND,), (FOUND,) * 80], ids=["none", "one", "many"])
def test_an_older_report_of_its_form_gives_way_and_no_other_does(tmp_path: Path, found: tuple[Finding, ...]) -> None:
    for form in REPORTERS.names:
        file = tmp_path / form
        write_reports([(of(form, file), told(form, *found))])
        write_reports([(of(form, file), told(form, *found))])
        assert file.read_bytes() == told(form, *found)
        for other in REPORTERS.names:
            if other != form and {form, other} != {"terminal", "github"}:  # which both end with the count
                with pytest.raises(OutputRefused, match=f"no report of govkit’s in the form `{other}`"):
                    refuse_to_replace([of(other, file)])


@pytest.mark.parametrize("content", [b"partnership: {}\n", b"\xff\xfe", b"My notes: 2 errors in the letter.\n", b"{}"])
def test_what_is_no_report_stays(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "mine"
    file.write_bytes(content)
    for form in REPORTERS.names:
        with pytest.raises(OutputRefused, match="is there already"):
            write_reports([(of(form, file), told(form))])
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("mine", content)]


def test_an_empty_file_is_filled_and_folders_are_made(tmp_path: Path) -> None:
    (tmp_path / "summary").touch()
    new = tmp_path / "a/b/govkit.json"
    write_reports([(of("markdown", tmp_path / "summary"), told("markdown")), (of("json", new), told("json"))])
    assert new.read_bytes() == told("json")
    assert (tmp_path / "summary").read_bytes() == told("markdown")


def test_where_one_can_not_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    wanted = [(of("json", tmp_path / "a.json"), told("json")), (of("sarif", tmp_path / "file/b.sarif"), told("sarif"))]
    with pytest.raises(OutputRefused, match=r"b\.sarif: the report can’t be written here"):
        write_reports(wanted)
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_two_reports_are_not_written_to_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OutputRefused, match="named twice"):
        refuse_to_replace([of("json", Path("a.json")), of("sarif", Path("./a.json"))])


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OutputRefused, match="is a folder"):
        refuse_to_replace([of("json", tmp_path)])


@pytest.mark.skipif(os.name == "nt", reason="Windows wants a right to make links")
def test_no_link_is_followed_and_no_device_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "real.json").write_bytes(told("json"))
    (tmp_path / "link.json").symlink_to("real.json")
    (tmp_path / "away").symlink_to("/")
    os.mkfifo(tmp_path / "pipe")
    for file in ("link.json", "away/x.json", "pipe", "/dev/null"):
        with pytest.raises(OutputRefused):
            refuse_to_replace([of("json", Path(file))])
