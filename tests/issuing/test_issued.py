"""A build of one kind keeps the others that are there, and the manifest says which build each file is of."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from govkit.data.inputs import Inputs
from govkit.errors import OutputRefused
from govkit.issuing.issued import digest_of
from govkit.tasks.build import build
from govkit.tasks.records import write_records
from tests.conftest import TODAY

Build = Callable[..., dict[str, Any]]
LETTER = {"consent_letter.html", "consent_letter.tree.json"}
REQUEST = {"data_request.html", "data_request.tree.json"}


@pytest.fixture
def out(example: Path) -> Path:
    return example.parent / "out"


@pytest.fixture
def make(example: Path, out: Path) -> Build:
    """Builds some kinds as web pages, and reads the manifest."""

    def make(*kinds: str, **options: Any) -> dict[str, Any]:
        built = build(Inputs(example, TODAY), out, kinds=kinds, **{"formats": ["html"], **options})
        assert "manifest.json" in built.written, built.findings
        written: dict[str, Any] = json.loads((out / "manifest.json").read_text("utf-8"))
        return written

    return make


def outputs(record: dict[str, Any]) -> dict[str, str]:
    return {each["file"]: each["sha256"] for each in record["outputs"]}


def held(out: Path) -> set[str]:
    return {file.name for file in out.iterdir()} - {"manifest.json"}


def change(example: Path) -> None:
    text = example.read_text("utf-8")
    assert "help your family" in text
    example.write_text(text.replace("help your family", "help you and your family"), "utf-8")


@pytest.mark.whole
def test_the_other_kinds_of_an_earlier_build_are_kept(make: Build, out: Path, example: Path) -> None:
    first = make("consent_letter", "data_request")
    before = {name: (out / name).read_bytes() for name in REQUEST}
    change(example)
    second = make("consent_letter")
    assert held(out) == LETTER | REQUEST
    assert {name: (out / name).read_bytes() for name in REQUEST} == before
    assert outputs(second).keys() == LETTER
    (earlier,) = second["earlier"]
    assert outputs(earlier) == {name: digest for name, digest in outputs(first).items() if name in REQUEST}
    assert earlier["inputs"] == first["inputs"] != second["inputs"]
    assert {**earlier, "outputs": first["outputs"]} == first


@pytest.mark.whole
def test_each_file_is_listed_once_with_its_digest(make: Build, out: Path, example: Path) -> None:
    make()
    change(example)
    make("data_request")
    make("consent_letter", draft=True)
    last = make("isa")
    listed = [(name, digest) for build in (last, *last["earlier"]) for name, digest in outputs(build).items()]
    assert sorted(name for name, _ in listed) == sorted(held(out))
    assert all(digest == digest_of(out / name) for name, digest in listed)
    assert [build["draft"] for build in last["earlier"]] == [True, False, False]
    assert [len(build["outputs"]) > 2 for build in last["earlier"]] == [False, False, True]


def test_the_same_kind_in_another_format_leaves_no_older_one(make: Build, out: Path) -> None:
    make("consent_letter", "data_request", formats=["html", "docx"])
    last = make("consent_letter", formats=["docx"])
    assert held(out) == {"consent_letter.docx", "consent_letter.tree.json", "data_request.docx", *REQUEST}
    assert outputs(last).keys() == {"consent_letter.docx", "consent_letter.tree.json"}


@pytest.mark.whole
def test_a_document_of_the_kind_that_is_no_longer_made_is_removed(make: Build, out: Path, example: Path) -> None:
    make("objection_reply", "data_request")
    assert "objection_reply--refused.html" in held(out)
    text = example.read_text("utf-8")
    ground = next(line for line in text.splitlines(keepends=True) if "refusal_ground:" in line)
    example.write_text(text.replace(ground, ""), "utf-8")
    make("objection_reply")
    assert "objection_reply--refused.html" not in held(out)
    assert "objection_reply--accepted.html" in held(out)
    assert held(out) >= REQUEST


@pytest.mark.whole
def test_a_build_of_all_kinds_keeps_none(make: Build, out: Path) -> None:
    make("data_request", formats=["html", "docx"])
    make("consent_letter")
    whole = make()
    assert "earlier" not in whole
    assert "data_request.docx" not in held(out)


def test_building_a_kind_again_leaves_nothing_of_the_build_before(make: Build) -> None:
    first = make("consent_letter")
    assert make("consent_letter") == first
    assert "earlier" not in first


def test_what_was_taken_away_is_listed_no_longer(make: Build, out: Path) -> None:
    make("consent_letter", "data_request")
    (out / "data_request.html").unlink()
    assert outputs(make("consent_letter")["earlier"][0]).keys() == {"data_request.tree.json"}


def test_an_edit_stands_in_the_way_only_of_what_would_replace_it(make: Build, out: Path) -> None:
    make("consent_letter", "data_request")
    (out / "data_request.html").write_text("my edits", "utf-8")
    make("consent_letter")
    assert (out / "data_request.html").read_text("utf-8") == "my edits"
    for kinds in (("data_request",), ()):
        with pytest.raises(OutputRefused, match="was changed after govkit wrote it"):
            make(*kinds)


@pytest.mark.whole
def test_after_a_build_that_was_cut_short_each_file_is_of_the_build_that_wrote_it(
    make: Build, out: Path, example: Path
) -> None:
    kept = ["consent_letter", "data_request"]
    old = make(*kept)
    stage = out / ".govkit-building"
    stage.mkdir()
    change(example)
    build(Inputs(example, TODAY), stage, kinds=["isa", *kept], formats=["html"])
    new = json.loads((stage / "manifest.json").read_text("utf-8"))
    (stage / "isa.html").replace(out / "isa.html")  # and then it was killed
    last = make("consent_letter")
    assert held(out) == {"isa.html", *LETTER, *REQUEST}
    of_old, of_new = last["earlier"]
    assert outputs(of_old).keys() == REQUEST
    assert outputs(of_new).keys() == {"isa.html"}
    assert (of_old["inputs"], of_new["inputs"]) == (old["inputs"], new["inputs"])


NOBODY_WROTE: list[object] = [
    *(5, None, [5], {"outputs": []}, [{"outputs": 5}]),
    [{"outputs": [{"file": "../mine.txt", "sha256": "0"}]}],
]


@pytest.mark.whole
def test_a_manifest_that_nobody_wrote_like_this_keeps_nothing_and_removes_nothing(make: Build, out: Path) -> None:
    (out.parent / "mine.txt").write_text("mine", "utf-8")
    record = make("consent_letter")
    for earlier in NOBODY_WROTE:
        (out / "manifest.json").write_text(json.dumps({**record, "earlier": earlier}), "utf-8")
        (out / "consent_letter.html").unlink()
        (out / "consent_letter.tree.json").unlink()
        assert "earlier" not in make("consent_letter"), earlier
        assert (out.parent / "mine.txt").read_text("utf-8") == "mine"


def test_records_still_replace_all_records(example: Path, out: Path) -> None:
    write_records(Inputs(example, TODAY), out)
    write_records(Inputs(example, TODAY), out, ["csv"])
    assert {file.suffix for file in out.iterdir()} == {".csv", ".json"}
