"""`govkit templates`: what is shipped, and copies of it to change."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.standard import kinds_with_standard
from tests.conftest import ROOT, Govkit

# A house lists and approves its own sentences alone, so the lists are not copied.
SHIPPED = {
    file.relative_to(ROOT / "templates").as_posix()
    for file in (ROOT / "templates").rglob("*.*")
    if file.name not in ("sentences.yaml", "approved.yaml")
}


def files_in(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.whole
def test_list_names_every_template_once_and_each_can_be_copied(govkit: Govkit, tmp_path: Path) -> None:
    run = govkit("templates", "list")
    assert run.status == 0
    names = run.out.splitlines()
    assert len(names) == len(set(names)) == len(SHIPPED)
    assert {"isa/retention", "isa/document", "consent_letter/stage", "shared/letterhead"} <= set(names)
    for name in names:
        assert govkit("templates", "copy", name, "--to", "mine").status == 0, name
    assert files_in(tmp_path / "mine") == SHIPPED


@pytest.mark.whole
def test_a_clause_is_copied_beside_the_partnership_and_used(govkit: Govkit, example: Path) -> None:
    run = govkit("templates", "copy", "isa/retention")
    copy = example.parent / "templates" / "isa" / "clauses" / "retention.html.j2"
    assert run == (0, f"{Path('templates', 'isa', 'clauses', 'retention.html.j2')}\n", "")
    assert files_in(example.parent / "templates") == {"isa/clauses/retention.html.j2"}
    assert copy.read_bytes() == (ROOT / "templates/isa/clauses/retention.html.j2").read_bytes()
    assert govkit("check").status == 0
    copy.write_text('{% clause "retention" %}\n{% endclause %}\n', "utf-8")
    assert "empty-clause" in govkit("check").out


@pytest.mark.whole
def test_a_kind_alone_is_copied_whole(govkit: Govkit, example: Path) -> None:
    assert govkit("templates", "copy", "consent_letter").status == 0
    assert files_in(example.parent / "templates") == {name for name in SHIPPED if name.startswith("consent_letter/")}
    assert govkit("check").status == 0


def test_the_copy_goes_beside_the_partnership_that_is_named(govkit: Govkit, example: Path) -> None:
    govkit("templates", "copy", "isa/document", "-p", str(Path("other", "partners.yaml")))
    assert files_in(example.parent / "other") == {"templates/isa/document.html.j2"}


@pytest.mark.parametrize("wanted", ["isa/retention", "isa"])
def test_no_file_is_overwritten_and_then_none_is_written(wanted: str, govkit: Govkit, example: Path) -> None:
    own = example.parent / "templates" / "isa" / "clauses" / "retention.html.j2"
    own.parent.mkdir(parents=True)
    own.write_text("ours", "utf-8")
    run = govkit("templates", "copy", wanted)
    assert (run.status, run.out) == (2, "")
    assert "retention.html.j2 is there already" in run.err
    assert len(run.err.splitlines()) == 1
    assert files_in(example.parent / "templates") == {"isa/clauses/retention.html.j2"}
    assert own.read_text("utf-8") == "ours"


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("isa/retentoin", "Did you mean `isa/retention`?"),
        ("issa/retention", "Did you mean `isa`?"),
        ("consent-letter", "Did you mean `consent_letter`?"),
        ("no-reply", "Did you mean `consent_letter/no-reply`?"),
        ("zzz", f"Choose one of: {', '.join(f'`{kind}`' for kind in kinds_with_standard())}"),
        ("../partners", "There are no templates of the kind “..”."),
        ("isa/../../partners", "There is no template “isa/../../partners”."),
        ("", "There are no templates of the kind “”."),
    ],
)
def test_an_unknown_name_is_told_what_was_probably_meant(
    wanted: str, words: str, govkit: Govkit, example: Path
) -> None:
    run = govkit("templates", "copy", wanted)
    assert (run.status, run.out) == (2, "")
    assert words in run.err
    assert not (example.parent / "templates").exists()


def test_a_folder_that_can_not_be_made_is_told_in_a_sentence(govkit: Govkit) -> None:
    run = govkit("templates", "copy", "isa/document", "--to", "partners.yaml")
    assert run.status == 2
    assert "can't be written" in run.err
    assert "Traceback" not in run.err
