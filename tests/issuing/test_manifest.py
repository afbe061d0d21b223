"""The manifest proves what a build was made from and what it made, and says nothing about the machine."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from govkit import __version__
from govkit.data.inputs import Inputs
from govkit.tasks import build as building
from govkit.tasks import check as checking
from govkit.tasks.build import build
from tests.conftest import ROOT, TODAY

Manifest = Callable[..., dict[str, Any]]


def digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


@pytest.fixture
def manifest(example: Path) -> Manifest:
    """Builds the letter as a web page and reads the manifest."""

    def manifest(**options: Any) -> dict[str, Any]:
        built = build(
            Inputs(example, TODAY), example.parent / "out", kinds=["consent_letter"], formats=["html"], **options
        )
        assert "manifest.json" in built.written, built.findings
        written: dict[str, Any] = json.loads((example.parent / "out" / "manifest.json").read_text("utf-8"))
        return written

    return manifest


@pytest.mark.whole
def test_each_output_has_its_digest(manifest: Manifest, example: Path) -> None:
    outputs = {entry["file"]: entry["sha256"] for entry in manifest()["outputs"]}
    out = example.parent / "out"
    assert outputs == {name: digest(out / name) for name in ("consent_letter.html", "consent_letter.tree.json")}


def test_each_input_has_its_digest(manifest: Manifest, example: Path) -> None:
    inputs = {entry["file"]: entry["sha256"] for entry in manifest()["inputs"]}
    assert inputs.pop("partners.yaml") == digest(example)
    assert "templates/consent_letter/document.html.j2" in inputs
    assert "templates/shared/letterhead.html.j2" in inputs
    assert inputs == {name: digest(ROOT / name) for name in inputs}


def test_the_digest_of_a_clause_that_the_house_overrides_is_the_house_s(manifest: Manifest, example: Path) -> None:
    name = "templates/consent_letter/clauses/formats.html.j2"
    own = example.parent / name
    own.parent.mkdir(parents=True)
    own.write_text((ROOT / name).read_text("utf-8").replace("Ask us", "Please ask us"), "utf-8")
    inputs = {entry["file"]: entry["sha256"] for entry in manifest()["inputs"]}
    assert inputs[name] == digest(own) != digest(ROOT / name)
    assert inputs["templates/consent_letter/document.html.j2"] == digest(
        ROOT / "templates/consent_letter/document.html.j2"
    )


@pytest.mark.whole
def test_a_standard_of_the_house_is_an_input(manifest: Manifest, example: Path) -> None:
    own = example.parent / "templates" / "standards" / "consent_letter.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("kind: consent_letter\nclauses: []\n", "utf-8")
    assert {"file": "templates/standards/consent_letter.yaml", "sha256": digest(own)} in manifest()["inputs"]


@pytest.mark.whole
@pytest.mark.parametrize("how", ["include", "import"])
def test_a_template_that_is_included_from_any_folder_is_an_input(manifest: Manifest, example: Path, how: str) -> None:
    clause = example.parent / "templates/consent_letter/clauses/formats.html.j2"
    snippet, unused = (example.parent / "templates/our/own" / name for name in ("snippet.html.j2", "unused.html.j2"))
    for file in (clause, snippet):
        file.parent.mkdir(parents=True)
    text = (ROOT / "templates/consent_letter/clauses/formats.html.j2").read_text("utf-8")
    named = "our/own/snippet.html.j2"
    clause.write_text(f'{{% {how} "{named}"{" as own" if how == "import" else ""} %}}\n{text}', "utf-8")
    for file in (snippet, unused):
        file.write_text("{% macro nothing() %}{% endmacro %}\n", "utf-8")
    inputs = {entry["file"]: entry["sha256"] for entry in manifest()["inputs"]}
    assert inputs[f"templates/{named}"] == digest(snippet)
    assert "templates/our/own/unused.html.j2" not in inputs


@pytest.mark.parametrize("moment", ["while the documents are checked", "while they are written"])
def test_it_tells_what_was_built_and_not_what_an_input_says_by_then(
    manifest: Manifest, example: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    own = example.parent / "templates/consent_letter/clauses/formats.html.j2"
    own.parent.mkdir(parents=True)
    own.write_text((ROOT / "templates/consent_letter/clauses/formats.html.j2").read_text("utf-8"), "utf-8")
    before = {file: digest(file) for file in (example, own)}
    module, name = (checking, "render_set") if moment.endswith("checked") else (building, "copies_of")
    real = getattr(module, name)

    def render_and_change(*arguments: Any, **more: Any) -> Any:
        made = list(real(*arguments, **more))
        for file in (example, own):
            file.write_text(file.read_text("utf-8").replace("Ask us", "Please ask us") + "\n", "utf-8")
        return made

    monkeypatch.setattr(module, name, render_and_change)
    inputs = {entry["file"]: entry["sha256"] for entry in manifest()["inputs"]}
    assert digest(example) != before[example]
    assert inputs["partners.yaml"] == before[example]
    assert inputs["templates/consent_letter/clauses/formats.html.j2"] == before[own]


def test_a_second_build_in_one_run_lists_the_same(manifest: Manifest) -> None:
    first = manifest()
    assert manifest()["inputs"] == first["inputs"]
    assert len(first["inputs"]) > 20, "also the templates that were compiled before"


def test_it_names_no_folder_and_no_time(manifest: Manifest, example: Path) -> None:
    said = json.dumps(manifest())
    assert str(example.parent) not in said
    assert str(ROOT) not in said
    assert str(TODAY.year) not in re.sub(r"[0-9a-f]{64}", "", said)  # a hash may hold the year by chance
    assert manifest().keys() == {"govkit", "draft", "today", "inputs", "outputs", "waived", "versions"}


def test_it_names_what_made_it(manifest: Manifest) -> None:
    assert manifest()["govkit"] == __version__
    assert {"jinja2", "weasyprint"} <= manifest()["versions"].keys()


def test_the_same_input_gives_the_same_manifest_wherever_it_is_built(
    manifest: Manifest, example: Path, tmp_path: Path
) -> None:
    here = manifest()
    elsewhere = tmp_path / "elsewhere" / "partners.yaml"
    elsewhere.parent.mkdir()
    elsewhere.write_bytes(example.read_bytes())
    build(Inputs(elsewhere, TODAY), elsewhere.parent / "out", kinds=["consent_letter"], formats=["html"])
    assert json.loads((elsewhere.parent / "out" / "manifest.json").read_text("utf-8")) == here


@pytest.mark.whole
def test_a_draft_says_that_it_is_one_and_of_which_day(manifest: Manifest) -> None:
    assert (manifest()["draft"], manifest()["today"]) == (False, None)
    draft = manifest(draft=True)
    assert (draft["draft"], draft["today"]) == (True, TODAY.isoformat())
