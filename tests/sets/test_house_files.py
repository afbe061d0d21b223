"""What a house's folder holds, and which of it the documents are made of."""

from __future__ import annotations

from pathlib import Path

from govkit.data.templates import Templates, shipped_templates
from govkit.sets.house_files import house_files


def write(house: Path, **files: str) -> Templates:
    for name, text in files.items():
        file = house / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return Templates(shipped_templates(), house)


def test_without_a_house_there_are_none() -> None:
    assert house_files(Templates(shipped_templates())) is None


def test_a_clause_that_a_document_includes_is_read_and_another_is_not(tmp_path: Path) -> None:
    found = house_files(
        write(
            tmp_path,
            **{
                "isa/clauses/retention.html.j2": "<p>Ours.</p>",
                "isa/clauses/parking.html.j2": "<p>Where to park.</p>",
            },
        )
    )
    assert found is not None
    assert set(found.files) == {"isa/clauses/retention.html.j2", "isa/clauses/parking.html.j2"}
    assert "isa/clauses/retention.html.j2" in found.read
    assert "isa/clauses/parking.html.j2" not in found.read
