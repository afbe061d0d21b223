"""The first page of a folder: its partnerships to open, to copy, and how to start another."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from tests.studio.visiting import FILE, visit


def test_a_file_that_was_opened_alone_is_shown_at_once(example: Path) -> None:
    answer = visit(example).get("/", follow_redirects=False)
    assert answer.headers["location"] == f"{FILE}/"


def test_each_partnership_of_a_folder_is_listed_by_its_name(example: Path) -> None:
    (example.parent / "other.yaml").write_text(
        example.read_text("utf-8").replace("Northmoor Families Together", "Eastmarsh", 1), "utf-8"
    )
    page = visit(example.parent).get("/").text
    assert 'href="/p/partners.yaml/">Northmoor Families Together</a>' in page
    assert 'href="/p/other.yaml/">Eastmarsh</a>' in page
    assert 'action="/copy"' in page


def test_nothing_is_copied_where_one_file_is_open(example: Path) -> None:
    there = sorted(example.parent.iterdir())
    answer = visit(example).post("/copy", data={"address": "partners.yaml", "name": "Other"})
    assert answer.status_code == 400
    assert "One file is open" in answer.text
    assert sorted(example.parent.iterdir()) == there


def test_other_yaml_is_no_partnership(example: Path) -> None:
    (example.parent / "compose.yaml").write_text("services: {}\n", "utf-8")
    assert "compose.yaml" not in visit(example.parent).get("/").text


def test_one_that_is_no_yaml_is_listed_by_its_file(example: Path) -> None:
    example.write_text("partnership: [", "utf-8")
    assert 'href="/p/partners.yaml/">partners.yaml</a>' in visit(example.parent).get("/").text


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such name")
def test_a_file_whose_name_is_no_text_is_listed_and_opened(example: Path) -> None:
    Path(os.fsdecode(os.fsencode(example.parent) + b"/odd\xff.yaml")).write_bytes(example.read_bytes())
    browser = visit(example.parent)
    links = re.findall(r'href="(/p/[^"]*)"', browser.get("/").text)
    assert len(set(links)) == 2
    assert [browser.get(each).status_code for each in links] == [200] * len(links)
